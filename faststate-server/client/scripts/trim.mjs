import { readFileSync } from 'node:fs';

/** Bodies for idiomorph's functions that serve what the client never asks of it: heads, markup, nodes from elsewhere. */
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
};

/** An esbuild plugin that leaves out of idiomorph what takes a tenth of the bundle and is never reached. */
export const trim = {
  name: 'trim',
  setup(build) {
    build.onLoad({ filter: /idiomorph\.esm\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [name, body] of Object.entries(BODIES)) contents = replaceBody(contents, name, body);
      return { contents, loader: 'js' };
    });
  },
};

function replaceBody(text, name, body) {
  const head = new RegExp(`function ${name}\\([^)]*\\) \\{`).exec(text);
  if (!head) throw new Error(`idiomorph has no function ${name}; see scripts/trim.mjs`);
  const start = head.index + head[0].length;
  let end = start;
  for (let depth = 1; depth > 0; end++) depth += text[end] === '{' ? 1 : text[end] === '}' ? -1 : 0;
  return text.slice(0, start) + body + text.slice(end - 1);
}
