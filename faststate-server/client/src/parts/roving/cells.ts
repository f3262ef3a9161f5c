import { dom } from '../../dom';

export const FOCUSABLE = 'a[href],area[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex]';
const CELL = 'td,th,[role=gridcell],[role=columnheader],[role=rowheader]';
const ROW = 'tr,[role=row]';

/** Whether an element can take the focus. */
export function isUsable(element: Element): boolean {
  const { checkVisibility } = element as HTMLElement;
  return !dom(element).matches(':disabled') && (checkVisibility ? checkVisibility.call(element) : !dom(element).closest('[hidden]'));
}

/** What takes the focus in a cell: the cell itself, or the first control in it. */
export function itemOfCell(cell: Element | null | undefined): HTMLElement | undefined {
  if (!cell) return undefined;
  if (cell.hasAttribute('tabindex')) return cell as HTMLElement;
  return [...cell.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isUsable);
}

export function cellOf(node: Element): Element | null {
  return dom(node).closest(CELL);
}

export function rowOf(node: Element): Element | null {
  return dom(node).closest(ROW);
}

/** The rows of a grid that have something to focus in them. */
export function rowsOf(grid: Element): Element[] {
  return [...grid.querySelectorAll(ROW)].filter((row) => dom(row).closest('[data-roving]') === grid && row.querySelector(CELL) && isUsable(row));
}

/** What takes the focus in a row, by the number of its column. */
export function itemsOf(row: Element): Map<number, HTMLElement> {
  const items = new Map<number, HTMLElement>();
  let next = 1;
  for (const cell of row.querySelectorAll(CELL)) {
    if (rowOf(cell) !== row) continue;
    const number = Number(cell.getAttribute('aria-colindex')) || next;
    next = number + Number(cell.getAttribute('colspan') ?? 1);
    const item = itemOfCell(cell);
    if (item && isUsable(item)) items.set(number, item);
  }
  return items;
}

/** The number of a row, where only some of all rows may be in the page. */
export function numberOf(row: Element, rows: Element[]): number {
  return Number(row.getAttribute('aria-rowindex')) || rows.indexOf(row) + 1;
}

/** The item of a column, or else of the last one before it. */
export function itemAt(row: Element, column: number): HTMLElement | undefined {
  const items = [...itemsOf(row)];
  return (items.filter(([number]) => number <= column).at(-1) ?? items[0])?.[1];
}
