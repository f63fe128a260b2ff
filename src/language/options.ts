import { overlaps, type PartialDate, printPartialDate } from '../knowledge/date-span.ts';
import type { City, Country, KnowledgeBase, Named, Period } from '../knowledge/knowledge-base.ts';
import { parseSpan } from '../questions/holds.ts';
import type { Condition } from '../questions/query.ts';
import { atomsOf, printCondition } from '../questions/query.ts';
import { dateCondition } from './conditions/date-condition.ts';
import type { Annotated, Mark } from './marks/mark.ts';
import { createResolver, type Resolution, type Resolver, type Suggestion } from './resolver.ts';
import { flagOf } from './words/lexicon.ts';

/** What the options of commands take: read whole or not at all, by the same rules as free text. */
export interface Options {
  readonly periods: Resolver<Period>;
  readonly cities: Resolver<City>;
  readonly countries: Resolver<Country>;
  readonly kinds: Resolver<Named>;
  /** a condition on dates: in, before, after, from one to another */
  readonly dates: Resolver<Condition>;
}

/** Readers of all kinds of options over a knowledge base. */
export function createOptions(
  knowledge: KnowledgeBase,
  annotate: (text: string) => Annotated,
  dateInWords: (date: PartialDate) => string,
): Options {
  const terms = knowledge.terms.get('en');
  const isTurned = (text: string, by: ReadonlySet<string> = TURNING) =>
    annotate(text).marks.some(({ kind, value }) => kind === 'operator' && by.has(value));
  return {
    periods: createResolver({
      entries: knowledge.periods.map((item) => ({
        item,
        names: [item.name, item.ordinal, ...(terms?.ordinals[String(item.number)] ?? [])],
      })),
      label: ({ name, date }) =>
        `${name} · ${[...new Set([date.from, date.to].map(dateInWords))].join(' – ')}`,
      value: (period) => String(period.number),
      read: (text) => readPeriod(annotate(text), knowledge),
      isOther: (text) => isTurned(text) || isOddNumber(text, annotate(text)),
    }),
    cities: createResolver({
      entries: knowledge.cities.map((item) => ({ item, names: item.aliases })),
      label: (city) => city.name,
      value: (city) => city.id,
      isOther: isTurned,
    }),
    countries: createResolver({
      entries: knowledge.countries.map((item) => ({
        item,
        names: [...item.aliases, ...item.adjectives, flagOf(item.code)],
      })),
      label: (country) => country.name,
      value: (country) => country.code,
      read: (text) => readCountry(annotate(text), knowledge),
      isOther: (text) => isTurned(text, TURNING_A_COUNTRY) || namesSeveral(annotate(text)),
    }),
    kinds: createResolver({
      entries: knowledge.kinds.map((item) => ({ item, names: terms?.kinds[item.id] ?? [] })),
      label: (kind) => kind.name,
      value: (kind) => kind.id,
      read: (text) => readKind(annotate(text), knowledge),
      isOther: isTurned,
    }),
    dates: createDates(knowledge, annotate, dateInWords),
  };
}

/** What makes of a name another one, or several. */
const TURNING = new Set([
  'not',
  'only',
  'or',
  'all',
  'any',
  'before',
  'after',
  'since',
  'until',
  'more',
  'fewer',
  'new',
  'gone',
]);
/** "New" is how a country's name begins. */
const TURNING_A_COUNTRY = new Set([...TURNING].filter((value) => value !== 'new'));

/** "Vietnam and Thailand" is neither. */
const namesSeveral = ({ marks }: Annotated): boolean =>
  new Set(marks.flatMap(({ kind, value }) => (kind === 'country' || kind === 'foreign' ? [value] : [])))
    .size > 1;

/** Marks of some kinds, where together with words that say nothing they are all of a text. */
function wholly(text: Annotated, kinds: readonly Mark['kind'][]): readonly Mark[] | undefined {
  const wanted = text.marks.filter(({ kind }) => kinds.includes(kind));
  const isCovered = (at: number) =>
    text.marks.some(
      ({ kind, from, to }) =>
        from <= at && at < to && (kinds.includes(kind) || kind === 'noise' || kind === 'order'),
    );
  return wanted.length > 0 && text.tokens.every((_, at) => isCovered(at)) ? wanted : undefined;
}

