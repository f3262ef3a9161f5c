// Makes the component kit's style sheet: of Basecoat the rules for what the kit uses, and the kit's own rules after them.
import { transform } from 'esbuild';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import postcss from 'postcss';
import selectorParser from 'postcss-selector-parser';

const BASE = createRequire(import.meta.url).resolve('basecoat-css').replace(/[^/\\]*$/, 'basecoat.cdn.css');
const OWN = 'kit';
/** The sheet that sets what Basecoat sets outside of its layers, and stays outside with it. */
const TOKENS = 'tokens.css';
const SOURCES = '../../faststate-dsl/src/main/java/io/faststate/dsl/kit';
/** Parts of Basecoat that work by its scripts only; the kit has its own. */
const SCRIPTED = /^(data-popover|data-sidebar.*|data-dropdown.*|data-toast.*|data-command.*|data-indicator)$/;
/** Where the scheme is dark: as the system has it, unless an element of the page says otherwise. */
const SYSTEM = ':root:not(:has([data-scheme=light]))';
const CHOSEN = ':root:has([data-scheme=dark])';

/** What has looks of its own: a class of the kit, or the one that asks for none. */
const OTHER = "[class*='fs-'],[class*='faststate'],.plain,.sr-only";
/** Plain elements that look like what has a class of Basecoat's. */
const PLAIN = {
  btn: `button:not(${OTHER},[role]),input:is([type=submit],[type=button],[type=reset]):not(${OTHER})`,
  input: `input:not(${OTHER},[type=submit],[type=button],[type=reset],[type=image],[type=hidden])`,
  textarea: `textarea:not(${OTHER})`,
  select: `select:not(${OTHER})`,
  table: `table:not(${OTHER})`,
  kbd: `kbd:not(${OTHER})`,
};

/** All sheets as one, small. */
export async function sheet() {
  const base = postcss.parse(readFileSync(BASE, 'utf8'));
  const own = readdirSync(OWN).filter((name) => name.endsWith('.css')).sort();
  prune(base, words());
  dressPlain(base);
  const whole = postcss.root();
  whole.append(base);
  for (const name of own) {
    const rules = postcss.parse(readFileSync(`${OWN}/${name}`, 'utf8'));
    if (name === TOKENS) whole.append(rules);
    else whole.append(postcss.atRule({ name: 'layer', params: 'kit', nodes: [...rules.nodes] }));
  }
  darken(whole);
  const { code } = await transform(whole.toString(), { loader: 'css', minify: true, charset: 'utf8', legalComments: 'none' });
  return code;
}

/** Every word in a text of the kit's Java sources and of its own sheets' names: what may be a class. */
function words() {
  const found = new Set();
  for (const file of existsSync(SOURCES) ? readdirSync(SOURCES, { recursive: true }) : []) {
    if (!file.endsWith('.java')) continue;
    for (const [, text] of readFileSync(`${SOURCES}/${file}`, 'utf8').matchAll(/"((?:[^"\\\n]|\\.)*)"/g)) {
      for (const word of text.split(/\s+/)) found.add(word);
    }
  }
  for (const name of Object.keys(PLAIN)) found.add(name);
  return found;
}

/** Takes out what applies to classes only that nothing has. */
function prune(root, used) {
  root.walkRules((rule) => {
    if (/keyframes$/.test(rule.parent.name ?? '')) return;
    const kept = selectorParser((selectors) => {
      for (const selector of [...selectors.nodes]) if (!isPossible(selector, used)) selector.remove();
    });
    const text = kept.processSync(rule.selector);
    if (text === '') rule.remove();
    else rule.selector = text;
  });
  let emptied;
  do {
    emptied = false;
    root.walk((node) => {
      if ((node.type === 'atrule' || node.type === 'rule') && node.nodes?.length === 0) {
        node.remove();
        emptied = true;
      }
    });
  } while (emptied);
}

function isPossible(selector, used) {
  for (const node of [...selector.nodes]) {
    if (node.type === 'class' && !used.has(node.value)) return false;
    if (node.type === 'attribute' && SCRIPTED.test(node.attribute)) return false;
    if (node.type === 'pseudo' && node.value !== ':not' && node.nodes.length > 0) {
      for (const branch of [...node.nodes]) if (!isPossible(branch, used)) branch.remove();
      if (node.nodes.length === 0) return false;
    }
  }
  return true;
}

/** Applies the rules of some classes to plain elements too. */
function dressPlain(root) {
  const dress = selectorParser((selectors) => selectors.walkClasses((node) => {
    const plain = PLAIN[node.value];
    if (!plain || node.parent.parent.value === ':not') return;
    const before = node.prev();
    // select.select
    if (before?.type === 'tag') before.remove();
    node.replaceWith(selectorParser.pseudo({ value: `:is(.${node.value},${plain})` }));
  }));
  root.walkRules((rule) => {
    if (!/keyframes$/.test(rule.parent.name ?? '')) rule.selector = dress.processSync(rule.selector);
  });
}

/**
 * Makes tokens for a class that a script would set into tokens for the system's scheme, and for a chosen one. Other rules of the
 * class become rules of a layer after the one that they are in, which in light pages leave all as that layer has it: below
 * `:root:has(…)`, the browser would look at the styles of the whole page whenever an element comes or goes.
 */
function darken(root) {
  const layer = postcss.atRule({ name: 'layer', params: 'dark', nodes: [] });
  root.walkRules(/\bhtml\.dark /, (rule) => {
    let copy = rule.clone({ selector: rule.selector.replace(/&:is\(html\.dark \*\)/, '&').replace('html.dark ', '') });
    copy.walkDecls((declaration) => {
      declaration.value = `var(--fs-light, revert-layer) var(--fs-dark, ${declaration.value})`;
    });
    for (let at = rule.parent; !isLayer(at); at = at.parent) copy = at.clone({ nodes: [copy] });
    layer.append(copy);
    rule.remove();
  });
  root.walkRules('.dark', (rule) => {
    const media = postcss.atRule({ name: 'media', params: '(prefers-color-scheme: dark)' });
    media.append(rule.clone({ selector: SYSTEM }));
    rule.replaceWith(media, rule.clone({ selector: CHOSEN }));
  });
  root.walkAtRules('layer', (rule) => {
    if (!rule.nodes) rule.params = rule.params.replace('components', 'components, dark');
  });
  root.append(layer);
}

function isLayer({ type, name }) {
  return type === 'root' || (type === 'atrule' && name === 'layer');
}
