const LIMIT = 5000;

/**
 * The event id that last set each signal. Answers and the stream overtake one another,
 * so what an older event says of a leaf must not undo what a newer one said.
 */
class SignalOrder {
  private readonly ids = new Map<string, number>();

  /** Whether an event may set this path; it may not if a newer one set it or an object around it. */
  admits(path: readonly string[], id: number): boolean {
    return path.every((_, i) => !((this.ids.get(key(path.slice(0, i + 1))) ?? -1) > id));
  }

  /** Whether a newer event set something inside the object at this path. */
  newerInside(path: readonly string[], id: number): boolean {
    const inside = key(path) + '\n';
    for (const [at, last] of this.ids) if (last > id && at.startsWith(inside)) return true;
    return false;
  }

  record(path: readonly string[], id: number): void {
    const at = key(path);
    this.ids.delete(at);
    this.ids.set(at, id);
    if (this.ids.size > LIMIT) this.ids.delete(this.ids.keys().next().value!);
  }
}

function key(path: readonly string[]): string {
  return path.join('\n');
}

/** The event id that last patched each element; it goes away with the element. */
class ElementOrder {
  private readonly ids = new WeakMap<Node, number>();

  newer(node: Node, id: number | undefined): boolean {
    return id !== undefined && (this.ids.get(node) ?? -1) > id;
  }

  /** Whether an event may patch this element; it may not if a newer one patched it or one around it. */
  admits(target: Node, id: number | undefined): boolean {
    for (let node: Node | null = target; node; node = node.parentNode) if (this.newer(node, id)) return false;
    return true;
  }

  record(target: Node, id: number | undefined): void {
    if (id !== undefined) this.ids.set(target, id);
  }
}

export const signalOrder = new SignalOrder();
export const elementOrder = new ElementOrder();
