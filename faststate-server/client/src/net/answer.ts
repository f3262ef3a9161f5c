import { saw } from '../order';
import { patchElements } from '../patch/elements';
import { complain } from '../report';
import * as signals from '../signals';
import { camel } from '../values';
import { emit } from './events';
import { changing } from './line';
import type { Request } from './request';
import { settle } from './settled';
import { args, sseReader } from './sse';

/** Milliseconds of changes after which the browser may paint. */
const SLICE = 8;

type Args = Record<string, string | undefined>;

/** Applies an answer as it arrives. Throws where the connection breaks, never for what it says. */
export async function consume(response: Response, request: Request, alive: () => void): Promise<'done' | 'closed'> {
  const { headers } = response;
  const type = headers.get('Content-Type') ?? '';
  if (type.includes('text/event-stream')) {
    await events(response, request, alive);
    return 'closed';
  }
  const text = await response.text();
  const kind = type.includes('text/html') ? 'elements' : type.includes('application/json') ? 'signals' : undefined;
  if (kind) {
    const found: Args = { [kind]: text };
    headers.forEach((value, name) => name.startsWith('datastar-') && (found[camel(name.slice('datastar-'.length))] = value));
    await apply(request, `datastar-patch-${kind}`, found);
  } else if (text) complain(`can't use an answer of type ${type || 'unknown'}`, request.el);
  return 'done';
}

async function events(response: Response, request: Request, alive: () => void): Promise<void> {
  const read = sseReader();
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    let since = Date.now();
    if (done) return;
    alive();
    for (const event of read(value)) {
      // What is sent again has its old id, and may have come before the first answer broke off.
      if (request.event && Number(event.id) <= Number(request.lastId)) continue;
      if (event.id !== undefined) request.lastId = event.id;
      if (event.retry !== undefined) request.interval = event.retry;
      const found = args(event.data);
      if (Date.now() - since > SLICE && !document.hidden) {
        // What comes in one go must not keep the page from being painted. Not where the stream has broken off meanwhile.
        await Promise.race([reader.closed, new Promise((go) => setTimeout(go))]);
        since = Date.now();
      }
      const undone = /^{"_undone":"(\w+)"}$/.exec(found.signals ?? '');
      if (undone) request.undone = undone[1];
      else await apply(request, event.type, found, event.id);
    }
  }
}

async function apply(request: Request, type: string, args: Args, eventId?: string): Promise<void> {
  const { el, event, own, start, moot, undone } = request;
  const [, kind] = /^datastar-patch-(elements|signals)$/.exec(type) ?? [];
  // What is for a page that was left must not touch the one that is shown now.
  if (!kind || own?.isConnected === false) return;
  const id = eventId && /^\d{1,16}$/.test(eventId) ? Number(eventId) : undefined;
  saw(id);
  settle(start);
  try {
    emit(type, el, args);
    if (kind === 'elements') await changing(request, () => patchElements(args, id, event));
    else {
      const patch = JSON.parse(args.signals ?? '{}');
      if (moot && undone === 'refused') delete patch._notice;
      signals.fromServer(id, () => signals.merge(patch, { onlyIfMissing: args.onlyIfMissing === 'true', id }));
    }
  } catch (error) {
    complain(`${type}:`, error);
  }
}
