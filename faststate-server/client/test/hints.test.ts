import './page';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { plugins } from '../src/attributes/plugins';
import { look, told } from '../src/dev/hints';
import { entries } from '../src/dev/record';
import { ATTRIBUTES } from '../src/dev/known';
import { nearest } from '../src/dev/nearest';
import { body } from './page';

let said: string[];
beforeEach((t) => {
  said = [];
  const original = console.warn;
  console.warn = (text: string, element: Element) => said.push(`${text} <${element.localName}>`);
  (t as unknown as { after(run: () => void): void }).after?.(() => (console.warn = original));
});

function hints(markup: string): string[] {
  body(markup);
  look(document.documentElement);
  return said;
}

const SLIPS: [markup: string, hint: string][] = [
  ['<p data-txt="$_notice"></p>', 'there is no attribute data-txt; did you mean data-text? <p>'],
  ['<p data-on-clik="$_notice = 1"></p>', 'there is no attribute data-on-clik; did you mean data-on:click? <p>'],
  ['<p data-on-click="x"></p>', 'there is no attribute data-on-click; did you mean data-on:click? <p>'],
  ['<p data-on-my-own="x"></p>', 'there is no attribute data-on-my-own; did you mean data-on:my-own? <p>'],
  ['<p data-on-interect="x"></p>', 'there is no attribute data-on-interect; did you mean data-on-intersect? <p>'],
  ['<p data-class-red="$_notice"></p>', 'there is no attribute data-class-red; did you mean data-class:red? <p>'],
  ['<p data-sow:x="1"></p>', 'there is no attribute data-sow:x; did you mean data-show? <p>'],
  ['<p data-clas="{red: @peek(() => 1)}"></p>', 'there is no attribute data-clas; did you mean data-class? <p>'],
  ['<p data-on:clcik="x"></p>', 'data-on:clcik waits for an event clcik; did you mean click? <p>'],
  ['<p data-on:click__onec="x"></p>', 'data-on:click__onec knows no modifier __onec; did you mean __once? <p>'],
  ['<p data-on:click__debuonce.5s="x"></p>', 'data-on:click__debuonce.5s knows no modifier __debuonce; did you mean __debounce? <p>'],
  ['<p data-signals__ifmising="{a: 1}"></p>', 'data-signals__ifmising knows no modifier __ifmising; did you mean __ifmissing? <p>'],
  ['<p data-text__whatever="1"></p>', 'data-text__whatever knows no modifier __whatever <p>'],
  ['<p data-signals="{count: 1}"></p><b data-text="$cuont + 1"></b>', "nobody declares the signal $cuont, which reads as ''; did you mean $count? <b>"],
  ['<p data-signals="{user: {name: 1}}"></p><b data-text="`a ${$user.nmae}`"></b>', "nobody declares the signal $user.nmae, which reads as ''; did you mean $user.name? <b>"],
  ['<p data-persist__sesion="{}"></p>', 'data-persist__sesion knows no modifier __sesion; did you mean __session? <p>'],
  ['<p data-match-medai:dark="x"></p>', 'there is no attribute data-match-medai:dark; did you mean data-match-media? <p>'],
  ['<b data-show="$something"></b>', "nobody declares the signal $something, which reads as '' <b>"],
  ['<p data-bind="text"></p><b data-class:on="$txet"></b>', "nobody declares the signal $txet, which reads as ''; did you mean $text? <b>"],
];

for (const [markup, hint] of SLIPS) {
  test(`slip_isNamed: ${markup}`, () => {
    assert.deepEqual(hints(markup), [`faststate: ${hint}`]);
    assert.equal(hints(markup).length, 1, 'said once');
  });
}

const FINE = [
  `<p data-match-media:is-wide="width > 40rem" data-match-media='{"tall":"(height > 40rem)"}' data-persist='{"a":"string"}'></p><b data-show="$isWide && $tall"></b>`,
  '<p data-test="text" data-txt="x" data-id="1" data-theme="dark" data-value="$5" data-email="a@on.com" data-class-name="x"></p>',
  '<p data-ignore><b data-txt="$gone"></b></p><p data-ignore__self data-text="$gone"></p>',
  '<p data-on:my-event="1" data-on:rocket-launched__window="1" data-on:click__debounce.500ms.leading__stop="1"></p>',
  `<p data-text="'$gone' + &quot;$gone&quot; + \`$gone \${1}\`"></p>`,
  '<p data-signals:first-name="1" data-bind:last-name data-ref="place" data-indicator:is-busy data-computed="{twice: () => $firstName * 2}"></p><b data-text="[$firstName, $lastName, $place.title, $isBusy, $twice.toFixed(2)]"></b>',
  '<b data-text="$later.length"></b><p data-signals="{later: [1]}"></p>',
  '<p data-on:click="$set = 1; $n++; $o.x ??= 2"></p><b data-text="$set + $n + $o.x"></b>',
  '<p data-json-signals data-ignore-morph data-preserve-attr="open" data-on-signal-patch="1" data-on-signal-patch-filter="{include: /x$/}"></p>',
  '<p data-brush data-on:brush="$from = evt.detail.from"><b data-brush-shows="0 0.5" data-text="$from"></b></p>',
];

for (const markup of FINE) {
  test(`page_withoutSlipsIsNotNamed: ${markup}`, () => {
    assert.deepEqual(hints(markup), []);
  });
}

test('hintOfTheServer_isSaidOnceOnTheConsoleAndInThePanel', () => {
  const hint = 'On page /, Ul has 2000 Li children from a loop';
  told({ _hints: [hint] });
  told({ _hints: [hint, 'another one'] });
  told({});
  assert.deepEqual(said, [`faststate: ${hint} <body>`, 'faststate: another one <body>']);
  assert.deepEqual(entries.slice(-2).map(({ title }) => title), [`faststate: ${hint}`, 'faststate: another one']);
});

test('attributes_areThoseOfTheClient', () => {
  const known = Object.keys(ATTRIBUTES).filter((name) => !/^(?:on-signal-patch-filter|ignore|ignore-morph|preserve-attr|persist|match-media|toast|roving|brush)$/.test(name));
  assert.deepEqual(known.sort(), Object.keys(plugins).sort());
});

test('nearest_isByOneEditOrByTwoInLongWords', () => {
  const words = ['text', 'show', 'signals', 'on'];
  const found = ['text', 'txt', 'tetx', 'tx', 'singals', 'sgnls', 'shwo', 'whatever', 'no', ''].map((word) => nearest(word, words));
  assert.deepEqual(found, ['text', 'text', 'text', undefined, 'signals', 'signals', 'show', undefined, 'on', undefined]);
});
