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

/** Follows the loop while the page is seen: a browser has few connections for all tabs of a server. */
export function followLoop(): void {
  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', stop);
  addEventListener('pageshow', follow);
  follow();
}

function stop(): void {
  source?.close();
  source = undefined;
}

function follow(): void {
  if (document.hidden) {
    stop();
    return;
  }
  const base = document.querySelector<HTMLMetaElement>('meta[name=faststate]')?.dataset.base;
  if (source || base === undefined) return;
  source = new EventSource(`${base}/_faststate/dev`);
  source.addEventListener('build', ({ data }) => built(data.split('\n')));
  source.addEventListener('problem', ({ data }) => show(data));
  source.addEventListener('solved', hide);
  source.addEventListener('trace', ({ data }) => traced(data));
  source.addEventListener('styles', ({ data }) => restyle(data));
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
  if (styles !== undefined && styles !== style) restyle(style);
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
