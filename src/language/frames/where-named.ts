import { isPlace, namesThing } from '../marks/marks.ts';
import type { Reframe } from './frame.ts';

/** "Which section mentions Kuala Lumpur", "… August 2014": of nothing but a place or a day, where that stands of which it is told. */
export const whereNamed: Reframe = ({ frame, text }) => {
  const named = text.marks.filter(namesThing);
  const isOfEvents = named.some(({ kind }) => kind === 'city' || kind === 'date' || kind === 'month');
  const isAlone = named.every((mark) => isPlace(mark) || mark.kind === 'date' || mark.kind === 'month');
  return frame.ask === 'where stated' && named.length > 0 && isAlone
    ? { frame: { ...frame, subject: isOfEvents ? 'events' : 'countries' }, text }
    : undefined;
};
