// A page in jsdom, which stands in for the browser's globals. Import it before what it is used on.
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html><html><head></head><body></body></html>', { url: 'http://localhost/', pretendToBeVisual: true });

const NAMES = [
  'document', 'location', 'navigator', 'Node', 'Element', 'HTMLElement', 'HTMLFormElement', 'DocumentFragment', 'MutationObserver',
  'CustomEvent', 'Event', 'KeyboardEvent', 'FormData', 'DOMParser', 'FileReader', 'File',
];
for (const name of NAMES) Object.defineProperty(globalThis, name, { value: window[name as keyof typeof window], configurable: true, writable: true });
Object.assign(globalThis, {
  alert: window.alert,
  confirm: window.confirm,
  window,
  addEventListener: window.addEventListener.bind(window),
  dispatchEvent: window.dispatchEvent.bind(window),
  CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') },
});

/** Puts markup into the page's body. */
export function body(markup: string): void {
  document.body.innerHTML = markup;
}

/** What the server tells the client, where it is not as usual. */
export function tell(settings: object): void {
  const usual = {
    heartbeat: 15_000,
    delivery: 60_000,
    bytes: 65_536,
    members: 512,
    words: ['No connection. Trying again…', 'Your last action did not arrive.', 'That did not work (error {}).', 'Try again', 'Dismiss'],
  };
  document.querySelector('meta[name=faststate-client]')?.remove();
  const meta = document.createElement('meta');
  meta.name = 'faststate-client';
  meta.content = JSON.stringify({ ...usual, ...settings });
  document.head.append(meta);
}
tell({});

export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** Types into a field as a person does: the value, then the event. */
export function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Lets promises that are ready go on. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
}

/** Waits until a condition holds. */
export async function until(condition: () => unknown): Promise<void> {
  for (const end = Date.now() + 10_000; !condition(); ) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** What console.error got while the function ran. */
export async function errorsOf(run: () => unknown): Promise<string[]> {
  const errors: string[] = [];
  const original = console.error;
  console.error = (...args: unknown[]) => errors.push(args.map(String).join(' '));
  try {
    await run();
  } finally {
    console.error = original;
  }
  return errors;
}

/** Numbers between 0 and 1 that are the same in each run. */
export function random(seed: number): () => number {
  return () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}
