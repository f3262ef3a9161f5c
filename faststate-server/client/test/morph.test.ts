import './page';
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { start, flush } from '../src/apply';
import { enter, leave } from '../src/net/line';
import { onChange } from '../src/net/page';
import type { Request } from '../src/net/request';
import { settle, startOf } from '../src/net/settled';
import { patchElements } from '../src/patch/elements';
import * as signals from '../src/signals';
import { body, byId, errorsOf, type } from './page';

before(start);
beforeEach(() => {
  body('');
  flush();
});

const html = () => document.body.innerHTML;

async function patch(elements: string, args: Record<string, string> = {}, id?: number, answer = false): Promise<void> {
  await patchElements({ elements, ...args }, id, answer);
}

test('outer_morphsById', async () => {
  body('<p id="a">1</p><p id="b">2</p>');
  const b = byId('b');
  await patch('<p id="a" class="x">3</p><p id="b">4</p>');
  assert.equal(html(), '<p id="a" class="x">3</p><p id="b">4</p>');
  assert.equal(byId('b'), b);
});

const MODES: [mode: string, result: string][] = [
  ['inner', '<div id="t"><i>n</i></div>'],
  ['outer', '<i>n</i>'],
  ['replace', '<i>n</i>'],
  ['prepend', '<div id="t"><i>n</i><b>o</b></div>'],
  ['append', '<div id="t"><b>o</b><i>n</i></div>'],
  ['before', '<i>n</i><div id="t"><b>o</b></div>'],
  ['after', '<div id="t"><b>o</b></div><i>n</i>'],
  ['remove', ''],
];
for (const [mode, result] of MODES) {
  test(`mode_putsElementsInPlace: ${mode}`, async () => {
    body('<div id="t"><b>o</b></div>');
    await patch('<i>n</i>', { mode, selector: '#t' });
    assert.equal(html(), result);
  });
}

const LIST = '<ul id="list"><li id="a">a</li><li id="b">b</li><li id="c">c</li></ul>';
const list = () => [...byId('list').children].map((row) => row.textContent).join();

test('rows_areChangedPlacedMovedAndRemovedInOrder', async () => {
  body(LIST);
  const [b, c] = [byId('b'), byId('c')];
  await patch('', { base: '0 #list', selector: '[id="a"]', mode: 'remove' }, 5);
  await patch('<li id="d">d</li><li id="b">B</li>', { base: '5 #list', selector: '#c', mode: 'after' }, 6);
  await patch('<li id="e">e</li>', { base: '6 #list', selector: '#c', mode: 'before' }, 7);
  await patch('<li id="c">C</li>', { base: '7 #list' }, 8);
  assert.equal(list(), 'e,C,d,B');
  assert.equal(byId('b'), b, 'a row that moves is the same element');
  assert.equal(byId('c'), c);
});

test('rows_waitForThoseThatTheyBuildOn', async () => {
  body(LIST);
  await patch('<li id="e">e</li>', { base: '6 #list', selector: '#d', mode: 'after' }, 7);
  await patch('<li id="d">d</li>', { base: '5 #list', selector: '#c', mode: 'after' }, 6);
  assert.equal(list(), 'a,b,c');
  await patch('<li id="b">B</li>', { base: '0 #list' }, 5);
  assert.equal(list(), 'a,B,c,d,e');
});

test('rows_waitForTheWholeRegionToo', async () => {
  body(LIST);
  await patch('<li id="x">X</li>', { base: '9 #list' }, 10);
  await patch('<ul id="list"><li id="x">x</li></ul>', {}, 9);
  assert.equal(list(), 'X');
});

test('rows_olderThanTheWholeRegionAreLeftOut', async () => {
  body(`<div id="around">${LIST}</div>`);
  await patch('', { base: '6 #list', selector: '#a', mode: 'remove' }, 7);
  await patch(`<div id="around">new ${LIST}</div>`, {}, 8);
  await patch('', { base: '5 #list', selector: '#b', mode: 'remove' }, 6);
  assert.equal(list(), 'a,b,c');
});

