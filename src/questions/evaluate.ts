import type { KnowledgeBase, Named, Source } from '../knowledge/knowledge-base.ts';
import { otherDates } from '../knowledge/other-dates.ts';
import { between, compared, extreme, inTime, lasting, summed } from './answers.ts';
import { applies, type Truth, testOf } from './holds.ts';
import { type Item, itemsBySubject, type StatementItem, sourcesOf } from './items.ts';
import { nearSectors } from './near-sectors.ts';
import {
  type Atom,
  type AtomName,
  allOf,
  anyOf,
  atomsOf,
  type Condition,
  partsOf,
  printCondition,
  type Query,
} from './query.ts';
import type { Answer, Lacking, Result, Status, Value } from './result.ts';
import { isSide, tells } from './sides.ts';

export type Evaluate = (query: Query) => Result;

/** The measure of what a period consists of, and is for. */
const OPERATIONS = 'operations';
/** Lists of which the source says that they are whole, so that what isn't in them is a "no". */
const CLOSED = new Set(['countries', 'co-chairs', 'former-co-chair']);

/** Evaluates queries on a knowledge base: pure, and the same for every way in which a query came about. */
export function createEvaluate(knowledge: KnowledgeBase): Evaluate {
  const subjects = itemsBySubject(knowledge);
  const roles = knowledge.group.facts
    .flatMap(({ statements }) => statements)
    .filter(({ role }) => role !== undefined);
  const cases = knowledge.cases.flatMap((of) =>
    of.statements.map((statement): StatementItem => ({ kind: 'statement', of, statement })),
  );

  return (query) => {
    const { where } = query;
    const all = subjects.get(query.select) ?? [];
    const test = testOf(where, knowledge);
    const judged = all.map((item) => judgedBy(test, item, where));
    const found = judged.filter(({ truth }) => truth === true).map(({ item }) => item);
    const unsettled = judged.filter(({ truth }) => truth === 'unknown').map(({ item }) => item);

    const beside = besideFor(query, found);
    if (beside.length > 0)
      return {
        query,
        status: 'stated',
        value: { kind: 'items' },
        items: beside,
        instead: [],
        evidence: evidenceOf(query, beside),
      };
    const lacking = lackingOf(query, all, found, unsettled);
    if (lacking !== undefined) {
      const contrary = all.filter(
        (item) => item.kind === 'statement' && item.statement.contrary.includes(query.attribute ?? ''),
      );
      const told = toldOf(query.select, where);
      const near = found.length > 0 ? found : told.length > 0 ? told : nearest(query, all);
      const instead =
        contrary.length > 0 ? contrary : lacking.kind === 'side' ? toldElsewhere(near, query) : near;
      const value: Value = query.ask === 'exists' ? { kind: 'truth', truth: 'unknown' } : { kind: 'items' };
      // "Was domestic work covered in the 2nd?": what it has there is worded nearly alike.
      const alike = nearSectors(query, [], subjects.get('sectors') ?? [], knowledge);
      return {
        query,
        status: 'not stated',
        value,
        items: [],
        lacking,
        instead,
        ...(alike.length > 0 ? { near: alike } : {}),
        evidence: evidenceOf(query, [...instead, ...alike]),
      };
    }
    const answer = answerTo(query, all, found, unsettled);
    const { value } = answer;
    const kept = query.ask === 'list' ? withContradicted(answer.kept ?? found) : (answer.kept ?? found);
    const { status = statusOf(query, kept, value) } = answer;
    const instead = kept.length > 0 ? [] : nearest(query, all);
    const near = nearSectors(query, kept, subjects.get('sectors') ?? [], knowledge);
    const evidence = evidenceOf(query, [...kept, ...instead, ...near]);
    return { query, status, value, items: kept, instead, ...(near.length > 0 ? { near } : {}), evidence };
  };

  /** Whether a thing is what is asked for. Of an outcome, those figures are kept that are: one is enough. */
  function judgedBy(
    test: (item: Item) => Truth,
    item: Item,
    where: Condition | undefined,
  ): { readonly item: Item; readonly truth: Truth } {
    // What both periods have, or one and not the other, each has in figures of its own.
    const parts = partsOf(where);
    const isOfPeriods =
      parts.length > 0 &&
      (parts.length > 1 || parts.some((part) => 'not' in part)) &&
      parts.every((part) => atomsOf(part).every(({ is }) => is === 'period'));
    if (item.kind !== 'measure') return { item, truth: test(item) };
    if (isOfPeriods) {
      const wanted = anyOf(parts.filter((part) => !('not' in part))) ?? where;
      const isWanted = testOf(wanted, knowledge);
      return {
        item: { ...item, figures: item.figures.filter((figure) => isWanted(figure) === true) },
        truth: test(item),
      };
    }
    const figures = item.figures.filter((figure) => test(figure) === true);
    return figures.length > 0 ? { item: { ...item, figures }, truth: true } : { item, truth: false };
  }

  function answerTo(
    { ask, select, where }: Query,
    all: readonly Item[],
    found: readonly Item[],
    unsettled: readonly Item[],
  ): Answer {
    switch (ask) {
      case 'count':
        return { value: { kind: 'count', count: found.length, atLeast: isOpenList(found) } };
      case 'exists': {
        if (found.length > 0) return { value: { kind: 'truth', truth: true } };
        if (unsettled.length === 0) return { value: { kind: 'truth', truth: false } };
        // "Were 485 trained in 2017?": over 50 were, and 485 is another period's figure.
        const meant = all.filter((item) => unsettled.includes(item) || isAmount(item, where));
        const isOfAll = atomsOf(where).every(({ is }) => is === 'amount');
        if (isOfAll && all.length > meant.length)
          return { value: { kind: 'items' }, kept: all, status: 'bounded' };
        return meant.length > unsettled.length
          ? { value: { kind: 'items' }, kept: meant, status: 'bounded' }
          : { value: { kind: 'truth', truth: 'unknown' }, kept: unsettled, status: 'bounded' };
      }
      case 'first':
      case 'last':
        return inTime(ask, found, select === 'meetings' && areNamed(where));
      case 'most':
      case 'least':
        return extreme(ask, found, knowledge);
      case 'longest':
      case 'shortest':
        return lasting(ask, found);
      case 'total':
        return summed(found);
      case 'compare':
        return compared(found);
      case 'duration':
        if (select === 'events') return between(found);
        return lasting(ask, found);
      case 'where stated':
        return { value: { kind: 'places' } };
      default:
        if (found.length > 0) return { value: { kind: 'items' } };
        // "Which periods had more than 100 arrests?": "over 30" may be as many, or not.
        if (atomsOf(where).some(({ is, value }) => is === 'amount' && !value.startsWith('=')))
          return { value: { kind: 'truth', truth: 'unknown' }, kept: unsettled, status: 'bounded' };
        // It is what there is. Of a number that none has all are told.
        return {
          value: { kind: 'items' },
          kept: atomsOf(where).every(({ is }) => is === 'amount') ? all : unsettled,
          status: 'bounded',
        };
    }
  }

  /** Statements with those that say the contrary of one of them: whoever hears one has to hear the other. */
  function withContradicted(items: readonly Item[]): readonly Item[] {
    const others = items.flatMap((item) => {
      if (item.kind !== 'statement') return [];
      const contested = contestedOn(item);
      return item.of.statements
        .map((statement): StatementItem => ({ kind: 'statement', of: item.of, statement }))
        .filter((other) => contestedOn(other).some((on) => contested.includes(on)));
    });
    const isHere = ({ statement }: StatementItem) =>
      items.some((item) => item.kind === 'statement' && item.statement === statement);
    const added = new Map(others.filter((one) => !isHere(one)).map((one) => [one.statement, one]));
    return [...items, ...added.values()];
  }

  /** The figures of some measures in periods that fulfil a condition. */
  function figuresOf(measures: readonly string[], where: Condition | undefined): readonly Item[] {
    const isOf = testOf(where, knowledge);
    return measures.flatMap((id) => subjects.get(id) ?? []).filter((item) => isOf(item) === true);
  }

  /** What is said to whoever asks why, or where, of a thing that doesn't tell that: what another tells of it. */
  function toldElsewhere(found: readonly Item[], { ask, select, where }: Query): readonly Item[] {
    const whys = found.flatMap((item) =>
      ask === 'why' && item.kind === 'statement' ? [item.of.why ?? ''] : [],
    );
    // Of a period itself no place is told, but of what was done in it.
    const done =
      ask === 'place' && select === 'periods'
        ? figuresOf(
            knowledge.measures.map(({ id }) => id),
            where,
          )
        : [];
    const told = [
      ...[...new Set(whys)].flatMap((id) => subjects.get(id) ?? []),
      ...done.filter((item) => tells(item, 'place')),
    ];
    return told.length > 0 ? told : found;
  }

  /**
   * What another thing tells of what is asked. Of a country, figures come from statements alone: the convictions in Thailand
   * are those of a trial. What a period is for is told where it was proposed, and by what its operations were for.
   */
  function besideFor({ ask, select, where }: Query, found: readonly Item[]): readonly Item[] {
    if (ask === 'why' && select === 'periods' && atomsOf(where).every(({ is }) => is === 'period')) {
      const ids = found.flatMap((item) => (item.kind === 'period' ? [item.period.why ?? ''] : []));
      const proposed = [...new Set(ids)].flatMap((id) => subjects.get(id) ?? []);
      return [...proposed, ...figuresOf([OPERATIONS], where)].filter((item) => tells(item, 'why'));
    }
    if (ask === 'other') return [];
    // What was told at a meeting was where that was.
    if (ask === 'place' && !found.some((item) => tells(item, 'place'))) {
      const meetings = found.flatMap((item) =>
        item.kind === 'statement' ? (item.statement.meeting ?? []) : [],
      );
      if (meetings.length > 0) return meetings.map((meeting) => ({ kind: 'meeting', meeting }));
    }
    if (found.length === 0 && (select === 'crimes' || select === 'sectors')) {
      const topics = topicsOf(select, where);
      return topics.length > 0 ? topics : doneAbout(where);
    }
    // "62 convicted in the 1st?": what is told of a case is of its own period.
    const isOfTime = ({ is }: Atom) => is === 'period' || is === 'in';
    const times = allOf(partsOf(where).filter((part) => atomsOf(part).every(isOfTime)));
    const isIn = testOf(times, knowledge);
    const also = cases.filter(({ statement }) => statement.beside?.id === select);
    // Of all that were convicted, those of a trial are told as well: nobody says whether the figure has them in it.
    if (where === undefined && also.length > 0 && (ask === 'total' || ask === 'list'))
      return [...found, ...also];
    const isCounted = (item: StatementItem) =>
      atomsOf(where).some(({ is, value }) => is === 'amount' && value === `=${item.statement.count}`) &&
      isIn(item);
    const told = toldOf(select, where).filter((item) => isIn(item) === true);
    return also.filter((item) => (found.length === 0 && isCounted(item)) || told.includes(item));
  }

  /** What a case tells of a country beside a figure that no country has a part of. */
  function toldOf(select: string, where: Condition | undefined): readonly StatementItem[] {
    const wanted = partsOf(where).filter((part) => !('not' in part));
    const codes = wanted.flatMap(atomsOf).flatMap(({ is, value }) => (is === 'country' ? [value] : []));
    return cases.filter(
      ({ statement }) =>
        statement.beside?.id === select && statement.countries.some(({ code }) => codes.includes(code)),
    );
  }

  /** Of a crime or sector that wasn't in this and that period: all the periods that it was in, which say so. */
  function topicsOf(select: string, where: Condition | undefined): readonly Item[] {
    const isOf = (part: Condition, ...names: AtomName[]) =>
      atomsOf(part).every(({ is }) => names.includes(is));
    const parts = partsOf(where);
    const topic = allOf(parts.filter((part) => isOf(part, 'crime', 'sector')));
    const periods = parts.filter((part) => isOf(part, 'period'));
    const isSet = periods.length > 1 || periods.some((part) => 'not' in part);
    if (
      topic === undefined ||
      !isSet ||
      !parts.every((part) => isOf(part, 'crime', 'sector') || isOf(part, 'period'))
    )
      return [];
    const isMeant = testOf(topic, knowledge);
    return (subjects.get(select) ?? []).filter((item) => isMeant(item) === true);
  }

  /** What was done about a crime in periods that weren't directed at it: networks were disrupted in the 2nd. */
  function doneAbout(where: Condition | undefined): readonly Item[] {
    const isCrime = ({ is }: Atom) => is === 'crime';
    const named = atomsOf(where).filter(isCrime);
    const rest = allOf(partsOf(where).filter((part) => !atomsOf(part).every(isCrime)));
    if (rest === undefined) return [];
    const isIn = testOf(rest, knowledge);
    const isNamed = ({ id }: Named) => named.some(({ value }) => value === id);
    const measures = new Set(knowledge.crimes.filter(isNamed).map(({ measure }) => measure));
    return knowledge.measures
      .flatMap(({ id }) => subjects.get(id) ?? [])
      .filter(
        (item) =>
          item.kind === 'figure' &&
          (measures.has(item.outcome.measure.id) || item.outcome.concerns.some(isNamed)) &&
          isIn(item) === true,
      );
  }

  /** What is missing where a query can't be answered; undefined where it can. */
  function lackingOf(
    { ask, attribute = '', select, where }: Query,
    all: readonly Item[],
    found: readonly Item[],
    unsettled: readonly Item[],
  ): Lacking | undefined {
    const atoms = atomsOf(where);
    const isOfRole = atoms.some(({ is }) => is === 'chairs' || is === 'chaired');
    // Of a country that isn't in a closed list there is nothing that the page could lack, but of a role that it once had.
    const isNone =
      select === 'countries' &&
      found.length + unsettled.length === 0 &&
      !isOfRole &&
      atoms.every(({ is }) => is !== 'in');
    if (attribute !== '' && !isNone) return { kind: 'attribute', attribute };
    const unknown = atoms.find(
      ({ is, value }) =>
        (is === 'period' || is === 'participated' || is === 'disrupted') &&
        /^\d+$/.test(value) &&
        !knowledge.periods.some(({ number }) => number === Number(value)),
    );
    if (unknown !== undefined) return { kind: 'period', number: Number(unknown.value) };
    const isTold = toldOf(select, where).length > 0;
    const strange = atoms.find(
      (atom) => all.length > 0 && !(isTold && atom.is === 'country') && !applies(atom, all, knowledge),
    );
    if (strange !== undefined) return { kind: 'property', atom: strange };
    if (ask === 'other' && !isNone) return { kind: 'attribute', attribute };
    // Who has a role is told; when and why, where its statement tells it.
    if (
      isOfRole &&
      ask !== 'who' &&
      isSide(ask, all) &&
      !roles.some(({ tells: sides }) => sides.includes(ask))
    )
      return { kind: 'side', ask };
    if (found.length + unsettled.length === 0)
      return ask === 'exists' && (CLOSED.has(select) || isOfOneMeeting(select, where, all))
        ? undefined
        : { kind: 'nothing' };
    return isSide(ask, found) && !found.some((item) => tells(item, ask)) ? { kind: 'side', ask } : undefined;
  }

  /** Whether one meeting is named by what it is, so that it was there or then can be denied; who was at it can't. */
  function isOfOneMeeting(select: string, where: Condition | undefined, all: readonly Item[]): boolean {
    const isOf = (names: ReadonlySet<string>) => (part: Condition) =>
      atomsOf(part).every(({ is }) => names.has(is));
    const what = allOf(partsOf(where).filter(isOf(OF_WHAT)));
    const rest = partsOf(where).filter((part) => !isOf(OF_WHAT)(part));
    if (select !== 'meetings' || what === undefined || !rest.every(isOf(OF_WHEN_AND_WHERE))) return false;
    const isMeant = testOf(what, knowledge);
    return all.filter((item) => isMeant(item) === true).length === 1;
  }

  /** What a query finds without those of its conditions that nothing fulfils; of the lists of countries, the country. */
  function nearest({ select, where }: Query, all: readonly Item[]): readonly Item[] {
    // Of a country and periods, its lists say all.
    const atoms = atomsOf(where);
    const named = atoms.filter(({ is, value }) => is === 'country' || isCode(is, value));
    const countries = knowledge.countries.filter(({ code }) => named.some(({ value }) => value === code));
    const isOfLists = select === 'periods' || select === 'countries';
    if (
      isOfLists &&
      countries.length > 0 &&
      countries.length === named.length &&
      (select === 'countries' || named.length === 1) &&
      atoms.every(({ is }) => OF_LISTS.has(is))
    )
      return countries.map((country) => ({ kind: 'country', country }));
    // What isn't among the meetings of the group may be told elsewhere: the one in Canberra was another group's.
    const test = where === undefined ? () => false : testOf(where, knowledge);
    const told = (subjects.get('events') ?? []).filter(
      (item) => item.kind === 'statement' && test(item) === true,
    );
    if (select === 'meetings' && told.length > 0 && !printCondition(where).includes('not ')) return told;
    // How many they were is what a claim got wrong: what there is then and there says it.
    const parts = partsOf(where).filter((part) => atomsOf(part).every(({ is }) => is !== 'amount'));
    // What it is matters more than where and when it was: those are what the question got wrong.
    const isWhere = (part: Condition) =>
      atomsOf(part).every(({ is }) => is === 'city' || is === 'country' || is === 'in');
    // A sector or a crime that isn't named for one period may be for another.
    const isTopic = (part: Condition) => atomsOf(part).every(({ is }) => is === 'sector' || is === 'crime');
    const rankOf = (part: Condition) => ('not' in part ? 3 : isTopic(part) ? 0 : isWhere(part) ? 2 : 1);
    let kept = all;
    for (const part of [...parts].sort((one, other) => rankOf(one) - rankOf(other))) {
      const fulfils = testOf(part, knowledge);
      const meeting = kept.filter((item) => fulfils(item) === true);
      if (meeting.length > 0) kept = meeting;
    }
    return kept;
  }

  function statusOf({ ask, select, where }: Query, items: readonly Item[], value: Value): Status {
    const isDated = ['when', 'duration', 'compare', 'first', 'last', 'longest', 'shortest'].includes(ask);
    const twoDates = (item: Item) =>
      item.kind === 'period' && otherDates(item.period, knowledge.activities).length > 0;
    if (isDated && items.some(twoDates)) return 'contested';
    const contested = items.flatMap((item) => (item.kind === 'statement' ? contestedOn(item) : []));
    if (new Set(contested).size < contested.length) return 'contested';
    if (value.kind === 'count' && value.atLeast) return 'bounded';
    const isPlain = value.kind === 'items' || value.kind === 'truth' || value.kind === 'places';
    const isSet = where !== undefined && ('not' in where || atomsOf(where).length > 1);
    return isPlain && !(isSet && ['countries', 'sectors', 'crimes'].includes(select)) ? 'stated' : 'derived';
  }

  function evidenceOf(query: Query, items: readonly Item[]): Source[] {
    // Of one meeting it is also said what it was about and who came, which stands elsewhere than in the list.
    const [only, ...others] = items;
    const beside =
      only?.kind === 'meeting' && others.length === 0 ? [only.meeting.about, only.meeting.held] : [];
    const sources = [
      ...items.flatMap((item) => sourcesOf(item, query, knowledge)),
      ...beside.flatMap((one) => (one === undefined ? [] : [one.source])),
    ];
    const placeOf = ({ document, section, item }: Source) => `${document.id}/${section}/${item}`;
    return [...new Map(sources.map((source) => [placeOf(source), source])).values()];
  }
}