/** Signs that make a number another one: -1, 3.5, 2½. */
const ODD_NUMBER = /[-+−.,]\s*\d|\d\s*[-.,]|[½⅓¼¾%]/u;
const isOddNumber = (typed: string, { marks }: Annotated): boolean =>
  ODD_NUMBER.test(typed.replace(/^\p{L}+\s*-\s*/u, '')) &&
  !marks.some(({ kind }) => kind === 'date' || kind === 'month');

/** A period by number, order, date, or somebody of whom it tells. */
function readPeriod(text: Annotated, { periods, activities, people, cases }: KnowledgeBase) {
  const [first] = text.tokens;
  if (first === undefined) return undefined;
  const exactly = !text.marks.some(({ slip }) => slip !== undefined);
  const dates = wholly(text, ['date', 'month']);
  if (dates !== undefined) {
    const spans = dates.map(({ value }) => parseSpan(value)).filter((span) => span !== undefined);
    const covers = (period: Period) => {
      const own = [period.date, ...activities.filter((one) => one.period === period).map(({ date }) => date)];
      return spans.some((span) => own.some((one) => overlaps(one, span)));
    };
    return { items: periods.filter(covers), exactly: true };
  }
  const named = wholly(text, ['period']) ?? bare(text);
  if (named !== undefined) {
    const items = periods.filter(({ number }) => named.some(({ value }) => value === String(number)));
    return { items, exactly };
  }
  const order = endOf(text);
  const end = order === 'first' ? periods.at(0) : order === 'last' ? periods.at(-1) : undefined;
  if (end !== undefined) return { items: [end], exactly };
  const isNamed = ({ id }: { readonly id: string }) =>
    text.marks.some(({ kind, value }) => kind === 'subject' && value === id);
  const told = [...people, ...cases].filter(isNamed);
  const tells = (period: Period) =>
    cases.some((one) => isNamed(one) && one.period === period) ||
    people.some((one) => isNamed(one) && one.statements.some((statement) => statement.period === period));
  return told.length > 0 ? { items: periods.filter(tells), exactly: told.length === 1 } : undefined;
}

/** `first` or `last`, where a text says that and nothing else. */
const endOf = ({ marks, tokens }: Annotated): string | undefined =>
  marks.find(({ kind, from, to }) => kind === 'order' && from === 0 && to === tokens.length)?.value;

/** "2", "two", "second", "#2": a number and nothing else. */
function bare(text: Annotated): readonly Mark[] | undefined {
  const [only, another] = text.tokens;
  if (only === undefined || another !== undefined) return undefined;
  if (/^\d+$/.test(only.text)) return [{ from: 0, to: 1, kind: 'number', value: String(Number(only.text)) }];
  const roman = { i: '1' }[only.text];
  if (roman !== undefined) return [{ from: 0, to: 1, kind: 'number', value: roman }];
  const found = text.marks.filter(({ kind }) => kind === 'number' || kind === 'ordinal');
  return found.length > 0 ? found : undefined;
}

function readCountry(text: Annotated, { countries }: KnowledgeBase) {
  const marks = wholly(text, ['country', 'foreign']);
  if (marks === undefined) return undefined;
  const items = countries.filter(({ code }) =>
    marks.some(({ kind, value }) => kind === 'country' && value === code),
  );
  return { items, exactly: !marks.some(({ slip }) => slip !== undefined) };
}

/** One kind; two at once are none that there is a name for. */
function readKind(text: Annotated, { kinds }: KnowledgeBase) {
  const marks = wholly(text, ['kind']);
  if (marks === undefined) return undefined;
  const named = kinds.filter(({ id }) => marks.some(({ value }) => value === id));
  return { items: named.length === 1 ? named : [], exactly: true };
}

