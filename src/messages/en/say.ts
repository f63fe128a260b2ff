import { formatSpan } from '../../knowledge/date-span.ts';
import type { KnowledgeBase, Period } from '../../knowledge/knowledge-base.ts';
import { meetingTitle } from '../../knowledge/meeting-title.ts';
import { capitalise, decapitalise, enumerate, enumerateCountries } from '../../knowledge/wording.ts';
import { startOf } from '../../questions/answers.ts';
import type { Item, StatementItem, TopicItem } from '../../questions/items.ts';
import { atomsOf, printCondition } from '../../questions/query.ts';
import type { Result } from '../../questions/result.ts';
import {
  comparedCountries,
  countryTruth,
  mostCountries,
  participationOf,
  whichCountries,
} from './countries.ts';
import { figureIn, figures, wordedAlike } from './figures.ts';
import { lack } from './lack.ts';
import { meetings } from './meetings.ts';
import { page } from './page.ts';
import { datesOf, daysInWords, periods, periodsAsked } from './periods.ts';
import { inWords, ordinals, periodWithDates } from './phrases.ts';
import { MOST_IN_A_SENTENCE, type Said } from './said.ts';
import { sideOf } from './side.ts';

/** A result in English. `attributeInWords` names what the page lacks: `what anything cost`. */
export function say(
  result: Result,
  knowledge: KnowledgeBase,
  attributeInWords: (attribute: string) => string | undefined,
): Said {
  const { query, value, items, lacking } = result;
  if (lacking !== undefined) return lack(result, lacking, knowledge, attributeInWords, said);
  if (value.kind === 'truth') return truth(result, value.truth, knowledge);
  if (value.kind === 'places') return places(result, knowledge);
  if (query.ask === 'who' || query.ask === 'why' || query.ask === 'place' || query.ask === 'when') {
    const side = sideOf(result, knowledge);
    if (side !== undefined) return side;
  }
  if (value.kind === 'count') return counted(result, value.count, value.atLeast, knowledge);
  return said(items, result, knowledge);
}

/** What there is to say of some items, whatever was asked of them. */
function said(items: readonly Item[], result: Result, knowledge: KnowledgeBase): Said {
  const { query, value } = result;
  const [first] = items;
  if (first === undefined) return { headline: 'The page names none.', lines: [] };
  if (value.kind === 'duration' && query.select === 'events') return interval(items, value.days, knowledge);
  if (items.some(({ kind }) => kind !== first.kind)) return mixed(items, knowledge);
  switch (first.kind) {
    case 'figure':
      return figures(
        items.filter((item) => item.kind === 'figure'),
        result,
        knowledge,
      );
    case 'country': {
      if (query.ask === 'compare') return comparedCountries(result, knowledge);
      if (value.kind === 'extreme') return mostCountries(result);
      const countries = items.filter((item) => item.kind === 'country').map(({ country }) => country);
      const atoms = atomsOf(query.where);
      const [only] = countries;
      if (only !== undefined && countries.length === 1 && atoms.every(({ is }) => is === 'country'))
        return { headline: participationOf(only.code, knowledge), lines: [] };
      const which = whichCountries(query.where, knowledge);
      const noun = countries.length === 1 ? 'country' : 'countries';
      return {
        headline: `${capitalise(noun)} ${which === '' ? 'named for the Joint Periods of Action' : which} (${countries.length}): ${enumerateCountries(countries)}.`,
        lines: [],
      };
    }
    case 'period':
      if (value.kind === 'extreme' && (query.ask === 'most' || query.ask === 'least'))
        return mostCountries(result);
      return periods(
        items.filter((item) => item.kind === 'period').map(({ period }) => period),
        result,
        knowledge,
      );
    case 'meeting':
      return meetings(
        items.filter((item) => item.kind === 'meeting'),
        result,
        knowledge,
      );
    case 'measure': {
      const asked = periodsAsked(query.where, knowledge);
      const lines = items
        .filter((item) => item.kind === 'measure')
        .map(({ figures: all }) => all.filter(({ period }) => asked.length === 0 || asked.includes(period)))
        .filter((all) => all.length > 0)
        .map(
          (all) =>
            `${all[0]?.outcome.measure.name ?? ''}: ${all.map((one) => figureIn(one, !wordedAlike(all))).join('; ')}`,
        );
      const of =
        asked.length > 0 && asked.length < knowledge.periods.length
          ? enumerate(asked.map((period) => periodWithDates(period, knowledge)))
          : 'the Joint Periods of Action';
      return {
        headline: `Outcomes of ${of}: ${lines.slice(0, MOST_IN_A_SENTENCE).join('. ')}${lines.length > MOST_IN_A_SENTENCE ? ' …' : '.'}`,
        lines,
      };
    }
    case 'crime':
    case 'sector':
      return topics(
        items.filter((item): item is TopicItem => item.kind === 'crime' || item.kind === 'sector'),
        result,
        knowledge,
      );
    case 'support':
      return {
        headline: items
          .filter((item) => item.kind === 'support')
          .map(
            ({ support, period }) =>
              `${support.organisation.name} provided support in ${periodWithDates(period, knowledge)}.`,
          )
          .join(' '),
        lines: [],
      };
    case 'statement':
      return statements(items, result);
    case 'contact':
      return {
        headline: `For ${knowledge.contact.purpose}, write to ${knowledge.contact.email}.`,
        lines: [],
      };
    case 'names':
      return {
        headline: `${knowledge.organisations.flatMap(({ name, short }) => (short === undefined ? [] : [`${short} is the ${name}`])).join(', ')}. The group is the ${knowledge.group.name}, part of ${knowledge.group.partOf.name.replace(/^The/, 'the')}.`,
        lines: knowledge.group.otherNames.map(({ name, usage }) => `${name} (${usage})`),
      };
    case 'page':
      return page(knowledge);
  }
}

