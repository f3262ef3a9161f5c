// Morphs random trees into others, and looks at what a morph promises of any two trees.
import './page';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { morph } from '../src/patch/morph';
import { random } from './page';

type Next = () => number;
const TAGS = ['div', 'p', 'ul', 'section', 'span', 'my-part'];
const pick = <T>(next: Next, from: readonly T[]): T => from[Math.floor(next() * from.length)];
const elements = (root: ParentNode) => [...root.querySelectorAll('*')];
const byIds = (root: ParentNode) => new Map([...root.querySelectorAll('[id]')].map((element) => [element.id, element]));

/** A tree of so many elements, some with ids out of a pool that all trees share. */
function tree(next: Next, size: number): DocumentFragment {
  const content = document.createDocumentFragment();
  const parents: ParentNode[] = [content];
  const ids = Array.from({ length: size * 2 }, (_, i) => `id${i}`);
  for (let i = 0; i < size; i++) {
    const element = document.createElement(pick(next, TAGS));
    if (next() < 0.4) element.id = ids.splice(Math.floor(next() * ids.length), 1)[0];
    if (next() < 0.3) element.className = pick(next, ['a', 'b', 'c']);
    if (next() < 0.2) element.setAttribute('data-x', pick(next, ['1', '2']));
    const parent = pick(next, parents);
    parent.append(element);
    parents.push(element);
    const said = next();
    const last = parent.lastChild!.nodeType;
    if (said < 0.3) element.append(pick(next, ['one', 'two', 'three']));
    else if (said < 0.4) element.append(document.createComment(pick(next, ['x', 'y'])));
    else if (said < 0.5 && last !== Node.TEXT_NODE) parent.append(pick(next, ['between', ' ']));
  }
  return content;
}

/** The same tree after some of what happens to a page: things come, go, change, and move anywhere. */
function edited(next: Next, from: DocumentFragment): DocumentFragment {
  const content = from.cloneNode(true) as DocumentFragment;
  for (let edits = 1 + Math.floor(next() * 6); edits > 0; edits--) {
    const all = elements(content);
    if (!all.length) break;
    const [element, other] = [pick(next, all), pick(next, all)];
    const kind = next();
    if (kind < 0.2) element.remove();
    else if (kind < 0.4) element.before(document.createElement(pick(next, TAGS)));
    else if (kind < 0.6 && !element.contains(other)) other.append(element);
    else if (kind < 0.8 && element.parentNode) element.parentNode.prepend(element);
    else element.className = pick(next, ['a', 'b', 'new']);
  }
  content.normalize();
  return content;
}

function assertShows(parent: Element, nodes: Node[], seed: number): void {
  const expected = parent.cloneNode() as Element;
  expected.append(...nodes);
  // Not as text: attributes have no order.
  assert.ok(parent.isEqualNode(expected), `seed ${seed}: ${parent.innerHTML} instead of ${expected.innerHTML}`);
}

function forRandomTrees(check: (old: Element, content: DocumentFragment, next: Next, seed: number) => void): void {
  for (let seed = 1; seed <= 150; seed++) {
    const next = random(seed * 7919);
    const old = document.createElement('main');
    const first = tree(next, Math.floor(next() * 25));
    const content = next() < 0.3 ? tree(next, Math.floor(next() * 25)) : edited(next, first);
    old.append(first);
    old.normalize();
    document.body.replaceChildren(old);
    check(old, content, next, seed);
  }
}

/** Which nodes that are on the page move, and how many go. */
function watch(run: () => void): { moved: Node[]; removed: number } {
  const count = { moved: [] as Node[], removed: 0 };
  const { insertBefore } = Node.prototype;
  const { remove } = Element.prototype;
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    if (node.isConnected) count.moved.push(node);
    return insertBefore.call(this, node, before) as T;
  };
  Element.prototype.remove = function () {
    count.removed++;
    remove.call(this);
  };
  try {
    run();
  } finally {
    Object.assign(Node.prototype, { insertBefore });
    Object.assign(Element.prototype, { remove });
  }
  return count;
}

/** The length of a longest increasing subsequence, found the slow way. */
function longest(numbers: number[]): number {
  const best = numbers.map(() => 1);
  numbers.forEach((number, i) => numbers.slice(0, i).forEach((earlier, j) => earlier < number && (best[i] = Math.max(best[i], best[j] + 1))));
  return Math.max(0, ...best);
}

test('anyTree_becomesTheOther', () => {
  forRandomTrees((old, content, _, seed) => {
    const expected = content.cloneNode(true);
    morph(old, content, 'inner');
    assertShows(old, [expected], seed);
  });
});

