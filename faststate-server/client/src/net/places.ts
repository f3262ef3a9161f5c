import { changed, visit } from './page';

/** How many tabs of a browser keep a stream on HTTP/1.1, where it has six connections to a server. */
const PLACES = 4;

/** Whether the person came to this tab, so that it takes another one's place. */
let wanted = true;

export function watchFocus(): void {
  addEventListener('focus', () => {
    wanted = true;
    changed();
  });
}

/**
 * Takes one of the places of tabs with a stream. Returns how to leave it, or undefined where others have them all. Where the
 * browser has many connections to the server, or can't tell its tabs apart, there is a place for each.
 */
export async function takePlace(lost: () => void): Promise<(() => void) | undefined> {
  if (!navigator.locks || /^h[23]/.test(`${visit()?.nextHopProtocol}`)) return () => {};
  const steal = wanted;
  // Also where a place is free: a tab that loses it does not take it back by itself.
  wanted = false;
  for (let place = 0; place < PLACES; place++) {
    const leave = await take(place, { ifAvailable: true }, lost);
    if (leave) return leave;
  }
  return steal ? take(Math.floor(Math.random() * PLACES), { steal }, lost) : undefined;
}

function take(place: number, options: LockOptions, lost: () => void): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    navigator.locks
      .request(`faststate-stream-${place}`, options, (lock) => (lock ? new Promise<void>((leave) => resolve(leave)) : resolve(undefined)))
      .catch(() => {
        lost();
        resolve(undefined);
      });
  });
}
