// Stands between the client and the network: records what goes over it, and makes it as bad as wanted.
import { bytesOf, size } from './dom';
import { changed, record, type Entry } from './record';

/** How bad the network is. */
export const faults = {
  /** Milliseconds that each request, and each part of each answer, arrives later. */
  delay: 0,
  /** The share of requests that never reach the server, 0 to 1. */
  loseRequests: 0,
  /** The share of answers that are lost although the server did its work, 0 to 1. */
  loseAnswers: 0,
  /** Whether the very next request is lost. */
  loseNext: false,
  offline: false,
};

export type StreamState = 'none' | 'connecting' | 'open' | 'closed';
export const stream: { state: StreamState; since: Date } = { state: 'none', since: new Date() };

/** Whatever is on its way, to be cut off. */
const underWay = new Set<{ cut: AbortController; isStream: boolean }>();
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function watchNetwork(): void {
  const plain = window.fetch.bind(window);
  window.fetch = async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    const method = init.method ?? 'GET';
    const isStream = method === 'GET' && url.pathname.endsWith('/_faststate/s');
    const began = performance.now();
    const sent = bytesOf(typeof init.body === 'string' || init.body instanceof URLSearchParams ? `${init.body}` : '') + bytesOf(url.search);
    const entry = record({ kind: 'request', title: `${method} ${url.pathname}`, result: '…', text: `sent ${size(sent)}\n${init.body ?? url.search}` });
    const cut = new AbortController();
    const mine = { cut, isStream };
    underWay.add(mine);
    const end = (result: string, failed = false) => {
      underWay.delete(mine);
      Object.assign(entry, { result, failed, took: performance.now() - began });
      if (isStream) setStream('closed');
      changed();
    };

    try {
      if (isStream) setStream('connecting');
      const signal = init.signal ? AbortSignal.any([init.signal, cut.signal]) : cut.signal;
      await pause(faults.delay);
      if (faults.offline) throw new TypeError('offline');
      if (faults.loseNext || Math.random() < faults.loseRequests) {
        faults.loseNext = false;
        throw new TypeError('request lost');
      }
      const response = await plain(input, { ...init, signal });
      if (!isStream && Math.random() < faults.loseAnswers) {
        cut.abort();
        throw new TypeError(`answer ${response.status} lost`);
      }
      if (isStream && response.ok) setStream('open');
      entry.result = `${response.status}`;
      entry.took = performance.now() - began;
      changed();
      if (!response.body) end(entry.result);
      // An answer that can have no content is given none.
      const empty = response.status === 204 || response.status === 205 || response.status === 304;
      if (empty) end(entry.result);
      const late = !empty && response.body && delayed(response.body, entry, (error) => end(error ? `${entry.result}, ${error}` : entry.result, !!error || response.status >= 400));
      return Object.defineProperty(new Response(late || null, response), 'url', { value: response.url });
    } catch (error) {
      end(error instanceof TypeError ? error.message : cut.signal.aborted ? 'cut off' : 'given up', true);
      throw error;
    }
  };
}

/** Cuts off what is on its way: the streams, or everything. */
export function disconnect(everything = false): void {
  for (const { cut, isStream } of [...underWay]) if (everything || isStream) cut.abort(new TypeError('cut off'));
}

/** Takes the page off the network, or back to it, as the browser would. */
export function setOffline(offline: boolean): void {
  faults.offline = offline;
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !faults.offline });
  window.dispatchEvent(new Event(offline ? 'offline' : 'online'));
  if (offline) disconnect(true);
  changed();
}

function setStream(state: StreamState): void {
  Object.assign(stream, { state, since: new Date() });
  changed();
}

/** The same bytes, each as late as it has to be; in their order, and no later for those before them. */
function delayed(body: ReadableStream<Uint8Array<ArrayBuffer>>, entry: Entry, end: (error?: string) => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  let line: Promise<unknown> = Promise.resolve();
  const later = (run: () => void) => {
    const late = pause(faults.delay);
    line = line.then(() => faults.delay && late).then(run);
  };
  return new ReadableStream({
    async start(controller) {
      try {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) break;
          later(() => {
            entry.bytes += value.length;
            controller.enqueue(value);
            changed();
          });
        }
        later(() => {
          controller.close();
          end();
        });
      } catch (error) {
        const reason = error instanceof Error ? error.message : `${error}`;
        later(() => {
          controller.error(error);
          end(reason);
        });
      }
    },
    cancel(reason) {
      end('given up');
      return reader.cancel(reason);
    },
  });
}
