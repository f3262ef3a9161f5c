import { isLeaving, pause, suspended } from './page';
import type { Request } from './request';

/** Milliseconds between two signs of life; browsers let the timers of a tab that is hidden for long run no more often. */
const SIGN = 60_000;

/** Waits while the page is hidden or left. The server is told so where somebody would miss the tab. */
export async function rest({ url, headers, own, options }: Request, openWhenHidden: boolean, cancel: AbortSignal): Promise<void> {
  let said = '';
  let next = 0;
  while (suspended(openWhenHidden) && !cancel.aborted) {
    const says = isLeaving() ? 'gone' : 'hidden';
    if (own && options.keepAlive && (says !== said || Date.now() >= next)) {
      said = says;
      next = Date.now() + SIGN;
      fetch(url, { headers: { ...headers, 'FastState-Page': own.content, 'FastState-Tab': says }, keepalive: isLeaving() }).catch(() => {});
    }
    await pause(next ? Math.max(next - Date.now(), 0) : 2 ** 31 - 1, cancel);
  }
}
