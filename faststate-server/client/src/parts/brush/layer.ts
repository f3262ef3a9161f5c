const ID = 'faststate-brush';

/** Paints a range above the page, where no patch reaches it: places in the window, in pixels. */
export function paint(left: number, right: number, { top, height }: DOMRect): void {
  const { style } = layer();
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${right - left}px`;
  style.height = `${height}px`;
}

export function hide(): void {
  document.getElementById(ID)?.remove();
}

function layer(): HTMLElement {
  let one = document.getElementById(ID);
  if (!one) {
    one = document.createElement('div');
    one.id = ID;
    one.setAttribute('popover', 'manual');
    one.setAttribute('aria-hidden', 'true');
    // Beside the body, and above dialogs where the browser knows popovers.
    document.documentElement.append(one);
    one.showPopover?.();
  }
  return one;
}
