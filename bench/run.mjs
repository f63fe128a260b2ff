// npm run bench [-- bot|webhook|stop|shards|operations|questions]: bundles the parts that are in TypeScript and runs them, one after the other.
// Parts that run only when they are asked for, with what follows: `replicas`, which needs nginx and root; `soak` (npm run soak); `prove-replicas` (npm run prove-replicas).
import { spawnSync } from 'node:child_process';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { oneFile } from '../scripts/one-file.mjs';

const root = join(import.meta.dirname, '..');
const parts = ['bot', 'webhook', 'stop', 'shards', 'operations', 'questions'];
const [wanted, ...rest] = process.argv.slice(2);
const all = [...parts, 'replicas', 'soak', 'prove-replicas'];
if (wanted !== undefined && !all.includes(wanted)) {
  process.stderr.write(`Usage: npm run bench [-- ${parts.join('|')}|replicas]\n`);
  process.exit(2);
}

const directory = join(root, 'node_modules/.cache/bench');
const bundle = await rolldown({
  input: Object.fromEntries(all.map((part) => [part, join(import.meta.dirname, `${part}.ts`)])),
  platform: 'node',
  external: ['zlib-sync', 'bufferutil', 'utf-8-validate'],
  checks: { eval: false },
});
await bundle.write({ dir: directory, format: 'esm' });
await bundle.close();
const [{ code }] = await oneFile(join(import.meta.dirname, 'bare-bot.mjs'));
await writeFile(join(directory, 'bare-bot-bundled.mjs'), code);
await cp(join(root, 'src/language/learnt/models'), join(directory, 'models'), { recursive: true });

for (const part of wanted === undefined ? parts : [wanted]) {
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(directory, `${part}.js`), ...rest], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
