import './page';
import assert from 'node:assert/strict';
import { before, beforeEach, mock, test } from 'node:test';
import { flush, start } from '../src/apply';
import { settle as answered, startOf } from '../src/net/settled';
import * as signals from '../src/signals';
import { body, byId, errorsOf, settle, type, until } from './page';

before(start);
beforeEach(() => {
  body('');
  flush();
  for (const key of Object.keys(signals.peek([]) as object)) signals.set([key], undefined);
});

function page(markup: string): void {
  body(markup);
  flush();
}

const all = () => signals.snapshot({ exclude: /(?!)/ });
const fire = (id: string, name: string) => byId(id).dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));

test('brokenExpression_harmsNothingElse', async () => {
  const errors = await errorsOf(() => page('<p id="b" data-text="nope()">left</p><p data-text="1 +"></p><p id="a" data-text="1 + 1"></p>'));
  assert.deepEqual([byId('a').textContent, byId('b').textContent], ['2', 'left']);
  assert.equal(errors.length, 2);
  assert.match(errors[0], /data-text="nope\(\)": refused: nope.*HTMLParagraphElement/);
});

test('attributes_applyInDocumentOrder', () => {
  page('<p data-signals="{a: 1}" data-computed="{b: () => $a + 1}"></p><p id="x" data-text="$b"></p>');
  assert.equal(byId('x').textContent, '2');
  signals.set(['a'], 5);
  assert.equal(byId('x').textContent, '6');
});

test('signalsIfMissing_keepsWhatIsThere', () => {
  signals.set(['a'], 1);
  page('<p data-signals__ifmissing="{a: 2, b: 3}" data-signals:first-name="\'Ann\'"></p>');
  assert.deepEqual(all(), { a: 1, b: 3, firstName: 'Ann' });
});

test('key_isInTheCaseThatItsPluginSays', () => {
  page(`<p data-signals:first-name="1" data-signals:u.first-name="5"
    id="p" data-class:is-on="true" data-style:margin-top="'1px'" data-attr:aria-label="'x'" data-on:my-event="$kebab = 1"></p>`);
  fire('p', 'my-event');
  assert.deepEqual(all(), { firstName: 1, u: { firstName: 5 }, kebab: 1 });
  assert.deepEqual([byId('p').className, byId('p').style.marginTop, byId('p').ariaLabel ?? byId('p').getAttribute('aria-label')], ['is-on', '1px', 'x']);
});

test('sameAttributeText_isNotAppliedAgain', () => {
  page('<p id="a" data-init="$runs = +$runs + 1" data-signals="{x: 1}"></p>');
  signals.set(['x'], 2);
  byId('a').setAttribute('data-signals', '{x: 1}');
  byId('a').setAttribute('data-init', '$runs = +$runs + 1');
  flush();
  assert.deepEqual(all(), { runs: 1, x: 2 });
});

test('changedAttributeText_isAppliedAnew', () => {
  page('<p id="a" data-on:click="$n = 1"></p>');
  byId('a').setAttribute('data-on:click', '$n = +$n + 2');
  flush();
  fire('a', 'click');
  assert.equal(signals.peek(['n']), 2);
});

test('removedElement_stopsItsEffects', async () => {
  page('<p id="a" data-effect="$out = $in"></p>');
  byId('a').remove();
  flush();
  signals.set(['in'], 5);
  assert.equal(signals.peek(['out']), '');
});

test('movedElement_goesOn', () => {
  page('<p id="a" data-text="$in"></p><div id="b"></div>');
  byId('b').append(byId('a'));
  flush();
  signals.set(['in'], 5);
  assert.equal(byId('a').textContent, '5');
});

test('ignoredElements_areLeftAlone', () => {
  page('<div data-ignore data-init="$a = 1"><p data-init="$b = 1"></p></div><div data-ignore__self data-init="$c = 1"><p data-init="$d = 1"></p></div>');
  assert.deepEqual(all(), { d: 1 });
});

