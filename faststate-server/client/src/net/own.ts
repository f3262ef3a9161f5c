/** What the server tells its client. */
interface Settings {
  /** Milliseconds after which the server says that it is there. */
  heartbeat: number;
  /** Milliseconds for which an event is repeated until the person is asked. */
  delivery: number;
  /** How many bytes an event may have. */
  bytes: number;
  /** How many members and items the JSON of an event may have. */
  members: number;
  /** What a person is told: of a lost connection, of an event not delivered, of one refused ({} is the status), and on two buttons. */
  words: string[];
}

const find = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name=${name}]`);

/** The element that holds the page's token, for FastState's own routes; it is another one once another page is shown. */
export function pageOf(url: URL): HTMLMetaElement | null {
  const meta = find('faststate');
  return meta && url.origin === location.origin && url.pathname.startsWith(`${meta.dataset.base ?? ''}/_faststate/`) ? meta : null;
}

export function settings(): Settings {
  return JSON.parse(find('faststate-client')!.content);
}

/** An id that nothing else has, also on plain http, where `crypto.randomUUID` is missing. */
export function randomId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
