// Bundles each test with the parts that it tests, each with page-wide state of its own, and runs them: all, or those named
// as in `npm test requests places`.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { bundle } from './bundle.mjs';

const named = process.argv.slice(2).map((name) => `${name}.test.ts`);
// Inside node_modules, so that what is not bundled is found from there.
const folder = mkdtempSync('node_modules/.client-tests-');
try {
  await build({
    entryPoints: readdirSync('test').filter((name) => (named.length ? named.includes(name) : name.endsWith('.test.ts'))).map((name) => `test/${name}`),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['jsdom'],
    sourcemap: 'inline',
  });
  writeFileSync(`${folder}/client.js`, await bundle());
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs')).map((name) => `${folder}/${name}`);
  process.exitCode = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...files], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
