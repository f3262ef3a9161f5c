import './page';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { actions } from '../src/actions';
import { effect } from '../src/reactive';
import * as signals from '../src/signals';
import type { Json } from '../src/signals';
import { random } from './page';

beforeEach(() => {
  for (const key of Object.keys(signals.peek([]) as object)) signals.set([key], undefined);
});

const fail = (error: unknown) => assert.fail(String(error));
const all = () => signals.snapshot({ exclude: /(?!)/ });

test('mergePatch_followsTheStandard', () => {
  signals.merge({ a: 1, user: { name: 'Ann', tags: [1, 2] } });
  signals.merge({ a: null, user: { tags: [3], more: { x: 1 } } });
  assert.deepEqual(all(), { user: { name: 'Ann', tags: [3], more: { x: 1 } } });
});

test('mergePatch_neverTouchesPrototypes', () => {
  signals.merge(JSON.parse('{"__proto__": {"evil": 1}, "a": {"constructor": {"prototype": {"evil": 1}}}}'));
  assert.equal(({} as Json).evil, undefined);
  assert.deepEqual(all(), { a: {} });
});

test('onlyIfMissing_leavesWhatIsThere', () => {
  signals.set(['a'], 1);
  signals.get(['read']);
  signals.merge({ a: 2, b: 3, read: 4 }, { onlyIfMissing: true });
  assert.deepEqual(all(), { a: 1, b: 3, read: 4 });
});

test('itemThatWasTakenAway_doesNotComeBackByBeingRead', () => {
  signals.merge({ form: { lines: [{ amount: 1 }, { amount: 2 }] } });
  const seen: unknown[] = [];
  const { stop } = effect(() => seen.push(signals.get(['form', 'lines', '1', 'amount'])), fail);
  signals.merge({ form: { lines: [{ amount: 1 }] } });
  stop();
  assert.deepEqual(seen, [2, '']);
  assert.deepEqual(all(), { form: { lines: [{ amount: 1 }] } });
});

test('localSignals_areNotSent', () => {
  signals.merge({ a: 1, _b: 2, c: { _d: 3, e: 4 } });
  assert.deepEqual(signals.snapshot(), { a: 1, c: { e: 4 } });
});

test('filter_replacesTheDefault', () => {
  signals.merge({ a: 1, _b: 2, c: 3 });
  assert.deepEqual(signals.snapshot({ include: /^(a|_b)$/g, exclude: /x/ }), { a: 1, _b: 2 });
});

test('effect_runsForItsPathOnly', () => {
  signals.merge({ a: { b: 1, c: 1 } });
  const seen: unknown[] = [];
  const { stop } = effect(() => void seen.push(signals.get(['a', 'b'])), fail);
  signals.set(['a', 'c'], 2);
  signals.set(['a', 'b'], 2);
  signals.set(['a', 'b'], 2);
  signals.set(['a'], { b: 3 });
  stop();
  assert.deepEqual(seen, [1, 2, 3]);
});

test('effectOnAnObject_seesItsParts', () => {
  signals.merge({ a: { b: 1 } });
  const seen: unknown[] = [];
  const { stop } = effect(() => void seen.push(JSON.stringify(signals.get(['a']))), fail);
  signals.set(['a', 'b'], 2);
  stop();
  assert.deepEqual(seen, ['{"b":1}', '{"b":2}']);
});

test('merge_runsAnEffectOnce', () => {
  signals.merge({ x: 1, y: 1 });
  let runs = 0;
  const { stop } = effect(() => void (signals.get(['x']), signals.get(['y']), runs++), fail);
  signals.merge({ x: 2, y: 2 });
  stop();
  assert.equal(runs, 2);
});

test('document_hearsThePatch', () => {
  const heard: Json[] = [];
  const listener = (event: Event) => heard.push((event as CustomEvent<Json>).detail);
  document.addEventListener('datastar-signal-patch', listener);
  signals.merge({ a: { b: 1 }, c: 2 });
  signals.merge({ c: 2 });
  signals.merge({ c: null });
  document.removeEventListener('datastar-signal-patch', listener);
  assert.deepEqual(heard, [{ a: { b: 1 }, c: 2 }, { c: null }]);
});

test('olderEvent_leavesNewerLeaves', () => {
  signals.merge({ a: 'new', b: { c: 'new' } }, { id: 1000 });
  signals.merge({ a: 'old', b: { c: 'old', d: 'old' } }, { id: 999 });
  assert.deepEqual(all(), { a: 'new', b: { c: 'new', d: 'old' } });
});

test('olderEvent_doesNotRemoveNewerParts', () => {
  signals.merge({ o: { keep: 1 } }, { id: 1002 });
  signals.merge({ o: { drop: 1 } }, { id: 1001 });
  signals.merge({ o: null }, { id: 1001 });
  assert.deepEqual(all(), { o: { keep: 1 } });
});

test('olderEvent_doesNotReviveWhatANewerRemoved', () => {
  signals.merge({ gone: null }, { id: 1004 });
  signals.merge({ gone: { x: 1 } }, { id: 1003 });
  assert.deepEqual(all(), {});
});

test('eventWithoutId_alwaysApplies', () => {
  signals.merge({ free: 1 }, { id: 1006 });
  signals.merge({ free: 2 });
  assert.deepEqual(all(), { free: 2 });
});

test('anyArrivalOrder_endsOnTheNewestValues', () => {
  let base = 10_000;
  for (let seed = 1; seed <= 100; seed++) {
    const next = random(seed);
    const events = Array.from({ length: 12 }, (_, i) => {
      const patch: Json = {};
      for (const key of ['p', 'q', 'r']) if (next() < 0.5) patch[key] = `${seed}:${i}`;
      return { id: base + i, patch: { [`s${seed}`]: patch } };
    });
    base += 100;
    const expected: Json = {};
    for (const { patch } of events) Object.assign(expected, patch[`s${seed}`]);
    const shuffled = [...events].map((event) => [next(), event] as const).sort(([a], [b]) => a - b);
    for (const [, { id, patch }] of shuffled) signals.merge(patch, { id });
    assert.deepEqual(signals.peek([`s${seed}`]), expected, `seed ${seed}`);
  }
});

test('setAllAndToggleAll_takeAFilter', () => {
  signals.merge({ a: true, b: { c: false }, d: 1 });
  actions.toggleAll({} as never, { include: /^(a|b)/ });
  actions.setAll({} as never, 9, { include: '/^d/' });
  assert.deepEqual(all(), { a: false, b: { c: true }, d: 9 });
});

test('setAllAndToggleAll_reachIntoArrays', () => {
  signals.merge({ a: [true, [false]], b: [1] });
  actions.toggleAll({} as never, { exclude: /^b/ });
  actions.setAll({} as never, 2, { include: /^b/ });
  assert.deepEqual(all(), { a: [false, [true]], b: [2] });
});
