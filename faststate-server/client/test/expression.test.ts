import './page';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as signals from '../src/signals';
import { clear, interpret } from './expressions';

/** Expressions that mean what they mean in JavaScript, which is asked in the same run. */
const LANGUAGE = String.raw`
1 + 2 * 3 ** 2 ** 1 - 4
(1 + 2) * 3 % 4
2 ** 3 ** 2
2 ** -1
- -1 + +'3'
0x1f + 1_000 + .5e1 + 0b11 + 0o17
5..toString() + 1.5.toFixed(2)
'a\n\t\\\u0041\x42\u{1F600}\0' + "it's" + 'it\'s' + "\"\a"
${'`a${1 + 1}b${`c${3}`}}`'}
${'`\\${x} \\` $ {} ${{x: 1}.x}`'}
/a[/\]]/i.test('xA/B') && /[/\]]+/.test('/]')
'a-b-c'.replace(/-/g, '+') + /x/gi.flags
6 / 3 / 2 + [4][0] / 2
[1, ...[2, 3], 4].length
[..."ab", ...[]]
[1, 2, 3,]
({a: 1, ...{b: 2}, ["c" + 1]: 3, "d-e": 4, 5: 6, if: 7})
({...null, ...'ab'})
null?.x.y.z()
null?.[0].x(1)
({a: null}).a?.b
({}).f?.(1)
({a: {b: () => 2}}).a?.b?.()
({a: {b: 1}}).a?.b.c?.d
[1]?.[0]
[3, 1, 2].map(x => x * 2).filter((x, i) => i > 0)
[3, 1, 2].sort((a, b) => a - b)
[1, 2].reduce((sum, n) => sum + n, 0)
((...all) => all.length)(1, 2, 3)
(a => ({a, b: a}))(1)
((a, b = a + 1, ...rest) => [a, b, rest])(1, undefined, 3, 4)
let x, y = 2, z; [x, y, z]
[1, 2].map(x => { const y = x + 1; return y * 10 })
(() => { 1 })()
(() => ({}))()
(() => () => 1)()()
let total = 0; [1, 2].forEach(n => { total += n }); total
let n = 0; const next = () => n++; next(); next(); n
(x => { x = 2; return x })(1)
(() => { return })()
(() => { return 1; 2; return 3 })()
(x => { return
x })(1)
[1, 2].map(x => { let y = x * 2; return () => y++ }).map(f => f() + f())
let i = 1
i += 7
i
1 < 2 && 2 <= 2 || false
null ?? 0 ?? 5
(0 || null) ?? 1
false && nothing || true && 1
true ? false ? 1 : 2 : 3
false ? 1 : true ? 2 : 3
typeof 1 + typeof null + typeof (() => 1)
!0 && ~1 === -2
void 0
"a" in {a: 1} && !('b' in {a: 1})
[] instanceof Array
5 & 6 | 8 ^ 1
-8 >>> 28 << 1 >> 1
1 == '1' && 1 !== '1' && null == undefined
(1, 2)
1; 2; 3;
1;;2
// note
7 /* end */
let a = 1; a += 2; a **= 2; a -= 1; a *= 3; a /= 2; a %= 7; a <<= 3; a >>= 1; a |= 1; a &= 7; a ^= 2; a >>>= 1; a
let a = null, b = 0, c = 1; a ??= 1; b ||= 2; c &&= 3; [a, b, c]
let o = {n: {m: 1}}; o.n.m ??= 3; o.n.k ??= 4; o['n']['j'] = 5; o.n.m++; --o.n.k; o
let k = 0, list = [1, 2, 3]; list[k++] += 10; list[k++]++; [k, list]
let k = 0; const f = () => { k++; return [k] }; f()[0] += 1; k
let n = 5; [n++, n, ++n, n--, --n, -n, +n]
Math.max(1, parseInt("7px")) + Number('1') + parseFloat('1.5')
JSON.stringify({a: [1]})
JSON.parse('{"a": [1, null]}')
Object.keys({a: 1}).concat(Object.values({b: 2}))
Object.fromEntries([['a', 1]])
Object.assign({}, {a: 1}, null, {b: 2})
Array.from({length: 3}, (_, i) => i * i)
RegExp('^' + 'a').test('abc')
[3, 1].map(String).map(Number).map(Math.abs)
isNaN(NaN) && isFinite(1) && NaN !== NaN && Infinity > 1
encodeURIComponent('a b&c') + decodeURIComponent('%20')
'abc'.at(-1) + 'abc'['length'] + 'abc'[0]
'a,b'.split(',').join('-').toUpperCase().padStart(5)
(1234.5).toLocaleString('en')
'\u2028'.length
`.trim().split('\n').reduce<string[]>((texts, line) => {
  // Lines of one program without semicolons stand one below the other.
  const open = /^(?:i$|i \+|x }|7 )/.test(line) && texts.length;
  return open ? [...texts.slice(0, -1), `${texts.at(-1)}\n${line}`] : [...texts, line];
}, []);

for (const text of LANGUAGE) {
  test(`expression_meansWhatItDoesInJavaScript: ${text}`, () => {
    const expected = new Function('text', 'with ({}) return eval(text)')(text);
    assert.deepEqual(interpret(text), expected);
  });
}

const VALUES: [text: string, value: unknown][] = [
  ['{a: 1}', { a: 1 }],
  ['return 1; 2', 1],
  ['return', undefined],
  ['return\n7', undefined],
  ['', undefined],
  ['1\n2', 2],
  ['@twice(21)', 42],
  ['el.id', 'x'],
  ['const id = el.id; id', 'x'],
];

for (const [text, value] of VALUES) {
  test(`expression_givesItsValue: ${text}`, () => {
    assert.deepEqual(interpret(text, { el: { id: 'x' } }), value);
  });
}

const EFFECTS: [text: string, before: object, after: object][] = [
  ['$n = 1', {}, { n: 1 }],
  ['$n += 2; $n++; --$n', { n: 1 }, { n: 3 }],
  ['$a.b.c = 1', {}, { a: { b: { c: 1 } } }],
  ['$a[1].x = 5', { a: [{ x: 1 }, { x: 2 }] }, { a: [{ x: 1 }, { x: 5 }] }],
  ['$a["b-c"] = 1; $a[$k] = 2', { k: 'd' }, { a: { 'b-c': 1, d: 2 }, k: 'd' }],
  ['$a.b ||= 1; $a.b ??= 2; $a.n++', { a: { n: 1 } }, { a: { b: 1, n: 2 } }],
  ['$a.push(3); $a[0]--', { a: [1] }, { a: [0, 3] }],
  ['$a = [...$a, {n: 2}]', { a: [{ n: 1 }] }, { a: [{ n: 1 }, { n: 2 }] }],
  ['$x ??= 1; $y ||= 2; $z &&= 3', { x: 0, y: '', z: 1 }, { x: 0, y: 2, z: 3 }],
  ['$n > 1 ? $big = true : $big = false', { n: 2 }, { n: 2, big: true }],
  ['$.n = 1; $["a"] = $.n + 1', {}, { n: 1, a: 2 }],
  ['$n = JSON.stringify($)', { a: 1 }, { a: 1, n: '{"a":1}' }],
  ['$count-1', {}, { 'count-1': '' }],
  ['$n = $n - 1', { n: 3 }, { n: 2 }],
  ['$missing', {}, { missing: '' }],
  ['$open = !$open', { open: false }, { open: true }],
  ['$a.b', { a: { c: 1 } }, { a: { c: 1, b: '' } }],
  ['$s.length', { s: 'abc' }, { s: 'abc' }],
  ['$view = 1; $a = {view: $view, write: 2, document: 3}', {}, { view: 1, a: { view: 1, write: 2, document: 3 } }],
];

for (const [text, before, after] of EFFECTS) {
  test(`expression_changesSignals: ${text}`, () => {
    clear();
    signals.merge(before as Record<string, unknown>);
    interpret(text);
    assert.deepEqual(signals.snapshot(), after);
  });
}

test('postfixUpdate_givesTheOldValue', () => {
  signals.set(['n'], 5);
  assert.deepEqual(interpret('[$n++, $n, ++$n]'), [5, 6, 7]);
});

test('arrayOfASignal_isChangedAsACopy', () => {
  const list = [2, 1];
  signals.set(['list'], list);
  assert.deepEqual(interpret('$list.sort()'), [1, 2]);
  assert.deepEqual(list, [2, 1]);
});

test('method_keepsItsObject', () => {
  assert.deepEqual(interpret('const push = list.push; push(2); list', { list: [1] }), [1, 2]);
});

const BROKEN = ['1 +', '(1', '[1', '{a: }', 'a b', '"open', '`open', '1 = 2', '$a?.b = 1', '@', 'x => {', '1 ? 2', '#', ')', '/open', '${', '...a', 'let', 'let 1'];
for (const text of BROKEN) {
  test(`expression_isAnError: ${text}`, () => {
    assert.throws(() => interpret(text));
  });
}
