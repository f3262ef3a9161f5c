// Bundles the client into one classic script: npm run build -- --outfile=PATH
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 20_000;
const outfile = process.argv.find((arg) => arg.startsWith('--outfile='))?.slice('--outfile='.length) ?? 'dist/faststate.js';

await build({
  entryPoints: ['src/main.ts'],
  outfile,
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
});

const size = gzipSync(readFileSync(outfile), { level: 9 }).length;
console.log(`${outfile}: ${size} bytes gzipped`);
if (size >= LIMIT) {
  console.error(`The client must stay below ${LIMIT} bytes gzipped; it has ${size}.`);
  process.exit(1);
}
