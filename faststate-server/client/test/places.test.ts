import './page';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { takePlace, watchFocus } from '../src/net/places';
import { settle } from './page';

type Work = (lock: object | null) => Promise<void> | void;

/** Locks as the browser shares them between its tabs. */
class Locks {
  readonly held = new Map<string, (error: Error) => void>();

  request(name: string, { ifAvailable, steal }: LockOptions, work: Work): Promise<void> {
    const taken = this.held.get(name);
    if (taken && ifAvailable) return Promise.resolve(work(null));
    assert.ok(!taken || steal);
    taken?.(new Error('stolen'));
    return new Promise((resolve, reject) => {
      this.held.set(name, reject);
      void Promise.resolve(work({})).then(() => {
        if (this.held.get(name) === reject) this.held.delete(name);
        resolve();
      });
    });
  }
}

let locks: Locks;

function browser(all: Locks | undefined, protocol: string): void {
  Object.defineProperty(navigator, 'locks', { value: all, configurable: true });
  performance.getEntriesByType = () => [{ nextHopProtocol: protocol }] as unknown as PerformanceEntryList;
}

watchFocus();
const { getEntriesByType } = performance;
beforeEach(() => {
  locks = new Locks();
  browser(locks, 'http/1.1');
  window.dispatchEvent(new Event('focus'));
});
afterEach(() => {
  browser(undefined, '');
  performance.getEntriesByType = getEntriesByType;
});

const never = () => assert.fail('lost');

test('places_areFewerThanTheConnectionsOfABrowser', async () => {
  for (let tab = 0; tab < 4; tab++) assert.ok(await takePlace(tab ? never : () => {}));
  assert.equal(locks.held.size, 4);
});

test('placesThatAreTaken_leaveATabWithoutOne_untilOneIsLeft', async () => {
  const left = [];
  for (let tab = 0; tab < 4; tab++) left.push(await takePlace(() => {}));
  assert.equal(await takePlace(never), undefined);
  locks.held.delete('faststate-stream-2');
  assert.ok(await takePlace(never));
  assert.equal(await takePlace(never), undefined);
});

test('placeThatIsLeft_isFree', async () => {
  const leave = await takePlace(never);
  assert.equal(locks.held.size, 1);
  leave!();
  await settle();
  assert.equal(locks.held.size, 0);
});

test('tabThatIsLookedAt_takesAnothersPlace_once', async () => {
  let lost = 0;
  for (let tab = 0; tab < 4; tab++) await takePlace(() => lost++);
  // The person was here when it took a free place, and has not come again since.
  assert.equal(await takePlace(never), undefined);
  window.dispatchEvent(new Event('focus'));
  assert.ok(await takePlace(() => lost++));
  await settle();
  assert.equal(lost, 1);
  assert.equal(await takePlace(never), undefined);
  window.dispatchEvent(new Event('focus'));
  assert.ok(await takePlace(never));
  await settle();
  assert.equal(lost, 2);
});

for (const [name, all, protocol] of [['http2', true, 'h2'], ['http3', true, 'h3'], ['noLocks', false, 'http/1.1']] as const) {
  test(`everyTabHasAPlaceWhere: ${name}`, async () => {
    browser(all ? locks : undefined, protocol);
    for (let tab = 0; tab < 9; tab++) assert.ok(await takePlace(never));
  });
}