test('rowsThatAnotherNodeRemoved_areRemovedInSilence', async () => {
  body(LIST);
  let begun = 0;
  const stop = onChange((woken) => woken && begun++);
  const errors = await errorsOf(() => patch('', { base: '0 #list', selector: '#gone', mode: 'remove' }, 5));
  stop();
  assert.deepEqual(errors, []);
  assert.equal(begun, 0);
});

const LOST: Record<string, string>[] = [{ base: '0 #list' }, { base: '0 #list', selector: '#gone', mode: 'after' }];
for (const args of LOST) {
  test(`rowsWhosePlaceIsGone_letTheStreamStartOver: ${args.mode ?? 'outer'}`, async () => {
    body(LIST);
    let begun = 0;
    const stop = onChange((woken) => woken && begun++);
    const errors = await errorsOf(() => patch('<li id="d">d</li>', args, 5));
    stop();
    assert.deepEqual(errors, []);
    assert.equal(begun, 1);
  });
}

test('bodyInner_keepsWhatIsOutsideOfIt', async () => {
  body('<p>1</p>');
  const own = document.createElement('aside');
  document.documentElement.append(own);
  await patch('<p>2</p>', { mode: 'inner', selector: 'body' });
  assert.equal(html(), '<p>2</p>');
  assert.ok(own.isConnected);
  own.remove();
});

test('everyTarget_getsTheElements', async () => {
  body('<p class="t"></p><p class="t"></p>');
  await patch('<i></i>', { mode: 'append', selector: '.t' });
  assert.equal(html(), '<p class="t"><i></i></p><p class="t"><i></i></p>');
});

test('svgNamespace_makesSvgElements', async () => {
  body('<svg id="s"></svg>');
  await patch('<circle id="c"></circle>', { mode: 'append', selector: '#s', namespace: 'svg' });
  assert.equal(byId('c').namespaceURI, 'http://www.w3.org/2000/svg');
});

test('tableRows_areParsed', async () => {
  body('<table><tbody id="rows"></tbody></table>');
  await patch('<tr><td>1</td></tr>', { mode: 'inner', selector: '#rows' });
  assert.equal(byId('rows').innerHTML, '<tr><td>1</td></tr>');
});

test('missingTarget_isReported', async () => {
  const errors = await errorsOf(() => patch('<p id="nowhere"></p>'));
  assert.equal(errors.length, 1);
});

test('focusedField_keepsItsTextAndFocus', async () => {
  body('<div id="r"><input id="f" value="a"></div>');
  const field = byId<HTMLInputElement>('f');
  field.focus();
  type(field, 'typed');
  await patch('<div id="r"><p>new</p><input id="f" value="b"></div>');
  assert.equal(byId('f'), field);
  assert.equal(document.activeElement, field);
  assert.equal(field.value, 'typed');
});

test('unfocusedField_showsTheServersNewValue', async () => {
  body('<input id="f" value="a">');
  type(byId('f'), 'typed');
  await patch('<input id="f" value="b">');
  assert.equal(byId<HTMLInputElement>('f').value, 'b');
});

test('unfocusedField_keepsItsTextWhenTheServerSaysNothingNew', async () => {
  body('<div id="r"><input id="f" value="a"><textarea id="t">a</textarea></div>');
  type(byId('f'), 'typed');
  type(byId('t'), 'typed too');
  await patch('<div id="r" class="x"><input id="f" value="a"><textarea id="t">a</textarea></div>');
  assert.equal(byId<HTMLInputElement>('f').value, 'typed');
  assert.equal(byId<HTMLTextAreaElement>('t').value, 'typed too');
});

test('focusedButton_getsItsNewText', async () => {
  body('<button id="b">Count: 1</button>');
  byId('b').focus();
  await patch('<button id="b">Count: 2</button>');
  assert.equal(byId('b').textContent, 'Count: 2');
});

