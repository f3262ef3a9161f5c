import assert from 'node:assert/strict';
import { test } from 'node:test';
import { body, byId, settle, until } from './page';
import { start } from '../src/apply';
import { welcomeParts } from '../src/core';
import { fits } from '../src/parts/browser/kind';
import * as signals from '../src/signals';

/** What jsdom lacks, and a storage of a test's own. */
const kept = new Map<string, string>();
const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, text: string) => void kept.set(name, text),
  removeItem: (name: string) => void kept.delete(name),
};
let dark = false;
const lists = new Set<() => void>();
Object.assign(window, {
  matchMedia: () => ({ get matches() { return dark; }, addEventListener: (_: string, run: () => void) => lists.add(run), removeEventListener: () => {} }),
});
Object.assign(window.HTMLElement.prototype, { showPopover() {}, hidePopover() {} });
Object.assign(globalThis, { localStorage: storage, sessionStorage: storage });

welcomeParts();
start();
await import('../src/parts/browser/main');

const toasts = () => [...document.querySelectorAll('.faststate-toast')].map((one) => one.firstChild!.textContent);

test('values_fitTheirKindsOnly', () => {
  const record = { of: { name: 'string', inner: { of: { on: 'boolean' } } } } as const;
  assert.ok(fits('integer', 1) && !fits('integer', 1.5) && !fits('integer', '1'));
  assert.ok(fits('number', 1.5) && !fits('number', null));
  assert.ok(fits(['A', 'B'], 'B') && !fits(['A'], 'B') && !fits(['A'], ['A']));
  assert.ok(fits({ each: ['A'] }, ['A', 'A']) && !fits({ each: ['A'] }, ['B']) && !fits({ each: 'string' }, 'a'));
  assert.ok(fits(record, { name: 'n', inner: { on: true } }));
  assert.ok(!fits(record, { name: 'n', inner: { on: 1 } }) && !fits(record, { name: 'n' }) && !fits(record, null));
  assert.ok(!fits(record, { name: 'n', inner: { on: true }, more: 1 }) && !fits({ of: {} }, []));
});

test('persist_beginsWithWhatFitsAndKeepsWhatChanges', async () => {
  kept.set('faststate:size', '"B"').set('faststate:count', '"no number"');
  body(`<div data-signals="{size: 'A', count: 1, draft: {name: '', of: 1}, other: 1}"></div>
    <div data-persist='{"size": ["A", "B"], "count": "number", "draft": {"of": {"name": "string", "of": "number"}}}'></div>`);
  await settle();
  assert.equal(signals.peek(['size']), 'B');
  assert.equal(signals.peek(['count']), 1);
  signals.set(['count'], 2);
  signals.set(['draft', 'name'], 'Ada');
  signals.set(['other'], 2);
  assert.equal(kept.get('faststate:count'), '2');
  assert.equal(kept.get('faststate:draft'), '{"name":"Ada","of":1}');
  assert.ok(!kept.has('faststate:other'));
});

test('persist_followsOtherTabsAndKeepsNothingHuge', async () => {
  body(`<div data-signals="{text: 'a'}"></div><div data-persist='{"text": "string"}'></div>`);
  await settle();
  const event = (newValue: string | null) => window.dispatchEvent(Object.assign(new Event('storage'), { key: 'faststate:text', newValue }));
  event('"b"');
  assert.equal(signals.peek(['text']), 'b');
  for (const wrong of ['1', '{', null]) event(wrong);
  assert.equal(signals.peek(['text']), 'b');
  signals.set(['text'], 'x'.repeat(20_000));
  assert.ok(!kept.has('faststate:text'));
});

test('matchMedia_followsTheQuery', async () => {
  body('<i id="dark" data-match-media:is-dark="prefers-color-scheme: dark" data-text="$isDark"></i>');
  await settle();
  assert.equal(byId('dark').textContent, 'false');
  dark = true;
  lists.forEach((run) => run());
  assert.equal(byId('dark').textContent, 'true');
});

test('toast_isToldByItsRoleAndLeavesNothingBehind', async () => {
  body(`<button id="tell" data-on:click="@toast('Saved', 'success', 300)"></button>`);
  await settle();
  byId('tell').click();
  document.documentElement.insertAdjacentHTML('beforeend', `<div hidden data-toast='{"text": "Lost", "kind": "error", "time": 0}'></div>`);
  await settle();
  assert.deepEqual([...document.querySelectorAll('[role=alert] span')].map((it) => it.textContent), ['Lost']);
  assert.deepEqual([...document.querySelectorAll('[role=status] span')].map((it) => it.textContent), ['Saved']);
  assert.equal(document.querySelector('[data-toast]'), null);
  await until(() => toasts().length === 1);
  document.querySelector<HTMLButtonElement>('.faststate-toast button')!.click();
  assert.deepEqual(toasts(), []);
});

test('toasts_areNoMoreThanFive', async () => {
  body(`<button id="tell" data-on:click="@toast($n, 'warning')" data-signals="{n: 0}"></button>`);
  await settle();
  for (let i = 0; i < 7; i++) {
    signals.set(['n'], i);
    byId('tell').click();
  }
  assert.deepEqual(toasts(), ['2', '3', '4', '5', '6']);
  for (let i = 0; i < 5; i++) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  assert.deepEqual(toasts(), []);
});
