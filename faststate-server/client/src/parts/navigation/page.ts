// Puts another page in place of the one that is shown, keeping what both have around their content.
import type { Core } from '../../core';
import { dom } from '../../dom';

const html = document.documentElement;
const ASSET = 'link[rel~=stylesheet], style';
const PATIENCE = 3000;

/** Whether the other document runs another build of the client, which takes a full load. */
export function isOtherBuild(page: Document): boolean {
  const stem = ({ src }: HTMLScriptElement) => src.replace(/-\w+\.js$/, '');
  const mine = [...document.scripts];
  return [...page.scripts].some((its) => its.src.includes('/_faststate/') && mine.some((old) => stem(old) === stem(its) && old.src !== its.src));
}

/** Loads the style sheets that only the other page has, so that it never shows without. */
export async function loadStyles(page: Document): Promise<void> {
  await Promise.all(
    missing(page.head, document.head, ASSET).map((sheet) => {
      const fresh = document.importNode(sheet, true) as HTMLElement;
      const loaded = new Promise((done) => (fresh.onload = fresh.onerror = done));
      document.head.append(fresh);
      return fresh.localName === 'link' && Promise.race([loaded, new Promise((late) => setTimeout(late, PATIENCE))]);
    }),
  );
}

function missing(from: Element, to: Element, selector = '*'): Element[] {
  const known = [...to.children];
  return [...from.querySelectorAll(`:scope > :is(${selector})`)].filter((node) => !known.some((old) => old.isEqualNode(node)));
}

/** What a title follows. */
const FOLLOWS = 'data-text';

/** Shows the other page as if it were just loaded: nothing of the old one's signals, listeners and fields goes on. */
export async function swap({ leaves, patchElements, set }: Core, page: Document): Promise<void> {
  const kept = (element: Element) => dom(element).closest('[data-ignore-morph]');
  document.querySelectorAll<HTMLDialogElement>('dialog[open]').forEach((dialog) => dialog.close());
  for (const element of [document.body, ...document.body.querySelectorAll('*')]) {
    if (kept(element)) continue;
    for (const { name } of [...dom(element).attributes]) if (/^data-(?!ignore|preserve)/.test(name)) dom(element).removeAttribute(name);
  }
  document.querySelector('title')?.removeAttribute(FOLLOWS);
  // The client notices that the attributes are gone before they come again.
  await null;
  for (const name of new Set(leaves({ exclude: '' }).map(([path]) => path[0]))) set([name], undefined);

  head(page);
  const active = document.activeElement;
  const main = document.querySelector('main');
  if (main && page.querySelector('main') && !main.querySelector('[data-ignore-morph]')) main.replaceChildren();
  for (const field of document.body.querySelectorAll('input, textarea, select')) {
    if (!kept(field) && !(field === active && field.id)) field.remove();
  }
  await patchElements({ selector: 'body', mode: 'outer', elements: page.body.outerHTML });
  // Only now there are the signals that a title may follow.
  const follows = page.querySelector('title')?.getAttribute(FOLLOWS);
  if (follows) document.querySelector('title')!.setAttribute(FOLLOWS, follows);
}

function head(page: Document): void {
  for (const { name, value } of page.documentElement.attributes) html.setAttribute(name, value);
  document.title = page.title;
  const added = missing(page.head, document.head);
  for (const old of missing(document.head, page.head)) if (old.localName !== 'script' && old.localName !== 'title') old.remove();
  for (const node of added) {
    if (node.localName === 'title') continue;
    const fresh = document.createElement(node.localName);
    for (const { name, value } of node.attributes) fresh.setAttribute(name, value);
    fresh.textContent = node.textContent;
    document.head.append(fresh);
  }
}

/** Takes those who can't see it to the content, and says which page this is. */
export function announce(target: HTMLElement | null): void {
  const active = document.activeElement as HTMLInputElement;
  const place = document.querySelector<HTMLElement>('[autofocus]') ?? target ?? document.querySelector<HTMLElement>('h1') ?? document.querySelector<HTMLElement>('main');
  if (place && !(dom(active).id && /^(?:input|textarea)$/.test(dom(active).localName))) {
    dom(place).focus({ preventScroll: true });
    if (document.activeElement !== place) {
      dom(place).tabIndex = -1;
      dom(place).focus({ preventScroll: true });
    }
  }
  document.getElementById('faststate-page')!.textContent = document.title;
}

/** Beside the body, where no patch reaches it. */
export function announcer(): void {
  html.insertAdjacentHTML('beforeend', '<div id="faststate-page" role="status"></div>');
}