test('checkboxAndOption_followTheAttributes', async () => {
  body('<div id="r"><input id="c" type="checkbox"><select id="s"><option>a</option><option id="o">b</option></select></div>');
  byId<HTMLInputElement>('c').checked = true;
  byId<HTMLOptionElement>('o').selected = true;
  await patch('<div id="r"><input id="c" type="checkbox"><select id="s"><option selected>a</option><option id="o">b</option></select></div>');
  assert.equal(byId<HTMLInputElement>('c').checked, false);
  assert.equal(byId<HTMLSelectElement>('s').value, 'a');
});

test('radioButtonsAndMultipleChoices_followTheAttributes', async () => {
  const markup = (one: boolean) =>
    `<form id="r"><input type="radio" name="n" value="1"${one ? ' checked' : ''}><input type="radio" name="n" value="2"${one ? '' : ' checked'}>` +
    `<select id="s" multiple><option${one ? ' selected' : ''}>a</option><option selected>b</option><option${one ? '' : ' selected'}>c</option></select></form>`;
  const state = () => [document.querySelector<HTMLInputElement>(':checked')!.value, ...[...byId<HTMLSelectElement>('s').selectedOptions].map(({ text }) => text)];
  body(markup(true));
  document.querySelector<HTMLInputElement>('[value="2"]')!.checked = true;
  for (const option of byId<HTMLSelectElement>('s').options) option.selected = false;
  await patch(markup(true));
  assert.deepEqual(state(), ['1', 'a', 'b']);
  await patch(markup(false));
  assert.deepEqual(state(), ['2', 'b', 'c']);
  assert.equal(html(), markup(false).replaceAll(/ (checked|selected)/g, ' $1=""').replace(' multiple', ' multiple=""'));
});

test('options_followTheServerWhileTheyComeAndGo', async () => {
  const markup = (options: string[], chosen: string) =>
    `<select id="s">${options.map((name) => `<option id="o${name}"${name === chosen ? ' selected' : ''}>${name}</option>`).join('')}</select>`;
  body(markup(['a', 'b'], 'b'));
  for (const [options, chosen] of [[['c', 'b', 'a'], 'a'], [['x', 'c'], 'x'], [['c', 'y', 'x'], 'y'], [['y'], 'y']] as const) {
    await patch(markup([...options], chosen));
    assert.equal(byId<HTMLSelectElement>('s').value, chosen);
    assert.equal(byId<HTMLSelectElement>('s').selectedOptions.length, 1);
  }
});

const HEARD = '<form id="r" data-on:change__debounce.1s="$x"><input type="radio" name="n" value="1" checked><input type="radio" name="n" value="2"><select id="s"><option>a</option><option>b</option></select></form>';

for (const [name, markup] of [['form', HEARD], ['fields', HEARD.replace(/ data-on[^>]+/, '').replaceAll(/<(input|select)/g, '<$1 data-on:click="$x"')]])
  test(`choice_staysUntilARequestIsAnsweredThatKnowsIt: ${name}`, async () => {
    const state = () => [document.querySelector<HTMLInputElement>(':checked')!.value, byId<HTMLSelectElement>('s').value];
    body(markup);
    document.querySelector<HTMLInputElement>('[value="2"]')!.click();
    byId<HTMLSelectElement>('s').value = 'b';
    byId('s').dispatchEvent(new Event('input', { bubbles: true }));
    await patch(markup);
    assert.deepEqual(state(), ['2', 'b']);
    settle(startOf());
    await patch(markup);
    assert.deepEqual(state(), ['1', 'a']);
  });

test('choiceThatNoHandlerHearsOf_isThePersons_untilTheServerChangesIt', async () => {
  const markup = (one: string, two: string) =>
    `<form id="r"><input type="radio" name="n" value="1" ${one}><input type="radio" name="n" value="2" ${two}><input id="c" type="checkbox"><select id="s"><option>a</option><option>b</option></select></form>`;
  const state = () => [document.querySelector<HTMLInputElement>(':checked')!.value, `${byId<HTMLInputElement>('c').checked}`, byId<HTMLSelectElement>('s').value];
  const before = markup('checked', '').replace('<option>b', '<option>b</option><option>c');
  body(before);
  document.querySelector<HTMLInputElement>('[value="2"]')!.click();
  byId('c').click();
  byId<HTMLSelectElement>('s').value = 'b';
  byId('s').dispatchEvent(new Event('input', { bubbles: true }));
  settle(startOf());
  await patch(before);
  await patch(markup('checked', ''));
  assert.deepEqual(state(), ['2', 'true', 'b']);
  document.querySelector<HTMLInputElement>('[value="1"]')!.click();
  settle(startOf());
  await patch(markup('', 'checked').replace('type="checkbox"', 'type="checkbox" checked').replace('<option>a', '<option selected>a'));
  assert.deepEqual(state(), ['2', 'true', 'a']);
});

