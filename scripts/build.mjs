// Bundles the program into dist/: loading one file is what makes the start fast. The parts that a live
// bot doesn't need (the playground, the pretty log) are chunks of their own, loaded only when asked for.
import { rm } from 'node:fs/promises';
import { rolldown } from 'rolldown';

await rm('dist', { recursive: true, force: true });
const bundle = await rolldown({
  input: 'src/main.ts',
  platform: 'node',
  // Optional native speed-ups of ws and @discordjs/ws; absent, their own JavaScript is used.
  external: ['zlib-sync', 'bufferutil', 'utf-8-validate'],
});
await bundle.write({ dir: 'dist', format: 'esm', minify: true, keepNames: true, sourcemap: true });
await bundle.close();
