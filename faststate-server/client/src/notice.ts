import * as signals from './signals';

const SIGNAL = ['_notice'];
const ID = 'faststate-notice';
// The system's colours, swapped, stand out from a page in light and in dark; clicks go to what lies beneath.
const STYLE = `#${ID}{position:fixed;inset:auto 1rem 1rem;z-index:2147483647;pointer-events:none;padding:1rem;font:1rem system-ui;color-scheme:light dark;background:var(--faststate-notice-bg,CanvasText);color:var(--faststate-notice-color,Canvas)}`;

/** The client's own message, as long as it stands. */
let shown: string | undefined;

export function showNotice(text: string): void {
  ensureElement();
  shown = text;
  signals.set(SIGNAL, text);
}

/** Takes the client's own message away; one of the server's stays. */
export function clearNotice(): void {
  if (shown && signals.peek(SIGNAL) === shown) signals.set(SIGNAL, '');
  shown = undefined;
}

export function installNotice(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets.push(sheet);
  ensureElement();
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') signals.set(SIGNAL, '');
  });
}

function ensureElement(): void {
  if (document.getElementById(ID)) return;
  const markup = `<div id="${ID}" role="status" data-show="$_notice" data-text="$_notice"></div>`;
  document.documentElement.insertAdjacentHTML('beforeend', markup);
}