test('boundFields_belongToTheirSignals', async () => {
  const markup = (value: string) =>
    `<div id="r"><input id="f" data-bind="text" value="${value}"><input id="c" type="checkbox" data-bind="on"><select id="s" data-bind="pick"><option>a</option><option>b</option></select></div>`;
  body(markup('server'));
  flush();
  signals.merge({ text: 'mine', on: true, pick: 'b' });
  await patch(markup('other'));
  assert.equal(byId<HTMLInputElement>('f').value, 'mine');
  assert.equal(byId<HTMLInputElement>('c').checked, true);
  assert.equal(byId<HTMLSelectElement>('s').value, 'b');
});

test('boundSelect_showsItsSignalOnceTheOptionIsThere', async () => {
  signals.merge({ late: 'z' });
  body('<select id="s" data-bind="late"><option>a</option></select>');
  flush();
  await patch('<select id="s" data-bind="late"><option>a</option><option>z</option></select>');
  assert.equal(byId<HTMLSelectElement>('s').value, 'z');
  assert.equal(signals.peek(['late']), 'z');
});

test('whatAttributesShow_staysAfterAMorph', async () => {
  signals.merge({ hide: true, t: 'text' });
  const markup = '<p id="p" data-show="!$hide" data-class="{on: $hide}" data-attr="{title: $t}" data-text="$t">server</p>';
  body(markup);
  flush();
  const before = html();
  await patch(markup);
  assert.equal(html(), before);
  assert.match(before, /none.*class="on".*title="text".*>text</);
});

test('signalsThatAreSentAgain_areSetAgain', async () => {
  const markup = '<p id="p" data-signals="{again: 1}" data-signals__ifmissing="{first: 1}" data-init="$inits = +$inits + 1"></p>';
  body(markup);
  flush();
  signals.merge({ again: 2, first: 2 });
  await patch(markup);
  assert.deepEqual(['again', 'first', 'inits'].map((name) => signals.peek([name])), [1, 2, 1]);
  await patch(markup.replace('{again: 1}', '{other: 1}'));
  assert.deepEqual(['again', 'other'].map((name) => signals.peek([name])), [1, 1]);
  signals.merge({ again: 2 });
  await patch(markup.replace('{again: 1}', '{other: 2}'));
  assert.deepEqual(['again', 'other'].map((name) => signals.peek([name])), [2, 2]);
});

test('ignoreMorph_needsBothSides', async () => {
  body('<div id="r"><p id="a" data-ignore-morph>1</p></div>');
  await patch('<div id="r"><p id="a" data-ignore-morph>2</p></div>');
  assert.equal(byId('a').textContent, '1');
  await patch('<div id="r"><p id="a">3</p></div>');
  assert.equal(byId('a').textContent, '3');
});

test('ignoredPart_isLeftAloneWithAllInside', async () => {
  const markup = (text: string) => `<div id="r"><p>${text}</p><div data-ignore-morph><p id="deep">${text}</p></div></div>`;
  body(markup('1'));
  byId('deep').append('a widget');
  await patch(markup('2'));
  assert.equal(html(), markup('2').replace('>2</p></div>', '>1a widget</p></div>').replace('morph', 'morph=""'));
});

test('changedExpression_isNotEvaluatedAsItWas', async () => {
  body('<p id="a" data-signals="{changed: 1}"></p>');
  flush();
  const heard: unknown[] = [];
  const listener = (event: Event) => heard.push((event as CustomEvent).detail);
  signals.set(['changed'], 5);
  document.addEventListener('datastar-signal-patch', listener);
  await patch('<p id="a" data-signals="{changed: 2}"></p>');
  document.removeEventListener('datastar-signal-patch', listener);
  assert.deepEqual(heard, [{ changed: 2 }]);
});

