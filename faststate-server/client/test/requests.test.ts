import './page';
import assert from 'node:assert/strict';
import { before, beforeEach, mock, test } from 'node:test';
import { flush, start } from '../src/apply';
import { watchPage } from '../src/net/page';
import { statusLine } from '../src/net/status';
import * as signals from '../src/signals';
import { body, byId, errorsOf, settle, tell, type } from './page';

interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
  keepalive: boolean;
  aborted(): boolean;
  answer(response: Response): void;
  fail(): void;
}

/** How to break the streams that answers are. */
const drops = new WeakMap<Response, () => void>();
/** How to end the streams. */
const open: (() => void)[] = [];
let sent: Sent[] = [];
let events: string[] = [];

globalThis.fetch = ((url: URL, init: RequestInit) =>
  new Promise<Response>((answer, reject) => {
    const signal = init.signal ?? new AbortController().signal;
    const fail = () => reject(new TypeError('network'));
    signal.addEventListener('abort', fail);
    sent.push({
      method: init.method ?? 'GET',
      path: `${url.pathname}${url.search}`,
      headers: init.headers as Record<string, string>,
      body: String(init.body),
      keepalive: init.keepalive!,
      aborted: () => signal.aborted,
      answer(response) {
        signal.addEventListener('abort', () => drops.get(response)?.());
        answer(response);
      },
      fail,
    });
  })) as typeof fetch;

before(() => {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  watchPage();
  start();
  document.addEventListener('datastar-fetch', (event) => events.push((event as CustomEvent).detail.type));
});

