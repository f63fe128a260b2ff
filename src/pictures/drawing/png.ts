import resvg from '@resvg/resvg-js';
import { fontFiles } from './fonts.ts';
import { indexedPng } from './indexed-png.ts';
import { fontFamily } from './style.ts';

/** Device pixels for a CSS pixel: crisp on phones. */
const scale = 2;

/** SVG text as a PNG that looks the same on every machine: with the fonts that are shipped, and no others. */
export function toPng(svg: string): Buffer {
  const drawn = new resvg.Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: fontFamily },
    fitTo: { mode: 'zoom', value: scale },
  }).render();
  return indexedPng(drawn.pixels, drawn.width, drawn.height);
}
