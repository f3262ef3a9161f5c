// Which old element goes on as which new one, where no id says so.
import './page';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { morph } from '../src/patch/morph';
import { parseMarkup } from '../src/patch/markup';
import { body } from './page';

/** Morphs the body, and tells for each selector whether it finds what it found before. */
function stays(before: string, after: string, ...selectors: [old: string, now?: string][]): boolean[] {
  body(before);
  const found = selectors.map(([old]) => document.querySelector(old)!);
  morph(document.body, parseMarkup(after), 'inner');
  assert.equal(document.body.innerHTML, after);
  return selectors.map(([old, now = old], i) => found[i] === document.querySelector(now));
}

test('parentWithoutId_isToldByTheIdsInside', () => {
  const before = '<div><p id="a"></p></div><div><p id="b"></p><p id="c"></p></div>';
  const after = '<div></div><div><p id="b"></p><p id="c"></p><p id="a"></p></div>';
  assert.deepEqual(stays(before, after, ['div:first-child'], ['div:last-child'], ['#a']), [true, true, true]);
});

test('parentWithoutId_goesWithMostOfItsIds', () => {
  const before = '<div><p id="a"></p></div><div><p id="b"></p><p id="c"></p></div>';
  const after = '<div><p id="a"></p><p id="b"></p><p id="c"></p></div>';
  assert.deepEqual(stays(before, after, ['div:last-child']), [true]);
});

test('newParent_isPutAroundWhatStays', () => {
  assert.deepEqual(stays('<p id="a">1</p>', '<section><p id="a">1</p></section>', ['#a']), [true]);
  assert.deepEqual(stays('<section><p id="a">1</p></section>', '<p id="a">1</p>', ['#a']), [true]);
});

test('parentAndChild_mayChangePlaces', () => {
  const [before, after] = ['<div id="a"><div id="b"></div></div>', '<div id="b"><div id="a"></div></div>'];
  assert.deepEqual(stays(before, after, ['#a'], ['#b']), [true, true]);
});

test('elementThatIsTheSame_staysWhileOthersComeBefore', () => {
  const before = '<ul><li>one</li><li>two</li></ul>';
  const after = '<ul><li>zero</li><li>one</li><li>two</li></ul>';
  assert.deepEqual(stays(before, after, ['li:nth-child(1)', 'li:nth-child(2)'], ['li:nth-child(2)', 'li:nth-child(3)']), [true, true]);
});

test('elementOfTheSameLook_staysWhileItsTextChanges', () => {
  const before = '<div class="list">1</div>';
  const after = '<div class="alert">!</div><div class="list">2</div>';
  assert.deepEqual(stays(before, after, ['.list']), [true]);
});

test('elementOfTheSameKind_staysWhileItsLookChanges', () => {
  assert.deepEqual(stays('<p class="a">1</p>', '<p class="b">2</p>', ['p']), [true]);
});

test('fieldOfAnotherNameOrType_isAnotherField', () => {
  assert.deepEqual(stays('<input name="a">', '<input name="b">', ['input']), [false]);
  assert.deepEqual(stays('<input type="text">', '<input type="checkbox">', ['input']), [false]);
  assert.deepEqual(stays('<input id="a" type="password">', '<input id="a" type="text">', ['input']), [true]);
});

test('elementWithAnId_isNeverAnother', () => {
  assert.deepEqual(stays('<p id="a">1</p>', '<p id="b">1</p>', ['p']), [false]);
  assert.deepEqual(stays('<p id="a">1</p>', '<p>1</p>', ['p']), [false]);
});

test('idThatIsThereTwice_tellsNothing', () => {
  const twice = '<p id="a">1</p><p id="a">2</p>';
  assert.deepEqual(stays(twice, `<i></i>${twice}`, ['p:last-child']), [true]);
});

test('formWithAFieldNamedId_isNoTrouble', () => {
  const form = (text: string) => `<form id="f"><input name="id"><b>${text}</b></form>`;
  assert.deepEqual(stays(form('1'), `<p></p>${form('2')}`, ['form'], ['input']), [true, true]);
});

test('anotherScript_isMadeAnew', () => {
  const script = (text: string) => `<script id="s" type="x">${text}</script>`;
  assert.deepEqual(stays(script('1'), `<p></p>${script('1')}`, ['script']), [true]);
  assert.deepEqual(stays(script('1'), script('2'), ['script']), [false]);
});

test('template_getsTheNewContent', () => {
  const template = (text: string) => `<template><p>${text}</p></template>`;
  assert.deepEqual(stays(template('1'), template('2'), ['template']), [true]);
});

test('textsAndComments_areNotMadeAnew', () => {
  body('one<b></b>two<!--three-->');
  const old = [...document.body.childNodes];
  morph(document.body, parseMarkup('1<b></b>2<!--3-->'), 'inner');
  assert.deepEqual([...document.body.childNodes], old);
  assert.equal(document.body.innerHTML, '1<b></b>2<!--3-->');
});

test('svg_keepsItsNamespaces', () => {
  const svg = (x: number) => `<svg viewBox="0 0 ${x} 9"><a xlink:href="#${x}"><text>${x}</text></a></svg>`;
  assert.deepEqual(stays(svg(1), svg(2), ['svg'], ['text']), [true, true]);
  assert.equal(document.querySelector('a')!.getAttributeNS('http://www.w3.org/1999/xlink', 'href'), '#2');
});

test('attributeThatNoMethodWouldSet_isSet', () => {
  assert.deepEqual(stays('<p></p>', '<p @click="1" data-on:click="2"></p>', ['p']), [true]);
});

/** How many entries sets and maps took while rows were morphed, each with a parent of its own inside. */
function work(rows: number): number {
  const list = (text: string) => `<ul>${Array.from({ length: rows }, (_, i) => `<li id="r${i}"><b>${text} ${i}</b></li>`).join('')}</ul>`;
  body(list('old'));
  const after = parseMarkup(list('new'));
  const { add } = Set.prototype;
  const { set } = Map.prototype;
  let count = 0;
  Object.assign(Set.prototype, { add(this: Set<unknown>, value: unknown) { return count++, add.call(this, value); } });
  Object.assign(Map.prototype, { set(this: Map<unknown, unknown>, key: unknown, value: unknown) { return count++, set.call(this, key, value); } });
  try {
    morph(document.body, after, 'inner');
  } finally {
    Object.assign(Set.prototype, { add });
    Object.assign(Map.prototype, { set });
  }
  return count;
}

test('workOfAMorph_growsWithTheRowsAndNoFaster', () => {
  const [few, many] = [work(100), work(800)];
  assert.ok(many < 10 * few, `${few} for 100 rows, ${many} for 800`);
});
