export interface SseEvent {
  type: string;
  data: string;
  /** Given where the event itself carries an id. */
  id?: string;
  /** Milliseconds, where the event says how long to wait before reconnecting. */
  retry?: number;
}

/** Reads a text/event-stream: a function that takes chunks of bytes, cut anywhere, and gives the events they end. */
export function sseReader(): (bytes: Uint8Array) => SseEvent[] {
  const decoder = new TextDecoder();
  let rest = '';
  let afterCr = false;
  let event: Partial<SseEvent> = {};

  return (bytes) => {
    const events: SseEvent[] = [];
    const text = decoder.decode(bytes, { stream: true });
    const lines = (afterCr ? text.replace(/^\n/, '') : text).split(/\r\n?|\n/);
    // Only what is new is looked through, since a line of many rows comes in many chunks.
    lines[0] = rest + lines[0];
    if (text) afterCr = text.endsWith('\r');
    rest = lines.pop()!;
    for (const line of lines) {
      const [, name, value] = /^([^:]*):? ?([^]*)/.exec(line)!;
      if (!line) {
        if (Object.keys(event).some((key) => key !== 'type')) events.push({ type: '', data: '', ...event });
        event = {};
      } else if (name === 'event') event.type = value;
      else if (name === 'data') event.data = event.data === undefined ? value : `${event.data}\n${value}`;
      else if (name === 'id' && !value.includes('\0')) event.id = value;
      else if (name === 'retry' && /^\d+$/.test(value)) event.retry = Number(value);
    }
    return events;
  };
}

/** Datastar's data lines: KEY SPACE VALUE, where the same key again continues it on a new line. */
export function args(data: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null);
  for (const line of data.split('\n')) {
    const [, key, value] = /^([^ ]*) ?([^]*)/.exec(line)!;
    found[key] = key in found ? `${found[key]}\n${value}` : value;
  }
  return found;
}
