/** What the server tells its client, where it is not as usual. */
interface Settings {
  /** Milliseconds after which the server says that it is there. */
  heartbeat?: number;
  /** Milliseconds for which an event is repeated until the person is asked. */
  delivery?: number;
  /** What a person is told, in the order of the client's own words. */
  words?: string[];
}

const find = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name=${name}]`);

/** FastState's own routes: what the page's `<meta name="faststate">` says of them. */
export function pageToken(url: URL): string | undefined {
  const meta = find('faststate');
  const own = meta && url.origin === location.origin && url.pathname.startsWith(`${meta.dataset.base ?? ''}/_faststate/`);
  return own ? meta.content : undefined;
}

export function settings(): Settings {
  return JSON.parse(find('faststate-client')?.content ?? '{}');
}

/** A random UUID, without `crypto.randomUUID`, which is missing on plain http beyond localhost. */
export function uuid(): string {
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    (+digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (+digit / 4)))).toString(16),
  );
}
