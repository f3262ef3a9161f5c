import { clearNotice, showNotice } from '../notice';
import { consume } from './answer';
import { emit } from './events';
import { pageToken } from './own';
import { onChange, pause, resumed, suspended } from './page';
import type { Options, Request } from './request';
import { settle } from './settled';

/** How an event is repeated, and for how long; it keeps the events after it waiting. */
const EVENT_RULES = { retryInterval: 200, retryMaxWait: 4000 };
const EVENT_LIMIT = 60_000;

/** How one attempt ended. An answer that ended cleanly is `closed` where it was a stream. */
type Outcome = 'done' | 'closed' | 'dropped' | number;

/** What is kept from one attempt to the next. */
export interface Progress {
  lastId?: string;
  retryInterval: number;
  failures: number;
}

/** Sends a request, and again for as long as its rules say. */
export async function exchange(request: Request, cancel: AbortSignal): Promise<void> {
  const { el, method, options, turn, url } = request;
  const { retry = 'auto', openWhenHidden = method !== 'GET', requestCancellation } = options;
  const { retryInterval = 1000, retryScaler = 2, retryMaxWait = 30_000, retryMaxCount = 10 } = turn ? EVENT_RULES as Options : options;
  const progress: Progress = { retryInterval, failures: 0 };
  const deadline = Date.now() + EVENT_LIMIT;

  for (;;) {
    await resumed(openWhenHidden, cancel);
    if (cancel.aborted) return;
    const outcome = await attempt(request, progress, openWhenHidden, cancel);
    // The page may have been patched by other answers since; a stream that comes back says that it is no first one.
    if (!turn && pageToken(url) !== undefined) progress.lastId ??= '0';
    if (cancel.aborted || outcome === 'done') return;
    if (outcome === 'dropped' && suspended(openWhenHidden)) continue;

    let wait = Math.min(progress.retryInterval * retryScaler ** progress.failures, retryMaxWait) * (0.8 + Math.random() * 0.4);
    if (outcome === 'closed') {
      if (retry !== 'always' || turn) return;
      wait = 200 + Math.random() * 800;
    } else {
      const repeatable = turn ? isTransient(outcome) : retry !== 'never' && (outcome === 'dropped' || (retry !== 'auto' && outcome >= 500));
      if (!repeatable) return emit('error', el, { status: outcome });
      if (turn ? retry === 'never' || Date.now() + wait > deadline : retry !== 'always' && progress.failures >= retryMaxCount) {
        emit('retries-failed', el);
        if (turn) showNotice('Your last action could not be delivered. Please try again.');
        return;
      }
      progress.failures++;
    }
    if (!el.isConnected && (method === 'GET' || requestCancellation === 'cleanup')) return;
    emit('retrying', el, { wait });
    await pause(wait, cancel);
  }
}

/** Whether the server, or what stands before it, may just be away for a moment. */
function isTransient(outcome: Outcome): boolean {
  return /^(?:dropped|50[234])$/.test(`${outcome}`);
}

async function attempt(request: Request, progress: Progress, openWhenHidden: boolean, cancel: AbortSignal): Promise<Outcome> {
  const { el, method, url, body, turn, start } = request;
  const headers = { ...request.headers };
  const token = pageToken(url);
  if (token !== undefined) headers['FastState-Page'] = token;
  if (progress.lastId) headers['Last-Event-ID'] = progress.lastId;

  const abort = new AbortController();
  const unwatch = onChange(() => method === 'GET' && suspended(openWhenHidden) && abort.abort());
  try {
    const response = await fetch(url, { method, headers, body, signal: AbortSignal.any([abort.signal, cancel]) });
    const { status } = response;
    if (status >= 400) {
      if (turn && isTransient(status)) return status;
      turn?.pass();
      console.error(`faststate: ${method} ${url.pathname}: ${status} ${await response.text()}`, el);
      if (turn) showNotice(`That did not work (error ${status}). Please try again.`);
      return status;
    }
    turn?.pass();
    if (!turn) progress.failures = 0;
    if (method !== 'GET') settle(start);
    const outcome = status === 200 ? await consume(response, request, progress) : 'done';
    if (turn) clearNotice();
    return outcome;
  } catch {
    return 'dropped';
  } finally {
    unwatch();
  }
}
