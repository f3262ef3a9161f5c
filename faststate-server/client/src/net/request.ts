import type { Context } from '../context';
import { dom } from '../dom';
import { hurry } from '../pending';
import { complain } from '../report';
import * as signals from '../signals';
import type { Filter } from '../signals';
import { formBody, formOf, submitterOf } from './form';
import { fitting } from './fitting';
import { enter, leave } from './line';
import { pageOf, randomId } from './own';
import { isLeaving } from './page';
import { emit } from './events';
import { exchange } from './exchange';
import { startOf } from './settled';

export interface Options {
  contentType?: 'json' | 'form';
  selector?: string;
  headers?: Record<string, string>;
  payload?: unknown;
  filterSignals?: Filter;
  openWhenHidden?: boolean;
  /** Whether the server is told while the tab is hidden that it is there, and that it goes. */
  keepAlive?: boolean;
  retry?: 'auto' | 'error' | 'always' | 'never';
  retryInterval?: number;
  retryScaler?: number;
  retryMaxWait?: number;
  retryMaxCount?: number;
  requestCancellation?: 'auto' | 'cleanup' | 'disabled' | AbortController;
  /** Changes signals once the request has their values; taken back where an event is refused or fails. */
  sending?: () => void;
}

/** A request as it was when the action was called; its repeats send the same. */
export interface Request {
  el: HTMLElement;
  /** The method and the address that was called: requests that share them are one after the other. */
  key: string;
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: BodyInit | undefined;
  options: Options;
  /** What holds the token of the page that it comes from, if it goes to a route of FastState's own. */
  own: HTMLMetaElement | null;
  /** Whether it is an event: a request to such a route that is no GET. */
  event: boolean;
  /** Whether it was called while the page was left, so that it can't wait and has to outlive the page. */
  parting: boolean;
  /** When it was called, to tell what was typed later; 0 where it tells the server nothing. */
  start: number;
  /** The same in milliseconds. */
  since: number;
  /** Whether the server said that it has the event. */
  heard?: boolean;
  /** Takes back what was changed for it in the belief that it would be done. */
  revoke?: () => void;
  /**
   * Whether the event before it may have done what it was for: one of the same element was under way, or took the element
   * away. Nobody needs to hear that such an event is refused.
   */
  moot?: boolean;
  /** Why the server did not do it, where it said so. */
  undone?: string;
  /** Whether the person gave the event up before it was delivered. */
  dropped?: boolean;
  /** The id of the last event of its answers. */
  lastId?: string;
  /** Milliseconds of the first wait, where the server said so. */
  interval?: number;
  failures: number;
  /** Until when an event is repeated: so long after the last sign of the server. */
  deadline: number;
}

/** What aborts the requests under way, by the page or the element on which none may go beside another of the same key. */
const running = new WeakMap<object, Map<string, AbortController>>();

/** Sends a request. What is wrong with the call itself throws at once, into the expression. */
export function request(context: Context, method: string, address: string, options: Options = {}): Promise<void> | undefined {
  const { evt } = context.vars;
  if (evt) hurry(evt as Event);
  const made = create(context, method, address, options);
  if (made && options.sending) made.revoke = signals.revocable(options.sending);
  return made && run(context, made);
}

async function run(context: Context, made: Request): Promise<void> {
  const { el, method, event, url, options, key } = made;
  const { requestCancellation = 'auto', retry } = options;
  const cancel = requestCancellation instanceof AbortController ? requestCancellation : new AbortController();
  const owner = !event && requestCancellation === 'auto' ? document : retry === 'always' ? el : {};
  const live = running.get(owner) ?? new Map<string, AbortController>();
  running.set(owner, live);
  live.get(key)?.abort();
  live.set(key, cancel);
  if (requestCancellation === 'cleanup' || (retry === 'always' && method === 'GET')) context.cleanups.push(() => cancel.abort());

  if (event) enter(made);
  emit('started', el);
  try {
    await exchange(made, cancel.signal);
  } catch (error) {
    complain(`${method} ${url.pathname}:`, error);
  } finally {
    if (event) leave(made);
    made.revoke?.();
    if (live.get(key) === cancel) live.delete(key);
    emit('finished', el);
  }
}

function create({ el, vars }: Context, method: string, address: string, options: Options): Request | undefined {
  const url = new URL(address, document.baseURI);
  const key = `${method} ${url}`;
  const headers: Record<string, string> = {
    Accept: 'text/event-stream, text/html, application/json',
    'Datastar-Request': 'true',
  };
  const own = pageOf(url);
  const inQuery = method === 'GET' || method === 'DELETE';
  let body: BodyInit | undefined;
  if (options.contentType === 'form') {
    const form = formOf(el, options.selector);
    const submitter = submitterOf(el, vars.evt);
    const unchecked = dom(form).noValidate || (submitter as HTMLButtonElement | undefined)?.formNoValidate;
    if (!unchecked && !dom(form).reportValidity()) return undefined;
    const fields = formBody(form, submitter);
    if (inQuery) fields.forEach((value, name) => url.searchParams.append(name, String(value)));
    else body = fields;
  } else {
    const all = signals.snapshot(options.filterSignals);
    const json = JSON.stringify(options.payload ?? (own ? fitting(all) : all));
    if (inQuery) url.searchParams.set('datastar', json);
    else {
      body = json;
      headers['Content-Type'] = 'application/json';
    }
  }
  Object.assign(headers, options.headers);
  const event = !!own && method !== 'GET';
  if (event) headers['FastState-Event'] = randomId();
  return { el, key, method, url, headers, body, options, own, event, parting: event && isLeaving(), start: method === 'GET' ? 0 : startOf(), since: Date.now(), failures: 0, deadline: 0 };
}
