import type { DateSpan } from '../knowledge/date-span.ts';
import type {
  Country,
  KnowledgeBase,
  Meeting,
  Named,
  Outcome,
  Period,
  Source,
  Statement,
  Support,
  Target,
  Told,
} from '../knowledge/knowledge-base.ts';
import { otherDates } from '../knowledge/other-dates.ts';
import { type Ask, atomsOf, type Condition, type Query } from './query.ts';

/** Something that can be asked about, with all that the source says of it: what a condition keeps or leaves. */
export type Item =
  | { readonly kind: 'country'; readonly country: Country }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'meeting'; readonly meeting: Meeting }
  | Figure
  | { readonly kind: 'measure'; readonly measure: Named; readonly figures: readonly Figure[] }
  | TopicItem
  | { readonly kind: 'support'; readonly period: Period; readonly support: Support }
  | StatementItem
  | { readonly kind: 'contact' }
  | { readonly kind: 'names' }
  | { readonly kind: 'abbreviations' }
  | { readonly kind: 'page' };

/** What a period's outcome counts. */
export interface Figure {
  readonly kind: 'figure';
  readonly period: Period;
  readonly outcome: Outcome;
}

/** A crime or a sector, with the periods that name it. */
export interface TopicItem {
  readonly kind: 'crime' | 'sector';
  readonly topic: Named;
  readonly targets: readonly { readonly period: Period; readonly target: Target }[];
}

export interface StatementItem {
  readonly kind: 'statement';
  readonly of: Told;
  readonly statement: Statement;
}

/** What a query may select, by its name there: what there always is, each measure, and each thing that is told. */
export function itemsBySubject(knowledge: KnowledgeBase): ReadonlyMap<string, readonly Item[]> {
  const { periods, measures, group, people, cases, meetings } = knowledge;
  const figures = periods.flatMap((period) =>
    period.outcomes.map((outcome): Figure => ({ kind: 'figure', period, outcome })),
  );
  const targets = periods.flatMap((period) => period.targets.map((target) => ({ period, target })));
  const told = [...group.facts, ...people, ...cases];
  const statementsOf = (of: Told) =>
    of.statements.map((statement): StatementItem => ({ kind: 'statement', of, statement }));
  const meetingItems = meetings.map((meeting): Item => ({ kind: 'meeting', meeting }));
  const periodItems = periods.map((period): Item => ({ kind: 'period', period }));
  const topics = (kind: 'crime' | 'sector', all: readonly Named[]): Item[] =>
    all.map((topic) => ({
      kind,
      topic,
      targets: targets.filter(({ target }) =>
        kind === 'crime' ? target.crime === topic : target.sectors.includes(topic),
      ),
    }));
  return new Map<string, readonly Item[]>([
    ['countries', knowledge.countries.map((country): Item => ({ kind: 'country', country }))],
    ['periods', periodItems],
    ['meetings', meetingItems],
    [
      'outcomes',
      measures.map(
        (measure): Item => ({
          kind: 'measure',
          measure,
          figures: figures.filter(({ outcome }) => outcome.measure === measure),
        }),
      ),
    ],
    ...measures.map(
      (measure) => [measure.id, figures.filter(({ outcome }) => outcome.measure === measure)] as const,
    ),
    ['crimes', topics('crime', knowledge.crimes)],
    ['sectors', topics('sector', knowledge.sectors)],
    [
      'support',
      periods.flatMap((period) =>
        period.support.map((support): Item => ({ kind: 'support', period, support })),
      ),
    ],
    [
      'events',
      [
        ...meetingItems,
        ...periodItems,
        ...told
          .flatMap(statementsOf)
          .filter(({ statement }) => statement.date !== undefined && statement.meeting === undefined),
      ],
    ],
    ...told.map((one) => [one.id, statementsOf(one)] as const),
    ['contact', [{ kind: 'contact' }]],
    ['names', [{ kind: 'names' }]],
    ['abbreviations', [{ kind: 'abbreviations' }]],
    ['page', [{ kind: 'page' }]],
    ['nothing', []],
  ]);
}

/** When something was, as far as the source dates it. A figure, a topic or support is as old as its period. */
export function spansOf(item: Item): readonly DateSpan[] {
  switch (item.kind) {
    case 'period':
    case 'figure':
    case 'support':
      return [item.period.date];
    case 'meeting':
      return [item.meeting.date];
    case 'measure':
      return item.figures.map(({ period }) => period.date);
    case 'crime':
    case 'sector':
      return item.targets.map(({ period }) => period.date);
    case 'statement':
      return [item.statement.date ?? item.statement.period?.date].filter((span) => span !== undefined);
    default:
      return [];
  }
}

