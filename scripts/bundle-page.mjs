// The playground's page: one script, its style, pictures and fonts. All of it is local, for the page loads from nowhere else.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';

const source = 'packages/chat-page/client';
const require = createRequire(new URL('../packages/chat-page/package.json', import.meta.url));
/** A browser fetches those of the scripts that it shows; Chinese is written with what a machine has. */
const fonts = [
  'noto-sans/files/noto-sans-latin-wght-normal.woff2',
  'noto-sans/files/noto-sans-vietnamese-wght-normal.woff2',
  'noto-sans/files/noto-sans-devanagari-wght-normal.woff2',
  'noto-sans-thai/files/noto-sans-thai-thai-wght-normal.woff2',
].map((file) => require.resolve(`@fontsource-variable/${file}`));

/**
 * The files of the page by name, and the modules that are in them.
 * @returns {Promise<{ files: [string, Buffer][], modules: string[] }>}
 */
export async function bundlePage() {
  const bundle = await rolldown({
    input: { page: join(source, 'main.ts') },
    platform: 'browser',
    // It extends a file that isn't in the image, and says how types are checked, no more.
    tsconfig: false,
    // Lit's and the components' own: without it they warn people of development.
    resolve: { conditionNames: ['browser', 'production', 'import', 'default'] },
  });
  const { output } = await bundle.generate({
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
  });
  await bundle.close();
  const copied = (await readdir(source)).filter((name) => /\.(?:html|css|svg)$/.test(name));
  return {
    files: [
      ...output.map((file) => [file.fileName, Buffer.from(file.type === 'chunk' ? file.code : file.source)]),
      ...(await Promise.all(copied.map(async (name) => [name, await readFile(join(source, name))]))),
      ...(await Promise.all(fonts.map(async (path) => [basename(path), await readFile(path)]))),
    ],
    modules: [
      ...fonts,
      ...output.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : [])),
    ],
  };
}
