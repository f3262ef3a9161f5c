import { statusLine } from './net/status';
import * as signals from './signals';

/** Makes the status line ready to be read out, and lets people put away what the server told them. */
export function installNotice(): void {
  statusLine();
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') signals.set(['_notice'], '');
  });
}
