import type { Country, Period } from '../knowledge/knowledge-base.ts';
import type { Edition } from '../messages/edition.ts';
import type { Messages } from '../messages/messages.ts';
import { moreThan, notesOf } from './notes.ts';
import { altOf, type ParticipationPicture } from './picture.ts';

/** What a picture has room for on a phone; the others are in the text. */
const mostCountries = 16;
const mostPeriods = 4;

/** The picture of who took part in which period; undefined where nobody did. */
export function participationPicture({ knowledge, messages }: Edition): ParticipationPicture | undefined {
  const { periods } = knowledge;
  const { picture, formats } = messages;
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
  const title = titleOf(periods, countries.length, everywhere.length, messages);
  return {
    kind: 'participation',
    name: 'countries',
    title,
    notes: notesOf(
      [
        ...moreThan(drawn.length, countries.length, picture.moreCountries),
        ...moreThan(shown.length, periods.length, picture.earlierPeriods),
      ],
      periods.map(({ participants }) => participants),
      messages,
    ),
    columns: shown.map(({ number, date, participants }) => ({
      title: picture.column(number, hasYears ? date.from.year : undefined),
      total: String(participants.countries.length),
    })),
    totals: picture.countries,
    absent: picture.notListed,
    rows: drawn.map(({ country }) => ({
      name: country.name,
      joined: shown.map((period) => took(country, period)),
    })),
    alt: altOf(
      [
        picture.countriesAlt(title),
        picture.sizesAlt(
          periods.map(({ number, date, participants }) => ({
            n: number,
            dates: formats.span(date),
            count: participants.countries.length,
          })),
        ),
        ...(everywhere.length > 0
          ? [
              picture.inAllAlt(
                periods.length,
                everywhere.map(({ country }) => country.name),
              ),
            ]
          : []),
        ...others.map(({ country, joined }) =>
          picture.countryAlt(
            country.name,
            joined.map(({ number }) => number),
          ),
        ),
      ],
      messages,
    ),
  };
}

/** What holds of the lists as they are: who stayed, and since when. */
function titleOf(
  periods: readonly Period[],
  listed: number,
  everywhere: number,
  { picture }: Messages,
): string {
  const [first] = periods;
  const last = periods.at(-1);
  const since = periods.find((_, index) =>
    periods.slice(index).every((period) => last !== undefined && haveTheSame(period, last)),
  );
  if (first === undefined || last === undefined || since === undefined || since === last)
    return picture.inPeriods(listed, periods.length, everywhere);
  const latest = last.participants.countries.length;
  return since === first
    ? picture.sameInAll(latest, periods.length)
    : picture.fromThen(latest, since.number, everywhere, first.number);
}

const haveTheSame = ({ participants: one }: Period, { participants: other }: Period) =>
  one.countries.length === other.countries.length &&
  one.countries.every((country) => other.countries.includes(country));
