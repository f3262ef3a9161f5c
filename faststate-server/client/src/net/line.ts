import type { Request } from './request';

/** The events that are not answered yet, in the order of the clicks. */
let line: Request[] = [];
let waiting: (() => void)[] = [];

export function enter(event: Request): void {
  line.push(event);
}

/** Waits until the server has all earlier events: also before a repeat, since they may be repeated too. */
export async function inTurn(event: Request): Promise<void> {
  while (line.slice(0, line.indexOf(event)).some(({ heard }) => !heard)) await new Promise<void>((go) => waiting.push(go));
}

/** Notes whether the server, by the head of an answer, said that it has the event. */
export function hear(event: Request, heard: boolean): void {
  event.heard = heard;
  waiting.splice(0).forEach((go) => go());
}

export function leave(event: Request): void {
  line = line.filter((other) => other !== event);
  hear(event, true);
}

/** Gives up all events that did not reach the server: they were meant for a page on which the first had its effect. */
export function dropWaiting(): void {
  for (const event of line) event.dropped = !event.heard;
}