test('preservedTick_isLeftAlone', async () => {
  body('<input id="b" type="checkbox" data-preserve-attr="checked">');
  byId<HTMLInputElement>('b').checked = true;
  await patch('<input id="b" type="checkbox" data-preserve-attr="checked" class="x">');
  assert.equal(byId<HTMLInputElement>('b').checked, true);
});

test('preservedAttribute_isLeftAlone', async () => {
  body('<details id="d" data-preserve-attr="open" open>1</details>');
  await patch('<details id="d" data-preserve-attr="open" class="x">2</details>');
  assert.equal(byId('d').outerHTML, '<details id="d" data-preserve-attr="open" open="" class="x">2</details>');
});

test('olderPatch_isSkipped', async () => {
  body('<p id="a">0</p>');
  await patch('<p id="a">2</p>', {}, 2);
  await patch('<p id="a">1</p>', {}, 1);
  assert.equal(byId('a').textContent, '2');
});

test('olderPatchInsideANewerOne_isSkipped', async () => {
  body('<div id="r"><p id="a">0</p></div>');
  await patch('<div id="r"><p id="a">2</p></div>', {}, 2);
  await patch('<p id="a">1</p>', {}, 1);
  await patch('<p>1</p>', { mode: 'inner', selector: '#r' }, 1);
  assert.equal(html(), '<div id="r"><p id="a">2</p></div>');
});

for (const mode of ['outer', 'replace']) {
  test(`olderPatchAroundANewerOne_leavesThatPart: ${mode}`, async () => {
    body('<div id="r"><p id="a">0</p><i>0</i></div>');
    await patch('<p id="a">2</p>', {}, 2);
    await patch('<div id="r"><p id="a">1</p><i>1</i></div>', { mode }, 1);
    assert.equal(html(), '<div id="r"><p id="a">2</p><i>1</i></div>');
    await patch('<div id="r"><p id="a">3</p></div>', { mode }, 3);
    assert.equal(html(), '<div id="r"><p id="a">3</p></div>');
  });
}

test('olderMarkup_leavesNewerSignals', async () => {
  body('<p id="a"></p>');
  signals.merge({ _count: 7 }, { id: 20 });
  await patch('<p id="a" data-signals="{_count: 6}"></p>', {}, 19);
  assert.equal(signals.peek(['_count']), 7);
  await patch('<p id="a" data-signals="{_count: 8}"></p>', {}, 21);
  assert.equal(signals.peek(['_count']), 8);
});

test('patchWithoutId_alwaysApplies', async () => {
  body('<p id="a">0</p>');
  await patch('<p id="a">9</p>', {}, 9);
  await patch('<p id="a">free</p>');
  assert.equal(byId('a').textContent, 'free');
});

test('order_survivesAChangeOfTheTag', async () => {
  body('<p id="a">0</p>');
  await patch('<div id="a">5</div>', {}, 5);
  await patch('<p id="a">4</p>', {}, 4);
  assert.equal(html(), '<div id="a">5</div>');
});

const FORM = '<form id="r"><input id="other"><input id="old" value="a" autofocus></form>';
const FORM_WITH_MORE = FORM.replace('</form>', '<input id="first" autofocus><textarea id="last" autofocus>abc</textarea><input id="no"></form>');

test('newAutofocus_getsTheFocus', async () => {
  body(FORM);
  await patch(FORM_WITH_MORE);
  assert.equal(document.activeElement, byId('last'));
  assert.deepEqual([byId<HTMLTextAreaElement>('last').selectionStart, byId<HTMLTextAreaElement>('last').selectionEnd], [3, 3]);
  byId('other').focus();
  await patch(FORM_WITH_MORE, {}, undefined, true);
  assert.equal(document.activeElement, byId('other'));
});

