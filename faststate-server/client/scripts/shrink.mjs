import { readFileSync } from 'node:fs';

/** Bodies for idiomorph's functions that serve what the client never asks of it: heads, markup, defaults, warnings. */
const BODIES = {
  withHeadBlocking: 'return callback(ctx);',
  handleHeadElement: 'return [];',
  normalizeElement: 'return content;',
  // The old element's own parent, or a parent for the list of new nodes.
  normalizeParent: `
    if (newContent.parentNode) return newContent.parentNode;
    const parent = document.createElement("div");
    parent.append(...newContent);
    return parent;`,
  mergeDefaults: `
    const callbacks = { beforeNodeAdded() {}, afterNodeAdded() {}, afterNodeRemoved() {}, ...config.callbacks };
    return { ...config, callbacks, head: { style: "none" }, restoreFocus: true };`,
  createMorphContext: `
    const { persistentIds, idMap } = createIdMaps(oldNode, newContent);
    const doc = oldNode.ownerDocument;
    config = mergeDefaults(config);
    return {
      target: oldNode, doc, config, persistentIds, idMap,
      morphStyle: config.morphStyle, callbacks: config.callbacks, head: config.head,
      pantry: createPantry(doc),
      activeElementAndParents: createActiveElementAndParents(oldNode, doc),
    };`,
  ignoreAttribute: 'return ctx.callbacks.beforeAttributeUpdated(attr, element, updateType) === false;',
  // The text of fields is kept by the client's own rules.
  syncInputValue: `
    if (is.inputElement(oldElement) && is.inputElement(newElement)) syncBooleanAttribute(oldElement, newElement, "checked", ctx);
    else if (is.optionElement(oldElement)) syncBooleanAttribute(oldElement, newElement, "selected", ctx);`,
  // Only for ignoreActiveValue, which would leave the text of a focused button as it was.
  ignoreValueOfActiveElement: 'return false;',
};

const IDIOMORPH_UNUSED = [
  /const defaults = \{.*?\n  \};/s,
  /^    defaults,$/m,
  /if \(duplicateIds\.size\) \{.*?\n      \}/s,
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
  /m\.prototype\.dispose=function\(\)\{this\.d\(\)\};/,
  /n\[Symbol\.dispose\]=n;(?=return n\}function E)/,
];

/** Properties that the client and idiomorph use among themselves; none is on the wire, the browser's or exported. */
export const internal = new RegExp(
  `^(${[
    'activeElementAndParents persistentIds idMap morphStyle (before|after)Node(Morphed|Added|Removed) beforeAttributeUpdated',
    'restoreFocus ignoreActive ignoreActiveValue newContent (input|option|textArea|head|template|html)Element pantry',
    'returns modifiers onCleanup cleanups attribute plugin refresh vars initial',
    'lastId failures afterCr turn mine pass below version',
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
  if (text.search(part) < 0) throw new Error(`a library has no ${part}; see scripts/shrink.mjs`);
  return text.replace(part, '');
}
