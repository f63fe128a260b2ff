import { en } from '../src/messages/en.ts';

/** The months by their English names, as the page writes them. */
export const MONTHS = Array.from({ length: 12 }, (_, at) =>
  en.formats.date({ year: 2015, month: at + 1 }).replace(' 2015', ''),
);
