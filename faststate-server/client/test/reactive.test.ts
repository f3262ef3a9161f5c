import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batch, changed, effect, read, untracked, type Source } from '../src/reactive';
import { random } from './page';

const fail = (error: unknown) => assert.fail(String(error));

/** A value that can be read and set. */
function cell<T>(value: T) {
  const source: Source = new Set();
  return {
    source,
    get: () => (read(source), value),
    set(next: T) {
      value = next;
      changed(source);
    },
  };
}

/** A value that follows from others. */
function derived<T>(compute: () => T) {
  const result = cell<T | undefined>(undefined);
  const { stop } = effect(() => result.set(compute()), fail, true);
  return { get: () => result.get()!, stop };
}

/** What an effect saw in each run. */
function seenBy<T>(look: () => T) {
  const seen: T[] = [];
  const { stop, run } = effect(() => void seen.push(look()), fail);
  return { seen, stop, run };
}

test('effect_runsWhenWhatItReadChanges', () => {
  const a = cell(1);
  const { seen } = seenBy(a.get);
  a.set(2);
  assert.deepEqual(seen, [1, 2]);
});

test('batch_runsAnEffectOnceAtItsEnd', () => {
  const [a, b] = [cell(1), cell(1)];
  const { seen } = seenBy(() => a.get() + b.get());
  batch(() => {
    a.set(2);
    batch(() => b.set(2));
    assert.equal(seen.length, 1);
  });
  assert.deepEqual(seen, [2, 4]);
});

test('batch_endsWhereItsFunctionThrows', () => {
  const a = cell(1);
  const { seen } = seenBy(a.get);
  assert.throws(() => batch(() => {
    a.set(2);
    throw new Error('thrown');
  }), /thrown/);
  a.set(3);
  assert.deepEqual(seen, [1, 2, 3]);
});

test('effect_followsOnlyWhatItReadLast', () => {
  const [which, a, b] = [cell(true), cell('a'), cell('b')];
  const { seen } = seenBy(() => (which.get() ? a.get() : b.get()));
  which.set(false);
  a.set('unread');
  b.set('B');
  assert.deepEqual(seen, ['a', 'b', 'B']);
  assert.equal(a.source.size, 0);
});

test('untracked_subscribesNobody', () => {
  const [a, b] = [cell(1), cell(1)];
  const { seen } = seenBy(() => a.get() + untracked(b.get));
  b.set(5);
  assert.deepEqual(seen, [2]);
  a.set(2);
  assert.deepEqual(seen, [2, 7]);
});

test('untracked_endsWhereItsFunctionThrows', () => {
  const a = cell(1);
  const { seen } = seenBy(() => {
    assert.throws(() => untracked(() => {
      throw new Error();
    }));
    return a.get();
  });
  a.set(2);
  assert.deepEqual(seen, [1, 2]);
});

test('stoppedEffect_runsNoMoreAndIsForgotten', () => {
  const a = cell(1);
  const { seen, stop } = seenBy(a.get);
  batch(() => {
    a.set(2);
    stop();
  });
  a.set(3);
  assert.deepEqual(seen, [1]);
  assert.equal(a.source.size, 0);
});

test('effectThatStopsItself_staysStopped', () => {
  const a = cell(1);
  let runs = 0;
  const it = effect(() => {
    if (runs++) it.stop();
    a.get();
  }, fail);
  a.set(2);
  a.set(3);
  assert.equal(runs, 2);
  assert.equal(a.source.size, 0);
});

test('failedEffect_isReportedAndRunsAgain', () => {
  const [a, errors] = [cell(0), [] as unknown[]];
  const { seen } = seenBy(a.get);
  effect(() => {
    if (a.get() === 1) throw new Error('one');
  }, (error) => errors.push(String(error)));
  a.set(1);
  a.set(2);
  assert.deepEqual(errors, ['Error: one']);
  assert.deepEqual(seen, [0, 1, 2]);
});

test('effectInsideAnother_hasSourcesOfItsOwn', () => {
  const [outer, inner] = [cell(1), cell(1)];
  let runs = 0;
  effect(() => {
    runs++;
    outer.get();
    if (runs === 1) seenBy(inner.get);
  }, fail);
  inner.set(2);
  assert.equal(runs, 1);
  outer.set(2);
  assert.equal(runs, 2);
});

