// npm run eval: bundles the evaluation of questions, which is in TypeScript, and runs it.
import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');
const directory = join(root, 'node_modules/.cache/eval');
const bundle = await rolldown({ input: { eval: join(root, 'test/evaluation/eval.ts') }, platform: 'node' });
await bundle.write({ dir: directory, format: 'esm', codeSplitting: false });
await bundle.close();
await cp(join(root, 'src/language/learnt/models'), join(directory, 'models'), { recursive: true });

const { status } = spawnSync(process.execPath, [join(directory, 'eval.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
