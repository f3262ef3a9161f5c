import './page';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACTIONS } from '../src/expression/node';
import { parse } from '../src/expression/parser';
import * as signals from '../src/signals';

function run(text: string, vars: Record<string, unknown> = {}): unknown {
  const actions: Record<string, unknown> = { twice: (n: number) => n * 2 };
  return parse(text)(Object.assign(Object.create(null), { [ACTIONS]: (name: string) => actions[name] }, vars));
}

const VALUES: [text: string, value: unknown][] = [
  ['1 + 2 * 3 ** 2 ** 1 - 4', 15],
  ['(1 + 2) * 3 % 4', 1],
  ['2 ** 3 ** 2', 512],
  ['0x1f + 1_000 + .5e1', 1036],
  ["'a\\n\\u0041\\x42\\u{1F600}' + \"it's\"", "a\nAB😀it's"],
  ['`a${1 + 1}b${`c${3}`}}`', 'a2bc3}'],
  ['/a[/]b/i.test("xA/B")', true],
  ['[1, ...[2, 3], 4].length', 4],
  ['({a: 1, ...{b: 2}, ["c" + 1]: 3, "d-e": 4}).c1', 3],
  ['{a: 1}', { a: 1 }],
  ['null?.x.y.z()', undefined],
  ['({a: null}).a?.b', undefined],
  ['({}).f?.(1)', undefined],
  ['[3, 1, 2].map(x => x * 2).filter((x, i) => i > 0)', [2, 4]],
  ['((...all) => all.length)(1, 2, 3)', 3],
  ['[1, 2].map(x => { const y = x + 1; return y * 10 })', [20, 30]],
  ['(() => { 1 })()', undefined],
  ['1 < 2 && 2 <= 2 || false', true],
  ['null ?? 0 ?? 5', 0],
  ['true ? false ? 1 : 2 : 3', 2],
  ['typeof 1 + typeof nothing', 'numberundefined'],
  ['!0 && ~1 === -2', true],
  ['void 0', undefined],
  ['"a" in {a: 1}', true],
  ['[] instanceof Array', true],
  ['5 & 6 | 8 ^ 1', 13],
  ['-8 >>> 28 << 1 >> 1', 15],
  ['(1, 2)', 2],
  ['1; 2; 3;', 3],
  ['1\n2', 2],
  ['// note\n7 /* end */', 7],
  ['let a = 1; a += 2; a **= 2; a', 9],
  ['Math.max(1, parseInt("7px"))', 7],
  ['JSON.stringify({a: [1]})', '{"a":[1]}'],
  ['Object.entries({a: 1}).flat()', ['a', 1]],
  ['@twice(21)', 42],
  ['el.id', 'x'],
];

for (const [text, value] of VALUES) {
  test(`expression_givesItsValue: ${text}`, () => {
    assert.deepEqual(run(text, { el: { id: 'x' } }), value);
  });
}

const EFFECTS: [text: string, before: object, after: object][] = [
  ['$n = 1', {}, { n: 1 }],
  ['$n += 2; $n++; --$n', { n: 1 }, { n: 3 }],
  ['$a.b.c = 1', {}, { a: { b: { c: 1 } } }],
  ['$a[1].x = 5', { a: [{ x: 1 }, { x: 2 }] }, { a: [{ x: 1 }, { x: 5 }] }],
  ['$a.push(3)', { a: [1] }, { a: [1, 3] }],
  ['$x ??= 1; $y ||= 2; $z &&= 3', { x: 0, y: '', z: 1 }, { x: 0, y: 2, z: 3 }],
  ['$count-1', {}, { 'count-1': '' }],
  ['$n = $n - 1', { n: 3 }, { n: 2 }],
  ['$missing', {}, { missing: '' }],
  ['$open = !$open', { open: false }, { open: true }],
  ['$a.b', { a: { c: 1 } }, { a: { c: 1, b: '' } }],
  ['$s.length', { s: 'abc' }, { s: 'abc' }],
];

for (const [text, before, after] of EFFECTS) {
  test(`expression_changesSignals: ${text}`, () => {
    clear();
    signals.merge(before as Record<string, unknown>);
    run(text);
    assert.deepEqual(signals.snapshot(), after);
  });
}

test('postfixUpdate_givesTheOldValue', () => {
  signals.set(['n'], 5);
  assert.deepEqual(run('[$n++, $n, ++$n]'), [5, 6, 7]);
});

test('arrayOfASignal_isChangedAsACopy', () => {
  const list = [2, 1];
  signals.set(['list'], list);
  assert.deepEqual(run('$list.sort()'), [1, 2]);
  assert.deepEqual(list, [2, 1]);
});

const REFUSED: [text: string, what: RegExp][] = [
  ['window', /window/], ['document.title', /document/], ['globalThis', /globalThis/], ['fetch("/")', /fetch/],
  ['eval("1")', /eval/], ['Function("1")', /Function/], ['new Date()', /new/], ['this', /this/], ['function f() {}', /function/],
  ['(() => 1).constructor("alert(1)")()', /constructor/], ['""["const" + "ructor"]', /constructor/],
  ['[].map.__proto__', /__proto__/], ['({}).prototype', /prototype/], ['({__proto__: null})', /__proto__/], ['({["constructor"]: 1})', /constructor/],
  ['el.ownerDocument', /ownerDocument/], ['el.innerHTML = "<img>"', /innerHTML/], ['el.insertAdjacentHTML("x", "y")', /insertAdjacentHTML/],
  ['Object.assign(el, {innerHTML: "x"})', /innerHTML/], ['Object.getPrototypeOf(el)', /not a function/],
  ['el.setAttribute("onclick", "x")', /onclick/], ['el.setAttribute("srcdoc", "x")', /srcdoc/],
  ['el.view', /view/], ['setTimeout("alert(1)")', /function/], ['Math = 1', /Math/], ['el = 1; x = 2', /x/],
  ['$constructor', /constructor/], ['$__proto__.x = 1', /__proto__/], ['$a.constructor', /constructor/], ['@nope()', /@nope/],
  ['({toString: () => "constructor"}) in {}', /constructor/], ['evt.currentTarget', /window/], ['evt.root()', /document/],
  ['[0].map(constructor => 1)', /constructor/],
];

for (const [text, what] of REFUSED) {
  test(`expression_isRefused: ${text}`, () => {
    const el = document.createElement('div');
    const evt = { currentTarget: window, root: () => document };
    assert.throws(() => run(text, { el, evt }), what);
  });
}

for (const text of ['1 +', '(1', '[1', '{a: }', 'a b', '"open', '`open', '1 = 2', '$a?.b = 1', '@', 'x => {', '1 ? 2', '#', ')', '/open', '${']) {
  test(`expression_isASyntaxError: ${text}`, () => {
    assert.throws(() => run(text));
  });
}

test('nothing_leaksIntoPrototypes', () => {
  run('$a = JSON.parse(\'{"__proto__": {"polluted": 1}}\'); ({...$a})');
  assert.equal(({} as { polluted?: number }).polluted, undefined);
});

function clear(): void {
  for (const key of Object.keys(signals.peek([]) as object)) signals.set([key], undefined);
}
