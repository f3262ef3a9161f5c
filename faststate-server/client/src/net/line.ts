/** An event's place in the page's line of events, which is in the order of the clicks. */
export interface Turn {
  /** Whether the server, by the head of an answer, said that it has the event. */
  heard?: boolean;
  /** Whether the person gave it up before it was delivered. */
  dropped?: boolean;
}

let line: Turn[] = [];
let waiting: (() => void)[] = [];

export function takeTurn(): Turn {
  const turn = {};
  line.push(turn);
  return turn;
}

/** Waits until the server has all earlier events: also before a repeat, since they may be repeated too. */
export async function inTurn(turn: Turn): Promise<void> {
  while (line.slice(0, line.indexOf(turn)).some(({ heard }) => !heard)) await new Promise<void>((go) => waiting.push(go));
}

export function hear(turn: Turn, heard = true): void {
  turn.heard = heard;
  waiting.splice(0).forEach((go) => go());
}

export function leave(turn: Turn): void {
  line = line.filter((other) => other !== turn);
  hear(turn);
}

/** Gives up all events that did not reach the server: they were meant for a page on which the first had its effect. */
export function dropWaiting(): void {
  for (const turn of line) turn.dropped = !turn.heard;
}
