import type { Picture } from '../picture.ts';
import { comparisonScene } from './comparison-scene.ts';
import { participationScene } from './participation-scene.ts';
import { toPng } from './png.ts';
import type { Scene } from './scene.ts';
import { toSvg } from './svg.ts';
import { timelineScene } from './timeline-scene.ts';

/** A picture as PNG, at two device pixels for each of its own. */
export const draw = (picture: Picture): Buffer => toPng(toSvg(sceneOf(picture)));

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
