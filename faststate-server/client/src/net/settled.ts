/**
 * A count of what people typed and of the requests that were called, in one order.
 * A field that was typed in after the call of every answered request holds text that
 * the server can't know yet; what it sends for the field is older.
 */
let now = 0;
let answered = 0;

export function startOf(): number {
  return ++now;
}

/** An answer to a request that was called then has arrived. */
export function settle(start: number): void {
  answered = Math.max(answered, start);
}

export function isUnanswered(typed: number): boolean {
  return typed > answered;
}