/** Meetings, periods and statements together, as they are dated. */
function mixed(items: readonly Item[], knowledge: KnowledgeBase): Said {
  const lines = datedLines(items, knowledge);
  return lines.length <= MOST_IN_A_SENTENCE + 1
    ? { headline: `${lines.join('. ')}.`, lines: [] }
    : { headline: `${lines.length} dated events: ${lines.slice(0, MOST_IN_A_SENTENCE).join('. ')} …`, lines };
}

/** How long it was from one thing to another: as far as the page gives days. */
function interval(items: readonly Item[], days: number | undefined, knowledge: KnowledgeBase): Said {
  const lines = datedLines(items, knowledge).join('. ');
  const isPeriod = items.some(({ kind }) => kind === 'period');
  const between = isPeriod ? ', from the end of the earlier to the beginning of the later' : '';
  return {
    headline:
      days === undefined
        ? `The page doesn't give the days. ${lines}.`
        : `${daysInWords(days)}${between}: ${lines}.`,
    lines: [],
  };
}

const datedLines = (items: readonly Item[], knowledge: KnowledgeBase): string[] =>
  [...items]
    .sort((one, other) => startOf(one) - startOf(other))
    .flatMap((item) =>
      item.kind === 'meeting'
        ? [`${meetingTitle(item.meeting)}: ${formatSpan(item.meeting.date)}, ${item.meeting.city.name}`]
        : item.kind === 'period'
          ? [`${item.period.name}: ${datesOf(item.period, knowledge)}`]
          : item.kind === 'statement'
            ? [item.statement.text.replace(/\.$/, '')]
            : [],
    );

