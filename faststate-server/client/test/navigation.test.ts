import { body, byId, settle, until } from './page';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { start } from '../src/apply';
import { welcomeParts } from '../src/core';
import * as signals from '../src/signals';

interface Asked {
  url: URL;
  headers: Record<string, string>;
  aborted(): boolean;
  answer(markup: string, headers?: Record<string, string>): void;
}

/** What jsdom lacks: a history whose entries the test goes through, requests, and scrolling. */
let asked: Asked[] = [];
const scrolled: [number, number][] = [];
Object.assign(globalThis, {
  history: window.history,
  scrollX: 0,
  scrollY: 0,
  scrollTo: ({ left, top }: { left: number; top: number }) => void scrolled.push([left, top]),
  fetch: (url: URL, { headers, signal }: { headers: Record<string, string>; signal: AbortSignal }) =>
    new Promise((answer, reject) => {
      signal.addEventListener('abort', () => reject(Error('aborted')));
      asked.push({
        url,
        headers,
        aborted: () => signal.aborted,
        answer: (markup, headers = { 'FastState-Document': 'page' }) =>
          answer({ url: `${url}`, headers: new Headers(headers), text: async () => markup }),
      });
    }),
});

const page = (title: string, content: string, token = title) =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta name="faststate" content="${token}" data-base=""></head>` +
  `<body data-signals="{name: ''}"><nav id="nav">links</nav><main><h1>${title}</h1>${content}</main></body></html>`;

document.head.insertAdjacentHTML('beforeend', '<title>Home</title><meta name="faststate" content="Home" data-base="">');
body('<nav id="nav">links</nav><main><h1>Home</h1></main>');
welcomeParts();
start();
await import('../src/parts/navigation/main');

beforeEach(() => {
  asked = [];
  scrolled.length = 0;
});

/** Clicks a link, as a person does; whether it is left to the browser. */
async function click(attributes: string, init: MouseEventInit = {}): Promise<boolean> {
  document.querySelector('main')!.insertAdjacentHTML('beforeend', `<a id="link" ${attributes}>link</a>`);
  const link = byId('link');
  // What reaches the window without having been prevented is followed by the browser, which jsdom can't.
  let left = true;
  const last = (event: Event) => {
    left = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', last, { once: true });
  link.dispatchEvent(new window.MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...init }));
  link.remove();
  await settle();
  return left;
}

async function visit(path: string, markup: string): Promise<void> {
  assert.equal(await click(`href="${path}"`), false);
  asked.at(-1)!.answer(markup);
  await until(() => document.documentElement.ariaBusy === null);
  await settle();
}

const title = () => document.querySelector('h1')!.textContent;

test('linksThatAreNotPlain_areLeftToTheBrowser', async () => {
  for (const attributes of ['href="/a" target="_blank"', 'href="/a" download', 'href="/a" data-reload', 'href="http://other/"', 'href="#part"', 'href="#"', 'href="blob:http://localhost/1"', 'href=""']) {
    assert.ok(await click(attributes), attributes);
  }
  for (const init of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }]) {
    assert.ok(await click('href="/a"', init), JSON.stringify(init));
  }
  assert.equal(asked.length, 0);
});

test('link_putsAnotherPageInPlace_andKeepsWhatStandsAround', async () => {
  const nav = byId('nav');
  const entries = history.length;
  await visit('/first', page('First', '<input id="field">'));
  assert.equal(title(), 'First');
  assert.equal(document.title, 'First');
  assert.equal(location.pathname, '/first');
  assert.equal(history.length, entries + 1);
  assert.equal(byId('nav'), nav);
  assert.equal(document.activeElement, document.querySelector('h1'));
  assert.equal(byId('faststate-page').textContent, 'First');
  assert.equal(document.querySelector<HTMLMetaElement>('meta[name=faststate]')!.content, 'First');
  assert.deepEqual(scrolled, [[0, 0]]);
});

test('pageThatWasLeft_comesBackWithItsFieldsSignalsAndScrolling', async () => {
  await visit('/form', page('Form', '<input id="plain"><input id="secret" type="password"><input id="box" type="checkbox">'));
  byId<HTMLInputElement>('plain').value = 'typed';
  byId<HTMLInputElement>('secret').value = 'secret';
  byId<HTMLInputElement>('box').checked = true;
  signals.set(['name'], 'Ada');
  Object.assign(globalThis, { scrollY: 70 });
  await visit('/other', page('Other', '<input id="plain">'));
  Object.assign(globalThis, { scrollY: 0 });
  assert.equal(byId<HTMLInputElement>('plain').value, '');
  assert.equal(signals.peek(['name']), '');
  scrolled.length = 0;
  history.back();
  await until(() => asked.length === 3);
  assert.equal(asked[2].headers['FastState-Page'], 'Form');
  asked[2].answer(page('Form', '<input id="plain"><input id="secret" type="password"><input id="box" type="checkbox">', 'again'));
  await until(() => scrolled.length);
  assert.equal(byId<HTMLInputElement>('plain').value, 'typed');
  assert.equal(byId<HTMLInputElement>('secret').value, '');
  assert.ok(byId<HTMLInputElement>('box').checked);
  assert.equal(signals.peek(['name']), 'Ada');
  assert.deepEqual(scrolled, [[0, 70]]);
});

test('fieldsOfAPageThatCameBack_areFilledInByWhatTheyAreNotByPlace', async () => {
  const row = (id: string) => `<li id="${id}"><input></li>`;
  const choices = (...names: string[]) => `<select id="choice">${names.map((name) => `<option>${name}</option>`).join('')}</select>`;
  const twins = '<p><input name="twin"></p>';
  const form = (rows: string, options: string, more: string) => page('Rows', `<ul>${rows}</ul>${options}<input name="named">${more}<input type="submit" id="send" value="Send">`);
  await visit('/rows', form(row('one') + row('two'), choices('ann', 'bob'), twins + twins));
  const text = (id: string) => document.querySelector<HTMLInputElement>(`#${id} input`)!;
  text('two').value = 'of two';
  byId<HTMLSelectElement>('choice').value = 'bob';
  document.querySelector<HTMLInputElement>('[name=named]')!.value = 'by name';
  document.querySelectorAll<HTMLInputElement>('[name=twin]')[1].value = 'which one?';
  await visit('/after-rows', page('After', ''));
  const before = asked.length;
  scrolled.length = 0;
  history.back();
  await until(() => asked.length > before);
  asked.at(-1)!.answer(form(row('zero') + row('one') + row('two'), choices('zoe', 'ann', 'bob'), twins + twins + twins));
  await until(() => scrolled.length);
  assert.deepEqual(['zero', 'one', 'two'].map((id) => text(id).value), ['', '', 'of two']);
  assert.equal(byId<HTMLSelectElement>('choice').value, 'bob');
  assert.equal(document.querySelector<HTMLInputElement>('[name=named]')!.value, 'by name');
  assert.deepEqual([...document.querySelectorAll<HTMLInputElement>('[name=twin]')].map(({ value }) => value), ['', '', '']);
});

