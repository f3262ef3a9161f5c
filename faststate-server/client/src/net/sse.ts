export interface SseEvent {
  type: string;
  data: string;
  /** Given where the event itself carries an id. */
  id?: string;
  /** Milliseconds, where the event says how long to wait before reconnecting. */
  retry?: number;
}

/** Reads a text/event-stream from chunks of bytes that are cut anywhere. */
export class SseParser {
  private readonly decoder = new TextDecoder();
  private rest = '';
  private afterCr = false;
  private event: SseEvent = { type: '', data: '' };
  private lines: string[] = [];

  constructor(private readonly emit: (event: SseEvent) => void) {}

  push(bytes: Uint8Array): void {
    let text = this.decoder.decode(bytes, { stream: true });
    if (!text) return;
    if (this.afterCr && text[0] === '\n') text = text.slice(1);
    this.afterCr = text.endsWith('\r');
    const lines = (this.rest + text).split(/\r\n|\r|\n/);
    this.rest = lines.pop()!;
    lines.forEach((line) => this.line(line));
  }

  private line(line: string): void {
    if (!line) return this.dispatch();
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') this.event.type = value;
    else if (name === 'data') this.lines.push(value);
    else if (name === 'id' && !value.includes('\0')) this.event.id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) this.event.retry = Number(value);
  }

  private dispatch(): void {
    const { event, lines } = this;
    this.event = { type: '', data: '' };
    this.lines = [];
    event.data = lines.join('\n');
    if (lines.length || event.id !== undefined || event.retry !== undefined) this.emit(event);
  }
}

/** Datastar's data lines: KEY SPACE VALUE, where the same key again continues it on a new line. */
export function args(data: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null);
  for (const line of data.split('\n')) {
    const space = line.indexOf(' ');
    const key = space < 0 ? line : line.slice(0, space);
    const value = space < 0 ? '' : line.slice(space + 1);
    found[key] = key in found ? `${found[key]}\n${value}` : value;
  }
  return found;
}
