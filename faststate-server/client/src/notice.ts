import { STATUS, statusLine } from './net/status';
import * as signals from './signals';

const ID = 'faststate-notice';
const colours = (name: string) => `background:var(--faststate-${name}-bg,CanvasText);color:var(--faststate-${name}-color,Canvas)}`;
// A status line of the page's own, which is not beside the body, looks as the page says. An empty one is there, so that
// what comes into it is read out, but can't be seen.
const LINE = `html>#${STATUS}:not(:empty)`;
// The system's colours, swapped, stand out from a page in light and in dark; clicks go to what lies beneath.
const STYLE =
  `#${ID},${LINE}{position:fixed;inset:auto 1rem 1rem;z-index:2147483647;pointer-events:none;padding:.75rem;font:1rem system-ui;color-scheme:light dark;${colours('notice')}` +
  `${LINE}{inset:var(--faststate-status-inset,0 0 auto);text-align:center;${colours('status')}` +
  `${LINE} button{all:revert;margin:0 .5em;pointer-events:auto;font:inherit}`;

/** Styles what the person is told, by the server and by the client. */
export function installNotice(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets.push(sheet);
  statusLine();
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') signals.set(['_notice'], '');
  });
}
