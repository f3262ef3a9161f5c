// What a person does once may be told several times.
import './page';
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { flush, start } from '../src/apply';
import { watchRepeats } from '../src/repeats';
import * as signals from '../src/signals';
import { body, byId } from './page';

before(() => {
  watchRepeats();
  start();
});
beforeEach(() => {
  body(`<input id="key" data-on:keydown="evt.key === 'Enter' && ($n = +$n + 1)">
    <input id="often" data-on:keydown__throttle.1s="$n = +$n + 1">
    <form id="f" data-on:submit="$n = +$n + 1"><input id="field"><button id="submit">Go</button></form>
    <button id="plain" data-on:click="$n = +$n + 1"></button>`);
  flush();
  signals.set(['n'], 0);
});

function press(id: string, init: KeyboardEventInit): boolean {
  return byId(id).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }));
}

function click(id: string, detail: number): void {
  byId(id).dispatchEvent(new window.MouseEvent('click', { detail, bubbles: true, cancelable: true }));
}

test('enterThatConfirmsAComposition_isNone', () => {
  press('key', { isComposing: true });
  press('key', { keyCode: 229 });
  assert.equal(signals.peek(['n']), 0);
  press('key', { keyCode: 13 });
  assert.equal(signals.peek(['n']), 1);
});

test('heldEnter_isOne', () => {
  press('key', {});
  press('key', { repeat: true });
  assert.equal(signals.peek(['n']), 1);
  assert.equal(press('field', { repeat: true }), false, 'nor does it submit');
});

test('heldEnter_isHeardByWhoSaysHowOften', () => {
  press('often', { repeat: true });
  assert.equal(signals.peek(['n']), 1);
});

test('doubleClickOnASubmitButton_isOne', () => {
  for (const detail of [1, 2]) click('submit', detail);
  assert.equal(signals.peek(['n']), 1);
});

test('doubleClickOnAnotherButton_isTwo', () => {
  for (const detail of [1, 2]) click('plain', detail);
  assert.equal(signals.peek(['n']), 2);
});