/** What the source contradicts a statement on, each once. */
const contestedOn = ({ statement }: StatementItem): readonly string[] => [
  ...new Set(
    statement.notes.flatMap(({ kind, on }) => (kind === 'contradiction' && on !== undefined ? [on] : [])),
  ),
];

/** Whether an item is the very figure that a condition names. */
const isAmount = (item: Item, where: Condition | undefined): boolean =>
  item.kind === 'figure' &&
  atomsOf(where).some(({ is, value }) => is === 'amount' && value === `=${item.outcome.count}`);

/** `participated(TH)`, as against `participated(1)` */
const isCode = (is: string, value: string): boolean => is === 'participated' && /^[A-Z]{2}$/.test(value);
const OF_LISTS = new Set(['country', 'participated', 'period', 'in']);
const OF_WHAT = new Set(['event', 'kind', 'period']);
const OF_WHEN_AND_WHERE = new Set(['city', 'in', 'before', 'after']);

/** Whether each of some meetings is named by itself. */
const areNamed = (where: Condition | undefined): boolean =>
  where !== undefined &&
  !printCondition(where).includes('not ') &&
  atomsOf(where).every(({ is }) => is === 'event');

/** Sectors and crimes stand in lists of examples: counting them counts what is named. */
const isOpenList = (items: readonly Item[]): boolean =>
  items.some(
    (item) =>
      (item.kind === 'sector' && item.targets.some(({ target }) => target.sectorList === 'open')) ||
      (item.kind === 'crime' && item.targets.some(({ target }) => target.list === 'open')),
  );
