import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const require = createRequire(import.meta.url);
const fonts = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
  '@expo-google-fonts/noto-sans-thai/700Bold/NotoSansThai_700Bold.ttf',
];

/**
 * The program that draws pictures, with what it needs beside it: fonts/, HarfBuzz, and in resvg/ the library in native code
 * for the platforms that npm installed it for (this one, unless it was told otherwise).
 * @returns its files by their names in dist/, and the modules that are in them
 */
export async function pictureProgram() {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('../src/pictures/draw-pictures.ts', import.meta.url)),
    platform: 'node',
    plugins: [besideTheProgram('@resvg/resvg-js', './resvg/index.js')],
  });
  // A file of its own: what it shares with the bot isn't worth a chunk that the bot would have to load.
  const { output } = await bundle.generate({
    format: 'esm',
    minify: true,
    keepNames: true,
    codeSplitting: false,
  });
  await bundle.close();

  const library = dirname(require.resolve('@resvg/resvg-js'));
  const scripts = ['index.js', 'js-binding.js'].map((name) => [`resvg/${name}`, join(library, name)]);
  const fontFiles = fonts.map((path) => [`fonts/${path.split('/').at(-1)}`, require.resolve(path)]);
  const shaper = ['harfbuzz.wasm', fileURLToPath(import.meta.resolve('harfbuzzjs/dist/harfbuzz.wasm'))];
  const copied = [...scripts, ...(await nativeFiles(library)), ...fontFiles, shaper];
  return {
    files: [
      ...output.map((file) => [file.fileName, Buffer.from(file.type === 'chunk' ? file.code : file.source)]),
      ...(await Promise.all(copied.map(async ([name, path]) => [name, await readFile(path)]))),
      // The package's scripts aren't ES modules.
      ['resvg/package.json', Buffer.from('{"type":"commonjs"}')],
    ],
    modules: [
      ...output.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : [])),
      ...copied.map(([, path]) => path),
    ],
  };
}

async function nativeFiles(library) {
  const scope = dirname(library);
  const packages = (await readdir(scope)).filter((name) => name.startsWith('resvg-js-'));
  const files = await Promise.all(
    packages.map(async (name) =>
      (await readdir(join(scope, name)))
        .filter((file) => file.endsWith('.node'))
        .map((file) => [`resvg/${file}`, join(scope, name, file)]),
    ),
  );
  return files.flat();
}

function besideTheProgram(name, path) {
  return {
    name: 'beside-the-program',
    resolveId: (id) => (id === name ? { id: path, external: true } : undefined),
  };
}
