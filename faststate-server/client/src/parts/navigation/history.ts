// The entries of the browser's history: which page each is of, and how far it was scrolled.
import { dom } from '../../dom';

interface Place {
  /** What the page was that the entry belongs to: entries of one page differ in their parameters or their hash. */
  page: string;
  entry: string;
}

let number = 0;
const scrolls = new Map<string, [number, number]>();
const newId = () => `${Date.now()}-${++number}`;

/** The place that is shown. */
let here: Place;

export function place(): Place | undefined {
  return history.state?.faststate;
}

/** The page that is shown. */
export function shownPage(): string {
  return here.page;
}

/** Notes that the entry which the browser is at shows a page. */
export function arrive(page = newId()): void {
  here = { page, entry: place()?.entry ?? newId() };
  history.replaceState({ ...history.state, faststate: here }, '');
}

/** Adds an entry of a page, or puts it in place of the one that the browser is at. */
export function enter(url: string | URL, page = newId(), replace = false): void {
  leave();
  here = { page, entry: replace ? here.entry : newId() };
  history[replace ? 'replaceState' : 'pushState']({ faststate: here }, '', url);
}

/** Notes how far the entry that is left was scrolled. */
export function leave(): void {
  scrolls.set(here.entry, [scrollX, scrollY]);
}

/** Scrolls to where the entry was left, or else to what its hash names, or to the top. */
export function scroll(target: Element | null): void {
  const [left, top] = scrolls.get(here.entry) ?? [0, 0];
  if (target && !scrolls.has(here.entry)) dom(target).scrollIntoView();
  else scrollTo({ left, top, behavior: 'instant' });
}

/** What the hash of the address names, as it stands or else decoded; a lone percent sign is one. */
export function hashTarget(): Element | null {
  const hash = location.hash.slice(1);
  const decoded = new URLSearchParams(`id=${hash.replace(/[+&]/g, encodeURIComponent)}`).get('id')!;
  return document.getElementById(hash) ?? document.getElementById(decoded);
}

/** Scrolls by this script while it runs, and by the browser where it loads the page anew. */
export function watchScroll(): void {
  const by = (who: ScrollRestoration) => () => (history.scrollRestoration = who);
  by('manual')();
  addEventListener('pageshow', by('manual'));
  addEventListener('pagehide', by('auto'));
}
