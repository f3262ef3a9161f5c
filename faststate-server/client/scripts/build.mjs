// Bundles the client into one classic script, with its gzip as it is served beside it, its parts, with what helps while pages
// are written, each into another, and the component kit's style sheet: npm run build -- --outfile=PATH
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import zopfli from '@gfx/zopfli';
import { bundle, dev, part, PARTS } from './bundle.mjs';
import { sheet } from './kit.mjs';

const LIMIT = 16_000;
const KIT_LIMIT = 60_000;
const outfile = process.argv.find((arg) => arg.startsWith('--outfile='))?.slice('--outfile='.length) ?? 'dist/faststate.js';

const code = await bundle();
const parts = { dev: await dev() };
for (const name of PARTS) parts[name] = await part(name);
// The same format as zlib's, some per cent smaller.
const served = await zopfli.gzipAsync(Buffer.from(code), { numiterations: 15 });
mkdirSync(dirname(outfile), { recursive: true });
writeFileSync(outfile, code);
writeFileSync(`${outfile}.gz`, served);
for (const [name, text] of Object.entries(parts)) writeFileSync(outfile.replace(/\.js$/, `-${name}.js`), text);

const style = await sheet();
const servedStyle = gzipSync(style, { level: 9 });
writeFileSync(join(dirname(outfile), 'kit.css'), style);

console.log(`faststate.js: ${served.length} bytes gzipped`);
if (served.length >= LIMIT) {
  console.error(`The client must stay below ${LIMIT} bytes gzipped; it has ${served.length}.`);
  process.exit(1);
}

console.log(`kit.css: ${style.length} bytes, ${servedStyle.length} gzipped`);
if (servedStyle.length >= KIT_LIMIT) {
  console.error(`The kit's style sheet must stay below ${KIT_LIMIT} bytes gzipped; it has ${servedStyle.length}.`);
  process.exit(1);
}
