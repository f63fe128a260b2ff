import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Latin with Vietnamese, Greek and Cyrillic; Thai. TrueType: of a WOFF2 file resvg draws nothing, and doesn't say so. */
const files = {
  'NotoSans_400Regular.ttf': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'NotoSans_700Bold.ttf': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'NotoSansThai_400Regular.ttf': '@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
} as const;

/** Paths of the fonts: beside the built program, or in their packages when the sources run as they are. */
export const fontFiles: string[] = Object.entries(files).map(([name, inPackage]) => {
  const built = fileURLToPath(new URL(`fonts/${name}`, import.meta.url));
  return existsSync(built) ? built : fileURLToPath(import.meta.resolve(inPackage));
});
