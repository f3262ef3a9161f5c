type Child = Node | string;
type Properties = Record<string, unknown>;

/** An element with properties, ARIA and other attributes that have a dash, and children. No markup is ever parsed. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Properties = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'role' || name.includes('-')) element.setAttribute(name, `${value}`);
    else Object.assign(element, { [name]: value });
  }
  element.append(...children);
  return element;
}

/** Runs at most once a frame, however often it is called. */
export function onceAFrame(run: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      run();
    });
  };
}

const encoder = new TextEncoder();

export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

export function size(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}

export function duration(milliseconds: number): string {
  return milliseconds < 10_000 ? `${Math.round(milliseconds)} ms` : `${Math.round(milliseconds / 1000)} s`;
}

export function clock(time: Date): string {
  return `${time.toLocaleTimeString('en-GB')}.${`${time.getMilliseconds()}`.padStart(3, '0')}`;
}

/** An element as one would name it. */
export function nameOf(element: Element): string {
  const id = element.getAttribute('id');
  return `<${element.localName}${id ? `#${id}` : [...element.classList].map((name) => `.${name}`).join('')}>`;
}
