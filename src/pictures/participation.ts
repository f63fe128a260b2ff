import { formatSpan } from '../knowledge/date-span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { enumerate } from '../knowledge/wording.ts';
import { altOf, type ParticipationPicture } from './picture.ts';
import { titlesOf } from './titles.ts';

/** The picture of who took part in which period; undefined where nobody did. */
export function participationPicture(knowledge: KnowledgeBase): ParticipationPicture | undefined {
  const { periods } = knowledge;
  const countries = knowledge.countries
    .map((country) => ({
      country,
      joined: periods.filter(({ participants }) => participants.countries.includes(country)),
    }))
    .filter(({ joined }) => joined.length > 0);
  if (countries.length === 0) return undefined;
  const everywhere = countries.filter(({ joined }) => joined.length === periods.length);
  const others = countries.filter(({ joined }) => joined.length < periods.length);
  return {
    kind: 'participation',
    name: 'countries',
    title: 'Countries in the Joint Periods of Action',
    subtitle: `${countries.length} countries are listed; ${everywhere.length} of them in ${periods.length === 1 ? 'the one period' : `all ${periods.length} periods`}`,
    source: titlesOf(periods.map(({ participants }) => participants)),
    periods: periods.map(({ ordinal, date, participants }) => ({
      ordinal,
      date,
      countries: participants.countries.length,
    })),
    countries: countries.map(({ country, joined }) => ({
      name: country.name,
      joined: periods.map((period) => joined.includes(period)),
    })),
    alt: altOf([
      `Countries by period: ${periods.map(({ ordinal, date, participants }) => `${ordinal} (${formatSpan(date)}) ${participants.countries.length} countries`).join(', ')}.`,
      ...(everywhere.length > 0
        ? [
            `In ${periods.length === 1 ? 'it' : `all ${periods.length}`}: ${enumerate(everywhere.map(({ country }) => country.name))}.`,
          ]
        : []),
      ...others.map(
        ({ country, joined }) => `${country.name}: ${enumerate(joined.map(({ ordinal }) => ordinal))}.`,
      ),
    ]),
  };
}
