/** What listeners heard that they are to do later, by how to do it at once. */
const pending = new Map<() => void, Event | undefined>();

export function defer(run: () => void, event: Event | undefined): void {
  pending.set(run, event);
}

export function forget(run: () => void): void {
  pending.delete(run);
}

/**
 * Does at once what is pending, so that what was typed goes before whatever comes next. An event leaves alone what
 * waits for the end of a row of its like.
 */
export function hurry(next?: Event): void {
  for (const [run, event] of pending) {
    if (!next || !event || event.type !== next.type || event.target !== next.target) run();
  }
}
