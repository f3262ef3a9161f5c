import { build } from 'esbuild';
import { minify } from 'terser';
import { arrows } from './arrows.mjs';
import { shorten } from './names.mjs';

/** Properties that the client uses among its own parts; none is on the wire, the browser's or seen by a page. */
const INTERNAL = /^(returns|modifiers|cleanups|attribute|plugin|refresh|vars|lastId|failures|deadline|afterCr|turn|heard|dropped|below|readers|own|since|interval|path|key|run|event|start)$/;

/** The client as one classic script, as small as can be. */
export async function bundle() {
  const { outputFiles } = await build({
    entryPoints: ['src/main.ts'],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minifySyntax: true,
    charset: 'utf8',
    legalComments: 'none',
    mangleProps: INTERNAL,
    write: false,
  });
  const { code } = await minify(arrows(outputFiles[0].text), {
    ecma: 2020,
    mangle: false,
    compress: { passes: 4, inline: 1, unsafe_arrows: true, conditionals: false, sequences: false },
  });
  return shorten(code);
}

/** What helps while pages are written, as another classic script; here size does not matter. */
export async function dev() {
  const { outputFiles } = await build({
    entryPoints: ['src/dev/main.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0].text;
}