for (const [answer, focused] of [[true, 'last'], [false, 'other']] as const) {
  test(`newAutofocus_takesTheFocusOnlyInAnAnswer: ${answer}`, async () => {
    body(FORM);
    byId('other').focus();
    await patch(FORM_WITH_MORE, {}, undefined, answer);
    assert.equal(document.activeElement, byId(focused));
  });
}

for (const [asked, focused] of [[true, 'last'], [false, 'other']] as const) {
  test(`newAutofocus_thatAStreamBringsBeforeTheAnswer_waitsForIt: ${asked}`, async () => {
    body(FORM);
    byId('other').focus();
    const event = { el: byId('other') } as unknown as Request;
    if (asked) enter(event);
    await patch(FORM_WITH_MORE);
    assert.equal(document.activeElement, byId('other'));
    if (asked) leave(event);
    await patch(FORM_WITH_MORE, {}, undefined, true);
    assert.equal(document.activeElement, byId(focused));
  });
}

test('autofocusInPlaceOfTheFocusedField_getsTheFocus', async () => {
  body('<div id="r"><input id="a"></div>');
  byId('a').focus();
  await patch('<i></i><button id="b" autofocus></button>', { mode: 'inner', selector: '#r' });
  assert.equal(document.activeElement, byId('b'));
});

test('scripts_areMadeAnew', async () => {
  await patch('<script id="s" type="module" src="/x.js"></script>', { mode: 'append', selector: 'body' });
  assert.equal(byId('s').outerHTML, '<script id="s" type="module" src="/x.js"></script>');
});

// The last one, since the body remembers its newest patch.
test('rows_ofThePageItself_buildOnItsPatches', async () => {
  body(LIST);
  await patch('<li id="d">d</li>', { base: '3 body', selector: '#c', mode: 'after' }, 4);
  await patch('<li id="a">A</li>', { base: '0 body' }, 3);
  assert.equal(list(), 'A,b,c,d');
});

const SVG = 'http://www.w3.org/2000/svg';
const MATH = 'http://www.w3.org/1998/Math/MathML';
const LANGUAGES: [page: string, elements: string, args: Record<string, string>, selector: string, language: string][] = [
  ['<svg><g id="g"></g></svg>', '<g id="g"><rect/><circle/></g>', {}, '#g > circle', SVG],
  ['<svg><g id="g"></g></svg>', '<rect/><circle/>', { selector: '#g', mode: 'inner' }, '#g > circle', SVG],
  ['<svg><g id="g"></g></svg>', '<rect id="r"/><circle id="c"/>', { selector: '#g', mode: 'after', base: '0 svg' }, 'svg > #c', SVG],
  ['<svg><g id="g"></g></svg>', '<rect/><circle/>', { selector: '#g', mode: 'replace' }, 'svg > circle', SVG],
  ['<math><mrow id="g"></mrow></math>', '<mrow id="g"><mspace/><mn>1</mn></mrow>', {}, '#g > mn', MATH],
  ['<svg><foreignObject><p id="g"></p></foreignObject></svg>', '<p id="g"><a>1</a></p>', {}, '#g > a', 'http://www.w3.org/1999/xhtml'],
  ['<svg id="g"></svg>', '<svg id="g"><circle/></svg>', {}, '#g > circle', SVG],
];
for (const [before, elements, args, selector, language] of LANGUAGES) {
  test(`elements_areOfTheLanguageAroundThem: ${elements} ${JSON.stringify(args)}`, async () => {
    body(before);
    await patch(elements, args, 1000);
    assert.equal(document.querySelector(selector)?.namespaceURI, language);
  });
}

