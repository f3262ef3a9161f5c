import { dom } from '../dom';

/**
 * Which of the old children stay while others move around them: as many as can, and the one that holds what has the focus.
 * `placed` has them in their new order; those that come from elsewhere are no old children.
 */
export function staying(olds: Node[], placed: (Node | undefined)[], focused: Element | null): Set<Node> {
  const index = new Map<Node | undefined, number>(olds.map((old, place) => [old, place]));
  /** Where those that remain stood, in their new order. */
  const places = placed.flatMap((node) => index.get(node) ?? []);
  let holder: Node | null = focused;
  while (holder && !index.has(holder)) holder = dom(holder).parentNode;
  const focus = places.indexOf(index.get(holder ?? undefined)!);

  // A longest increasing subsequence: for each length, the end of the one that ends first, and what precedes each end.
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  places.forEach((place, i) => {
    // Those that are on the other side of the focus than they were move around it.
    if ((i - focus) * (place - places[focus]) < 0) return;
    let length = 0;
    for (let above = ends.length; length < above; ) {
      const middle = (length + above) >> 1;
      if (ends[middle] < place) length = middle + 1;
      else above = middle;
    }
    previous[place] = ends[length - 1];
    ends[length] = place;
  });
  const stays = new Set<Node>();
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) stays.add(olds[place]);
  return stays;
}
