import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { minify } from 'terser';

/** Properties that the client uses among its own parts; none is on the wire, the browser's or seen by a page. */
const INTERNAL = /^(returns|modifiers|cleanups|attribute|plugin|refresh|vars|lastId|failures|deadline|afterCr|turn|heard|dropped|below|readers|own|since|interval|path|key|run|event|start)$/;

/** The short names of these, which the parts that are scripts of their own share. */
let properties = {};

/** The client as one classic script, as small as can be. */
export async function bundle() {
  const { outputFiles, mangleCache } = await build({
    entryPoints: ['src/main.ts'],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minifySyntax: true,
    charset: 'utf8',
    legalComments: 'none',
    mangleProps: INTERNAL,
    mangleCache: {},
    write: false,
  });
  properties = mangleCache;
  const { code } = await minify(outputFiles[0].text, {
    ecma: 2020,
    toplevel: true,
    compress: { passes: 4, unsafe_arrows: true },
  });
  return code;
}

/** The names of the parts, which are scripts of their own. */
export const PARTS = readdirSync('src/parts').filter((name) => !name.endsWith('.ts'));

/** A part as a classic script; it belongs to the client that was bundled last. */
export function part(name) {
  return script(`src/parts/${name}/main.ts`, { mangleProps: INTERNAL, mangleCache: properties });
}

/** What helps while pages are written, as another classic script; here size does not matter. */
export function dev() {
  return script('src/dev/main.ts');
}

async function script(entryPoint, options) {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    ...options,
  });
  return outputFiles[0].text;
}
