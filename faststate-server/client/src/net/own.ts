/** FastState's own routes: what the page's `<meta name="faststate">` says of them. */
export function pageToken(url: URL): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="faststate"]');
  const own = meta && url.origin === location.origin && url.pathname.startsWith(`${meta.dataset.base ?? ''}/_faststate/`);
  return own ? meta.content : undefined;
}

/** A random UUID, without `crypto.randomUUID`, which is missing on plain http beyond localhost. */
export function uuid(): string {
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    (+digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (+digit / 4)))).toString(16),
  );
}

/** An event's place in the page's line of events, in the order of the clicks. */
export interface Turn {
  mine: Promise<void>;
  /** Lets the next event go. */
  pass(): void;
}

let last: Promise<void> = Promise.resolve();

export function takeTurn(): Turn {
  const mine = last;
  let pass!: () => void;
  const passed = new Promise<void>((resolve) => (pass = resolve));
  last = mine.then(() => passed);
  return { mine, pass };
}
