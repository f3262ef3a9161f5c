// Bundles the client into one classic script, and what helps while pages are written into one beside it:
// npm run build -- --outfile=PATH
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle, dev } from './bundle.mjs';

const LIMIT = 14_200;
const outfile = process.argv.find((arg) => arg.startsWith('--outfile='))?.slice('--outfile='.length) ?? 'dist/faststate.js';

const code = await bundle();
mkdirSync(dirname(outfile), { recursive: true });
writeFileSync(outfile, code);
writeFileSync(outfile.replace(/\.js$/, '-dev.js'), await dev());

const size = gzipSync(code, { level: 9 }).length;
console.log(`faststate.js: ${size} bytes gzipped`);
if (size >= LIMIT) {
  console.error(`The client must stay below ${LIMIT} bytes gzipped; it has ${size}.`);
  process.exit(1);
}
