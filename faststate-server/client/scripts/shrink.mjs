import { readFileSync } from 'node:fs';

/**
 * Bodies for idiomorph's functions without what the client never asks of it: heads, markup, defaults, warnings.
 * What finds, moves and keeps elements stays its own.
 */
const BODIES = {
  // The new nodes come in a fragment.
  morph: `
    const ctx = createMorphContext(oldNode, newContent, config);
    saveAndRestoreFocus(ctx, () => config.morphStyle === "innerHTML"
      ? morphChildren(ctx, oldNode, newContent)
      : morphChildren(ctx, oldNode.parentNode, newContent, oldNode, oldNode.nextSibling));
    ctx.pantry.remove();`,
  createMorphContext: `
    return {
      target: oldNode, ...createIdMaps(oldNode, newContent), callbacks: config.callbacks,
      pantry: createPantry(),
      activeElementAndParents: createActiveElementAndParents(oldNode, document),
    };`,
  saveAndRestoreFocus: `
    let active = document.activeElement;
    const { id, selectionStart, selectionEnd } = active;
    fn();
    if (id && id !== document.activeElement?.id) {
      active = ctx.target.querySelector(\`[id="\${CSS.escape(id)}"]\`);
      active?.focus();
    }
    if (active?.selectionEnd === 0 && selectionEnd) active.setSelectionRange(selectionStart, selectionEnd);`,
  createNode: `
    const parts = ctx.idMap.has(newChild);
    const node = document.importNode(newChild, !parts);
    oldParent.insertBefore(node, insertionPoint);
    if (parts) morphNode(node, newChild, ctx);
    return node;`,
  removeNode: `
    if (ctx.idMap.has(node)) moveBefore(ctx.pantry, node, null);
    else if (node !== ctx.pantry && ctx.callbacks.beforeNodeRemoved(node)) node.remove();`,
  moveBefore: `
    try {
      parentNode.moveBefore(element, after);
    } catch {
      parentNode.insertBefore(element, after);
    }`,
  morphNode: `
    if (!ctx.callbacks.beforeNodeMorphed(oldNode, newContent)) return;
    morphAttributes(oldNode, newContent, ctx);
    morphChildren(ctx, oldNode, newContent);
    ctx.callbacks.afterNodeMorphed(oldNode);`,
  // The text of fields is kept by the client's own rules.
  morphAttributes: `
    const may = (name) => ctx.callbacks.beforeAttributeUpdated(name, oldNode);
    if (!is.element(newNode)) {
      if (oldNode.nodeValue !== newNode.nodeValue) oldNode.nodeValue = newNode.nodeValue;
      return;
    }
    for (const attribute of newNode.attributes) {
      const { name, value } = attribute;
      if (oldNode.getAttribute(name) !== value && may(name)) oldNode.setAttributeNode(attribute.cloneNode());
    }
    for (const { name } of [...oldNode.attributes]) {
      if (!newNode.hasAttribute(name) && may(name)) oldNode.removeAttribute(name);
    }
    const state = { input: "checked", option: "selected" }[newNode.localName];
    if (oldNode[state] !== newNode[state] && may(state)) oldNode.toggleAttribute(state, (oldNode[state] = newNode[state]));`,
  isIdSetMatch: 'return [...(ctx.idMap.get(oldNode) ?? [])].some((id) => ctx.idMap.get(newNode)?.has(id));',
  removeNodesBetween: `
    while (startInclusive !== endExclusive) {
      const node = startInclusive;
      startInclusive = node.nextSibling;
      removeNode(ctx, node);
    }`,
  createPantry: `
    const pantry = document.createElement("div");
    pantry.hidden = true;
    document.documentElement.append(pantry);
    return pantry;`,
  findIdElements: `
    return [...root.querySelectorAll("[id]"), root]
      .map((elt) => ({ elt, id: elt.getAttribute?.("id") }))
      .filter(({ id }) => id);`,
};

const IDIOMORPH_UNUSED = [
  /const noOp = .*$/m,
  /const defaults = \{.*?\n  \};/s,
  /^    defaults,$/m,
  /if \(duplicateIds\.size\) \{.*?\n      \}/s,
  /const \{ normalizeElement, normalizeParent \} = .*?\n  \}\)\(\);/s,
  /newContent\.__idiomorphRoot \|\|/,
  /element\(value\) &&|&&\s+value\.namespaceURI === "[^"]*"|\|\|\s+value\?\.nodeType === Node\.ELEMENT_NODE/g,
  /^      (?:node|document): [^;]*?,$/gm,
  /(?:head|textArea|input|option)Element: .*,$/gm,
];

