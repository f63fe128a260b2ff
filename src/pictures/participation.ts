import { formatSpan } from '../knowledge/date-span.ts';
import type { Country, KnowledgeBase, Period } from '../knowledge/knowledge-base.ts';
import { decapitalise, enumerate } from '../knowledge/wording.ts';
import { moreThan, notesOf } from './notes.ts';
import { altOf, type ParticipationPicture } from './picture.ts';

/** What a picture has room for on a phone; the others are in the text. */
const mostCountries = 16;
const mostPeriods = 4;

/** The picture of who took part in which period; undefined where nobody did. */
export function participationPicture(knowledge: KnowledgeBase): ParticipationPicture | undefined {
  const { periods } = knowledge;
  const took = (country: Country, { participants }: Period) => participants.countries.includes(country);
  // Those that were there first stand first, so that who came later stands out.
  const countries = knowledge.countries
    .map((country) => ({ country, joined: periods.filter((period) => took(country, period)) }))
    .filter(({ joined }) => joined.length > 0)
    .sort((one, other) => (one.joined[0]?.number ?? 0) - (other.joined[0]?.number ?? 0));
  if (countries.length === 0) return undefined;
  const everywhere = countries.filter(({ joined }) => joined.length === periods.length);
  const others = countries.filter(({ joined }) => joined.length < periods.length);
  const shown = periods.slice(-mostPeriods);
  const rows = countries.filter(({ joined }) => shown.some((period) => joined.includes(period)));
  const drawn = rows.slice(0, mostCountries);
  // Where there is room for them, and each has one.
  const hasYears = shown.length < 4 && shown.every(({ date }) => date.from.year === date.to.year);
  const title = titleOf(periods, countries.length, everywhere.length || 'none');
  return {
    kind: 'participation',
    name: 'countries',
    title,
    notes: notesOf(
      [
        ...moreThan(drawn.length, countries.length, 'more countries'),
        ...moreThan(shown.length, periods.length, 'earlier periods'),
      ],
      periods.map(({ participants }) => participants),
    ),
    columns: shown.map(({ ordinal, date, participants }) => ({
      title: hasYears ? `${ordinal}, ${date.from.year}` : ordinal,
      total: String(participants.countries.length),
    })),
    totals: 'Countries',
    absent: 'not listed',
    rows: drawn.map(({ country }) => ({
      name: country.name,
      joined: shown.map((period) => took(country, period)),
    })),
    alt: altOf([
      `Countries by period: ${decapitalise(title)}.`,
      `${periods.map(({ ordinal, date, participants }) => `${ordinal} (${formatSpan(date)}) ${participants.countries.length} countries`).join(', ')}.`,
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

/** What holds of the lists as they are: who stayed, and since when. */
function titleOf(periods: readonly Period[], listed: number, everywhere: number | 'none'): string {
  const last = periods.at(-1);
  const since = periods.find((_, index) =>
    periods.slice(index).every((period) => last !== undefined && haveTheSame(period, last)),
  );
  const all = periods.length === 2 ? 'both' : `all ${periods.length}`;
  if (last === undefined || since === undefined || since === last)
    return `${counted(listed)} in the Joint Periods of Action${periods.length > 1 ? `; ${everywhere} of them in ${all}` : ''}`;
  const latest = last.participants.countries.length;
  if (since === periods[0]) return `The same ${counted(latest)} in ${all} periods`;
  return `${counted(latest)} from the ${since.ordinal} period on; ${everywhere} had been there from the ${periods[0]?.ordinal}`;
}

const haveTheSame = ({ participants: one }: Period, { participants: other }: Period) =>
  one.countries.length === other.countries.length &&
  one.countries.every((country) => other.countries.includes(country));

const counted = (count: number) => `${count} ${count === 1 ? 'country' : 'countries'}`;
