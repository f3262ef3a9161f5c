// Bundles the client into one classic script, with its gzip as it is served beside it, and its parts, with what helps
// while pages are written, each into another: npm run build -- --outfile=PATH
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle, dev, part, PARTS } from './bundle.mjs';

const LIMIT = 16_000;
const outfile = process.argv.find((arg) => arg.startsWith('--outfile='))?.slice('--outfile='.length) ?? 'dist/faststate.js';

const code = await bundle();
const parts = { dev: await dev() };
for (const name of PARTS) parts[name] = await part(name);
const served = gzipSync(code, { level: 9 });
mkdirSync(dirname(outfile), { recursive: true });
writeFileSync(outfile, code);
writeFileSync(`${outfile}.gz`, served);
for (const [name, text] of Object.entries(parts)) writeFileSync(outfile.replace(/\.js$/, `-${name}.js`), text);

console.log(`faststate.js: ${served.length} bytes gzipped`);
if (served.length >= LIMIT) {
  console.error(`The client must stay below ${LIMIT} bytes gzipped; it has ${served.length}.`);
  process.exit(1);
}
