import type { KnowledgeBase, Meeting, Period } from '../../src/knowledge/knowledge-base.ts';
import { ENGLISH } from '../../src/knowledge/naming.ts';

/**
 * A knowledge base with about so many facts more: periods with all the outcomes and countries of the last one, and
 * meetings, each in one of as many invented cities as a tenth of them. The same for the same size.
 */
export function generateKnowledge(base: KnowledgeBase, facts: number): KnowledgeBase {
  const [pattern, last] = [base.meetings.at(-1), base.periods.at(-1)];
  if (pattern === undefined || last === undefined) return base;
  const perPeriod = last.outcomes.length + last.participants.countries.length;
  const periods = Array.from({ length: Math.ceil(facts / 3 / perPeriod) }, (_, at): Period => {
    const number = last.number + at + 1;
    return {
      ...last,
      number,
      ordinal: ENGLISH.nth(number),
      name: `${ENGLISH.nth(number)} Joint Period of Action`,
      meetings: [],
      told: [],
    };
  });
  const count = Math.ceil((2 * facts) / 3);
  const cities = Array.from({ length: Math.ceil(count / 10) }, (_, at) => ({
    id: `city-${inLetters(at)}`,
    name: `Villa ${inLetters(at)}`,
    country: undefined,
    aliases: [],
  }));
  const meetings = Array.from({ length: count }, (_, at): Meeting => {
    const date = { year: 2018 + (at % 60), month: 1 + (at % 12), day: 1 + (at % 28) };
    const city = cities[at % cities.length] ?? pattern.city;
    return {
      ...pattern,
      id: `meeting-${at}`,
      title: `Meeting ${at}`,
      onPage: `Meeting ${at}`,
      city,
      date: { from: date, to: date },
      period: periods[at % periods.length],
    };
  });
  return {
    ...base,
    periods: [...base.periods, ...periods],
    cities: [...base.cities, ...cities],
    meetings: [...base.meetings, ...meetings],
  };
}

/** A number as a word: names with digits in them would be cut apart. */
const inLetters = (number: number): string =>
  String(number)
    .replace(/\d/g, (digit) => 'bcdfglmprs'[Number(digit)] ?? '')
    .replace(/(.)/g, '$1a');
