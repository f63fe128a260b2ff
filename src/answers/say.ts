import type { Period } from '../knowledge/knowledge-base.ts';
import { decapitalise } from '../knowledge/wording.ts';
import type { Edition } from '../messages/edition.ts';
import { startOf } from '../questions/answers.ts';
import type { Item, StatementItem, TopicItem } from '../questions/items.ts';
import { atomsOf, printCondition } from '../questions/query.ts';
import type { Result } from '../questions/result.ts';
import {
  comparedCountries,
  countryTruth,
  isOfRole,
  mostCountries,
  namedIn,
  ofNamedCountries,
  participationOf,
  restOf,
  rolesInWords,
  whichCountries,
} from './countries.ts';
import { figureIn, figureSentence, figures, wordedAlike } from './figures.ts';
import { lack } from './lack.ts';
import { meetingInWords, meetings } from './meetings.ts';
import { page } from './page.ts';
import { datesOf, daysInWords, periods, periodsAsked } from './periods.ts';
import { inWords, namesOf, numbersOf, periodWithDates } from './phrases.ts';
import { MOST_IN_A_SENTENCE, type Said, sentence } from './said.ts';
import { sideOf } from './side.ts';

/** A result in words. `attributeInWords` names what the page lacks: `what anything cost`. */
export function say(
  result: Result,
  edition: Edition,
  attributeInWords: (attribute: string) => string | undefined,
): Said {
  const { lacking } = result;
  const what =
    lacking === undefined
      ? sayWhatIs(result, edition)
      : lack(result, lacking, edition, attributeInWords, said);
  const near = nearInWords(result, edition);
  return near === ''
    ? what
    : { ...what, headline: edition.messages.formats.sentences([what.headline, near]) };
}

/** What the page words nearly alike: “domestic work” for the 1st period, “domestic servitude” for the 2nd. */
function nearInWords({ near = [] }: Result, { messages }: Edition): string {
  const periodsOf = ({ targets }: TopicItem) => numbersOf([...new Set(targets.map(({ period }) => period))]);
  return near.length === 0
    ? ''
    : messages.answer.wordedFor(
        near.map((item) => ({ name: decapitalise(item.topic.name), ns: periodsOf(item) })),
      );
}

function sayWhatIs(result: Result, edition: Edition): Said {
  const { query, value, items } = result;
  if (value.kind === 'truth') return truth(result, value.truth, edition);
  if (value.kind === 'places') return places(result, edition);
  if (query.ask === 'who' || query.ask === 'why' || query.ask === 'place' || query.ask === 'when') {
    const side = sideOf(result, edition);
    if (side !== undefined) return side;
  }
  if (value.kind === 'count') return counted(result, value.count, value.atLeast, edition);
  return said(items, result, edition);
}

