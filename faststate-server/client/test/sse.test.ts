import assert from 'node:assert/strict';
import { test } from 'node:test';
import { args, sseReader, type SseEvent } from '../src/net/sse';
import { random } from './page';

function parse(bytes: Uint8Array, next: () => number): SseEvent[] {
  const events: SseEvent[] = [];
  const read = sseReader();
  for (let at = 0; at < bytes.length; ) {
    const size = 1 + Math.floor(next() * 7);
    events.push(...read(bytes.subarray(at, at + size)));
    at += size;
  }
  return events;
}

const LINES = [
  '\ufeff: hello', 'event: a', 'id: 7', 'retry: 500', 'data: first ü', 'data:  second 😀', 'data', '',
  ': heartbeat', '', 'data:x', 'other: y', '', 'event: b', 'id', 'retry: soon', 'data: last', '', 'data: cut off',
];
const EVENTS: SseEvent[] = [
  { type: 'a', data: 'first ü\n second 😀\n', id: '7', retry: 500 },
  { type: '', data: 'x' },
  { type: 'b', data: 'last', id: '' },
];

for (const end of ['\n', '\r', '\r\n']) {
  test(`stream_isReadInChunksOfAnySize, lines ending in ${JSON.stringify(end)}`, () => {
    const bytes = new TextEncoder().encode(LINES.join(end));
    for (let seed = 1; seed <= 200; seed++) assert.deepEqual(parse(bytes, random(seed)), EVENTS, `seed ${seed}`);
  });
}

test('mixedLineEnds_doNotSwallowEmptyLines', () => {
  const bytes = new TextEncoder().encode('data: 1\r\n\ndata: 2\r\rdata: 3\n\r\n');
  for (let seed = 1; seed <= 50; seed++) {
    assert.deepEqual(parse(bytes, random(seed)).map(({ data }) => data), ['1', '2', '3'], `seed ${seed}`);
  }
});

test('event_isGivenAsSoonAsItsLinesEnd', () => {
  const read = sseReader();
  const push = (text: string) => read(new TextEncoder().encode(text)).map(({ data }) => data);
  assert.deepEqual([push('data: 1\r\r'), push('\ndata: 2\n'), push('\n')], [['1'], [], ['2']]);
});

test('dataLines_areKeyAndValueAndContinued', () => {
  const found = args('mode inner\nelements <p>\nelements   a\u2028b</p>\nuseViewTransition');
  assert.deepEqual({ ...found }, { mode: 'inner', elements: '<p>\n  a\u2028b</p>', useViewTransition: '' });
});