test('attrClassStyle_showValues', () => {
  page(`<p id="a" data-attr="{disabled: true, title: 'x', 'data-n': {a: 1}, hidden: false, lang: null}" data-class="{'a b': true, c: false}" data-style="{marginTop: '1px', '--x': 2, color: null}" class="c"></p>`);
  const { attributes, className, style } = byId('a');
  assert.deepEqual(['disabled', 'title', 'data-n'].map((name) => attributes.getNamedItem(name)?.value), ['', 'x', '{"a":1}']);
  assert.ok(!byId('a').hasAttribute('hidden') && !byId('a').hasAttribute('lang'));
  assert.equal(className, 'a b');
  assert.deepEqual([style.marginTop, style.getPropertyValue('--x')], ['1px', '2']);
});

test('style_comesBackWhenNothingIsSaid', () => {
  page(`<p id="a" style="color: red; width: 1px" data-style="{color: $c, width: $w, height: $h}" data-signals="{w: '2px', h: '3px'}"></p>`);
  signals.merge({ c: 'blue' });
  assert.equal(byId('a').style.cssText, 'color: blue; width: 2px; height: 3px;');
  for (const name of ['c', 'w', 'h']) signals.set([name], null);
  assert.equal(byId('a').style.cssText, 'color: red; width: 1px;');
});