/** Dates as people write them; suggested are the years and months in which there were meetings. */
function createDates(
  knowledge: KnowledgeBase,
  annotate: (text: string) => Annotated,
  dateInWords: (date: PartialDate) => string,
): Resolver<Condition> {
  const { meetings, periods } = knowledge;
  const held = [
    ...new Map(
      meetings
        .flatMap(({ date }): PartialDate[] => [
          { year: date.from.year },
          { year: date.from.year, month: date.from.month ?? 1 },
        ])
        .map((date) => [printPartialDate(date), date]),
    ).values(),
  ];
  const suggestions = held.map(
    (date): Suggestion<Condition> => ({
      item: { is: 'in', value: printPartialDate(date) },
      label: dateInWords(date),
      value: printPartialDate(date),
    }),
  );
  const begins = (text: string) =>
    suggestions.filter(({ label, value }) =>
      [label, value].some((form) => form.toLowerCase().startsWith(text.trim().toLowerCase())),
    );

  function resolve(typed: string): Resolution<Condition> {
    const suggested = suggestions.find(({ label }) => label === typed.trim());
    if (suggested !== undefined) return { kind: 'exact', item: suggested.item, others: [] };
    const alone = annotate(typed);
    const isFirst = bare(alone)?.some(({ kind, value }) => kind === 'ordinal' && value === '1');
    const end = endOf(alone);
    const meeting =
      isFirst || end === 'first' ? meetings.at(0) : end === 'last' ? meetings.at(-1) : undefined;
    if (meeting !== undefined)
      return { kind: 'exact', item: { is: 'in', value: printPartialDate(meeting.date.from) }, others: [] };
    // "May" alone is a month here, as it is behind "in".
    const [before = ''] = alone.grammar.beforeMonths;
    const text = annotate(`${before} ${typed}`);
    const isRead = text.tokens.every((_, at) =>
      text.marks.some(
        ({ kind, from, to, value }) =>
          from <= at &&
          at < to &&
          (DATES.has(kind) || kind === 'noise' || (kind === 'operator' && LIMITS.has(value))),
      ),
    );
    // Dates that are those of a period were read as that period.
    const marks = text.marks
      .filter(({ kind }) => DATES.has(kind))
      .map((mark): Mark => {
        const date =
          mark.kind === 'period'
            ? periods.find(({ number }) => String(number) === mark.value)?.date
            : undefined;
        return date === undefined
          ? mark
          : { ...mark, kind: 'date', value: `${printPartialDate(date.from)}..${printPartialDate(date.to)}` };
      });
    const isDate =
      isRead &&
      !ODD_DATE.test(typed) &&
      marks.every(({ kind }) => kind !== 'period') &&
      hasOneLimitEach(text, marks);
    const condition = isDate ? dateCondition('meetings', text, marks, knowledge) : undefined;
    if (condition !== undefined) return { kind: 'exact', item: condition, others: [] };
    const begun = begins(typed);
    return {
      kind: 'none',
      nearest: (begun.length > 0 ? begun : suggestions).map(({ item }) => item),
      isRead: false,
    };
  }

  return {
    resolve,
    suggest(text) {
      const resolution = resolve(text);
      if (text.trim() === '') return suggestions;
      if (resolution.kind === 'none') return begins(text);
      // What is after 2016 isn't 2016: only what is in a date can be narrowed down by suggestions.
      const wanted = atomsOf(resolution.item);
      if (printCondition(resolution.item).includes('not ') || wanted.some(({ is }) => is !== 'in')) return [];
      return suggestions.filter(({ value }) =>
        wanted.some((one) => value === one.value || value.startsWith(`${one.value}-`)),
      );
    },
  };
}

/** "Before or after 2016" and "2015 but not May" say more than a date with what limits it. */
function hasOneLimitEach({ marks: all }: Annotated, dates: readonly Mark[]): boolean {
  const operators = all.filter(({ kind }) => kind === 'operator');
  const limits = operators.filter(({ value }) => ENDS.has(value));
  const negation = operators.find(({ value }) => value === 'not');
  return limits.length <= dates.length && !dates.some(({ to }) => to <= (negation?.from ?? 0));
}
const ENDS = new Set(['before', 'after', 'since', 'until']);

/** What may stand beside a date in an option: before, after, since, until. */
const LIMITS = new Set(['before', 'after', 'since', 'until', 'between', 'and', 'or', 'not']);
const DATES = new Set<Mark['kind']>(['date', 'month', 'period']);
/** -2016, 2016.5 */
const ODD_DATE = /^\s*[-+−]\s*\d|^\s*\d{4}[.,]\d\s*$/u;
