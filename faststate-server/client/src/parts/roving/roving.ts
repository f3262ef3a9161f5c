import type { Plugin } from '../../attributes/attribute';
import type { Core } from '../../core';
import { dom } from '../../dom';
import { cellOf, FOCUSABLE, isUsable, itemAt, itemOfCell, itemsOf, numberOf, rowOf, rowsOf } from './cells';
import { options, step } from './options';

/** Fields in which arrows and letters have a use of their own. */
const WRITTEN = 'textarea,select,[contenteditable]:not([contenteditable=false]),'
  + 'input:not([type=checkbox],[type=button],[type=submit],[type=reset],[type=image],[type=file],[type=color])';
/** How long the letters of a search belong together, in milliseconds. */
const PAUSE = 500;

/** Lets the arrow keys move the focus among the items of an element, of which the Tab key reaches one. */
export const roving = ({ listen }: Core): Plugin => (attribute) => {
  const { el, text } = attribute;
  const told = options(text);
  const grid = told.has('grid');
  const selector = told.of('role').split(',').filter(Boolean).map((role) => `[role="${role}"]`).join() || FOCUSABLE;
  /** What the Tab key reaches, and where it is: its row, or its place in the line, and its column. */
  let current: HTMLElement | undefined;
  let place = 1;
  let column = 1;
  let held = false;
  /** The row and column to go to once the row is in the page. */
  let wanted: [number, number] | undefined;
  let typed = '';
  let typedAt = 0;

  const isOwn = (node: Element) => node !== el && dom(node).closest('[data-roving]') === el;
  const itemOf = (node: Element | null): HTMLElement | undefined => {
    if (!node || !el.contains(node) || !isOwn(node)) return undefined;
    return grid ? itemOfCell(cellOf(node)) : (dom(node).closest<HTMLElement>(selector) ?? undefined);
  };
  const isItem = (node: Element) => itemOf(node) === node && isUsable(node);
  const line = () => [...el.querySelectorAll<HTMLElement>(selector)].filter(isItem);

  const locate = (item: HTMLElement) => {
    if (!grid) {
      place = line().indexOf(item) + 1;
      return;
    }
    const row = rowOf(item)!;
    place = numberOf(row, row.hasAttribute('aria-rowindex') ? [] : rowsOf(el));
    column = [...itemsOf(row)].find(([, each]) => each === item)?.[0] ?? column;
  };
  /** What is where the focus was. */
  const found = (): HTMLElement | undefined => {
    if (!grid) {
      const items = line();
      return items[Math.min(place, items.length) - 1];
    }
    const rows = rowsOf(el);
    const row = rows.find((each) => numberOf(each, rows) === place);
    return row && itemAt(row, column);
  };

  /** Leaves one item to the Tab key, whatever changed, and the focus where it was. */
  const keep = () => {
    const active = document.activeElement;
    if (wanted) {
      const [row, to] = wanted;
      const rows = rowsOf(el);
      const there = rows.find((each) => numberOf(each, rows) === row);
      if (there && (active === document.body || active === el || el.contains(active))) {
        wanted = undefined;
        return itemAt(there, to)?.focus();
      }
    }
    const stays = current?.isConnected && isItem(current) ? current : undefined;
    // What had it was removed: the item itself, or a field in it.
    if (held && active === document.body) {
      const item = stays ?? found();
      if (item) return item.focus();
      el.focus({ preventScroll: true });
    }
    const stops = [...el.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((each) => each.tabIndex >= 0 && isItem(each));
    const next = itemOf(active)
      ?? stops.find((each) => each !== current && each.getAttribute('tabindex') === '0')
      ?? stays
      ?? (current && found())
      ?? stops[0]
      ?? (grid ? rowsOf(el).flatMap((row) => [...itemsOf(row).values()]) : line())[0];
    if (!next) return;
    stops.forEach((each) => each !== next && each.setAttribute('tabindex', '-1'));
    if (next.getAttribute('tabindex') !== '0') next.setAttribute('tabindex', '0');
    // Whoever waits in the container, for rows that are not in the page, goes on from the place they were at.
    if (next !== current && !(held && document.activeElement === el)) locate((current = next));
  };

  const focus = (item: HTMLElement | undefined) => {
    if (!item) return;
    item.focus();
    if (told.has('click')) item.click();
  };

  /** Goes to a row by its number, and lets the window around it bring the row where it is not in the page. */
  const goTo = (row: number, to: number, direction: number) => {
    const rows = rowsOf(el);
    const numbers = rows.map((each) => numberOf(each, rows));
    const count = Math.max(Number(el.getAttribute('aria-rowcount')), numbers.at(-1) ?? 0);
    for (let number = Math.min(Math.max(row, 1), count); number >= 1 && number <= count; number += direction) {
      const there = rows[numbers.indexOf(number)];
      if (!there) return scrollTo(number, to, rows);
      const item = itemAt(there, to);
      if (!item) continue;
      wanted = undefined;
      focus(item);
      column = to;
      return;
    }
  };
  const scrollTo = (row: number, to: number, rows: Element[]) => {
    const view = el.closest<HTMLElement>('.faststate-window');
    if (!view) return;
    const height = parseFloat(getComputedStyle(view).getPropertyValue('--faststate-row-height'));
    const heads = rows.filter((each) => each.closest('thead')).length;
    wanted = [row, to];
    view.scrollTop = (row - 1 - heads) * height - view.clientHeight / 2;
  };

  /** Moves from where the focus is, or is about to be. */
  const moveInGrid = (pressed: string, whole: boolean): boolean => {
    const waiting = wanted;
    const [fromRow, fromColumn] = wanted ?? [place, column];
    const [pageSize, way] = [Number(told.of('page')) || 10, step(pressed, told, isRightToLeft())];
    const row = current && rowOf(current);
    const items = current?.isConnected && row ? itemsOf(row) : new Map<number, HTMLElement>();
    if (pressed === 'ArrowDown' || pressed === 'ArrowUp') goTo(fromRow + way, fromColumn, way);
    else if (pressed === 'PageDown') goTo(fromRow + pageSize, fromColumn, -1);
    else if (pressed === 'PageUp') goTo(fromRow - pageSize, fromColumn, 1);
    else if (pressed === 'Home' && whole) goTo(1, 1, 1);
    else if (pressed === 'End' && whole) goTo(Infinity, Infinity, -1);
    else {
      const all = [...items.values()];
      const at = all.indexOf(current!);
      if (waiting && (pressed === 'Home' || pressed === 'End')) goTo(fromRow, pressed === 'Home' ? 1 : Infinity, 1);
      else if (waiting && way) goTo(fromRow, Math.max(fromColumn + way, 1), 1);
      else if (pressed === 'Home') focus(all[0]);
      else if (pressed === 'End') focus(all.at(-1));
      else if (way) focus(all[at + way]);
      else return false;
    }
    return true;
  };

  /** In a tree, goes from an open item to the first one in it, and from any other one to the one around it. */
  const moveInTree = (pressed: string): boolean => {
    if (el.getAttribute('role') !== 'tree' || !/^Arrow(Left|Right)$/.test(pressed)) return false;
    const items = line();
    const level = (item: Element | undefined) => Number(item?.getAttribute('aria-level'));
    const at = items.indexOf(current!);
    const next = items[at + 1];
    if (pressed === 'ArrowLeft') focus(items.slice(0, Math.max(at, 0)).findLast((item) => level(item) < level(current)));
    else if (level(next) > level(current)) focus(next);
    return true;
  };

  const moveInLine = (pressed: string): boolean => {
    const items = line();
    const way = step(pressed, told, isRightToLeft());
    const at = items.indexOf(current!);
    let to = at + way;
    if (told.has('wrap')) to = (to + items.length) % items.length;
    if (pressed === 'Home') to = 0;
    else if (pressed === 'End') to = items.length - 1;
    else if (!way) return false;
    focus(items[to]);
    return true;
  };

  const search = (letter: string, time: number): boolean => {
    if (time - typedAt > PAUSE) typed = '';
    if ([...letter].length !== 1 || (letter === ' ' && !typed)) return false;
    typedAt = time;
    typed += letter.toLowerCase();
    // The same letter again goes from one to the next that begins with it.
    const same = [...typed].every((each) => each === typed[0]);
    const items = line();
    const from = items.indexOf(current!) + (same ? 1 : 0);
    const name = (item: Element) => (item.getAttribute('aria-label') ?? item.textContent ?? '').trim().toLowerCase();
    focus([...items.slice(from), ...items.slice(0, from)].find((item) => name(item).startsWith(same ? typed[0] : typed)));
    return true;
  };

  const isRightToLeft = () => getComputedStyle(el).direction === 'rtl';

  listen(attribute, el, 'keydown', (event) => {
    const { altKey, ctrlKey, defaultPrevented, isComposing, metaKey, target, timeStamp } = event as KeyboardEvent;
    // In quotes, since the client has a property of that name, which the bundle shortens.
    const pressed = (event as KeyboardEvent)['key'];
    const from = target as Element;
    if (defaultPrevented || isComposing || altKey || metaKey) return;
    // In a field of one line, up and down are free for those who ask for them.
    if (dom(from).matches(WRITTEN) && !(told.has('fields') && dom(from).matches('input') && /^Arrow(Up|Down)$/.test(pressed))) return;
    if (from !== el && !itemOf(from)) return;
    const done = grid ? moveInGrid(pressed, ctrlKey) : !ctrlKey && (moveInTree(pressed) || moveInLine(pressed) || (told.has('typeahead') && search(pressed, timeStamp)));
    if (done) event.preventDefault();
  });
  listen(attribute, el, 'focusin', ({ target }) => {
    const item = itemOf(target as Element);
    held = true;
    if (!item) return;
    current = item;
    locate(item);
    keep();
  });
  listen(attribute, el, 'focusout', ({ target }) => {
    // Chromium also tells of what is removed, which nobody left.
    queueMicrotask(() => (target as Element).isConnected && !el.contains(document.activeElement) && (held = false));
  });
  listen(attribute, el, 'pointerdown', () => (wanted = undefined));
  const observer = new MutationObserver(keep);
  observer.observe(el, { subtree: true, childList: true, attributes: true, attributeFilter: ['tabindex', 'disabled', 'hidden'] });
  attribute.cleanups.push(() => observer.disconnect());
  keep();
};
