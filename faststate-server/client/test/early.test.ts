// What a person enters into the served page before the script runs.
import './page';
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { start } from '../src/apply';
import * as signals from '../src/signals';
import { body, byId, settle } from './page';

before(async () => {
  body(`<main data-signals="{text: 'a', area: '\\nx', range: 3, color: '#ff0000', box: false, size: 'l', pick: 'b', many: ['a'], untouched: 'server', plain: 'first'}">
    <input id="text" data-bind="text" value="a" data-on:input="$heard = 'input'" data-on:change="$left = 'change'">
    <textarea id="area" data-bind="area">&#10;&#10;x</textarea>
    <input id="range" type="range" data-bind="range">
    <input id="color" type="color" data-bind="color">
    <input id="box" type="checkbox" data-bind="box" data-on:change="$boxed = $box">
    <input id="small" type="radio" name="size" value="s" data-bind="size">
    <input id="large" type="radio" name="size" value="l" data-bind="size" checked>
    <select id="pick" data-bind="pick"><option>a</option><option selected>b</option><option>c</option></select>
    <select id="many" data-bind="many" multiple><option selected>a</option><option>b</option></select>
    <input id="untouched" data-bind="untouched">
    <select id="plain" data-bind="plain"><option>other</option><option>first</option></select></main>`);
  byId<HTMLInputElement>('text').focus();
  byId<HTMLInputElement>('text').value = 'typed';
  byId<HTMLInputElement>('box').checked = true;
  byId<HTMLInputElement>('small').checked = true;
  byId<HTMLSelectElement>('pick').value = 'c';
  byId<HTMLSelectElement>('many').options[1].selected = true;
  start();
  await settle();
});

for (const [name, value] of Object.entries({ text: 'typed', box: true, size: 's', pick: 'c', many: ['a', 'b'] })) {
  test(`entryBeforeTheStart_wins: ${name}`, () => {
    assert.deepEqual(signals.peek([name]), value);
  });
}

test('entryBeforeTheStart_staysInItsField', () => {
  assert.equal(byId<HTMLInputElement>('text').value, 'typed');
  assert.deepEqual(['box', 'small', 'large'].map((id) => byId<HTMLInputElement>(id).checked), [true, true, false]);
  assert.deepEqual([...byId<HTMLSelectElement>('many').selectedOptions].map(({ value }) => value), ['a', 'b']);
  assert.equal(byId<HTMLSelectElement>('pick').value, 'c');
});

test('entryBeforeTheStart_isHeard', () => {
  assert.deepEqual([signals.peek(['heard']), signals.peek(['boxed'])], ['input', true]);
  assert.equal(signals.peek(['left']), undefined, 'nobody left the field yet');
});

for (const [name, value] of Object.entries({ area: '\nx', range: 3, color: '#ff0000', untouched: 'server', plain: 'first' })) {
  test(`fieldThatNobodyTouched_showsItsSignal: ${name}`, () => {
    assert.deepEqual(signals.peek([name]), value);
    assert.equal(byId<HTMLInputElement>(name).value, `${value}`);
  });
}
