// Which meetings and countries a reply names, by the words of the source page rather than by our data.

/** The meetings in the page's list: when and where they were. */
const MEETINGS = {
  first: ['19 May 2015', 'Bangkok'],
  planning1: ['1–2 September 2015', 'Bangkok'],
  roundtable: ['24 September 2015', 'Bangkok'],
  debrief1: ['25 November 2015', 'Bangkok'],
  planning2: ['19 May 2016', 'Bangkok'],
  debrief2: ['1 December 2016', 'Bangkok'],
  planning3: ['28 February 2017', 'Kuala Lumpur'],
  debrief3: ['14 September 2017', 'Bangkok'],
} as const;
export type Meeting = keyof typeof MEETINGS;
export const ALL_MEETINGS = Object.keys(MEETINGS) as Meeting[];

/** The countries of the 1st period; the later two have Bangladesh and the USA besides. */
export const EIGHT = [
  'Australia',
  'Indonesia',
  'Malaysia',
  'Maldives',
  'New Zealand',
  'Philippines',
  'Sri Lanka',
  'Thailand',
] as const;
export const TWO_MORE = ['Bangladesh', 'USA'] as const;
export const TEN = [...EIGHT, ...TWO_MORE].sort();

/** The meetings that a text gives with their date and city; "from … to …" around a list of them is none. */
export const meetingsIn = (text: string): Meeting[] =>
  ALL_MEETINGS.filter((which) =>
    new RegExp(`(?<!\\d)${MEETINGS[which][0]}\\W{1,6}${MEETINGS[which][1]}`).test(text),
  );

/** The same of a list of those in one city, which doesn't repeat the city. */
export const meetingsOn = (text: string, city: 'Bangkok' | 'Kuala Lumpur'): Meeting[] =>
  ALL_MEETINGS.filter((which) => MEETINGS[which][1] === city && text.includes(`**${MEETINGS[which][0]}**: `));

/** The countries that a text names, in the order of the alphabet. */
export const countriesIn = (text: string): string[] => TEN.filter((country) => text.includes(country));