test('anyElement_becomesTheOtherElements', () => {
  forRandomTrees((old, content, _, seed) => {
    const [before, expected, after] = [document.createElement('i'), content.cloneNode(true), document.createElement('b')];
    const target = document.createElement(pick(random(seed), TAGS));
    target.append(...old.childNodes);
    old.append(before, target, after);
    morph(target, content, 'outer');
    assert.ok(before.isConnected && after.isConnected);
    assertShows(old, [before.cloneNode(), expected, after.cloneNode()], seed);
  });
});

test('anyElementWithAnId_staysItselfWhereverItGoes', () => {
  forRandomTrees((old, content, _, seed) => {
    const before = byIds(old);
    const kept = [...byIds(content)].filter(([id, fresh]) => before.get(id)?.localName === fresh.localName);
    morph(old, content, 'inner');
    const after = byIds(old);
    for (const [id] of kept) assert.equal(after.get(id), before.get(id), `seed ${seed}: ${id}`);
  });
});

test('anyFocus_staysWithItsElement', () => {
  forRandomTrees((old, content, next, seed) => {
    const kept = [...byIds(content)].filter(([id, fresh]) => byIds(old).get(id)?.localName === fresh.localName);
    if (!kept.length) return;
    const [id] = pick(next, kept);
    [old, content].forEach((root) => byIds(root).get(id)!.setAttribute('tabindex', '0'));
    const focused = byIds(old).get(id) as HTMLElement;
    focused.focus();
    assert.equal(document.activeElement, focused);
    morph(old, content, 'inner');
    assert.equal(document.activeElement, focused, `seed ${seed}`);
  });
});

test('sameTree_touchesNothing', () => {
  forRandomTrees((old, _, __, seed) => {
    const observer = new MutationObserver(() => undefined);
    observer.observe(old, { subtree: true, childList: true, attributes: true, characterData: true });
    const content = document.createDocumentFragment();
    content.append(...old.cloneNode(true).childNodes);
    morph(old, content, 'inner');
    assert.equal(observer.takeRecords().length, 0, `seed ${seed}`);
    observer.disconnect();
  });
});

for (const keyed of [true, false]) {
  test(`rows_moveAsLittleAsTheyCan: ${keyed ? 'by id' : 'by what they say'}`, () => {
    for (let seed = 1; seed <= 150; seed++) {
      const next = random(seed * 104729);
      const row = (name: number) => `<li${keyed ? ` id="row${name}"` : ''}>row ${name} <input></li>`;
      const shuffled = (names: number[]) => names.map((name) => [next(), name]).sort(([a], [b]) => a - b).map(([, name]) => name);
      const before = Array.from({ length: 12 }, (_, i) => i);
      const after = (next() < 0.5 ? shuffled(before) : before).filter(() => next() < 0.8);
      for (let i = 0; i < 3; i++) after.splice(Math.floor(next() * after.length), 0, 100 + i);
      document.body.innerHTML = `<ul>${before.map(row).join('')}</ul>`;
      const list = document.body.firstElementChild!;
      const rows = new Map([...list.children].map((element, i) => [before[i], element]));
      const template = document.createElement('template');
      template.innerHTML = after.map(row).join('');

      const count = watch(() => morph(list, template.content, 'inner'));
      const kept = after.filter((name) => rows.has(name));
      const told = `seed ${seed}: ${before} to ${after}`;
      after.forEach((name, i) => {
        if (keyed && rows.has(name)) assert.equal(list.children[i], rows.get(name), told);
        assert.equal(list.children[i].textContent, `row ${name} `, told);
      });
      if (keyed) assert.equal(count.removed, before.length - kept.length, told);
      if (keyed) assert.equal(count.moved.length, kept.length - longest(kept), told);
    }
  });
}

test('focusedRow_neverMoves', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const next = random(seed * 15485863);
    const names = Array.from({ length: 10 }, (_, i) => i);
    const row = (name: number) => `<li id="row${name}"><input></li>`;
    const after = names.map((name) => [next(), name]).sort(([a], [b]) => a - b).map(([, name]) => name);
    document.body.innerHTML = `<ul>${names.map(row).join('')}</ul>`;
    const focused = document.querySelector<HTMLElement>(`#row${pick(next, names)} input`)!;
    focused.focus();
    const template = document.createElement('template');
    template.innerHTML = after.map(row).join('');
    const { moved } = watch(() => morph(document.body.firstElementChild!, template.content, 'inner'));
    assert.deepEqual([...document.querySelectorAll('li')].map(({ id }) => id), after.map((name) => `row${name}`));
    assert.ok(!moved.some((row) => row.contains(focused)), `seed ${seed}`);
  }
});
