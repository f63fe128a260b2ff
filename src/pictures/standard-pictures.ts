import type { Edition } from '../messages/edition.ts';
import { comparisonPicture } from './comparison.ts';
import { participationPicture } from './participation.ts';
import type { Picture } from './picture.ts';
import { timelinePicture } from './timeline.ts';

/** Periods that are compared at once: as many as can be told apart on a phone. */
export const mostCompared = 4;
/** The latest of many pairs: the others are drawn when somebody asks. */
const pairsPrepared = 6;

/** The pictures that nearly everybody asks for, which are drawn before anybody does. */
export function standardPictures(edition: Edition): Picture[] {
  const latest = edition.knowledge.periods.slice(-mostCompared);
  const pairs = latest.flatMap((one, index) => latest.slice(index + 1).map((other) => [one, other]));
  return [
    timelinePicture(edition),
    participationPicture(edition),
    ...[latest, ...(latest.length > 2 ? pairs.slice(-pairsPrepared) : [])].map((periods) =>
      comparisonPicture(periods, edition),
    ),
  ].filter((picture) => picture !== undefined);
}
