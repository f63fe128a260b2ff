import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Blob, Face, Font } from 'harfbuzzjs';

/** Writings that are each drawn as a whole; what belongs to none (digits, punctuation) is drawn as what it stands in. */
export type Writing = 'chinese' | 'devanagari' | 'thai' | 'european';

interface Weights {
  readonly regular: string;
  readonly bold?: string;
}
const latin: Weights = {
  regular: 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: 'noto-sans/700Bold/NotoSans_700Bold.ttf',
};
const files: Readonly<Record<Writing, Weights>> = {
  // Latin with Vietnamese, Greek, Cyrillic: the same font has Devanagari too.
  european: latin,
  devanagari: latin,
  thai: {
    regular: 'noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
    bold: 'noto-sans-thai/700Bold/NotoSansThai_700Bold.ttf',
  },
  // Ten megabytes a weight, so there is only one.
  chinese: { regular: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf' },
};

/** Units that the size of a text, an em, is divided into, whatever the font. */
export const em = 1000;

const loaded = new Map<string, Font>();

/** The font for a writing, read when it is first needed: only Chinese pictures pay for the large one. */
export function fontFor(writing: Writing, isBold: boolean): Font {
  const { regular, bold = regular } = files[writing];
  const path = isBold ? bold : regular;
  const known = loaded.get(path);
  if (known !== undefined) return known;
  const font = new Font(new Face(new Blob(readFileSync(placeOf(path)))));
  font.setScale(em, em);
  loaded.set(path, font);
  return font;
}

/** Beside the built program, or in its package when the sources run as they are. */
function placeOf(path: string): string {
  const built = fileURLToPath(new URL(`fonts/${path.split('/').at(-1)}`, import.meta.url));
  return existsSync(built) ? built : fileURLToPath(import.meta.resolve(`@expo-google-fonts/${path}`));
}
