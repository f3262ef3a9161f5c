// Hears from the development loop, and of failures: each is shown over the page, style sheets are taken anew, and where the
// code changed, the page asks for what it shows now.
import { h } from './dom';
import { record } from './record';
import { OVERLAY } from './style';
import { forget, traced } from './why';

let source: EventSource | undefined;
let build: string | undefined;
let styles: string | undefined;
let overlay: HTMLElement | undefined;

/** What one tab hears for all tabs of the server: a browser has few connections. */
const others = new BroadcastChannel('faststate-dev');
/** What a tab that comes later has to hear, too; the traces are at the end. */
const latest = new Map<string, string>();
const LIMIT = 100;

type Message = { name: string; data: string } | 'hello';

/** Follows the loop: the first tab asks the server, and tells the others. */
export function followLoop(): void {
  const base = document.querySelector<HTMLMetaElement>('meta[name=faststate]')?.dataset.base;
  if (base === undefined) return;
  others.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data !== 'hello') hear(data.name, data.data);
    else if (source) latest.forEach((text, key) => others.postMessage({ name: key.split(' ')[0], data: text }));
  });
  others.postMessage('hello');
  // The lock goes with the tab, and the next one takes over.
  void navigator.locks?.request(`faststate-dev ${base}`, () => {
    source = new EventSource(`${base}/_faststate/dev`);
    for (const name of ['build', 'problem', 'solved', 'trace', 'styles']) source.addEventListener(name, ({ data }) => tell(name, data));
    return new Promise(() => {});
  });
}

/** Hears an event, and tells it the other tabs. */
function tell(name: string, data: string): void {
  if (name === 'build' && latest.get(name) !== data) latest.clear();
  if (name === 'solved') latest.delete('problem');
  else if (name !== 'styles') latest.set(name === 'trace' ? `trace ${data.split('\t', 1)[0]}` : name, data);
  // The oldest trace goes.
  if (latest.size > LIMIT) latest.delete([...latest.keys()].find((key) => key.startsWith('trace '))!);
  hear(name, data);
  others.postMessage({ name, data } satisfies Message);
}

function hear(name: string, data: string): void {
  if (name === 'build') built(data.split('\n'));
  else if (name === 'problem') show(data);
  else if (name === 'solved') hide();
  else if (name === 'trace') traced(data);
  else restyle(data);
}

/** The server is another one when it names another build; the first only says which it is. */
function built([name, style]: string[]): void {
  if (build !== undefined && build !== name) {
    hide();
    forget();
    record({ kind: 'patch', title: 'new code', text: name });
    // Whatever waits to try again need not.
    window.dispatchEvent(new Event('online'));
  }
  build = name;
  // Those that changed after this page was loaded and before it was here are taken anew too.
  if (style && (styles ?? '0') !== style) restyle(style);
  styles = style;
}

function restyle(version: string): void {
  styles = version;
  for (const old of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    const url = new URL(old.href);
    if (url.origin !== location.origin || url.pathname.includes('/_faststate/')) continue;
    url.searchParams.set('dev', `${Date.now()}`);
    const fresh = old.cloneNode() as HTMLLinkElement;
    fresh.href = url.href;
    // The old one goes when the new one is there, so that the page is never without.
    for (const end of ['load', 'error']) fresh.addEventListener(end, () => old.remove(), { once: true });
    old.after(fresh);
  }
}

function hide(): void {
  overlay?.remove();
  overlay = undefined;
}

/** Shows a problem beside the page's body, where no patch reaches it. */
export function show(data: string): void {
  const [title, place, ...text] = data.split('\n');
  record({ kind: 'problem', title, failed: true, text: [place, ...text].join('\n') });
  hide();
  const host = h('faststate-problem' as 'div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(OVERLAY);
  root.adoptedStyleSheets = [sheet];
  root.append(
    h('section', { role: 'alertdialog', 'aria-label': 'Problem' },
      h('h1', {}, title), h('p', {}, place === '-' ? '' : place), h('pre', { tabIndex: 0 }, text.join('\n')),
      h('button', { type: 'button', onclick: hide }, 'Close')));
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape') hide();
  });
  overlay = host;
  document.documentElement.append(host);
}