/** What there is to say of some items, whatever was asked of them. */
function said(items: readonly Item[], result: Result, edition: Edition): Said {
  const { query, value } = result;
  const { knowledge, messages } = edition;
  const { answer } = messages;
  const [first] = items;
  if (first === undefined) return sentence(answer.namesNone);
  if (value.kind === 'duration' && query.select === 'events') return interval(items, value.days, edition);
  if (items.some(({ kind }) => kind !== first.kind)) return mixed(items, edition);
  switch (first.kind) {
    case 'figure':
      return figures(
        items.filter((item) => item.kind === 'figure'),
        result,
        edition,
      );
    case 'country': {
      if (query.ask === 'compare') return comparedCountries(result, edition);
      if (value.kind === 'extreme') return mostCountries(result, edition);
      const countries = items.filter((item) => item.kind === 'country').map(({ country }) => country);
      const atoms = atomsOf(query.where);
      // Of those that are named, their lists say more than that they are those.
      const isNamed =
        atoms.some(({ is }) => is === 'country') &&
        !printCondition(query.where).includes('not country') &&
        (restOf(query.where) === undefined || namedIn(query.where).length < 2) &&
        atoms.every(({ is }) => is === 'country' || is === 'participated' || is === 'times');
      const isAlone = countries.length === 1 && atoms.length === 0;
      if (isAlone || (isNamed && (countries.length === 1 || restOf(query.where) === undefined)))
        return sentence(
          messages.formats.sentences(countries.map(({ code }) => participationOf(code, edition))),
        );
      // That one of them is among the co-chairs says nothing of whether it is the only one.
      const isOfNow =
        atoms.every(({ is }) => is === 'chairs' || is === 'chaired') &&
        atoms.some(({ is }) => is === 'chairs') &&
        !printCondition(query.where).includes('not ');
      // Nor is who has the role all who have had it.
      if (isOfRole(query.where) && (isOfNow || atoms.some(({ is }) => is === 'country')))
        return sentence(rolesInWords(edition));
      if (printCondition(query.where) === 'chaired')
        return sentence(rolesInWords(edition, 'former co-chair'));
      const named = ofNamedCountries(result, edition);
      if (named !== undefined) return sentence(named);
      return sentence(answer.countriesFound(whichCountries(query.where, edition), namesOf(countries)));
    }
    case 'period':
      if (value.kind === 'extreme' && (query.ask === 'most' || query.ask === 'least'))
        return mostCountries(result, edition);
      return periods(
        items.filter((item) => item.kind === 'period').map(({ period }) => period),
        result,
        edition,
      );
    case 'meeting':
      return meetings(
        items.filter((item) => item.kind === 'meeting'),
        result,
        edition,
      );
    case 'measure': {
      const measures = items.filter((item) => item.kind === 'measure');
      const lines = measures.map(({ measure, figures: all }) =>
        answer.outcomeLine(
          measure.name,
          all.map((one) => figureIn(one, !wordedAlike(all), edition)),
        ),
      );
      const counted = measures.flatMap(({ figures: all }) => all.map(({ period }) => period));
      const asked = knowledge.periods.filter((period) => counted.includes(period));
      const of =
        asked.length < knowledge.periods.length
          ? messages.formats.list(asked.map((period) => periodWithDates(period, edition)))
          : messages.jointPeriods;
      return {
        headline: answer.outcomes(of, lines.slice(0, MOST_IN_A_SENTENCE), lines.length > MOST_IN_A_SENTENCE),
        lines,
      };
    }
    case 'crime':
    case 'sector':
      return topics(
        items.filter((item): item is TopicItem => item.kind === 'crime' || item.kind === 'sector'),
        result,
        edition,
      );
    case 'support':
      return sentence(
        messages.formats.sentences(
          items
            .filter((item) => item.kind === 'support')
            .map(({ support, period }) =>
              answer.support(support.organisation.name, periodWithDates(period, edition)),
            ),
        ),
      );
    case 'statement':
      return statements(items, result, edition);
    case 'contact':
      return sentence(answer.contact(knowledge.contact.purpose, knowledge.contact.email));
    case 'names':
      return sentence(
        answer.groupNames(
          knowledge.group.name,
          knowledge.group.partOf.name,
          knowledge.group.otherNames.map(({ name, usage }) => answer.otherName(name, usage)),
        ),
      );
    case 'abbreviations':
      return sentence(
        answer.shortNames(
          knowledge.organisations.flatMap(({ name, short }) =>
            short === undefined ? [] : [{ short, name }],
          ),
        ),
      );
    case 'page':
      return page(edition);
  }
}

/** Meetings, periods and statements together, as they are dated. */
function mixed(items: readonly Item[], edition: Edition): Said {
  const { answer } = edition.messages;
  const lines = datedLines(items, edition);
  return lines.length <= MOST_IN_A_SENTENCE + 1
    ? sentence(answer.sentencesOf(lines))
    : { headline: answer.datedEvents(lines.length, lines.slice(0, MOST_IN_A_SENTENCE)), lines };
}

/** How long it was from one thing to another: as far as the page gives days. */
function interval(items: readonly Item[], days: number | undefined, edition: Edition): Said {
  const { answer } = edition.messages;
  const lines = datedLines(items, edition);
  const isPeriod = items.some(({ kind }) => kind === 'period');
  return sentence(
    days === undefined
      ? answer.daysUnknown(lines)
      : answer.timeBetween(daysInWords(days, edition), isPeriod, lines),
  );
}

const datedLines = (items: readonly Item[], edition: Edition): string[] =>
  [...items]
    .sort((one, other) => startOf(one) - startOf(other))
    .map((item) => lineOf(item, edition))
    .filter((line) => line !== '');

/** One of several things in words, as a sentence without its stop. */
function lineOf(item: Item, edition: Edition): string {
  const withoutStop = (text: string) => text.replace(/[.。।]$/, '');
  switch (item.kind) {
    case 'meeting':
      return meetingInWords(item, edition);
    case 'figure':
      return withoutStop(figureSentence(item, edition));
    case 'period':
      return edition.messages.answer.periodLine(item.period.number, datesOf(item.period, edition));
    case 'statement':
      return withoutStop(item.statement.text);
    default:
      return '';
  }
}