/** Where the source says of something what is asked of it. */
export function sourcesOf(item: Item, { ask, where }: Query, knowledge: KnowledgeBase): readonly Source[] {
  switch (item.kind) {
    case 'country':
      return sourcesOfCountry(item.country, ask, where, knowledge);
    case 'period':
      return sourcesOfPeriod(item.period, ask, where, knowledge);
    case 'meeting': {
      const { about, held, source } = item.meeting;
      const told = [about, held].flatMap((one) => (one === undefined ? [] : [one.source]));
      if (ask === 'where stated') return [source, ...told];
      return [(ask === 'why' ? about : ask === 'who' ? held : undefined)?.source ?? source];
    }
    case 'figure':
      return [
        item.outcome.source,
        ...(ask === 'who' ? personsAmong(item).map(({ statement }) => statement.source) : []),
      ];
    case 'measure':
      return item.figures.map(({ outcome }) => outcome.source);
    case 'crime':
    case 'sector':
      return ofPeriodsAsked(item.targets, where).map(({ target }) => target.source);
    case 'support':
      return [item.support.source];
    case 'statement':
      return [item.statement.source];
    case 'contact':
      return [knowledge.contact.source];
    case 'names':
      return [
        knowledge.group.source,
        knowledge.group.partOf.source,
        ...knowledge.group.otherNames.map(({ source }) => source),
      ];
    case 'abbreviations':
      return knowledge.organisations.flatMap(({ short, source }) => (short === undefined ? [] : [source]));
    case 'page':
      return [];
  }
}

/** What says that a period had what a condition names, as INTERPOL's support; and its dates, unless it is asked where that stands. */
function sourcesOfPeriod(
  period: Period,
  ask: Ask,
  where: Condition | undefined,
  { activities }: KnowledgeBase,
): Source[] {
  const { participants, targets, support, outcomes } = period;
  const had = atomsOf(where).flatMap(({ is, value }): Source[] => {
    const has = ({ id }: Named) => id === value;
    switch (is) {
      case 'country':
      case 'participated':
        return participants.countries.some(({ code }) => code === value) ? [participants.source] : [];
      case 'crime':
        return targets.filter(({ crime }) => has(crime)).map(({ source }) => source);
      case 'sector':
        return targets.filter(({ sectors }) => sectors.some(has)).map(({ source }) => source);
      case 'organisation':
        return support.filter(({ organisation }) => has(organisation)).map(({ source }) => source);
      case 'gives':
        return outcomes.filter(({ measure }) => has(measure)).map(({ source }) => source);
      default:
        return [];
    }
  });
  if (ask === 'where stated' && had.length > 0) return had;
  return [...had, period.source, ...otherDates(period, activities).map(({ source }) => source)];
}

/** Only what is of the periods that a condition names, where it names any. */
function ofPeriodsAsked<One extends { readonly period: Period }>(
  all: readonly One[],
  where: Condition | undefined,
): readonly One[] {
  const numbers = atomsOf(where).flatMap(({ is, value }) => (is === 'period' ? [Number(value)] : []));
  const asked = all.filter(({ period }) => numbers.includes(period.number));
  return asked.length > 0 ? asked : all;
}

/** Of a country, the lists of the periods that were asked for, and what names it as a place or in a role. */
function sourcesOfCountry(
  country: Country,
  ask: Ask,
  where: Condition | undefined,
  { periods, group }: KnowledgeBase,
): Source[] {
  const asked = atomsOf(where);
  const names = new Set(asked.map(({ is }) => is));
  const numbers = new Set(
    asked
      .filter(({ is, value }) => is === 'participated' && /^\d+$/.test(value))
      .map(({ value }) => Number(value))
      // In how many a country was, the lists of all say together.
      .concat(names.has('times') ? periods.map(({ number }) => number) : []),
  );
  // Of a country that is named it is said in which lists it is, whichever was asked for.
  const isNamed = ask !== 'where stated' && asked.some(({ value }) => value === country.code);
  const lists = periods
    .filter(
      ({ number, participants }) =>
        numbers.has(number) || ((isNamed || numbers.size === 0) && participants.countries.includes(country)),
    )
    .map(({ participants }) => participants.source);
  const disrupted = periods.flatMap(({ outcomes }) =>
    outcomes.filter(({ countries }) => countries.includes(country)),
  );
  const roles = group.facts.flatMap(({ statements }) => statements.filter(({ role }) => role !== undefined));
  const isOther = names.has('disrupted') || names.has('chairs') || names.has('chaired');
  return [
    ...(isOther && numbers.size === 0 ? [] : lists),
    ...(names.has('disrupted') ? disrupted.map(({ source }) => source) : []),
    ...(names.has('chairs') || names.has('chaired') ? roles.map(({ source }) => source) : []),
  ];
}

/** What is told of persons who count among a figure. */
export const personsAmong = ({ period, outcome }: Figure) =>
  period.told.filter(({ statement }) => statement.measure === outcome.measure);