test('derivedValue_isUpToDateForThoseWhoReadBothSides', () => {
  const n = cell(1);
  const { seen } = seenBy(() => n.get());
  const double = derived(() => n.get() * 2);
  const both = seenBy(() => `${n.get()} ${double.get()}`);
  n.set(2);
  assert.deepEqual(seen, [1, 2]);
  assert.deepEqual(both.seen, ['1 2', '2 4']);
});

test('diamond_runsItsEndOnce', () => {
  const n = cell(1);
  const left = derived(() => n.get() + 1);
  const right = derived(() => n.get() * 10);
  const sum = derived(() => left.get() + right.get());
  const { seen } = seenBy(() => [n.get(), left.get(), right.get(), sum.get()].join());
  n.set(2);
  batch(() => {
    n.set(3);
    assert.equal(sum.get(), 34);
  });
  assert.deepEqual(seen, ['1,2,10,12', '2,3,20,23', '3,4,30,34']);
});

test('effectThatSets_readsWhatFollowsFromIt', () => {
  const [n, trigger] = [cell(1), cell(0)];
  const double = derived(() => n.get() * 2);
  const seen: number[] = [];
  effect(() => {
    n.set(trigger.get());
    seen.push(double.get());
  }, fail);
  trigger.set(21);
  assert.deepEqual(seen.slice(-1), [42]);
});

test('effectThatSettles_runsUntilItHas', () => {
  const n = cell(90);
  const { seen } = seenBy(() => {
    if (n.get() % 100) n.set(n.get() + 1);
    return n.get();
  });
  assert.equal(seen.at(-1), 100);
});

for (const derives of [false, true]) {
  test(`effectThatNeverSettles_isReportedAndHoldsUpNothing: ${derives}`, () => {
    const [n, errors] = [cell(0), [] as string[]];
    const { seen } = seenBy(n.get);
    const { stop } = effect(() => n.set(n.get() + 1), (error) => errors.push(String(error)), derives);
    assert.equal(errors.length, 1);
    assert.match(errors[0], /without end/);
    n.set(1000);
    assert.equal(errors.length, 2);
    stop();
    n.set(0);
    assert.deepEqual(seen.at(-1), 0);
    assert.equal(errors.length, 2);
  });
}

test('derivedValuesInACircle_areReported', () => {
  const [a, b, errors] = [cell(0), cell(0), [] as string[]];
  const report = (error: unknown) => errors.push(String(error));
  effect(() => a.set(b.get() + 1), report, true);
  effect(() => b.set(a.get() + 1), report, true);
  assert.ok(errors.length > 0);
});

test('anyGraph_showsOnlyWhatIsUpToDateAndShowsItOnce', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const next = random(seed);
    const pick = (limit: number) => Math.floor(next() * limit);
    const inputs = Array.from({ length: 4 }, () => cell(pick(10)));
    const values: { get: () => number }[] = [...inputs];
    const expected: ((all: number[]) => number)[] = [];
    let runs = 0;
    for (let i = 0; i < 10; i++) {
      const [p, q, r] = [pick(values.length), pick(values.length), pick(values.length)].map((at) => values[at]);
      const compute = () => (p.get() % 2 ? q.get() : r.get()) + 1;
      values.push(derived(compute));
      const plain = [p, q, r].map((it) => values.indexOf(it));
      expected.push((all) => (all[plain[0]] % 2 ? all[plain[1]] : all[plain[2]]) + 1);
    }
    const glitches: string[] = [];
    const check = () => {
      const all = inputs.map((input) => untracked(input.get));
      for (const formula of expected) all.push(formula(all));
      return all.join();
    };
    let shown = '';
    effect(() => {
      runs++;
      shown = values.map((value) => value.get()).join();
      if (shown !== check()) glitches.push(`${shown} instead of ${check()}`);
    }, fail);
    for (let round = 0; round < 10; round++) {
      runs = 0;
      batch(() => {
        for (let i = 0; i <= pick(3); i++) inputs[pick(4)].set(pick(10));
      });
      assert.equal(shown, check(), `seed ${seed}`);
      assert.ok(runs <= 1, `seed ${seed}: ${runs} runs`);
    }
    assert.deepEqual(glitches, [], `seed ${seed}`);
  }
});
