import { patchElements } from '../patch/elements';
import { signals } from '../signals';
import { emit } from './events';
import type { Progress } from './exchange';
import type { Request } from './request';
import { args, SseParser, type SseEvent } from './sse';

type Args = Record<string, string | undefined>;

/** Applies an answer as it arrives. Throws where the connection breaks, never for what it says. */
export async function consume(response: Response, request: Request, progress: Progress): Promise<'done' | 'closed'> {
  const { headers } = response;
  const type = headers.get('Content-Type') ?? '';
  if (type.includes('text/event-stream')) {
    await events(response, request, progress);
    return 'closed';
  }
  const text = await response.text();
  if (type.includes('text/html')) {
    const header = (name: string) => headers.get(`datastar-${name}`) ?? undefined;
    const selector = header('selector');
    await apply(request, 'datastar-patch-elements', { elements: text, selector, mode: header('mode'), useViewTransition: header('use-view-transition') });
  } else if (type.includes('application/json')) {
    await apply(request, 'datastar-patch-signals', { signals: text, onlyIfMissing: headers.get('datastar-only-if-missing') ?? undefined });
  } else if (text) {
    console.error(`faststate: can't use an answer of type ${type || 'unknown'}`, request.el);
  }
  return 'done';
}

async function events(response: Response, request: Request, progress: Progress): Promise<void> {
  const queue: SseEvent[] = [];
  const parser = new SseParser((event) => queue.push(event));
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    parser.push(value);
    for (const event of queue.splice(0)) {
      if (event.id !== undefined) progress.lastId = event.id;
      if (event.retry !== undefined) progress.retryInterval = event.retry;
      await apply(request, event.type, args(event.data), event.id);
    }
  }
}

async function apply({ el, turn }: Request, type: string, args: Args, eventId?: string): Promise<void> {
  if (!/^datastar-patch-(?:elements|signals)$/.test(type)) return;
  const id = eventId && /^\d{1,16}$/.test(eventId) ? Number(eventId) : undefined;
  try {
    emit(type, el, args);
    if (type === 'datastar-patch-elements') await patchElements(args, id, !!turn);
    else {
      const patch = JSON.parse(args.signals ?? '{}');
      signals.fromServer(id, () => signals.merge(patch, { onlyIfMissing: args.onlyIfMissing === 'true', id }));
    }
  } catch (error) {
    console.error(`faststate: ${type}:`, error);
  }
}
