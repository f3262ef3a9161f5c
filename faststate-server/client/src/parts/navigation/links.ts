// Follows links between pages by swapping the content. Whatever is no page of FastState is loaded by the browser.
import type { Core } from '../../core';
import { dom } from '../../dom';
import { names, showAddress } from './address';
import { arrive, enter, hashTarget, leave, place, scroll, shownPage, watchScroll } from './history';
import { announce, announcer, isOtherBuild, loadStyles, swap } from './page';
import { restore, take, type Snapshot } from './snapshot';

const MOST = 50;
const PATIENCE = 1000;
const html = document.documentElement;

/** The pages that were left, by their ids, the newest last. */
const left = new Map<string, Snapshot>();
/** The elements whose requests are under way; streams don't end. */
const running: EventTarget[] = [];
let visiting = new AbortController();

export function followLinks(core: Core): void {
  arrive();
  if (document.querySelector('meta[name=faststate][data-reload]')) {
    addEventListener('popstate', () => void showAddress(core));
    return;
  }
  watchScroll();
  announcer();
  addEventListener('datastar-fetch', watchRequests as EventListener);
  addEventListener('click', (event) => {
    const url = linkOf(event);
    if (!url) return;
    event.preventDefault();
    if (url.pathname === location.pathname && !url.hash && url.search !== location.search && names()) {
      visiting.abort();
      enter(url, shownPage());
      void showAddress(core);
    } else void visit(core, url);
  });
  addEventListener('popstate', () => void pop(core));
}

function watchRequests({ detail: { type, el } }: CustomEvent): void {
  if (type === 'started' && dom(el).id !== 'faststate-stream') running.push(el);
  const at = running.indexOf(el);
  if (type === 'finished' && at >= 0) running.splice(at, 1);
}

/** The page that a click leads to, if it is a plain one on a link that is not left to the browser. */
function linkOf(event: MouseEvent): URL | undefined {
  const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  const link = dom(event.composedPath()[0] as Element).closest?.('a[href]');
  const href = link?.getAttribute('href');
  // An empty address is how the server asks for a full load.
  if (!href || defaultPrevented || button || metaKey || ctrlKey || shiftKey || altKey) return undefined;
  const target = link!.getAttribute('target') ?? '_self';
  const url = new URL(href, document.baseURI);
  const here = url.href.split('#')[0] === location.href.split('#')[0];
  const own = target !== '_self' || link!.matches('[download], [data-reload]') || (link as HTMLElement).isContentEditable;
  // An address of a blob has the page's origin, too. An empty hash leads to the top.
  const other = url.protocol !== location.protocol || url.origin !== location.origin || (here && url.href.includes('#'));
  return own || other ? undefined : url;
}

async function pop(core: Core): Promise<void> {
  const next = place();
  if (!next || next.page === shownPage()) {
    visiting.abort();
    if (next) leave();
    arrive(shownPage());
    // A hash that was just gone to is where the browser scrolled.
    if (next) scroll(hashTarget());
    await showAddress(core);
  } else {
    leave();
    await visit(core, new URL(location.href), next.page);
  }
}

/** Shows another page, or with its id one that was left. */
async function visit(core: Core, url: URL, back?: string): Promise<void> {
  visiting.abort();
  const { signal } = (visiting = new AbortController());
  const old = back === undefined ? undefined : left.get(back);
  html.ariaBusy = 'true';
  try {
    await answered(signal);
    const headers: Record<string, string> = { Accept: 'text/html' };
    if (old) headers['FastState-Page'] = old.token;
    const response = await fetch(url, { headers, signal });
    // Markup that is no page may come from anybody, such as a file that was uploaded.
    if (!response.headers.has('FastState-Document') || response.headers.has('Content-Disposition')) throw Error();
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (!page.querySelector('meta[name=faststate]') || isOtherBuild(page)) throw Error();
    await loadStyles(page);
    await answered(signal);
    if (signal.aborted) return;

    keep(shownPage(), take(core));
    const to = new URL(response.url);
    to.hash ||= url.hash;
    if (back === undefined) enter(to, undefined, to.href === location.href);
    else {
      arrive(back);
      if (to.href !== location.href) history.replaceState(history.state, '', to);
    }
    await swap(core, page);
    if (old) restore(core, old);
    const target = hashTarget();
    announce(target as HTMLElement | null);
    scroll(target);
    await showAddress(core);
  } catch {
    if (signal.aborted) return;
    if (back === undefined) location.assign(url);
    else location.reload();
  } finally {
    if (visiting.signal === signal) html.ariaBusy = null;
  }
}

function keep(page: string, snapshot: Snapshot): void {
  left.delete(page);
  left.set(page, snapshot);
  if (left.size > MOST) left.delete(left.keys().next().value!);
}

/** Waits a while for the answers to what was just done, which the next page may tell of. */
async function answered(signal: AbortSignal): Promise<void> {
  for (const end = Date.now() + PATIENCE; running.length && Date.now() < end && !signal.aborted; ) {
    await new Promise((go) => setTimeout(go, 10));
  }
}
