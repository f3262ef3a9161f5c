/**
 * Which of the old children stay while others move around them: as many as can, and the one that has the focus.
 * `placed` has them in their new order; those that come from elsewhere are no old children.
 */
export function staying(olds: Node[], placed: (Node | undefined)[]): Set<Node> {
  const places = new Map<Node | undefined, number>(olds.map((old, place) => [old, place]));
  const moving = placed.filter((node): node is Node => places.has(node));
  const focus = moving.findIndex((node) => node.contains(document.activeElement));
  const before = (a: Node, b: Node) => places.get(a)! < places.get(b)!;

  // A longest increasing subsequence: for each length, the end of the one that ends first, and what precedes each end.
  const ends: Node[] = [];
  const previous = new Map<Node, Node | undefined>();
  moving.forEach((node, i) => {
    if (focus >= 0 && i !== focus && i < focus !== before(node, moving[focus])) return;
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (before(ends[middle], node)) low = middle + 1;
      else high = middle;
    }
    previous.set(node, ends[low - 1]);
    ends[low] = node;
  });
  const stays = new Set<Node>();
  for (let node = ends.at(-1); node; node = previous.get(node)) stays.add(node);
  return stays;
}