function topics(all: readonly TopicItem[], { query }: Result, knowledge: KnowledgeBase): Said {
  const asked = periodsAsked(query.where, knowledge);
  const isIn = (period: Period) => asked.length === 0 || asked.includes(period);
  const each = all.map((one) => {
    const where = [...new Set(one.targets.map(({ period }) => period))].filter(isIn);
    return { name: decapitalise(one.topic.name), where };
  });
  const groups = new Map<string, string[]>();
  for (const { name, where } of each) {
    const key = ordinals(where);
    groups.set(key, [...(groups.get(key) ?? []), name]);
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
        ? ' The page names them as examples.'
        : ` Named as examples: ${enumerate(examples)}.`;
  const noun = all[0]?.kind === 'sector' ? 'Sectors' : 'Crimes and networks';
  const named = [...groups].map(
    ([nth, names]) => `${enumerate(names)} (${nth} period${nth.includes(' ') ? 's' : ''})`,
  );
  return { headline: `${noun} named: ${named.join('; ')}.${noted}`, lines: [] };
}

function statements(items: readonly Item[], { query }: Result): Said {
  const all = items.filter((item): item is StatementItem => item.kind === 'statement');
  const texts = all.map(({ statement }) => statement.text);
  // Two statements side by side are compared by what is noted of them.
  const noted =
    query.ask === 'compare' ? all.flatMap(({ statement, of }) => [...statement.notes, ...of.notes]) : [];
  const note = noted[0]?.text;
  if (note !== undefined) return { headline: note.replace(/^The source/, 'The page'), lines: texts };
  const first = texts.slice(0, 2);
  return { headline: first.join(' '), lines: texts.slice(first.length) };
}

function counted({ query, items }: Result, count: number, atLeast: boolean, knowledge: KnowledgeBase): Said {
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
    knowledge,
  );
  const isOne = count === 1;
  const what = COUNTED[query.select];
  if (what === undefined || items[0]?.kind === 'figure') return base;
  const which = inWords(query.where, knowledge);
  const start = `${count}${atLeast ? ' named, as examples' : ''} ${isOne ? what.one : what.many}${which === '' ? '' : ` ${which}`}`;
  return base.headline.startsWith(`${count} `)
    ? base
    : { headline: `${capitalise(start)}. ${base.headline}`, lines: base.lines };
}

const COUNTED: Readonly<Record<string, { readonly one: string; readonly many: string }>> = {
  countries: { one: 'country', many: 'countries' },
  periods: { one: 'Joint Period of Action', many: 'Joint Periods of Action' },
  meetings: { one: 'meeting of the page’s list', many: 'meetings of the page’s list' },
  outcomes: { one: 'kind of outcome', many: 'kinds of outcome' },
  crimes: { one: 'crime', many: 'crimes' },
  sectors: { one: 'sector', many: 'sectors' },
};

function truth(result: Result, is: boolean | 'unknown', knowledge: KnowledgeBase): Said {
  const { query, items, instead } = result;
  const plain: Result = { ...result, query: { ...query, ask: 'list' }, value: { kind: 'items' } };
  if (query.select === 'countries') {
    return atomsOf(query.where).some((atom) => atom.is === 'country')
      ? countryTruth(result, knowledge)
      : !printCondition(query.where).includes('not ')
        ? said(items, plain, knowledge)
        : prefixed(is === true ? 'Yes.' : 'No.', said(items, plain, knowledge));
  }
  if (is === 'unknown') return prefixed(`The page doesn't settle it.`, said(items, plain, knowledge));
  if (is) {
    // Of what is told in words, only they say how much of a yes it is.
    const claims =
      items[0]?.kind !== 'statement' || atomsOf(query.where).some((atom) => atom.is === 'country');
    return claims ? prefixed('Yes.', said(items, plain, knowledge)) : said(items, plain, knowledge);
  }
  const shown = said(
    instead,
    { ...plain, query: { ...plain.query, ...(instead.length > 0 ? {} : {}) } },
    knowledge,
  );
  return prefixed('No, not by the page.', shown);
}

const prefixed = (prefix: string, { headline, lines }: Said): Said => ({
  headline: `${prefix} ${headline}`,
  lines,
});

function places(result: Result, knowledge: KnowledgeBase): Said {
  const { query, items, evidence } = result;
  const base = said(
    items,
    { ...result, query: { ...query, ask: 'list' }, value: { kind: 'items' } },
    knowledge,
  );
  if (evidence.length === 0) return base;
  const where = evidence.map(({ section, item }) => `${section}, ${item}`);
  return {
    headline: `It stands under ${enumerate(where.slice(0, 4))}${where.length > 4 ? ' and elsewhere' : ''}: ${base.headline}`,
    lines: base.lines,
  };
}
