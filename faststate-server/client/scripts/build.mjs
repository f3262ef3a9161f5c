// Bundles the client into one classic script, and what helps while pages are written into one beside it:
// npm run build -- --outfile=PATH
import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minify } from 'terser';
import { arrows } from './arrows.mjs';

const LIMIT = 13_000;
/** Properties that the client uses among its own parts; none is on the wire, the browser's or seen by a page. */
const INTERNAL = /^(returns|modifiers|cleanups|attribute|plugin|refresh|vars|lastId|failures|afterCr|turn|mine|pass|below|source)$/;
const outfile = process.argv.find((arg) => arg.startsWith('--outfile='))?.slice('--outfile='.length) ?? 'dist/faststate.js';

const bundle = await build({
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
const { code } = await minify(arrows(bundle.outputFiles[0].text), {
  ecma: 2020,
  compress: { passes: 4, inline: 1, unsafe_arrows: true, conditionals: false },
});
mkdirSync(dirname(outfile), { recursive: true });
writeFileSync(outfile, code);

const size = gzipSync(code, { level: 9 }).length;
console.log(`faststate.js: ${size} bytes gzipped`);
if (size >= LIMIT) {
  console.error(`The client must stay below ${LIMIT} bytes gzipped; it has ${size}.`);
  process.exit(1);
}

// Here size does not matter.
await build({
  entryPoints: ['src/dev/main.ts'],
  outfile: outfile.replace(/\.js$/, '-dev.js'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
});
