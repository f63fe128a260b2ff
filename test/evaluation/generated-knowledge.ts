import { type DateSpan, firstDay, partialDate, spanOf } from '../../src/knowledge/date-span.ts';
import type {
  City,
  Country,
  CourtCase,
  KnowledgeBase,
  Meeting,
  Named,
  Outcome,
  Period,
  Person,
  PersonEvent,
} from '../../src/knowledge/knowledge-base.ts';
import { ordinal } from '../../src/knowledge/ordinal.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Growing<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

/**
 * A knowledge base with about so many facts: the given one, grown in every direction (periods, measures, countries,
 * cities, kinds, meetings, people, cases) by things with pronounceable invented names. The same for the same seed.
 */
export function generateKnowledge(base: KnowledgeBase, facts: number, seed = 7): KnowledgeBase {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const among = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const many = <T>(count: number, make: (at: number) => T): T[] =>
    Array.from({ length: Math.max(0, Math.round(count)) }, (_, at) => make(at));
  const some = <T>(items: readonly T[], most: number): T[] => [
    ...new Set(many(1 + below(most), () => among(items))),
  ];
  const name = createNames(among, below);
  const lower = () => name().toLowerCase();
  const { source } = base.group;
  const sourced = { source, notes: [] };

  // Each period has a fact for each measure and each country: these grow slowly, so that their products don't run away.
  const periodCount = Math.sqrt(facts) / 3.2;
  const measureCount = 15 * (facts / 320) ** 0.4;
  const countryCount = 1.6 * facts ** 0.4;
  const left = Math.max(0, facts - periodCount * (measureCount + countryCount + 5) - countryCount);

  const taken = new Set(base.countries.map(({ code }) => code));
  const codes = [...LETTERS]
    .flatMap((one) => [...LETTERS].map((other) => one + other))
    .filter((code) => !taken.has(code));
  const countries = [
    ...base.countries,
    ...many(Math.min(countryCount, codes.length), (at): Country => {
      const own = name();
      return {
        code: codes[at] ?? '',
        name: own,
        nameInText: own,
        aliases: [`Republic of ${own}`],
        adjectives: [`${own}ese`],
      };
    }),
  ];
  const cities = [
    ...base.cities,
    ...many(
      left * 0.08,
      (at): City => ({
        id: `city-${at}`,
        name: random() < 0.25 ? `${name()} ${name()}` : name(),
        aliases: [],
        country: among(countries),
      }),
    ),
  ];
  const measures = [
    ...base.measures,
    ...many(
      measureCount,
      (at): Named => ({
        id: `measure-${at}`,
        name: `${among(['Seized', 'Reported', 'Returned', 'Inspected', 'Trained'])} ${lower()}s`,
        aliases: [lower()],
      }),
    ),
  ];
  const kinds = [
    ...base.kinds,
    ...many(
      Math.sqrt(left) / 3,
      (at): Named => ({
        id: `kind-${at}`,
        name: `${among(['Regional', 'Technical', 'Annual', 'Bilateral'])} ${lower()} forum`,
        aliases: [],
      }),
    ),
  ];

  const after = Math.max(2017, ...base.periods.map(({ date }) => date.to.year)) + 1;
  const dateIn = (year: number): DateSpan =>
    spanOf(partialDate(year, 1 + below(12), 1 + below(28)) ?? { year });
  const outcome = (measure: Named): Outcome => ({
    ...sourced,
    measure,
    qualifier: 'exact',
    count: 1 + below(5000),
    counts: undefined,
    detail: undefined,
    countries: random() < 0.3 ? some(countries, 3) : [],
  });
  const first = base.periods.length + 1;
  const generated = many(periodCount, (at): Growing<Period> => {
    const number = first + at;
    const year = after + Math.floor(at / 3);
    const month = 1 + (at % 3) * 4;
    return {
      ...sourced,
      number,
      name: `${ordinal(number)} Joint Period of Action`,
      ordinal: ordinal(number),
      date: { from: { year, month }, to: { year, month: month + 3 } },
      participants: { ...sourced, countries: some(countries, 15), who: undefined },
      support: [],
      targets: [],
      outcomes: measures.filter(() => random() < 0.6).map(outcome),
      meetings: [],
      people: [],
      cases: [],
    };
  });
  const last = after + Math.floor(generated.length / 3);

  const meetings = many(left * 0.65, (at): Meeting => {
    const held = some(kinds, 2);
    const period = random() < 0.7 ? among(generated) : undefined;
    const meeting: Meeting = {
      ...sourced,
      id: `generated-${at}`,
      name: `${held[0]?.name ?? ''} on ${name()} ${lower()}s`,
      kinds: held,
      city: among(cities),
      date: dateIn(period?.date.from.year ?? after + below(last - after + 1)),
      period,
      about: random() < 0.5 ? `It dealt with ${lower()}s and ${lower()}s.` : undefined,
    };
    period?.meetings.push(meeting);
    return meeting;
  });
  const people = many(left * 0.22, (at): Person => {
    const period = among(generated);
    const event: PersonEvent = {
      period,
      statement: `Arrested over ${lower()}s.`,
      measure: among(measures),
      country: among(countries),
      source,
    };
    const person: Person = {
      id: `person-${at}`,
      name: `${name()} ${name()}`,
      aliases: [],
      knownAs: undefined,
      about: undefined,
      events: [event],
      notes: [],
    };
    period.people.push({ person, event });
    return person;
  });
  const cases = many(left * 0.05, (at): CourtCase => {
    const period = among(generated);
    const one: CourtCase = {
      id: `case-${at}`,
      name: `The ${name()} trial`,
      aliases: [],
      period,
      firstIncludedIn: undefined,
      country: undefined,
      convicted: 1 + below(200),
      countries: some(countries, 2),
      statements: [{ text: `Convicted of smuggling ${lower()}s.`, date: dateIn(last), source }],
      notes: [],
    };
    period.cases.push(one);
    return one;
  });

  return {
    ...base,
    countries,
    cities,
    measures,
    kinds,
    periods: [...base.periods, ...generated],
    meetings: [...base.meetings, ...meetings].sort(
      (one, other) => firstDay(one.date.from) - firstDay(other.date.from),
    ),
    people: [...base.people, ...people],
    cases: [...base.cases, ...cases],
  };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const STARTS = 'b br d dr f g gr h j k kl l m n p pr r s sh st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const ENDS = ['', '', '', 'n', 'r', 's', 'l', 'm', 'k', 'nd', 'rt', 'sk'];

/** Gives names that one could say, each only once: "Trouvand", "Keisk". */
function createNames(
  among: (from: readonly string[]) => string,
  below: (limit: number) => number,
): () => string {
  const given = new Set<string>();
  return () => {
    for (;;) {
      const name = Array.from(
        { length: 2 + below(3) },
        () => among(STARTS) + among(VOWELS) + among(ENDS),
      ).join('');
      if (given.has(name)) continue;
      given.add(name);
      return name.slice(0, 1).toUpperCase() + name.slice(1);
    }
  };
}
