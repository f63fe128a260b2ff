// npm run screenshots: the pictures in docs/screenshots/, taken of the real page with the real bot behind it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');
const directory = join(root, 'node_modules/.cache/screenshots');
const bundle = await rolldown({
  input: { screenshots: join(root, 'test/browser/screenshots.ts') },
  platform: 'node',
  // The one finds its own files beside itself; the other is an optional speed-up.
  external: ['playwright-core', 'zlib-sync'],
});
await bundle.write({ dir: directory, format: 'esm' });
await bundle.close();

const { status } = spawnSync(process.execPath, [join(directory, 'screenshots.js')], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
