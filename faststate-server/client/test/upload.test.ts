import { body, byId, settle, until } from './page';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { start } from '../src/apply';
import { welcomeParts } from '../src/core';
import * as signals from '../src/signals';

/** Requests that wait for the test. */
let sent: Sent[] = [];

class Sent {
  readonly upload: { onprogress?: (progress: { loaded: number; total: number }) => void } = {};
  readonly headers: Record<string, string> = {};
  path = '';
  body = new FormData();
  status = 0;
  responseText = '';
  aborted = false;
  onload?: () => void;
  onerror?: () => void;

  open(_: string, path: string) {
    this.path = path;
  }

  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }

  send(content: FormData) {
    this.body = content;
    sent.push(this);
  }

  abort() {
    this.aborted = true;
  }

  answer(status: number, text = '') {
    Object.assign(this, { status, responseText: text });
    this.onload!();
  }
}

Object.assign(globalThis, { XMLHttpRequest: Sent });
document.head.insertAdjacentHTML('beforeend', '<meta name="faststate" content="token" data-base="/app">');
welcomeParts();
start();
await import('../src/parts/upload/main');

beforeEach(async () => {
  sent = [];
  body(`<form id="form" data-on:submit="$others = $others + 1" data-signals="{others: 0, _notice: '', _error_pictures: ''}">
    <input type="hidden" name="_handler" value="route">
    <label id="zone"><input id="pictures" name="pictures" type="file" data-upload="pictures"></label>
    <button id="cancel" type="button" data-on:click="@cancelUpload('pictures')">Cancel</button></form>`);
  await settle();
  signals.set(['_notice'], '');
});

function choose(): void {
  const file = new File(['content'], 'a.txt');
  Object.defineProperty(byId('pictures'), 'files', { value: [file], configurable: true });
}

function submit(): void {
  byId('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}

const shown = () => [signals.peek(['_sending_pictures']), signals.peek(['_upload_pictures'])];

test('chosenFiles_areListed_untilTheyAreSent', async () => {
  body(byId('form').outerHTML + '<ul id="list" data-upload-preview="pictures"></ul>');
  await settle();
  const field = byId<HTMLInputElement>('pictures');
  const picture = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a&b.svg', { type: 'image/svg+xml' });
  Object.defineProperty(field, 'files', { value: [picture, new File(['x'.repeat(1500)], 'b.txt')], configurable: true });
  field.dispatchEvent(new Event('change', { bubbles: true }));
  const list = byId('list');
  assert.deepEqual([...list.children].map(({ textContent }) => textContent), ['a&b.svg 41 byte', 'b.txt 1.5 kB']);
  assert.equal(list.querySelectorAll('img').length, 1);
  await until(() => list.querySelector('img')!.src.startsWith('data:image/svg+xml;base64,'));
  submit();
  Object.defineProperty(field, 'value', { set: () => Object.defineProperty(field, 'files', { value: [], configurable: true }), configurable: true });
  sent[0].answer(200);
  assert.equal(list.children.length, 0);
});

test('formWithoutFiles_goesItsUsualWay', () => {
  assert.deepEqual(shown(), [false, 0]);
  submit();
  assert.equal(sent.length, 0);
  assert.equal(signals.peek(['others']), 1);
});

test('files_areSentWithTheirForm_andTellHowFarTheyAre', async () => {
  choose();
  submit();
  assert.equal(sent.length, 1);
  assert.equal(signals.peek(['others']), 0);
  assert.equal(sent[0].path, '/app/_faststate/a/route');
  assert.equal(sent[0].headers['FastState-Page'], 'token');
  assert.match(sent[0].headers['FastState-Event'], /^[\w-]{16,}$/);
  assert.deepEqual(shown(), [true, 0]);
  sent[0].upload.onprogress!({ loaded: 50, total: 120 });
  assert.deepEqual(shown(), [true, 41]);
  sent[0].answer(200, 'event: datastar-patch-signals\ndata: signals {"_notice":"Thanks"}\n\n');
  await until(() => signals.peek(['_notice']) === 'Thanks');
  assert.deepEqual(shown(), [false, 0]);
});

test('answerThatIsNone_isToldAsAFailure', () => {
  choose();
  submit();
  sent[0].answer(413);
  assert.equal(signals.peek(['_notice']), 'The files could not be sent. Please try again.');
  assert.deepEqual(shown(), [false, 0]);
});

test('filesThatAServerWasAwayFor_areSentAgain_asTheSameEvent', async () => {
  choose();
  submit();
  sent[0].onerror!();
  await until(() => sent.length === 2);
  sent[1].answer(503);
  await until(() => sent.length === 3);
  assert.deepEqual(shown(), [true, 0]);
  assert.equal(new Set(sent.map(({ headers }) => headers['FastState-Event'])).size, 1);
  assert.equal(sent[2].body, sent[0].body);
  sent[2].answer(200);
  assert.deepEqual(shown(), [false, 0]);
  assert.equal(signals.peek(['_notice']), '');
});

test('connectionThatGoesOnFailing_isTold', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  choose();
  submit();
  for (let attempt = 0; attempt < 7; attempt++) {
    assert.equal(signals.peek(['_notice']), '');
    sent.at(-1)!.onerror!();
    context.mock.timers.tick(60_000);
  }
  assert.equal(sent.length, 7);
  assert.equal(signals.peek(['_notice']), 'The files could not be sent. Please try again.');
  assert.deepEqual(shown(), [false, 0]);
});

test('cancel_endsTheWaitForAServerToo', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  choose();
  submit();
  sent[0].onerror!();
  byId('cancel').click();
  context.mock.timers.tick(60_000);
  assert.equal(sent.length, 1);
  assert.deepEqual(shown(), [false, 0]);
});

test('cancel_endsTheRequest', () => {
  choose();
  submit();
  byId('cancel').click();
  assert.ok(sent[0].aborted);
  assert.deepEqual(shown(), [false, 0]);
  assert.equal(signals.peek(['_notice']), '');
});

test('secondSubmit_takesTheFirstOnesPlace', () => {
  choose();
  submit();
  submit();
  assert.deepEqual(sent.map(({ aborted }) => aborted), [true, false]);
  assert.deepEqual(shown(), [true, 0]);
});

test('formThatIsRemoved_endsItsRequest', async () => {
  choose();
  submit();
  body('');
  await settle();
  assert.ok(sent[0].aborted);
});

test('filesThatAreDraggedOver_areShownToBe', () => {
  const zone = byId('zone');
  zone.dispatchEvent(new Event('dragover', { cancelable: true }));
  assert.ok(zone.hasAttribute('data-over'));
  zone.dispatchEvent(new Event('dragleave', { cancelable: true }));
  assert.ok(!zone.hasAttribute('data-over'));
});