test('whatTheBrowserOrAnElementSetsByItself_staysUntilTheViewChangesIt', async () => {
  const markup = (text: string, open = '') =>
    `<dialog id="d" class="${text}"></dialog><details id="o" class="${text}"></details><details id="c" open class="${text}"></details>` +
    `<x-part id="x" class="view" title="${text}" ${open}></x-part>`;
  await patch(`<div id="all">${markup('one')}</div>`, { selector: 'body', mode: 'inner' });
  for (const id of ['d', 'o']) byId(id).setAttribute('open', '');
  byId('c').removeAttribute('open');
  byId('x').setAttribute('role', 'own');
  byId('x').className = 'view own';
  await patch(`<div id="all">${markup('two', 'hidden')}</div>`);
  assert.deepEqual(['d', 'o', 'c'].map((id) => byId(id).hasAttribute('open')), [true, true, false]);
  assert.equal(byId('d').className, 'two');
  assert.equal(byId('x').outerHTML, '<x-part id="x" class="view own" title="two" role="own" hidden=""></x-part>');
  await patch(`<div id="all">${markup('three').replaceAll(' open', '')}</div>`);
  assert.equal(byId('x').outerHTML, '<x-part id="x" class="view own" title="three" role="own"></x-part>');
  await patch(`<div id="all">${markup('four')}</div>`);
  assert.ok(byId('c').hasAttribute('open'), 'the view opens it again');
});

test('textThatIsBeingEdited_staysUntilItIsLeft', async () => {
  const markup = (text: string) => `<p id="e" contenteditable tabindex="0" class="${text}">${text}</p>`;
  await patch(`<div id="all">${markup('one')}</div>`, { selector: 'body', mode: 'inner' });
  byId('e').focus();
  byId('e').textContent = 'mine';
  await patch(`<div id="all">${markup('two')}</div>`);
  assert.equal(byId('e').outerHTML, '<p id="e" contenteditable="" tabindex="0" class="two">mine</p>');
  byId('e').blur();
  await patch(`<div id="all">${markup('three')}</div>`);
  assert.equal(byId('e').textContent, 'three');
});

/** What is looked for in the whole page while it is patched. */
async function lookedFor(patching: () => Promise<void>): Promise<string[]> {
  const found: string[] = [];
  const { querySelectorAll, querySelector } = document;
  document.querySelectorAll = ((selector: string) => (found.push(selector), querySelectorAll.call(document, selector))) as any;
  document.querySelector = ((selector: string) => (found.push(selector), querySelector.call(document, selector))) as any;
  try {
    await patching();
  } finally {
    Object.assign(document, { querySelectorAll, querySelector });
  }
  return found;
}

test('patches_lookForNothingInTheWholePageButIds', async () => {
  body('<ul id="list"><li id="a">a</li><li id="b">b</li><li id="c">c</li></ul>');
  const found = await lookedFor(async () => {
    await patch('', { base: '0 #list', selector: '#a,#b', mode: 'remove' }, 5);
    await patch('<li id="c">C</li>', { base: '5 #list' }, 6);
  });
  assert.equal(html(), '<ul id="list"><li id="c">C</li></ul>');
  assert.deepEqual([...new Set(found)].sort(), ['#a', '#b', '#list']);
  assert.deepEqual(await lookedFor(() => patch('<li id="c"><input autofocus></li>')).then((all) => [...new Set(all)]), [undefined, '[autofocus]']);
});

test('selectorLists_matchAllOfThem', async () => {
  body('<p id="a"></p><p class="b"></p><p id="c"></p>');
  await patch('', { selector: '#a, .b', mode: 'remove' });
  assert.equal(html(), '<p id="c"></p>');
  await patch('', { selector: ':is(#a,#c)', mode: 'remove' });
  assert.equal(html(), '');
});

test('emptiedList_isClearedInOneGo', async () => {
  body('<ul id="u"><li id="a">1</li><li id="b">2</li><li id="c">3</li></ul>');
  let changes = 0;
  const observer = new MutationObserver((records) => (changes += records.length));
  observer.observe(byId('u'), { childList: true });
  await patch('<ul id="u"></ul>');
  assert.equal(html(), '<ul id="u"></ul>');
  assert.equal(changes + observer.takeRecords().length, 1);
  observer.disconnect();
});

test('lastOfAList_staysWhileAllOthersGo', async () => {
  body('<ul id="u"><li id="a">1</li><li id="b">2</li><li id="c">3</li></ul>');
  const last = byId('c');
  await patch('<ul id="u"><li id="c">3</li></ul>');
  assert.equal(html(), '<ul id="u"><li id="c">3</li></ul>');
  assert.equal(byId('c'), last);
});
