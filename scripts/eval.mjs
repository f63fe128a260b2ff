// npm run eval: bundles the evaluation of the search, which is in TypeScript, and runs it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');
const directory = join(root, 'node_modules/.cache/eval');
const bundle = await rolldown({ input: { eval: join(root, 'test/evaluation/eval.ts') }, platform: 'node' });
await bundle.write({ dir: directory, format: 'esm' });
await bundle.close();

const { status } = spawnSync(process.execPath, [join(directory, 'eval.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