test('choiceThatIsGone_isNotReplacedByAnother', async () => {
  const choices = (...names: string[]) => page('Choice', `<select id="choice">${names.map((name) => `<option>${name}</option>`).join('')}</select>`);
  await visit('/choice', choices('ann', 'bob'));
  byId<HTMLSelectElement>('choice').value = 'bob';
  await visit('/after-choice', page('After', ''));
  const before = asked.length;
  scrolled.length = 0;
  history.back();
  await until(() => asked.length > before);
  asked.at(-1)!.answer(choices('ann', 'cleo'));
  await until(() => scrolled.length);
  assert.equal(byId<HTMLSelectElement>('choice').value, 'ann');
});

test('clickThatIsOvertaken_isGivenUp', async () => {
  await click('href="/slow"');
  await click('href="/quick"');
  assert.ok(asked[0].aborted());
  assert.equal(document.documentElement.ariaBusy, 'true');
  asked[1].answer(page('Quick', ''));
  await until(() => document.documentElement.ariaBusy === null);
  assert.equal(title(), 'Quick');
});

for (const [hash, id] of [['50%', '50%'], ['a%20b', 'a b'], ['%61%', 'a%'], ['%C3', '%C3'], ['x+y&z', 'x+y&z']]) {
  test(`hashThatIsNoPlainName_isGoneTo: ${hash}`, async () => {
    const went: string[] = [];
    Object.assign(window.HTMLElement.prototype, { scrollIntoView(this: HTMLElement) { went.push(this.id); } });
    await visit(`/hash-${hash.length}#${hash.replaceAll('&', '&amp;')}`, page('Hash', `<p id="${id}">Part</p>`));
    assert.deepEqual(went, [id]);
    assert.equal(location.hash, `#${hash}`);
  });
}

test('hashOfAnotherPage_isGoneTo', async () => {
  const went: string[] = [];
  Object.assign(window.HTMLElement.prototype, { scrollIntoView(this: HTMLElement) { went.push(this.id); } });
  await visit('/long#part', page('Long', '<p id="part">Part</p>'));
  assert.deepEqual(went, ['part']);
  assert.equal(location.hash, '#part');
  assert.equal(document.activeElement, byId('part'));
});