/** Parts of signals-core that nothing here uses, and that no bundler may drop since they change prototypes. */
const SIGNALS_UNUSED = [
  // Computed signals.
  /function j\(i,t\)\{l\.call.*?(?=function p\(i\))/s,
  /\bj as Computed,|O as computed,/g,
  /l\.prototype\.subscribe=.*?(?=Object\.defineProperty\(l\.prototype)/s,
  // Brands, names, and callbacks for the first and the last subscriber.
  /var i=Symbol\.for\("preact-signals"\);|l\.prototype\.brand=i;/g,
  /this\.W=.*?t\.name(?=\})/,
  /;this\.name=null==t\?void 0:t\.name;if\(n\)n\.push\(this\)/,
  /else f\(function\(\)\{var i;null==\(i=t\.W\)\|\|i\.call\(t\)\}\)/,
  /if\(void 0===n\)f\(function\(\)\{var i;null==\(i=t\.Z\)\|\|i\.call\(t\)\}\)/,
  // Signals that have their old value again after a batch: versions are never the same again.
  /!function\(\)\{var i=c;c=void 0;.*?\}\(\);/s,
  /!function\(i\)\{if\(0!==v&&0===s\).*?\}\(this\);/,
  /u=\+\+e;/,
  // What an effect returns to be called before its next run.
  /function p\(i\)\{.*?(?=function g\(i\))/s,
  /;p\(i\)(?=\})|\bp\(this\);/g,
  /var t=(?=this\.x\(\);)|if\("function"==typeof t\)this\.j=t/g,
  /this\.j=void 0;/,
  // Errors that only a fault in the library itself would give, and disposal by other names.
  /if\(o!==this\)throw new Error\("Out-of-order effect"\);/,
  // Sources that may be stale (all are signals), and the version of all signals.
  /\|\|!t\.S\.h\(\)\|\|t\.S\.i!==t\.i/,
  /l\.prototype\.h=function\(\)\{return!0\};/,
  /a\+\+;|this\.l=0;?/g,
  // What may be undefined here is an object otherwise.
  [/void 0!==(?=[a-z])/g, ''],
  [/void 0===(?=[a-z])/g, '!'],
  /m\.prototype\.dispose=function\(\)\{this\.d\(\)\};/,
  /n\[Symbol\.dispose\]=n;(?=return n\}function E)/,
];

/** Properties that the client and idiomorph use among themselves; none is on the wire, the browser's or exported. */
export const internal = new RegExp(
  `^(${[
    'activeElementAndParents persistentIds idMap morphStyle (before|after)Node(Morphed|Removed) beforeAttributeUpdated',
    'templateElement pantry callbacks',
    'returns modifiers cleanups attribute plugin refresh vars',
    'lastId interval failures deadline own event heard since dropped afterCr below version',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
);

/** An esbuild plugin that leaves out what would take a tenth of the bundle and is never reached. */
export const trim = {
  name: 'trim',
  setup(build) {
    build.onLoad({ filter: /idiomorph\.esm\.js$/ }, ({ path }) => ({
      contents: IDIOMORPH_UNUSED.reduce(
        cut,
        Object.entries(BODIES).reduce((text, [name, body]) => replaceBody(text, name, body), readFileSync(path, 'utf8')),
      ),
    }));
    build.onLoad({ filter: /signals-core\.m(odule\.)?js$/ }, ({ path }) => ({
      contents: SIGNALS_UNUSED.reduce(cut, readFileSync(path.replace('.mjs', '.module.js'), 'utf8')),
    }));
  },
};

function replaceBody(text, name, body) {
  const head = new RegExp(`function ${name}\\([^)]*\\) \\{`).exec(text);
  if (!head) throw new Error(`idiomorph has no function ${name}; see scripts/shrink.mjs`);
  const start = head.index + head[0].length;
  let end = start;
  for (let depth = 1; depth > 0; end++) depth += text[end] === '{' ? 1 : text[end] === '}' ? -1 : 0;
  return text.slice(0, start) + body + text.slice(end - 1);
}

function cut(text, part) {
  const [pattern, replacement] = Array.isArray(part) ? part : [part, ''];
  if (text.search(pattern) < 0) throw new Error(`a library has no ${pattern}; see scripts/shrink.mjs`);
  return text.replace(pattern, replacement);
}
