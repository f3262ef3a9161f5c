import { dom } from '../dom';
import type { Request } from './request';

/** The events that are not answered yet, in the order of the clicks. */
let line: Request[] = [];
let waiting: (() => void)[] = [];

export function enter(event: Request): void {
  event.moot = line.some(({ el }) => el === event.el);
  line.push(event);
}

/** Whether events are not answered yet. */
export function busy(): boolean {
  return !!line.length;
}

/** Waits until the server has all earlier events: also before a repeat, since they may be repeated too. */
export async function inTurn(event: Request): Promise<void> {
  while (line.slice(0, line.indexOf(event)).some(({ heard }) => !heard)) await new Promise<void>((go) => waiting.push(go));
}

/** Notes whether the server, by the head of an answer, said that it has the event. */
export function acknowledge(event: Request, heard: boolean): void {
  event.heard = heard;
  waiting.splice(0).forEach((go) => go());
}

/** Makes a change that an event's answer asks for, and notes the later events whose elements it takes away. */
export async function changing(request: Request, change: () => Promise<void>): Promise<void> {
  const later = request.event ? line.slice(line.indexOf(request) + 1).filter(({ el }) => dom(el).isConnected) : [];
  await change();
  for (const event of later) event.moot ||= !dom(event.el).isConnected;
}

export function leave(event: Request): void {
  line = line.filter((other) => other !== event);
  acknowledge(event, true);
}

/** Gives up all events that did not reach the server: they were meant for a page on which the first had its effect. */
export function dropWaiting(): void {
  for (const event of line) event.dropped = !event.heard;
}
