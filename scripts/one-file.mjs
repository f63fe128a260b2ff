import { rolldown } from 'rolldown';

/** A program bundled into one file, and chunks for what it imports only when it is asked for. */
export async function oneFile(input) {
  const bundle = await rolldown({
    input,
    platform: 'node',
    // Optional native speed-ups of ws and @discordjs/ws; absent, their own JavaScript is used.
    external: ['zlib-sync', 'bufferutil', 'utf-8-validate'],
    // As discord.js requires its own parts: else they, and what they bring, would be in the bundle twice.
    resolve: { conditionNames: ['require'] },
    // In discord.js's `Client`, which runs scripts on shards in other processes so; this bot doesn't use it.
    checks: { eval: false },
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true, keepNames: true });
  await bundle.close();
  return output;
}
