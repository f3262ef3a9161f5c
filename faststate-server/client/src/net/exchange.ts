import { consume } from './answer';
import { emit } from './events';
import { hear, inTurn } from './line';
import { pageToken, settings } from './own';
import { onChange, pause, suspended } from './page';
import type { Options, Request } from './request';
import { settle } from './settled';
import { ask, found, refuse, seek } from './status';

/** How an event is repeated; it keeps the events after it waiting. */
const EVENT_RULES: Options = { retryInterval: 200, retryMaxWait: 4000 };

/** How long the server may take to say that it has a request, and how much longer for each byte of it. */
const HEAD_LIMIT = 10_000;
const BYTE_LIMIT = 0.5;
const HEARTBEAT = 15_000;
const DELIVERY = 60_000;

/** How one attempt ended: `closed` is an event stream's clean end, a number the status of a refusal. */
type Outcome = 'done' | 'closed' | 'dropped' | number;

/** What is kept from one attempt to the next. */
export interface Progress {
  lastId?: string;
  retryInterval: number;
  failures: number;
  /** Until when an event is repeated: so long after the last sign of the server. */
  deadline: number;
}

/** Sends a request, and again for as long as its rules say. */
export async function exchange(request: Request, cancel: AbortSignal): Promise<void> {
  const { el, method, options, own, turn } = request;
  const { retry = 'auto', openWhenHidden = method !== 'GET', requestCancellation } = options;
  const { retryInterval = 1000, retryScaler = 2, retryMaxWait = 30_000, retryMaxCount = 10 } = turn ? EVENT_RULES : options;
  const progress: Progress = { retryInterval, failures: 0, deadline: 0 };

  try {
    for (;;) {
      if (turn) await inTurn(turn);
      while (suspended(openWhenHidden) && !cancel.aborted) {
        found(request);
        await pause(2 ** 31 - 1, cancel);
      }
      if (cancel.aborted || turn?.dropped) return;
      if (own) seek(request);
      const outcome = await attempt(request, progress, openWhenHidden, cancel);
      // The page may have been patched by other answers since; a stream that comes back says that it is no first one.
      if (!turn && own) progress.lastId ??= '0';
      if (cancel.aborted || outcome === 'done' || (outcome === 'closed' && (turn || retry !== 'always'))) return;
      if (outcome === 'dropped' && suspended(openWhenHidden)) continue;
      if (!el.isConnected && (method === 'GET' || requestCancellation === 'cleanup')) return;

      const { failures } = progress;
      const wait = Math.min(progress.retryInterval * retryScaler ** failures, retryMaxWait) * (failures ? 0.7 + Math.random() * 0.3 : 0.2 + Math.random() * 0.8);
      if (outcome !== 'closed') {
        if (!isRepeatable(outcome, retry, !!turn)) return;
        if (turn ? retry === 'never' || Date.now() + wait > progress.deadline : retry !== 'always' && failures >= retryMaxCount) {
          emit('retries-failed', el);
          if (!turn) return;
          found(request);
          emit('finished', el);
          const again = await ask();
          emit('started', el);
          if (!again) return;
          progress.deadline = progress.failures = 0;
          continue;
        }
        progress.failures++;
      }
      if (turn) hear(turn, false);
      if (own) seek(request);
      emit('retrying', el, { wait });
      await pause(wait, cancel);
    }
  } finally {
    found(request);
  }
}

/** Whether the server, or what stands before it, may only be away or too busy for a moment, or was asked to be tried again. */
function isRepeatable(outcome: 'dropped' | number, retry: Options['retry'], turn: boolean): boolean {
  if (outcome === 'dropped') return turn || retry !== 'never';
  return turn ? outcome > 500 || outcome === 429 : retry === 'error' || retry === 'always';
}

async function attempt(request: Request, progress: Progress, openWhenHidden: boolean, cancel: AbortSignal): Promise<Outcome> {
  const { el, method, url, body, own, turn, start } = request;
  const headers = { ...request.headers };
  const token = pageToken(url);
  if (token !== undefined) headers['FastState-Page'] = token;
  if (progress.lastId) headers['Last-Event-ID'] = progress.lastId;

  const abort = new AbortController();
  const unwatch = onChange((woken) => (woken ? own : method === 'GET' && suspended(openWhenHidden)) && abort.abort());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const within = (milliseconds: number) => {
    clearTimeout(timer);
    if (own) timer = setTimeout(() => abort.abort(), milliseconds);
  };
  const { heartbeat = HEARTBEAT, delivery = DELIVERY } = settings();
  progress.deadline ||= Date.now() + delivery;
  const alive = () => {
    progress.deadline = Date.now() + delivery;
    within(3 * heartbeat);
  };
  try {
    if (!(body instanceof FormData)) within(HEAD_LIMIT + `${body}`.length * BYTE_LIMIT);
    const response = await fetch(url, { method, headers, body, signal: AbortSignal.any([abort.signal, cancel]) });
    const { status } = response;
    if (status >= 400) {
      const text = await response.text();
      emit('error', el, { status: `${status}` });
      if (!isRepeatable(status, request.options.retry, !!turn)) {
        console.error(`faststate: ${method} ${url.pathname}: ${status} ${text}`, el);
        if (turn) refuse(status);
      }
      return status;
    }
    alive();
    found(request);
    if (turn) hear(turn);
    else progress.failures = 0;
    if (method !== 'GET') settle(start);
    const outcome = status === 200 ? await consume(response, request, progress, alive) : 'done';
    if (turn) refuse();
    return outcome;
  } catch {
    return 'dropped';
  } finally {
    clearTimeout(timer);
    unwatch();
  }
}
