import './page';
import assert from 'node:assert/strict';
import { before, beforeEach, mock, test } from 'node:test';
import { flush, start } from '../src/apply';
import { watchPage } from '../src/net/page';
import * as signals from '../src/signals';
import { body, byId, errorsOf, settle } from './page';

interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
  aborted(): boolean;
  answer(response: Response): void;
  fail(): void;
}

let sent: Sent[] = [];
let events: string[] = [];

globalThis.fetch = ((url: URL, init: RequestInit) =>
  new Promise<Response>((answer, reject) => {
    const signal = init.signal!;
    const fail = () => reject(new TypeError('network'));
    signal.addEventListener('abort', fail);
    sent.push({
      method: init.method!,
      path: `${url.pathname}${url.search}`,
      headers: init.headers as Record<string, string>,
      body: String(init.body),
      aborted: () => signal.aborted,
      answer,
      fail,
    });
  })) as typeof fetch;

before(() => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  watchPage();
  start();
  document.addEventListener('datastar-fetch', (event) => events.push((event as CustomEvent).detail.type));
});

beforeEach(async () => {
  sent.splice(0).forEach((request) => request.answer(new Response(null, { status: 204 })));
  window.dispatchEvent(new Event('pageshow'));
  body('');
  flush();
  await wait(0);
  document.head.innerHTML = '<meta name="faststate" content="TOKEN" data-base="/app">';
  for (const key of Object.keys(signals.peek([]) as object)) signals.set([key], undefined);
  sent = [];
  events = [];
});

async function wait(milliseconds: number): Promise<void> {
  await settle();
  for (let passed = 0; passed < milliseconds; passed += 50) {
    mock.timers.tick(Math.min(50, milliseconds - passed));
    await settle();
  }
}

function page(markup: string): void {
  body(markup);
  flush();
}

function click(id: string): void {
  byId(id).dispatchEvent(new Event('click', { bubbles: true }));
}

/** An event stream that the test writes to, ends, or breaks. */
function stream() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const text = new ReadableStream<Uint8Array>({ start: (c) => void (controller = c) });
  return {
    response: new Response(text, { headers: { 'Content-Type': 'text/event-stream' } }),
    write: (event: string) => controller.enqueue(new TextEncoder().encode(event)),
    end: () => controller.close(),
    drop: () => controller.error(new TypeError('network')),
  };
}

const sse = (text: string) => new Response(text, { headers: { 'Content-Type': 'text/event-stream' } });
const patch = (json: string, id = '') => `event: datastar-patch-signals\n${id && `id: ${id}\n`}data: signals ${json}\n\n`;
const done = () => new Response(null, { status: 204 });
const OWN = `<button id="a" data-on:click="@post('/app/_faststate/a/1')" data-indicator="_busy"></button>`;

test('request_carriesSignalsAndHeaders', async () => {
  signals.merge({ a: 1, _b: 2 });
  page(`<button id="a" data-on:click="@put('/x', {headers: {X: 'y'}})"></button>`);
  click('a');
  await wait(0);
  const { method, path, headers, body } = sent[0];
  assert.deepEqual({ method, path, body }, { method: 'PUT', path: '/x', body: '{"a":1}' });
  assert.deepEqual(headers, {
    Accept: 'text/event-stream, text/html, application/json',
    'Content-Type': 'application/json',
    'Datastar-Request': 'true',
    X: 'y',
  });
});

test('get_carriesSignalsInTheQuery', async () => {
  signals.merge({ a: 1 });
  page(`<button id="a" data-on:click="@get('/x?y=1')"></button>`);
  click('a');
  await wait(0);
  assert.equal(sent[0].path, '/x?y=1&datastar=%7B%22a%22%3A1%7D');
});

test('form_carriesFieldsAndTheSubmitter', async () => {
  page(`<form id="f"><input name="n" value="v"><button id="a" name="b" value="c" data-on:click="@post('/x', {contentType: 'form'})"></button></form>`);
  click('a');
  await wait(0);
  assert.equal(sent[0].body, 'n=v&b=c');
});

test('invalidForm_sendsNothing', async () => {
  page(`<form><input name="n" required><button id="a" data-indicator="_busy" data-on:click="@post('/x', {contentType: 'form'})"></button></form>`);
  click('a');
  await wait(0);
  assert.equal(sent.length, 0);
  assert.equal(signals.peek(['_busy']), false);
});

