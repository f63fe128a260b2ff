// npm run bench [-- bot|webhook|operations|search]: bundles the parts that are in TypeScript and runs them, one after the other.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');
const parts = ['bot', 'webhook', 'operations', 'search'];
const [wanted] = process.argv.slice(2);
if (wanted !== undefined && !parts.includes(wanted)) {
  process.stderr.write(`Usage: npm run bench [-- ${parts.join('|')}]\n`);
  process.exit(2);
}

const directory = join(root, 'node_modules/.cache/bench');
const bundle = await rolldown({
  input: Object.fromEntries(parts.map((part) => [part, join(import.meta.dirname, `${part}.ts`)])),
  platform: 'node',
  external: ['zlib-sync', 'bufferutil', 'utf-8-validate'],
});
await bundle.write({ dir: directory, format: 'esm' });
await bundle.close();

for (const part of wanted === undefined ? parts : [wanted]) {
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(directory, `${part}.js`)], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
