import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { isUnmarked } from '../learnt/word-use.ts';
import { toldOf } from '../marks/anaphora.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  hasAsk,
  hasOperator,
  hasSubject,
  isAnaphoric,
  isAskedFor,
  isCountedAt,
  isLackOf,
  isPlace,
  isTime,
  namesThing,
  ROLES,
  SETS,
  saysTakingPart,
} from '../marks/marks.ts';
import { lengthAt } from '../words/grammar.ts';

/** What the words of a text, or those before it, name as what it is about, whatever else it reads like: `captain-bram/court`. */
export type NamedSubject = (
  part: Annotated,
  said: readonly Mark[],
  likeliest: string | undefined,
) => string | undefined;

export function createNamedSubject({ measures, periods, people, cases, group }: KnowledgeBase): NamedSubject {
  const counted = new Set(['countries', ...measures.map(({ id }) => id)]);
  const isMeasure = ({ kind, value }: Mark) => kind === 'subject' && measures.some(({ id }) => id === value);
  const persons = new Set([...people, ...cases].map(({ id }) => id));
  const figures = periods.flatMap(({ outcomes }) => outcomes);

  /** "The mass graves: how many were convicted?": of what is told of a case that is named, what tells a number. */
  function countOfCase({ marks }: Annotated): string | undefined {
    const asks = marks.filter(({ kind, value }) => kind === 'ask' && value === 'count');
    const meets = (one: Mark, other: Mark) => one.from < other.to && other.from < one.to;
    return marks.find((mark) => {
      const [of = '', which] = mark.value.split('/');
      const statement = cases.find(({ id }) => id === of)?.statements.find(({ id }) => id === which);
      const isNamed = marks.some(
        (other) =>
          !meets(mark, other) &&
          ((other.kind === 'subject' && other.value === of) ||
            (other.kind === 'about' && other.value !== mark.value && other.value.startsWith(`${of}/`))),
      );
      const isOwn = asks.length > 0 && !asks.some((ask) => meets(mark, ask));
      return mark.kind === 'about' && isOwn && isNamed && statement?.tells.includes('count');
    })?.value;
  }

  /** "Which period had the fewest arrests?": the one thing that is counted is what there was least of. */
  const leastOrMost = (part: Annotated): string | undefined =>
    ['most', 'least'].some((value) => hasOperator(part, value))
      ? theOne(part.marks, ({ kind, value }) => kind === 'subject' && counted.has(value))
      : undefined;

  /** "How many countries contributed to the operations?", "… operations had the 2nd period?": the one thing that is counted. */
  function behindCount(part: Annotated): string | undefined {
    const only = theOne(part.marks, ({ kind, from }) => kind === 'subject' && isCountedAt(part, from));
    return only !== undefined && counted.has(only) ? only : undefined;
  }

  /** "Ilan po yung extradition request … ng JPA 2017?": what is counted of a period is the one thing that has a number. */
  function measured(part: Annotated): string | undefined {
    const only = theOne(part.marks, ({ kind, value }) => kind === 'subject' && counted.has(value));
    return hasAsk(part, 'count') && !ALSO_PERIODS.has(only ?? '') ? only : undefined;
  }

  /** "What were the 62 convicted of?": a number that is given of one case alone, where what was done is told of it. */
  function countedOfCase(part: Annotated): string | undefined {
    const { tokens, marks } = part;
    if (marks.some(isTime) || hasAsk(part, 'count')) return undefined;
    const numbers = new Set(tokens.flatMap(({ text }) => (/^\d{2,}$/.test(text) ? [Number(text)] : [])));
    const [only, ...others] = toldOfAll.filter(
      ({ value, statement: { count } }) =>
        count !== undefined &&
        numbers.has(count) &&
        !figures.some((figure) => figure.count === count) &&
        marks.some((mark) => mark.kind === 'about' && mark.value === value),
    );
    return others.length === 0 ? only?.value : undefined;
  }

  /** "Where does the 485 come from?": a number that the page gives for one thing alone, where nothing else is named. */
  function figured({ tokens, marks }: Annotated): string | undefined {
    const isOther = (mark: Mark) => namesThing(mark) && !OF_FIGURES.has(mark.value);
    const isFree = (at: number) =>
      marks.every(({ kind, from, to }) => kind === 'noise' || at < from || to <= at);
    if (marks.some(isOther)) return undefined;
    const numbers = tokens.flatMap(({ text }, at) =>
      /^\d+$/.test(text) && isFree(at) ? [Number(text)] : [],
    );
    const [number, ...rest] = numbers;
    const of = new Set(figures.filter(({ count }) => count === number).map(({ measure }) => measure.id));
    const [only] = of;
    return number !== undefined && number >= TELLING && rest.length === 0 && of.size === 1 ? only : undefined;
  }

  const toldOfAll = [...people, ...cases].flatMap(({ id, statements }) =>
    statements.map((statement) => ({ id, value: `${id}/${statement.id}`, statement })),
  );
  /** "Who is on trial in Indonesia?": of several that a word tells of, the one that is told of the country. */
  function toldOfCountry({ marks }: Annotated, likeliest: string): string | undefined {
    const named = marks.flatMap(({ kind, value }) => (kind === 'country' ? [value] : []));
    const isOf = ({ countries }: (typeof toldOfAll)[number]['statement']) =>
      countries.some(({ code }) => named.includes(code));
    const isKnown = toldOfAll.some(({ id, statement }) => id === likeliest.split('/')[0] && isOf(statement));
    const [only, ...others] = toldOfAll.filter(
      ({ value, statement }) =>
        isOf(statement) && marks.some((mark) => mark.kind === 'about' && mark.value === value),
    );
    return persons.has(likeliest.split('/')[0] ?? '') && !isKnown && others.length === 0
      ? only?.value
      : undefined;
  }

  /** "What discovery led to the trial?": what is told of a case, where a “which” asks for it. */
  function askedFor({ tokens, marks, grammar }: Annotated, likeliest: string): string | undefined {
    const [of = ''] = likeliest.split('/');
    const isAsked = ({ kind, value, from }: Mark) =>
      kind === 'about' &&
      value.startsWith(`${of}/`) &&
      [...tokens.keys()].some((at) => {
        const length = lengthAt(tokens, at, grammar.which);
        return length > 0 && at + length === from;
      });
    return cases.some(({ id }) => id === of) ? theOne(marks, isAsked) : undefined;
  }

  const tellingOf = new Map(
    group.facts.map(({ id, statements }) => [id, statements.flatMap((one) => one.tells)]),
  );
  /** "What plan came out of the roundtable?": of a meeting and a fact, the fact where a “which” asks for it. */
  const factAskedFor = ({ tokens, marks, grammar }: Annotated): string | undefined =>
    // A plan for a period is another one.
    marks.some(({ kind }) => kind === 'period')
      ? undefined
      : theOne(
          marks,
          ({ kind, value, from }) =>
            kind === 'subject' && tellingOf.has(value) && lengthAt(tokens, from, grammar.which) > 0,
        );

  /** "When did the AHG approve the setting-up?": of facts that are named, the one that tells what is asked. */
  function toldWhenOrWhere(part: Annotated, likeliest: string): string | undefined {
    const side = SIDES.find((one) => hasAsk(part, one));
    const only = theOne(
      part.marks,
      ({ kind, value }) =>
        kind === 'subject' && side !== undefined && tellingOf.get(value)?.includes(side) === true,
    );
    // "Where was the 8th SOM held?": nothing else is named that was held.
    const isAlone =
      likeliest === 'meetings' && part.marks.every((mark) => !namesThing(mark) || mark.value === only);
    return (side !== undefined && tellingOf.get(likeliest)?.includes(side) === false) || isAlone
      ? only
      : undefined;
  }

  /** "When was Captain Bram sentenced?": a word that isn't equal to what is told of somebody, and is near to that alone. */
  function nearlyTold(part: Annotated, likeliest: string): string | undefined {
    const { marks } = part;
    if (hasAsk(part, 'count')) return undefined;
    const [of = ''] = likeliest.split('/');
    const isNear = ({ from }: Mark) => marks.some((mark) => mark.kind === 'unequal' && mark.from === from);
    return people.some(({ id }) => id === of) && marks.some(({ value }) => value === of)
      ? theOne(marks, (mark) => mark.kind === 'about' && mark.value.startsWith(`${of}/`) && isNear(mark))
      : undefined;
  }

  /** "The Ad Hoc Group is a small club. How many countries are in it?": of a body that was named before, and no time, its members. */
  const membersOfSaid = (part: Annotated, said: readonly Mark[]): string | undefined =>
    (isAnaphoric(part) || hasSubject(part, 'membership')) &&
    !saysTakingPart(part) &&
    !part.marks.some((mark) => isTime(mark) || isPlace(mark)) &&
    said.some(({ kind, value }) => kind === 'subject' && value === 'ad-hoc-group')
      ? 'ad-hoc-group'
      : undefined;

  /** "After they arrested Bram, in which country was he tried?": of what is said of somebody, the one thing that tells what is asked. */
  function toldWhatIsAsked({ marks }: Annotated): string | undefined {
    const asks = marks.filter(({ kind, value }) => kind === 'ask' && value !== 'exists');
    const said = people.flatMap(({ id, statements }) => {
      const own = statements.filter((statement) =>
        marks.some(
          (mark) =>
            mark.kind === 'about' &&
            mark.value === `${id}/${statement.id}` &&
            !asks.some((ask) => ask.from < mark.to && mark.from < ask.to),
        ),
      );
      return marks.some(({ kind, value }) => kind === 'subject' && value === id) &&
        own.length > 1 &&
        // Who somebody is may be asked as well.
        !own.some(({ tells }) => tells.includes('who'))
        ? own
            .filter(({ tells }) => asks.some(({ value }) => tells.some((told) => told === value)))
            .map((one) => `${id}/${one.id}`)
        : [];
    });
    const [only, ...others] = said;
    return others.length === 0 ? only : undefined;
  }

  /** "Where on the page is the Thai trial described?": the one case or person that is named is what stands somewhere. */
  const cited = (part: Annotated): string | undefined =>
    hasAsk(part, 'where stated')
      ? theOne(part.marks, ({ kind, value }) => kind === 'subject' && persons.has(value))
      : undefined;

  /** "Which countries joined each of the three periods?": what a “which” asks for, and not what restricts it. */
  const whichCountries = (part: Annotated): string | undefined =>
    isAskedFor(part, 'countries') && !isAskedFor(part, 'periods') && hasOperator(part, 'all')
      ? 'countries'
      : undefined;

  /** "… two extradition requests. To which countries?": what was counted before, where nothing else is named that it could be. */
  function whereCounted(part: Annotated, said: readonly Mark[]): string | undefined {
    const { tokens, grammar } = part;
    const marks = part.marks.filter(({ from }) => from >= 0);
    // "To which countries?", "which were they sent to?", and not "by which"
    const isTo = [0, tokens.length - 1].some(
      (at) => grammar.functions.has(tokens[at]?.text ?? '') && lengthAt(tokens, at, grammar.which) === 0,
    );
    // "Which countries were they from?" has no time that anything is from.
    const isBare = marks.every(
      (mark) =>
        (mark.kind !== 'operator' || mark.value === 'since') &&
        (!namesThing(mark) || mark.value === 'countries'),
    );
    return isAskedFor(part, 'countries') && isBare && isTo ? theOne(said, isMeasure) : undefined;
  }

  /** "The page has 32 arrests. Is there a breakdown by country?": what was counted before, where nothing else is named that may be broken down. */
  function brokenDown(part: Annotated, said: readonly Mark[]): string | undefined {
    const isBare = part.marks.every((mark) => !namesThing(mark) || mark.value === 'countries');
    return isLackOf(part, 'per-country') && isBare ? theOne(said, isMeasure) : undefined;
  }

  /** "How many events are listed, and how many of them were in Bangkok?": those that were asked for before. */
  function countedOfSaid(part: Annotated, said: readonly Mark[]): string | undefined {
    const isBare = part.marks.every(
      (mark) => !namesThing(mark) || mark.kind === 'about' || isPlace(mark) || isTime(mark),
    );
    const isRestricted = part.marks.some((mark) => isPlace(mark) || isTime(mark));
    return isAnaphoric(part) && hasAsk(part, 'count') && isBare && isRestricted
      ? theOne(said, ({ kind, value }) => kind === 'subject' && SETS.has(value))
      : undefined;
  }

  /** "Apa yang terjadi dengan Captain Bram?": what happened to somebody is told of them. */
  const whatBefell = ({ marks }: Annotated): string | undefined =>
    marks.some(isTime)
      ? undefined
      : people.find(({ id }) => marks.some(({ kind, value }) => kind === 'subject' && value === id))?.id;

  /** "Who was in all three rounds?": beside periods, and nothing else, that were countries. */
  const whoWas = (part: Annotated): string | undefined =>
    hasAsk(part, 'who') &&
    hasOperator(part, 'all') &&
    part.marks.every(
      (mark) => mark.kind !== 'attribute' && (!namesThing(mark) || isTime(mark) || mark.value === 'periods'),
    ) &&
    !part.tokens.some((_, at) => isUnmarked(part, at))
      ? 'countries'
      : undefined;

  /** "When did they take over?": a role that is named is no period. */
  const whoseRole = ({ marks }: Annotated): string | undefined =>
    marks.some(isTime)
      ? undefined
      : marks.find(({ kind, value }) => kind === 'subject' && ROLES.has(value))?.value;

  return (part, said, likeliest) =>
    toldOf(part, said, persons) ??
    whereCounted(part, said) ??
    countedOfSaid(part, said) ??
    brokenDown(part, said) ??
    (likeliest === 'events' ? whatBefell(part) : undefined) ??
    (likeliest === 'countries' || likeliest === 'periods' ? whoWas(part) : undefined) ??
    (likeliest === 'periods' ? whoseRole(part) : undefined) ??
    cited(part) ??
    (likeliest === 'countries' || likeliest === 'membership' ? membersOfSaid(part, said) : undefined) ??
    countOfCase(part) ??
    toldWhatIsAsked(part) ??
    toldOfCountry(part, likeliest ?? '') ??
    askedFor(part, likeliest ?? '') ??
    nearlyTold(part, likeliest ?? '') ??
    (likeliest === 'meetings' ? factAskedFor(part) : undefined) ??
    toldWhenOrWhere(part, likeliest ?? '') ??
    (likeliest === 'convictions' ? countedOfCase(part) : undefined) ??
    (likeliest === 'periods' ? whichCountries(part) : undefined) ??
    (likeliest === 'periods' ? leastOrMost(part) : undefined) ??
    (likeliest === 'periods' || counted.has(likeliest ?? '') ? behindCount(part) : undefined) ??
    (likeliest === 'periods' ? measured(part) : undefined) ??
    figured(part);
}

/** What such marks stand for, where that is one thing alone. */
function theOne(marks: readonly Mark[], isWanted: (mark: Mark) => boolean): string | undefined {
  const [only, ...others] = new Set(marks.filter(isWanted).map(({ value }) => value));
  return others.length === 0 ? only : undefined;
}

/** What a period is called as well, or has as such. */
const ALSO_PERIODS = new Set(['countries', 'operations']);
const SIDES = ['when', 'place'] as const;
/** What stands beside a figure and is none. */
const OF_FIGURES = new Set(['names', 'abbreviations', 'outcomes', 'periods', 'page', 'nothing']);
/** Smaller numbers count too much else. */
const TELLING = 20;