beforeEach(async () => {
  press('Dismiss');
  window.dispatchEvent(new Event('pageshow'));
  body('');
  flush();
  do {
    open.splice(0).forEach((end) => end());
    sent.splice(0).forEach((request) => request.answer(done()));
    await wait(5000);
  } while (sent.length);
  document.head.innerHTML = '<meta name="faststate" content="TOKEN" data-base="/app">';
  tell({});
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

/** What the status line says, without its buttons. */
function status(): string {
  return statusLine().firstChild?.textContent ?? '';
}

function buttons(): string[] {
  return [...statusLine().querySelectorAll('button')].map(({ textContent }) => textContent!);
}

/** Presses a button of the status line, if it has that. */
function press(name: string): void {
  for (const button of statusLine().querySelectorAll('button')) if (button.textContent === name) button.click();
}

/** Waits until a further request is sent, but not longer. */
async function waitForNext(limit: number): Promise<void> {
  const before = sent.length;
  for (let passed = 0; sent.length === before && passed < limit; passed += 50) await wait(50);
  assert.equal(sent.length, before + 1, 'no further request');
}

/** Lets every request fail until the person is asked. */
async function failUntilAsked(): Promise<void> {
  for (let i = 0; i < 1500 && !buttons().includes('Try again'); i++) {
    sent.forEach((request) => request.fail());
    await wait(50);
  }
}

function click(id: string): void {
  byId(id).dispatchEvent(new Event('click', { bubbles: true }));
}

function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** An event stream that the test writes to, ends, or breaks. */
function stream() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const text = new ReadableStream<Uint8Array>({ start: (c) => void (controller = c) });
  const response = new Response(text, { headers: { 'Content-Type': 'text/event-stream' } });
  const drop = () => controller.error(new TypeError('network'));
  drops.set(response, drop);
  // One that ended before can't be ended again.
  open.push(() => controller.desiredSize && controller.close());
  return {
    response,
    write: (event: string) => controller.enqueue(new TextEncoder().encode(event)),
    end: () => controller.close(),
    drop,
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

test('event_saysWhichPatchCameLast', async () => {
  page(OWN);
  click('a');
  await wait(0);
  sent[0].answer(sse(patch('{"x": 1}', '70') + patch('{"x": 2}', '64')));
  await wait(0);
  click('a');
  await wait(0);
  assert.equal(sent.at(-1)!.headers['FastState-Seen'], '70');
});

test('ownEvent_leavesOutWhatIsTooLargeAndNamesIt', async () => {
  tell({ bytes: 300, members: 12 });
  signals.merge({ a: 1, list: [], draft: { name: 'Ann', note: '' }, text: '' });
  page('<button id="go" data-on:click="@post(\'/app/_faststate/a/x\')"></button><button id="other" data-on:click="@post(\'/other\')"></button>');
  click('go');
  await wait(0);
  assert.deepEqual(JSON.parse(sent[0].body), { a: 1, list: [], draft: { name: 'Ann', note: '' }, text: '' });
  sent[0].answer(done());
  await wait(0);
  signals.merge({ text: 'é'.repeat(150), draft: { note: '"'.repeat(200) }, list: Array(13).fill(0) });
  click('go');
  await wait(0);
  assert.deepEqual(JSON.parse(sent[1].body), { a: 1, _leftOut: { text: '', draft: 'note', list: '' } });
  click('other');
  await wait(0);
  assert.equal(JSON.parse(sent[2].body).list.length, 13, 'other servers get all');
});

test('ownEvent_bringsWhatFitsBesideALargeSignal', async () => {
  tell({ bytes: 300, members: 12 });
  signals.merge({ a: 'x'.repeat(120), b: 'y'.repeat(150), c: ',,,,,,,,,,,,,,\\",,,' });
  page('<button id="go" data-on:click="@post(\'/app/_faststate/a/x\')"></button>');
  click('go');
  await wait(0);
  const { a, c, _leftOut } = JSON.parse(sent[0].body);
  assert.deepEqual([a.length, c.length, _leftOut], [120, 19, { b: '' }]);
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
  assert.match(sent[0].headers['FastState-Event'], /^\d+-\d+-\d+-\d+$/);
  assert.notEqual(sent[0].headers['FastState-Event'], sent[1].headers['FastState-Event']);
});

test('eventOfAPageThatWasLeft_isRepeatedForThatPageAndPatchesNothing', async () => {
  page(OWN);
  click('a');
  await wait(0);
  document.head.innerHTML = '<meta name="faststate" content="OTHER PAGE" data-base="/app">';
  tell({});
  sent[0].fail();
  await waitForNext(5000);
  assert.deepEqual(sent.map(({ headers }) => headers['FastState-Page']), ['TOKEN', 'TOKEN']);
  const answer = stream();
  sent[1].answer(answer.response);
  answer.write(patch('{"left": 1}', '5'));
  answer.end();
  await wait(0);
  assert.equal(signals.peek(['left']), undefined);
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

const CLEARING = `<button id="a" data-on:click="@post('/app/_faststate/a/1', {sending: () => ($text = '', $more = 0)})"></button>`;
const UNDONE = patch('{"_undone":"refused"}');

test('sending_clearsASignalOnceTheEventHasIt', async () => {
  page(CLEARING);
  for (const text of ['one', 'two', 'three']) {
    signals.merge({ text });
    click('a');
    assert.equal(signals.peek(['text']), '');
  }
  for (let i = 0; i < 3; i++) {
    await wait(0);
    sent[i].answer(done());
  }
  await wait(0);
  assert.deepEqual(sent.map(({ body }) => JSON.parse(body).text), ['one', 'two', 'three']);
  assert.equal(signals.peek(['text']), '');
});

test('sending_isTakenBackWhereTheEventIsRefused', async () => {
  page(CLEARING);
  for (const answer of [() => sse(UNDONE), () => new Response('no', { status: 400 })]) {
    signals.merge({ text: 'one', more: 1 });
    click('a');
    await wait(0);
    await errorsOf(async () => {
      sent.at(-1)!.answer(answer());
      await wait(0);
    });
    assert.deepEqual([signals.peek(['text']), signals.peek(['more'])], ['one', 1]);
  }
});

test('sending_leavesWhatWasTypedSince', async () => {
  page(CLEARING);
  signals.merge({ text: 'one', more: 1 });
  click('a');
  await wait(0);
  signals.merge({ text: 'tw' });
  sent[0].answer(sse(UNDONE));
  await wait(0);
  assert.deepEqual([signals.peek(['text']), signals.peek(['more'])], ['tw', 1]);
});

test('sending_isTakenBackWhereTheEventIsGivenUp', async () => {
  page(CLEARING);
  signals.merge({ text: 'one' });
  click('a');
  await wait(0);
  await failUntilAsked();
  assert.equal(signals.peek(['text']), '');
  press('Dismiss');
  await wait(0);
  assert.equal(signals.peek(['text']), 'one');
});

const TOLD = sse.bind(null, UNDONE + patch('{"_notice": "Nothing was done.", "now": 1}'));
const EDITOR = `<div id="editor"><input id="a" data-on:click="@post('/app/_faststate/a/1')"><button id="b" data-on:click="@post('/app/_faststate/a/2')"></button></div>`;

test('refusedEventOfAnElementThatTheOneBeforeTookAway_isNoAlarm', async () => {
  page(EDITOR);
  click('a');
  click('b');
  await wait(0);
  sent[0].answer(sse('event: datastar-patch-elements\ndata: elements <div id="editor"></div>\n\n'));
  await wait(0);
  sent[1].answer(TOLD());
  await wait(0);
  assert.deepEqual([signals.peek(['_notice']), signals.peek(['now'])], [undefined, 1]);
});

test('refusedEventThatFollowsAnotherOfItsElement_isNoAlarm', async () => {
  page(EDITOR);
  click('a');
  click('a');
  await wait(0);
  sent[0].answer(done());
  await wait(0);
  sent[1].answer(TOLD());
  await wait(0);
  assert.deepEqual([signals.peek(['_notice']), signals.peek(['now'])], [undefined, 1]);
});

test('refusedEventOfAnElementThatOnlyItsOwnAnswerTakesAway_isTold', async () => {
  page(EDITOR);
  click('a');
  await wait(0);
  sent[0].answer(done());
  await wait(0);
  click('a');
  await wait(0);
  sent[1].answer(sse(UNDONE + 'event: datastar-patch-elements\ndata: elements <div id="editor"></div>\n\n' + patch('{"_notice": "Nothing was done."}')));
  await wait(0);
  assert.equal(signals.peek(['_notice']), 'Nothing was done.');
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

test('undeliverableEvent_isGivenUpAfterAMinuteAndAsksThePerson', async () => {
  page(OWN);
  click('a');
  const clicked = Date.now();
  await failUntilAsked();
  assert.ok(sent.length > 12 && sent.length < 30, `${sent.length} attempts`);
  assert.ok(Date.now() - clicked > 50_000 && Date.now() - clicked < 62_000, `${Date.now() - clicked} ms`);
  assert.deepEqual([status(), buttons()], ['Your last action did not arrive.', ['Try again', 'Dismiss']]);
  assert.equal(signals.peek(['_busy']), false);
  assert.deepEqual(events.slice(-2), ['retries-failed', 'finished']);
  const attempts = sent.length;
  await wait(60_000);
  assert.equal(sent.length, attempts);
});

test('undeliverableEvent_thatIsTriedAgain_hasItsIdAndGoesBeforeTheOthers', async () => {
  page(`<button id="a" data-on:click="@post('/app/_faststate/a/1')"></button><button id="b" data-on:click="@post('/app/_faststate/a/2')"></button>`);
  click('a');
  click('b');
  await failUntilAsked();
  const before = sent.length;
  press('Try again');
  await wait(0);
  assert.equal(sent.length, before + 1);
  assert.deepEqual([status(), buttons()], ['', []]);
  assert.equal(new Set(sent.map(({ headers }) => headers['FastState-Event'])).size, 1);
  sent.at(-1)!.fail();
  await waitForNext(1000);
  sent.at(-1)!.answer(done());
  await wait(0);
  assert.equal(sent.at(-1)!.path, '/app/_faststate/a/2');
});

test('undeliverableEvent_thatIsDismissed_goesWithThoseBehindIt', async () => {
  page(OWN);
  click('a');
  click('a');
  await failUntilAsked();
  const before = sent.length;
  press('Dismiss');
  await wait(60_000);
  assert.equal(sent.length, before);
  assert.equal(status(), '');
  assert.equal(signals.peek(['_busy']), false);
  click('a');
  await wait(0);
  assert.equal(sent.length, before + 1);
});

test('silentServer_countsAsNone', async () => {
  page(OWN);
  click('a');
  await wait(14_000);
  assert.equal(sent.length, 1);
  await wait(2000);
  assert.deepEqual([sent.length, sent[0].aborted()], [2, true]);
  assert.equal(sent[1].headers['FastState-Event'], sent[0].headers['FastState-Event']);
});

test('largeEvent_hasMoreTime', async () => {
  signals.merge({ file: 'x'.repeat(20_000) });
  page(OWN);
  click('a');
  await wait(24_000);
  assert.equal(sent.length, 1);
  await wait(3000);
  assert.equal(sent.length, 2);
});

test('answer_thatFallsSilentIsAskedForAgain', async () => {
  page(OWN);
  click('a');
  await wait(0);
  const long = stream();
  sent[0].answer(long.response);
  for (let i = 0; i < 5; i++) {
    await wait(15_000);
    long.write(':\n\n');
  }
  assert.equal(sent.length, 1);
  await wait(46_000);
  assert.equal(sent.length, 2);
});

test('repeatedEvents_keepTheirOrder', async () => {
  page(`<button id="a" data-on:click="$n = +$n + 1; @post('/app/_faststate/a/' + $n)"></button>`);
  for (let i = 0; i < 3; i++) click('a');
  await wait(0);
  const first = stream();
  sent[0].answer(first.response);
  await wait(0);
  const second = stream();
  sent[1].answer(second.response);
  await wait(0);
  assert.equal(sent.length, 3);
  second.drop();
  sent[2].fail();
  await wait(0);
  first.drop();
  await waitForNext(1000);
  await wait(1000);
  assert.deepEqual(sent.slice(3).map(({ path }) => path.at(-1)), ['1']);
  sent[3].answer(done());
  await wait(0);
  assert.deepEqual(sent.slice(4).map(({ path }) => path.at(-1)), ['2']);
  sent[4].answer(done());
  await wait(0);
  assert.deepEqual(sent.slice(5).map(({ path }) => path.at(-1)), ['3']);
});

test('repeatedAnswer_doesNotBringAgainWhatCame', async () => {
  page(`<ul id="list"></ul>${OWN}`);
  const append = (id: number) => `event: datastar-patch-elements\nid: ${id}\ndata: selector #list\ndata: mode append\ndata: elements <li>${id}</li>\n\n`;
  click('a');
  await wait(0);
  const cut = stream();
  sent[0].answer(cut.response);
  cut.write(append(9) + append(10));
  await wait(0);
  cut.drop();
  await waitForNext(1000);
  sent[1].answer(sse(append(9) + append(10) + append(11)));
  await wait(0);
  assert.equal(byId('list').textContent, '91011');
});

test('headOfAnAnswer_doesNotSayThatTheServerKnowsWhatWasTyped', async () => {
  page(`<input id="f" data-bind="f"><div data-init="@get('/x')"></div>${OWN}`);
  await wait(0);
  const live = stream();
  sent[0].answer(live.response);
  byId('f').focus();
  type(byId('f'), 'mine');
  click('a');
  await wait(0);
  const waiting = stream();
  sent[1].answer(waiting.response);
  waiting.write(':\n\n');
  await wait(0);
  live.write(patch('{"f": "older"}', '5'));
  await wait(0);
  assert.equal(byId<HTMLInputElement>('f').value, 'mine');
  waiting.write(patch('{"f": "newer"}', '6'));
  await wait(0);
  assert.equal(byId<HTMLInputElement>('f').value, 'newer');
});

test('event_saysHowOldItIs', async () => {
  page(OWN);
  click('a');
  click('a');
  await wait(5000);
  sent[0].answer(done());
  await wait(0);
  assert.deepEqual(sent.map(({ headers }) => headers['FastState-Age']), ['0', '5000']);
});

for (const code of [429, 502, 503, 504, 520]) {
  test(`eventThatIsNotTaken_isRepeated: ${code}`, async () => {
    page(OWN);
    click('a');
    await wait(0);
    sent[0].answer(new Response('busy', { status: code }));
    await waitForNext(1000);
    assert.equal(sent[1].headers['FastState-Event'], sent[0].headers['FastState-Event']);
    assert.equal(status(), '');
  });
}

for (const code of [400, 404, 500, 507]) {
  test(`refusedEvent_isNotRepeatedAndSaysSo: ${code}`, async () => {
    page(OWN);
    click('a');
    await wait(0);
    sent[0].answer(new Response('why', { status: code }));
    const errors = await errorsOf(() => wait(10_000));
    assert.equal(sent.length, 1);
    assert.match(errors[0], new RegExp(`${code} why`));
    assert.deepEqual([status(), buttons()], [`That did not work (error ${code}).`, ['Dismiss']]);
    assert.equal(signals.peek(['_busy']), false);
    assert.deepEqual(events, ['started', 'error', 'finished']);
    click('a');
    await wait(0);
    sent[1].answer(done());
    await wait(0);
    assert.equal(status(), '');
  });
}

test('statusLine_tellsOfALostConnectionAfterTwoSeconds', async () => {
  page(STREAM);
  await wait(0);
  const live = stream();
  sent[0].answer(live.response);
  await wait(3000);
  assert.equal(status(), '');
  live.drop();
  for (let passed = 0; passed < 1900; passed += 50) {
    sent.slice(1).forEach((request) => request.fail());
    await wait(50);
  }
  assert.equal(status(), '');
  await wait(200);
  assert.equal(status(), 'No connection. Trying again…');
  assert.equal(statusLine().getAttribute('role'), 'status');
  sent.forEach((request) => request.fail());
  await waitForNext(10_000);
  sent.at(-1)!.answer(stream().response);
  await wait(0);
  assert.equal(status(), '');
});

test('statusLine_tellsOfAnEventThatFindsNoConnection', async () => {
  page(OWN);
  click('a');
  await wait(5000);
  assert.equal(status(), '', 'its handler may be slow');
  sent[0].fail();
  await wait(2050);
  assert.equal(status(), 'No connection. Trying again…');
  sent[1].answer(stream().response);
  await wait(0);
  assert.equal(status(), '');
});

test('statusLine_isQuietInAHiddenTabAndAboutOtherRequests', async (t) => {
  page(`${STREAM}<div data-init="@get('/x', {openWhenHidden: true})"></div>`);
  hide(true);
  t.after(() => hide(false));
  await wait(0);
  await wait(10_000);
  assert.equal(status(), '');
});

test('statusLine_mayBeThePagesOwnAndInOtherWords', async () => {
  statusLine().remove();
  tell({ words: ['Keine Verbindung', '', 'Fehler {}', '', 'Gut'] });
  page(`<p id="faststate-status"></p>${OWN}`);
  click('a');
  await wait(0);
  sent[0].fail();
  await wait(2050);
  assert.equal(byId('faststate-status').outerHTML, '<p id="faststate-status">Keine Verbindung</p>');
  sent[1].answer(new Response('', { status: 400 }));
  await errorsOf(() => wait(0));
  assert.deepEqual([status(), buttons()], ['Fehler 400', ['Gut']]);
  press('Gut');
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
    if (i) await waitForNext(30_100);
    else await wait(0);
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
  for (let i = 0; i < 4; i++) {
    sent.at(-1)!.fail();
    if (i < 3) await waitForNext(10_000);
  }
  await wait(100);
  assert.equal(sent.length, 4);
  window.dispatchEvent(new Event('online'));
  await wait(0);
  assert.equal(sent.length, 5);
});

test('stream_comesBackAtOnceWhenAnEventIsAnswered', async () => {
  page(`${STREAM}<button id="a" data-on:click="@post('/app/_faststate/a/one')"></button>`);
  await wait(0);
  for (let i = 0; i < 4; i++) {
    sent.at(-1)!.fail();
    if (i < 3) await waitForNext(10_000);
  }
  click('a');
  await wait(0);
  assert.equal(sent.length, 5, 'the stream still waits');
  sent[4].answer(done());
  await wait(0);
  assert.equal(sent[5].path, sent[0].path);
});

for (const change of ['offline', 'online']) {
  test(`openStream_isOpenedAnewWhen: ${change}`, async () => {
    page(STREAM);
    await wait(0);
    sent[0].answer(stream().response);
    await wait(0);
    window.dispatchEvent(new Event(change));
    await waitForNext(1000);
    assert.deepEqual(sent.map((request) => request.aborted()), [true, false]);
  });
}

test('openStream_isOpenedAnewAfterSleep', async (t) => {
  page(STREAM);
  await wait(0);
  sent[0].answer(stream().response);
  await wait(20_000);
  assert.equal(sent.length, 1);
  const { now } = Date;
  t.after(() => (Date.now = now));
  Date.now = () => now() + 3_600_000;
  await wait(6100);
  assert.deepEqual(sent.map((request) => request.aborted()), [true, false]);
});

test('silentStream_isOpenedAnew', async () => {
  tell({ heartbeat: 1000 });
  page(STREAM);
  await wait(0);
  const live = stream();
  sent[0].answer(live.response);
  for (let i = 0; i < 5; i++) {
    await wait(2000);
    live.write(':\n\n');
  }
  assert.equal(sent.length, 1);
  await wait(4100);
  assert.deepEqual(sent.map((request) => request.aborted()), [true, false]);
});

test('stream_isOneWhateverHappensToItsElement', async () => {
  page(STREAM);
  await wait(0);
  sent[0].answer(stream().response);
  page(STREAM);
  await wait(0);
  document.querySelector('meta')!.content = 'NEXT';
  const copy = byId('s').cloneNode();
  byId('s').after(copy);
  flush();
  await wait(0);
  assert.deepEqual(sent.map((request) => request.aborted()), [true, true, false]);
});

test('stream_endsForGoodWhereThereIsNoContent', async () => {
  page(STREAM);
  await wait(0);
  sent[0].answer(done());
  await wait(60_000);
  assert.equal(sent.length, 1);
  assert.equal(events.at(-1), 'finished');
});

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
  hide(true);
  t.after(() => hide(false));
  await wait(60_000);
  assert.equal(sent[0].aborted(), true);
  assert.equal(sent.length, 1);
  hide(false);
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

const PRESENT = `<div id="s" data-init="@get('/app/_faststate/s', {keepAlive: true, retry: 'always'})"></div>`;

/** What the tab said of itself, by request. */
const said = () => sent.map(({ headers }) => headers['FastState-Tab']);

test('hiddenTab_thatIsMissed_givesSignsOfLifeInPlaceOfItsStream', async (t) => {
  page(PRESENT);
  await wait(0);
  sent[0].answer(stream().response);
  hide(true);
  t.after(() => hide(false));
  await wait(0);
  assert.equal(sent[0].aborted(), true);
  assert.deepEqual(said(), [undefined, 'hidden']);
  assert.equal(sent[1].headers['FastState-Page'], 'TOKEN');
  await wait(59_000);
  assert.equal(sent.length, 2);
  await wait(1100);
  assert.deepEqual(said(), [undefined, 'hidden', 'hidden']);
  hide(false);
  await wait(0);
  assert.deepEqual(said(), [undefined, 'hidden', 'hidden', undefined]);
  assert.equal(sent[3].headers['Last-Event-ID'], '0');
});

test('tab_thatIsMissed_saysThatItGoes_once', async (t) => {
  page(PRESENT);
  await wait(0);
  sent[0].answer(stream().response);
  window.dispatchEvent(new Event('pagehide'));
  hide(true);
  t.after(() => hide(false));
  await wait(0);
  assert.deepEqual(said(), [undefined, 'gone']);
  assert.equal(sent[1].keepalive, true);
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

test('retryError_repeatsRefusals', async () => {
  page(`<div data-init="@get('/x', {retry: 'error', retryMaxCount: 1})"></div><div data-init="@get('/y')"></div>`);
  await wait(0);
  sent[0].answer(new Response('no', { status: 400 }));
  sent[1].answer(new Response('no', { status: 503 }));
  await errorsOf(() => waitForNext(1100));
  sent[2].answer(new Response('no', { status: 503 }));
  await errorsOf(() => wait(5000));
  assert.deepEqual(sent.map(({ path }) => path), ['/x?datastar=%7B%7D', '/y?datastar=%7B%7D', '/x?datastar=%7B%7D']);
});

test('abortController_endsItsRequest', async () => {
  const controller = new AbortController();
  signals.set(['_c'], controller);
  page(`<div data-init="@get('/x', {requestCancellation: $_c})"></div>`);
  await wait(0);
  controller.abort();
  await wait(60_000);
  assert.deepEqual([sent.length, sent[0].aborted(), events.at(-1)], [1, true, 'finished']);
});

test('fetchEvents_areHeardByTheirElement', async () => {
  page(`<div id="a" data-on:datastar-fetch="$seen = evt.detail.type" data-on:click="@get('/x')"></div>`);
  click('a');
  await wait(0);
  assert.equal(signals.peek(['seen']), 'started');
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

const DEBOUNCED = `<input id="f" data-bind="x" data-on:input__debounce.300ms="@post('/app/_faststate/a/save')">
  <button id="b" data-on:click="@post('/app/_faststate/a/click')"></button>
  <form id="g" data-on:submit="@post('/app/_faststate/a/submit')"><input id="k" data-on:keydown="evt.key === 'Enter' && @post('/app/_faststate/a/enter')"></form>`;
const ENDS: [string, string[], () => void][] = [
  ['click', ['save', 'click'], () => click('b')],
  ['enter', ['save', 'enter'], () => byId('k').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))],
  ['submit', ['save', 'submit'], () => byId('g').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))],
  ['change', ['save'], () => byId('f').dispatchEvent(new Event('change', { bubbles: true }))],
  ['focusout', ['save'], () => byId('f').dispatchEvent(new Event('focusout', { bubbles: true }))],
  ['popstate', ['save'], () => window.dispatchEvent(new Event('popstate'))],
  ['hidden', ['save'], () => hide(true)],
];
for (const [name, expected, end] of ENDS) {
  test(`debouncedInput_isSentBefore: ${name}`, async (t) => {
    t.after(() => hide(false));
    page(DEBOUNCED);
    type(byId<HTMLInputElement>('f'), 'ab');
    await wait(100);
    assert.equal(sent.length, 0);
    end();
    await wait(50);
    sent[0].answer(done());
    await wait(50);
    assert.deepEqual(sent.map(({ path }) => path.split('/').at(-1)), expected);
    assert.equal(sent[0].body, '{"x":"ab"}');
    await wait(1000);
    assert.equal(sent.length, expected.length, 'nothing is sent twice');
  });
}

test('debouncedInput_isSentWithThePageThatIsLeft', async () => {
  page(DEBOUNCED);
  click('b');
  await settle();
  type(byId<HTMLInputElement>('f'), 'ab');
  window.dispatchEvent(new Event('pagehide'));
  await settle();
  assert.deepEqual(sent.map(({ path, keepalive }) => [path.split('/').at(-1), keepalive]), [['click', false], ['save', true]]);
});

test('debouncedInput_waitsWhileItIsTyped', async () => {
  page(DEBOUNCED);
  for (const text of ['a', 'ab', 'abc']) {
    byId('f').dispatchEvent(new KeyboardEvent('keydown', { key: text.at(-1), bubbles: true }));
    type(byId<HTMLInputElement>('f'), text);
    await wait(200);
  }
  assert.equal(sent.length, 0);
  await wait(100);
  assert.deepEqual(sent.map(({ body }) => body), ['{"x":"abc"}']);
});