test('brokenEntry_harmsNoOtherAttribute', async () => {
  const errors = await errorsOf(() => page(`<p id="a" data-attr="{title: 'x', onclick: 'y'}" data-class="{on: true}" data-text="'z'"></p>`));
  assert.equal(byId('a').outerHTML.replace(/ data-[^=]*="[^"]*"/g, ''), '<p id="a" title="x" class="on">z</p>');
  assert.match(errors.join(), /refused: the attribute onclick/);
});

test('jsonSignals_showsAll', () => {
  page('<p id="a" data-signals="{a: 1, _b: 2}" data-json-signals__terse></p><p id="b" data-json-signals__terse="{exclude: /_/}"></p>');
  assert.equal(byId('a').textContent, '{"a":1,"_b":2}');
  assert.equal(byId('b').textContent, '{"a":1}');
});

test('ref_isTheElement', () => {
  page('<p id="a" data-ref="here" title="t"></p><p id="b" data-text="$here.title"></p>');
  assert.equal(byId('b').textContent, 't');
  assert.deepEqual(all(), {});
});

const FIELDS: [name: string, before: object, markup: string, shown: object, change: (field: HTMLInputElement & HTMLSelectElement) => void, after: object][] = [
  ['text', {}, '<input data-bind="x" value="a">', { x: 'a' }, (f) => (f.value = 'b'), { x: 'b' }],
  ['text with a number signal', { x: 1 }, '<input data-bind="x">', { x: 1 }, (f) => (f.value = '2'), { x: 2 }],
  ['key form', {}, '<input data-bind:first-name value="a">', { firstName: 'a' }, (f) => (f.value = 'b'), { firstName: 'b' }],
  ['nested', { u: { n: 'a' } }, '<input data-bind="u.n">', { u: { n: 'a' } }, (f) => (f.value = 'b'), { u: { n: 'b' } }],
  ['number', {}, '<input type="number" data-bind="x" value="1">', { x: 1 }, (f) => (f.value = '2.5'), { x: 2.5 }],
  ['range', { x: 3 }, '<input type="range" data-bind="x">', { x: 3 }, (f) => (f.value = '4'), { x: 4 }],
  ['checkbox', {}, '<input type="checkbox" data-bind="x" checked>', { x: true }, (f) => (f.checked = false), { x: false }],
  ['checkbox with a string', { x: '' }, '<input type="checkbox" data-bind="x" value="v">', { x: '' }, (f) => (f.checked = true), { x: 'v' }],
  ['checkbox in an array', { x: ['', 'b'] }, '<input type="checkbox" data-bind="x" value="a"><input type="checkbox" data-bind="x" value="b">', { x: ['', 'b'] }, (f) => (f.checked = true), { x: ['a', 'b'] }],
  ['checkbox with a value', {}, '<input type="checkbox" data-bind="x" value="v" checked>', { x: 'v' }, (f) => (f.checked = false), { x: '' }],
  ['checkbox with a string and no value', { x: 'on' }, '<input type="checkbox" data-bind="x">', { x: 'on' }, (f) => (f.checked = false), { x: '' }],
  ['checkbox with a value and a boolean', { x: true }, '<input type="checkbox" data-bind="x" value="v">', { x: true }, (f) => (f.checked = false), { x: false }],
  ['checkboxes without values in an array', { x: [] }, '<input type="checkbox" data-bind="x"><input type="checkbox" data-bind="x" checked>', { x: [false, true] }, (f) => (f.checked = true), { x: [true, true] }],
  ['texts in an array', { x: ['a'] }, '<input data-bind="x"><input data-bind="x" value="b">', { x: ['a', 'b'] }, (f) => (f.value = 'c'), { x: ['c', 'b'] }],
  ['number with a string', { x: '1' }, '<input type="number" data-bind="x">', { x: '1' }, (f) => (f.value = '2'), { x: '2' }],
  ['select-multiple with numbers', { x: [2] }, '<select multiple data-bind="x"><option>1</option><option>2</option></select>', { x: [2] }, (f) => (f.options[0].selected = true), { x: [1, 2] }],
  ['radio with a number', { x: 1 }, '<input type="radio" data-bind="x" value="2"><input type="radio" data-bind="x" value="1">', { x: 1 }, (f) => (f.checked = true), { x: 2 }],
  ['radio', {}, '<input type="radio" data-bind="x" value="a"><input type="radio" data-bind="x" value="b" checked>', { x: 'b' }, (f) => (f.checked = true), { x: 'a' }],
  ['select', { x: 'b' }, '<select data-bind="x"><option>a</option><option>b</option></select>', { x: 'b' }, (f) => (f.value = 'a'), { x: 'a' }],
  ['select-multiple', { x: ['b'] }, '<select multiple data-bind="x"><option>a</option><option>b</option></select>', { x: ['b'] }, (f) => (f.options[0].selected = true), { x: ['a', 'b'] }],
  ['textarea', { x: 'a' }, '<textarea data-bind="x"></textarea>', { x: 'a' }, (f) => (f.value = 'b'), { x: 'b' }],
];
for (const [name, before, markup, shown, change, after] of FIELDS) {
  test(`bind_worksBothWays: ${name}`, () => {
    signals.merge(before as Record<string, unknown>);
    page(`<form name="f" style="display: block">${markup}</form>`);
    assert.deepEqual(all(), shown);
    const field = document.querySelector('form > *') as HTMLInputElement & HTMLSelectElement;
    change(field);
    field.dispatchEvent(new Event('input'));
    assert.deepEqual(all(), after);
  });
}

test('radiosOfOneSignal_areOneGroup', () => {
  page('<input id="a" type="radio" data-bind="u.x" value="a" checked><input id="b" type="radio" data-bind="u.x" value="b">');
  byId('b').click();
  assert.deepEqual(all(), { u: { x: 'b' } });
  assert.deepEqual([byId<HTMLInputElement>('a').checked, byId<HTMLInputElement>('a').name], [false, 'u.x']);
});

test('fileField_givesNameTypeAndContents', async () => {
  page('<input id="a" type="file" multiple data-bind="x">');
  assert.deepEqual(all(), { x: [] });
  const files = [new File(['hi'], 'a.txt', { type: 'text/plain' }), new File([], 'empty', { type: 'image/png' })];
  Object.defineProperty(byId('a'), 'files', { value: files });
  fire('a', 'change');
  await until(() => (signals.peek(['x']) as unknown[]).length);
  assert.deepEqual(all(), { x: [{ name: 'a.txt', contents: 'aGk=', mime: 'text/plain' }, { name: 'empty', contents: '', mime: 'image/png' }] });
});

test('boxesOfAnArray_followItsSlots', () => {
  page('<div id="d"><input data-bind="x" type="checkbox" id="a"><input data-bind="x" type="checkbox" id="b"></div>');
  signals.set(['x'], [false, true]);
  const shown = () => [...document.querySelectorAll('input')].map((box) => box.checked);
  assert.deepEqual(shown(), [false, true]);
  byId('a').remove();
  flush();
  byId('b').click();
  assert.deepEqual(signals.peek(['x']), [false, true]);
  signals.set(['x'], []);
  assert.deepEqual(shown(), [false]);
});

test('boundField_showsItsSignal', () => {
  page('<input id="t" data-bind="t"><input id="c" type="checkbox" data-bind="c"><input id="r" type="radio" value="2" data-bind="r">');
  signals.merge({ t: 'x', c: true, r: 2 });
  assert.deepEqual([byId<HTMLInputElement>('t').value, byId<HTMLInputElement>('c').checked, byId<HTMLInputElement>('r').checked], ['x', true, true]);
});

test('formReset_setsTheSignals', async () => {
  page('<form id="f"><input id="t" data-bind="t" value="a"><input id="c" type="checkbox" data-bind="c" checked></form>');
  type(byId<HTMLInputElement>('t'), 'b');
  byId('c').click();
  assert.deepEqual(all(), { t: 'b', c: false });
  byId<HTMLFormElement>('f').reset();
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(all(), { t: 'a', c: true });
});

test('textOfNothing_isEmpty', () => {
  page('<p id="a" data-text="null">a</p><p id="b" data-text="undefined">b</p>');
  assert.deepEqual([byId('a').textContent, byId('b').textContent], ['', '']);
});

function fromServer(patch: Record<string, unknown>): void {
  signals.fromServer(undefined, () => signals.merge(patch));
}

test('typedText_winsOverAnOlderPatch', () => {
  page('<input id="a" data-bind="x">');
  const field = byId<HTMLInputElement>('a');
  field.focus();
  type(field, 'ab');
  const request = startOf();
  type(field, 'abc');
  answered(request);
  fromServer({ x: 'AB' });
  assert.equal(field.value, 'abc');
  assert.equal(signals.peek(['x']), 'abc');
});

test('answeredText_mayBeChangedByTheServer', () => {
  page('<input id="a" data-bind="x">');
  const field = byId<HTMLInputElement>('a');
  field.focus();
  type(field, 'hello');
  answered(startOf());
  fromServer({ x: '' });
  assert.equal(field.value, '');
});

test('changeThatTellsNothingNew_isNoTyping', () => {
  page('<input id="a" data-bind="x">');
  const field = byId<HTMLInputElement>('a');
  field.focus();
  type(field, 'hello');
  const request = startOf();
  fire('a', 'change');
  answered(request);
  fromServer({ x: '' });
  assert.equal(field.value, '');
});

test('textNotYetReported_wins', () => {
  page('<input id="a" data-bind="x">');
  const field = byId<HTMLInputElement>('a');
  field.focus();
  field.value = 'composing';
  signals.set(['x'], 'other');
  assert.equal(field.value, 'composing');
});

test('localWrite_changesTheFocusedField', () => {
  page('<input id="a" data-bind="x"><button id="b" data-on:click="$x = \'\'"></button>');
  const field = byId<HTMLInputElement>('a');
  field.focus();
  type(field, 'ab');
  fire('b', 'click');
  assert.equal(field.value, '');
});

test('event_modifiers', () => {
  page(`<div id="o" data-on:click="$outer = +$outer + 1"><button id="b" data-on:click__once__stop__prevent="$n = +$n + 1"></button></div>
    <p id="p" data-on:click__outside="$outside = +$outside + 1"></p><form id="f" data-on:submit="$sent = evt.type"></form><p data-on:ping__window="$w = 1"></p>`);
  assert.equal(fire('b', 'click'), false);
  fire('b', 'click');
  fire('p', 'click');
  assert.equal(fire('f', 'submit'), false);
  window.dispatchEvent(new Event('ping'));
  assert.deepEqual(all(), { n: 1, outer: 1, outside: 1, sent: 'submit', w: 1 });
});

test('eventOfARemovedElement_isIgnored', () => {
  page('<div id="a"><input id="b" data-on:blur="$sent = 1" data-on:ping__window="$sent = 2"></div>');
  const field = byId('b');
  field.remove();
  field.dispatchEvent(new Event('blur'));
  window.dispatchEvent(new Event('ping'));
  assert.deepEqual(all(), {});
});

test('blur_thatARemovalMakes_isIgnored', async () => {
  page('<div id="a" data-on:focusout="$sent = 1"><input id="b" data-on:blur="$sent = 2"><input id="c" data-on:blur="$left = 1"></div>');
  // Chromium blurs the field that is removed while it is still in the document.
  const field = byId('b');
  field.focus();
  field.blur();
  field.remove();
  await settle();
  assert.deepEqual(all(), {});
  byId('c').focus();
  byId('c').blur();
  await settle();
  assert.deepEqual(all(), { left: 1, sent: 1 });
});

test('event_timing', (t) => {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  t.after(() => mock.timers.reset());
  page(`<p id="a" data-on:x__debounce.100ms="$debounce = +$debounce + 1" data-on:y__throttle.1s="$throttle = +$throttle + 1" data-on:z__delay.100ms="$delay = +$delay + 1"
    data-on:l__debounce.100ms.leading.notrailing="$leading = +$leading + 1" data-init__delay.500ms="$init = 1" data-on-interval__duration.1s="$interval = +$interval + 1"></p>`);
  for (let i = 0; i < 4; i++) {
    for (const name of 'xyzl') fire('a', name);
    mock.timers.tick(60);
  }
  assert.deepEqual(all(), { throttle: 1, delay: 3, leading: 1 });
  mock.timers.tick(260);
  assert.deepEqual(all(), { throttle: 1, delay: 4, leading: 1, debounce: 1, init: 1 });
  mock.timers.tick(1000);
  fire('a', 'y');
  assert.deepEqual([signals.peek(['throttle']), signals.peek(['interval'])], [2, 1]);
  body('');
  flush();
  mock.timers.tick(5000);
  assert.equal(signals.peek(['interval']), 1);
});

test('signalPatch_isFiltered', () => {
  page(`<p data-on-signal-patch="$seen = JSON.stringify(patch); $calls = +$calls + 1" data-on-signal-patch-filter="{include: /^a/}"></p>`);
  signals.set(['b'], 1);
  signals.merge({ a: 2, b: 3 });
  assert.deepEqual(all(), { b: 3, a: 2, seen: '{"a":2}', calls: 1 });
});

test('signalBind_fromAnEarlierRead_takesTheFieldsValue', () => {
  page('<p data-text="$early"></p><input type="number" data-bind="early" value="7">');
  assert.equal(signals.peek(['early']), 7);
});

test('listener_thatIsAppliedAgainHearsOnce', () => {
  page('<button id="b" data-signals="{n: 0}" data-on:click="$n++"></button>');
  const button = byId('b');
  button.remove();
  flush();
  document.body.append(button);
  button.setAttribute('data-on:click', '$n += 10');
  flush();
  fire('b', 'click');
  assert.equal(signals.peek(['n']), 10);
});

test('listener_withoutItsAttributeHearsNothing', () => {
  page('<button id="b" data-signals="{n: 0}" data-on:click="$n++"></button>');
  byId('b').removeAttribute('data-on:click');
  flush();
  fire('b', 'click');
  assert.equal(signals.peek(['n']), 0);
});

test('ignoredParts_areLeftAloneAmongOthers', () => {
  page('<div><p id="a" data-text="1"></p><p id="b" data-ignore__self data-text="1"><i id="c" data-text="1"></i></p><p data-ignore><i id="d" data-text="1"></i></p></div>');
  assert.deepEqual(['a', 'c', 'd'].map((id) => document.getElementById(id)?.textContent), ['1', '1', '']);
});
