import { dom } from '../dom';
import { seen } from '../order';
import { complain } from '../report';
import { consume } from './answer';
import { emit } from './events';
import { acknowledge, inTurn } from './line';
import { settings } from './own';
import { changed, onChange, pause, suspended } from './page';
import { takePlace } from './places';
import type { Options, Request } from './request';
import { rest } from './rest';
import { settle } from './settled';
import { askToRetry, connected, connecting, refuse } from './status';

/** How an event is repeated; it keeps the events after it waiting. */
const EVENT_RULES: Options = { retryInterval: 200, retryMaxWait: 4000 };

/** How long a byte of a request may take on its way. */
const BYTE_LIMIT = 0.5;

/** Milliseconds between the brief streams of a tab that other tabs leave no connection to keep one. */
const BRIEF = 3000;

/** How one attempt ended: `closed` is an event stream's clean end, a number the status of a refusal. */
type Outcome = 'done' | 'closed' | 'dropped' | number;

/** Sends a request, and again for as long as its rules say. */
export async function exchange(request: Request, cancel: AbortSignal): Promise<void> {
  const { el, method, options, own, event, parting } = request;
  const { retry = 'auto', openWhenHidden = method !== 'GET', requestCancellation } = options;
  const { retryInterval = 1000, retryScaler = 2, retryMaxWait = 30_000, retryMaxCount = 10 } = event ? EVENT_RULES : options;
  const stream = own && !event && retry === 'always';

  try {
    for (;;) {
      if (event && !parting) await inTurn(request);
      if (!parting && suspended(openWhenHidden)) {
        connected(request);
        await rest(request, openWhenHidden, cancel);
      }
      if (cancel.aborted || request.dropped) return;
      // A handler may be slow, so what is no stream is not missed before something failed.
      if (stream) connecting(request);
      const lost = new AbortController();
      const leave = stream ? await takePlace(() => lost.abort()) : undefined;
      const brief = stream && !leave;
      if (brief) request.headers['FastState-Tab'] = 'brief';
      else delete request.headers['FastState-Tab'];
      const outcome = await attempt(request, openWhenHidden, AbortSignal.any([cancel, lost.signal]));
      leave?.();
      // The page may have been patched by other answers since; a stream that comes back says that it is no first one.
      if (!event && own) request.lastId ??= '0';
      if (cancel.aborted || outcome === 'done' || (outcome === 'closed' && (event || retry !== 'always'))) return;
      if (outcome === 'dropped' && (lost.signal.aborted || suspended(openWhenHidden))) continue;
      if (!dom(el).isConnected && (method === 'GET' || requestCancellation === 'cleanup')) return;

      if (brief && outcome === 'closed') {
        // It came whole, so nothing of it has to be sent again.
        request.lastId = undefined;
        await pause(BRIEF, cancel);
        continue;
      }
      const { failures, interval = retryInterval } = request;
      const wait = Math.min(interval * retryScaler ** failures, retryMaxWait) * (1 - Math.random() * (failures ? 0.3 : 0.8));
      if (outcome !== 'closed') {
        if (!isRepeatable(outcome, retry, event)) return;
        if (event ? retry === 'never' || Date.now() + wait > request.deadline : retry !== 'always' && failures >= retryMaxCount) {
          emit('retries-failed', el);
          if (!event) return;
          connected(request);
          emit('finished', el);
          const again = await askToRetry();
          emit('started', el);
          if (!again) return;
          request.deadline = request.failures = 0;
          continue;
        }
        request.failures++;
      }
      if (event) acknowledge(request, false);
      if (own) connecting(request);
      emit('retrying', el, { wait });
      await pause(wait, cancel);
    }
  } finally {
    connected(request);
  }
}

/**
 * Whether the server, or what stands before it, may only be away or too busy for a moment, or was asked to be tried again. A
 * disk that is full (507) is full for longer, and the person is told.
 */
function isRepeatable(outcome: 'dropped' | number, retry: Options['retry'], event: boolean): boolean {
  if (outcome === 'dropped') return event || retry !== 'never';
  return event ? (outcome > 500 && outcome !== 507) || outcome === 429 : retry === 'error' || retry === 'always';
}

async function attempt(request: Request, openWhenHidden: boolean, cancel: AbortSignal): Promise<Outcome> {
  const { el, method, url, body, own, event, parting, start, lastId } = request;
  const headers = { ...request.headers };
  if (own) Object.assign(headers, { 'FastState-Page': own.content }, seen());
  if (lastId) headers['Last-Event-ID'] = lastId;
  if (event) headers['FastState-Undo'] = 'true';
  if (event) headers['FastState-Age'] = `${Math.max(0, Date.now() - request.since)}`;

  const abort = new AbortController();
  if (!parting && suspended(openWhenHidden)) return 'dropped';
  const unwatch = onChange((woken) => (woken ? own : method === 'GET' && suspended(openWhenHidden)) && abort.abort());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const within = (milliseconds: number) => {
    clearTimeout(timer);
    if (own) timer = setTimeout(() => abort.abort(), milliseconds);
  };
  const { heartbeat, delivery } = settings();
  request.deadline ||= Date.now() + delivery;
  const alive = () => {
    request.deadline = Date.now() + delivery;
    within(3 * heartbeat);
  };
  try {
    if (!(body instanceof FormData)) within(heartbeat + `${body}`.length * BYTE_LIMIT);
    const response = await fetch(url, { method, headers, body, keepalive: parting, signal: AbortSignal.any([abort.signal, cancel]) });
    const { status } = response;
    if (status >= 400) {
      const text = await response.text();
      emit('error', el, { status: `${status}` });
      if (!isRepeatable(status, request.options.retry, event)) {
        complain(`${method} ${url.pathname}: ${status} ${text}`, el);
        if (event) refuse(status);
      }
      return status;
    }
    alive();
    connected(request);
    // The server is there, so who waits to try again need not.
    if (own) changed();
    if (event) acknowledge(request, true);
    else request.failures = 0;
    const outcome = status === 200 ? await consume(response, request, alive) : 'done';
    if (!request.undone) request.revoke = undefined;
    settle(start);
    if (event) refuse();
    return outcome;
  } catch {
    return 'dropped';
  } finally {
    clearTimeout(timer);
    unwatch();
  }
}
