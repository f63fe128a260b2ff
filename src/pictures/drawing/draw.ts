import resvg from '@resvg/resvg-js';
import type { Picture } from '../picture.ts';
import { comparisonScene } from './comparison-scene.ts';
import { fontFiles } from './fonts.ts';
import { participationScene } from './participation-scene.ts';
import type { Scene } from './scene.ts';
import { fontFamily } from './style.ts';
import { toSvg } from './svg.ts';
import { timelineScene } from './timeline-scene.ts';

/** Device pixels for a CSS pixel: crisp on phones. */
const scale = 2;

/** A picture as PNG. */
export const draw = (picture: Picture): Buffer => drawScene(sceneOf(picture));

/** A scene as a PNG that looks the same on every machine: with the fonts that are shipped, and no others. */
export const drawScene = (scene: Scene): Buffer =>
  new resvg.Resvg(toSvg(scene), {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: fontFamily },
    fitTo: { mode: 'zoom', value: scale },
  })
    .render()
    .asPng();

/** Where everything in a picture goes. */
export function sceneOf(picture: Picture): Scene {
  switch (picture.kind) {
    case 'timeline':
      return timelineScene(picture);
    case 'comparison':
      return comparisonScene(picture);
    case 'participation':
      return participationScene(picture);
  }
}