test('ownEvent_carriesTokenAndAnIdOfItsOwn', async () => {
  page(OWN);
  click('a');
  await wait(0);
  document.querySelector('meta')!.content = 'NEXT';
  sent[0].answer(done());
  click('a');
  await wait(0);
  assert.deepEqual(sent.map(({ headers }) => headers['FastState-Page']), ['TOKEN', 'NEXT']);
  assert.match(sent[0].headers['FastState-Event'], /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  assert.notEqual(sent[0].headers['FastState-Event'], sent[1].headers['FastState-Event']);
});

test('otherRoutes_getNoToken', async () => {
  page(`<button id="a" data-on:click="@post('/_faststate/a/1'); @post('http://other/app/_faststate/a/1')"></button>`);
  click('a');
  await wait(0);
  assert.deepEqual(sent.map(({ headers }) => Object.keys(headers).filter((name) => name.startsWith('FastState'))), [[], []]);
});

test('ownEvents_areSentInOrderWithTheSignalsOfTheirClick', async () => {
  page(`<button id="a" data-on:click="$n = +$n + 1; @post('/app/_faststate/a/' + $n)"></button>`);
  for (let i = 0; i < 3; i++) click('a');
  await wait(0);
  assert.equal(sent.length, 1);
  const open = stream();
  sent[0].answer(open.response);
  await wait(0);
  assert.equal(sent.length, 2);
  assert.equal(sent[0].aborted(), false);
  sent[1].answer(new Response('no', { status: 400 }));
  const errors = await errorsOf(() => wait(0));
  assert.equal(errors.length, 1);
  assert.deepEqual(sent.map(({ path, body }) => [path.at(-1), body]), [['1', '{"n":1}'], ['2', '{"n":2}'], ['3', '{"n":3}']]);
  open.end();
});

test('failedOwnEvent_isRepeatedWithItsId', async () => {
  page(OWN);
  click('a');
  await wait(0);
  sent[0].fail();
  await wait(250);
  sent[1].answer(new Response(null, { status: 503 }));
  await wait(650);
  const cut = stream();
  sent[2].answer(cut.response);
  await wait(0);
  cut.drop();
  await wait(1300);
  assert.equal(sent.length, 4);
  assert.equal(new Set(sent.map(({ headers }) => headers['FastState-Event'])).size, 1);
  assert.equal(signals.peek(['_busy']), true);
  sent[3].answer(sse(patch('{"ok": true}')));
  await wait(0);
  assert.equal(signals.peek(['ok']), true);
  assert.equal(signals.peek(['_busy']), false);
});

test('undeliverableOwnEvent_isGivenUpAfterAMinuteAndSaysSo', async () => {
  page(OWN);
  click('a');
  click('a');
  for (let i = 0; i < 1300 && !events.includes('retries-failed'); i++) {
    sent.forEach((request) => request.fail());
    await wait(50);
  }
  assert.ok(sent.length > 12 && sent.length < 30, `${sent.length} attempts`);
  assert.match(String(signals.peek(['_notice'])), /could not be delivered/);
  sent.at(-1)!.answer(done());
  await wait(100);
  assert.equal(signals.peek(['_notice']), '');
});

test('refusedOwnEvent_isNotRepeatedAndShowsANotice', async () => {
  page(OWN);
  click('a');
  await wait(0);
  sent[0].answer(new Response('why', { status: 500 }));
  const errors = await errorsOf(() => wait(10_000));
  assert.equal(sent.length, 1);
  assert.match(errors[0], /500 why/);
  assert.equal(signals.peek(['_notice']), 'That did not work (error 500). Please try again.');
  assert.ok(byId('faststate-notice'));
  assert.equal(signals.peek(['_busy']), false);
});

test('ownSuccess_leavesTheServersNotice', async () => {
  page(OWN);
  signals.merge({ _notice: 'from the server' });
  click('a');
  await wait(0);
  sent[0].answer(done());
  await wait(0);
  assert.equal(signals.peek(['_notice']), 'from the server');
});

test('sameRequest_cancelsTheEarlierOneUnlessItIsOwn', async () => {
  page(`<button id="a" data-on:click="@post('/x')"></button>`);
  click('a');
  await wait(0);
  click('a');
  await wait(0);
  assert.deepEqual(sent.map((request) => request.aborted()), [true, false]);
});

const STREAM = `<div id="s" data-init="@get('/app/_faststate/s', {retry: 'always'})"></div>`;

test('stream_comesBackAfterACleanClose', async () => {
  page(STREAM);
  await wait(0);
  const first = stream();
  sent[0].answer(first.response);
  first.write(patch('{"n": 1}', '77'));
  await wait(0);
  assert.equal(signals.peek(['n']), 1);
  first.end();
  await wait(100);
  assert.equal(sent.length, 1);
  await wait(1000);
  assert.equal(sent.length, 2);
  assert.equal(sent[1].headers['Last-Event-ID'], '77');
  assert.equal(sent[1].headers['FastState-Page'], 'TOKEN');
});

test('stream_backsOffAndNeverGivesUp', async () => {
  page(STREAM);
  for (let i = 0; i < 12; i++) {
    await wait(i ? 37_000 : 0);
    assert.equal(sent.length, i + 1);
    if (i % 2) sent[i].fail();
    else sent[i].answer(new Response(null, { status: 503 }));
    await errorsOf(() => settle());
    if (i > 5) {
      await wait(20_000);
      assert.equal(sent.length, i + 1, 'still waiting');
    }
  }
});

test('stream_comesBackAtOnceWhenOnline', async () => {
  page(STREAM);
  await wait(0);
  sent[0].fail();
  await wait(100);
  window.dispatchEvent(new Event('online'));
  await wait(0);
  assert.equal(sent.length, 2);
});

for (const status of [204, 403]) {
  test(`stream_endsForGood: ${status}`, async () => {
    page(STREAM);
    await wait(0);
    sent[0].answer(new Response(status === 204 ? null : 'no', { status }));
    await errorsOf(() => wait(60_000));
    assert.equal(sent.length, 1);
    assert.equal(events.at(-1), 'finished');
  });
}

test('stream_goesWithItsElement', async () => {
  page(STREAM);
  await wait(0);
  const live = stream();
  sent[0].answer(live.response);
  byId('s').remove();
  flush();
  await wait(60_000);
  assert.equal(sent[0].aborted(), true);
  assert.equal(sent.length, 1);
});

test('stream_pausesWhileHiddenOrLeft', async (t) => {
  page(STREAM);
  await wait(0);
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  t.after(() => Object.defineProperty(document, 'hidden', { value: false, configurable: true }));
  document.dispatchEvent(new Event('visibilitychange'));
  await wait(60_000);
  assert.equal(sent[0].aborted(), true);
  assert.equal(sent.length, 1);
  Object.defineProperty(document, 'hidden', { value: false, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  await wait(0);
  assert.equal(sent.length, 2);
  const errors = await errorsOf(async () => {
    window.dispatchEvent(new Event('pagehide'));
    await wait(60_000);
  });
  assert.deepEqual([sent[1].aborted(), sent.length, errors], [true, 2, []]);
  window.dispatchEvent(new Event('pageshow'));
  await wait(0);
  assert.equal(sent.length, 3);
});

test('requestWithoutAlways_endsWithItsStream', async () => {
  page(`<div data-init="@get('/x')"></div>`);
  await wait(0);
  sent[0].answer(sse(patch('{"n": 1}')));
  await wait(60_000);
  assert.equal(sent.length, 1);
  assert.deepEqual(events, ['started', 'datastar-patch-signals', 'finished']);
});

test('retryNever_isNotRepeated', async () => {
  page(`<div data-init="@get('/x', {retry: 'never'})"></div>`);
  await wait(0);
  sent[0].fail();
  await wait(60_000);
  assert.equal(sent.length, 1);
});

test('retryAuto_givesUpAfterItsCount', async () => {
  page(`<div data-init="@get('/x', {retryMaxCount: 2, retryInterval: 100})"></div>`);
  for (let i = 0; i < 5; i++) {
    await wait(500);
    sent.forEach((request) => request.fail());
  }
  await wait(5000);
  assert.equal(sent.length, 3);
  assert.deepEqual(events, ['started', 'retrying', 'retrying', 'retries-failed', 'finished']);
});

test('answers_ofOtherTypesArePatchesToo', async () => {
  page(`<p id="p"></p><div data-init="@get('/x'); @get('/y')"></div>`);
  await wait(0);
  sent[0].answer(new Response('<p id="p">html</p>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
  sent[1].answer(new Response('{"json": 1}', { headers: { 'Content-Type': 'application/json' } }));
  await wait(0);
  assert.equal(byId('p').textContent, 'html');
  assert.equal(signals.peek(['json']), 1);
});

test('brokenPatch_doesNotStopTheStream', async () => {
  page(`<div data-init="@get('/x')"></div>`);
  await wait(0);
  sent[0].answer(sse(patch('{broken') + patch('{"n": 1}')));
  const errors = await errorsOf(() => wait(0));
  assert.equal(errors.length, 1);
  assert.equal(signals.peek(['n']), 1);
});

test('removedElement_resetsItsIndicator', async () => {
  page(OWN);
  click('a');
  await wait(0);
  assert.equal(signals.peek(['_busy']), true);
  byId('a').remove();
  flush();
  assert.equal(signals.peek(['_busy']), false);
});

test('uselessAnswer_resetsTheIndicator', async () => {
  page(OWN);
  click('a');
  await wait(0);
  sent[0].answer(new Response('alert(1)', { headers: { 'Content-Type': 'text/javascript' } }));
  const errors = await errorsOf(() => wait(0));
  assert.equal(errors.length, 1);
  assert.equal(signals.peek(['_busy']), false);
});