function topics(all: readonly TopicItem[], { query }: Result, { knowledge, messages }: Edition): Said {
  const { answer, formats } = messages;
  const asked = periodsAsked(query.where, knowledge);
  const isIn = (period: Period) => asked.length === 0 || asked.includes(period);
  const groups = new Map<
    string,
    { readonly names: string[]; readonly ns: readonly number[]; readonly isAll: boolean }
  >();
  for (const { topic, targets } of all) {
    // Where it was in none of those that are asked for, those that it was in say so.
    const of = [...new Set(targets.map(({ period }) => period))];
    const ns = numbersOf(of.some(isIn) ? of.filter(isIn) : of);
    const isAll = ns.length > 1 && ns.length === knowledge.periods.length;
    const group = groups.get(ns.join()) ?? { names: [], ns, isAll };
    group.names.push(decapitalise(topic.name));
    groups.set(ns.join(), group);
  }
  const isExample = ({ kind, targets }: TopicItem) =>
    targets
      .filter(({ period }) => isIn(period))
      .every(({ target }) => (kind === 'sector' ? target.sectorList : target.list) === 'open');
  const examples = all.filter(isExample).map(({ topic }) => decapitalise(topic.name));
  const noted =
    examples.length === 0
      ? ''
      : examples.length === all.length
        ? answer.allAreExamples
        : answer.examples(examples);
  return sentence(formats.sentences([answer.topics(all[0]?.kind === 'sector', [...groups.values()]), noted]));
}

function statements(items: readonly Item[], { query }: Result, { messages }: Edition): Said {
  const all = items.filter((item): item is StatementItem => item.kind === 'statement');
  const texts = all.map(({ statement }) => statement.text);
  // Two statements side by side are compared by what is noted of them.
  const noted =
    query.ask === 'compare' ? all.flatMap(({ statement, of }) => [...statement.notes, ...of.notes]) : [];
  const note = noted[0]?.text;
  if (note !== undefined) return { headline: note, lines: texts };
  // Where more is told than the first sentences hold, they are what contradicts itself: who reads no further has both.
  const contested = all.filter(({ statement }) =>
    statement.notes.some(({ kind }) => kind === 'contradiction'),
  );
  const first = (contested.length > 1 ? contested : all).slice(0, 2);
  return {
    headline: messages.formats.sentences(first.map(({ statement }) => statement.text)),
    lines: all.filter((one) => !first.includes(one)).map(({ statement }) => statement.text),
  };
}

function counted(result: Result, count: number, atLeast: boolean, edition: Edition): Said {
  const { query, items } = result;
  const { answer, formats } = edition.messages;
  if (query.select === 'meetings') return said(items, result, edition);
  const base = said(
    items,
    {
      query: { ...query, ask: 'list' },
      status: 'stated',
      value: { kind: 'items' },
      items,
      instead: [],
      evidence: [],
    },
    edition,
  );
  const { select } = query;
  if (!isCounted(select) || items[0]?.kind === 'figure') return base;
  return {
    headline: formats.sentences([
      answer.counted(
        select,
        count,
        atLeast,
        select === 'countries' ? whichCountries(query.where, edition) : inWords(query.where, edition),
      ),
      base.headline,
    ]),
    lines: base.lines,
  };
}

const COUNTED = ['countries', 'periods', 'meetings', 'outcomes', 'crimes', 'sectors'] as const;
const isCounted = (select: string): select is (typeof COUNTED)[number] =>
  COUNTED.some((one) => one === select);

function truth(result: Result, is: boolean | 'unknown', edition: Edition): Said {
  const { query, items, instead } = result;
  const { answer } = edition.messages;
  const plain: Result = { ...result, query: { ...query, ask: 'list' }, value: { kind: 'items' } };
  const saidOf = (all: readonly Item[]) => said(all, plain, edition);
  const begun = (begin: (text: string) => string, of: Said): Said => ({
    ...of,
    headline: begin(of.headline),
  });
  if (query.select === 'countries') {
    if (atomsOf(query.where).some((atom) => atom.is === 'country')) return countryTruth(result, edition);
    return !printCondition(query.where).includes('not ')
      ? saidOf(items)
      : begun(is === true ? answer.yesSentence : answer.noSentence, saidOf(items));
  }
  if (is === 'unknown') return begun(answer.notSettled, saidOf(items));
  if (!is) return begun(answer.notByThePage, saidOf(instead));
  // Of what is told in words, only they say how much of a yes it is.
  const claims = items[0]?.kind !== 'statement' || atomsOf(query.where).some((atom) => atom.is === 'country');
  return claims ? begun(answer.yesSentence, saidOf(items)) : saidOf(items);
}

function places(result: Result, edition: Edition): Said {
  const { query, items, evidence } = result;
  const { answer } = edition.messages;
  const base = said(
    items,
    { ...result, query: { ...query, ask: 'list' }, value: { kind: 'items' } },
    edition,
  );
  if (evidence.length === 0) return base;
  const where = evidence.map(({ section, item }) => answer.place(section, item));
  // "On whose page?" is asked as well.
  const documents = [...new Set(evidence.map(({ document }) => document.title))];
  return {
    headline: answer.standsUnder(where.slice(0, 4), where.length > 4, documents, base.headline),
    lines: base.lines,
  };
}
