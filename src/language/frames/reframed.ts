import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Ask } from '../../questions/query.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  hasAsk,
  hasOperator,
  hasSubject,
  isCountedAt,
  isLackOf,
  isPlace,
  isTime,
  operatorBeside,
  operatorsIn,
  orderIn,
  without,
} from '../marks/marks.ts';
import { isLimited } from '../marks/time-limit.ts';
import { isStatement, isYesNo } from '../marks/yes-no.ts';
import { holds } from '../words/grammar.ts';
import type { Token } from '../words/tokens.ts';
import type { Framed, Reframe } from './frame.ts';
import { OF_CASES } from './of-cases.ts';
import { OF_COUNTRIES } from './of-countries.ts';
import { OF_MEETINGS } from './of-meetings.ts';
import { besideOutcomes, outcomesOfOperations } from './of-outcomes.ts';
import { OF_PERIODS } from './of-periods.ts';
import { OF_OTHER_BODIES } from './other-bodies.ts';
import { whereNamed } from './where-named.ts';

/**
 * What a frame and its text are taken for: the first rule that knows better says as what, and of that the others may know
 * better yet. Each has its say once, for two that undo each other would go on for ever.
 */
export function reframed(
  framed: Framed,
  knowledge: KnowledgeBase,
  rules: readonly Reframe[] = RULES,
): Framed {
  for (const rule of rules) {
    const meant = rule(framed, knowledge);
    if (meant !== undefined)
      return reframed(
        meant,
        knowledge,
        rules.filter((one) => one !== rule),
      );
  }
  return framed;
}

/** "Did the number of suspects rise after the first period?": compared with that one, and not without it. */
const changedAfter: Reframe = ({ frame, text }, { measures }) => {
  const [period, ...others] = text.marks.filter((mark) => isTime(mark) && mark.from >= 0);
  const isAfter =
    period?.kind === 'period' &&
    others.length === 0 &&
    ['after', 'since'].some((value) => {
      const beside = operatorBeside(text, value, period);
      // "Resulting from the first period" is of it.
      return beside !== undefined && !text.grammar.functions.has(text.tokens[beside.from]?.text ?? '');
    });
  return isAfter && hasOperator(text, 'compare') && measures.some(({ id }) => id === frame.subject)
    ? {
        frame: { ...frame, ask: 'list' },
        text: without(text, (mark) => mark === period || mark.kind === 'operator'),
      }
    : undefined;
};

/** "All of them, or just the first?": what is asked of all says whether it was one alone. */
const allOrOne: Reframe = ({ frame, text }) => {
  const ors = operatorsIn(text, 'or');
  const isOneOf = (mark: Mark) =>
    mark.kind === 'period' && ors.some(({ to }) => mark.from >= to && mark.from <= to + BESIDE);
  // "The 1st or the 2nd, and when was each?" asks of these two.
  const isOfOthers = text.marks.some((mark) => mark.kind === 'period' && !isOneOf(mark));
  return hasOperator(text, 'all') && text.marks.some(isOneOf) && !isOfOthers
    ? {
        frame,
        text: without(text, (mark) => isOneOf(mark) || ors.includes(mark)),
      }
    : undefined;
};

/** As many words may stand between an “or” and its period: “or just the first”. */
const BESIDE = 2;

/** "Did it go after child abuse for money?": which crimes were targeted says whether it did, whatever else is said of one. */
const whetherTargeted: Reframe = ({ frame, text }) =>
  frame.subject === 'crimes' &&
  frame.ask === 'other' &&
  isYesNo(text) &&
  !hasAsk(text, 'count') &&
  (frame.missing ?? []).length === 0 &&
  text.marks.some(({ kind }) => kind === 'crime')
    ? { frame: { ...frame, ask: 'exists' }, text }
    : undefined;

/** "Were there at most 10 warrants?", "how many trained officers did it have?": where every word is of what is counted, that is asked. */
const howMany: Reframe = ({ frame, text }, { measures }) => {
  const isWhether = isYesNo(text) && (hasOperator(text, 'more') || hasOperator(text, 'fewer'));
  const isCounted = text.marks.some(
    ({ kind, value, from }) => kind === 'subject' && value === frame.subject && isCountedAt(text, from),
  );
  return measures.some(({ id }) => id === frame.subject) &&
    frame.ask === 'other' &&
    (frame.missing ?? []).length === 0 &&
    (isWhether || isCounted) &&
    !text.marks.some((mark) => mark.kind === 'attribute' || isPlace(mark))
    ? { frame: { ...frame, ask: isWhether ? 'exists' : 'list' }, text }
    : undefined;
};

/** "Only the first period had a debrief, right?": whatever else had one says whether it was alone. */
const besideAlone: Reframe = ({ frame, text }, { measures }) => {
  const alone = saidAlone(text);
  const isCounted = OF_PERIOD.has(frame.subject) || measures.some(({ id }) => id === frame.subject);
  // "Only in 2016 fewer than 30?": a bound is of the time that it stands beside.
  const isBounded = hasOperator(text, 'more') || hasOperator(text, 'fewer');
  return isCounted && alone.length > 0 && !isBounded
    ? {
        frame,
        text: {
          ...text,
          // What is named is read, and restricts nothing: the 3 of "JPA 3" is no figure.
          marks: text.marks
            .filter((mark) => !isOnly(mark))
            .map((mark) => (alone.includes(mark) ? { ...mark, kind: 'noise', value: '' } : mark)),
        },
      }
    : undefined;
};

const OF_PERIOD = new Set(['meetings', 'crimes', 'sectors']);

const isOnly = ({ kind, value }: Mark) => kind === 'operator' && value === 'only';

/** The times and places that a text says are the only ones, or asks whether they are. */
export const saidAlone = (text: Annotated): Mark[] => {
  const marks = text.marks.filter((mark) => isTime(mark) || isPlace(mark));
  const { tokens, grammar } = text;
  // "Was Bangkok the only city?"
  const isTheOnly = ({ to }: Mark) =>
    grammar.articles.has(tokens[to]?.text ?? '') &&
    operatorsIn(text, 'only').some(({ from }) => from === to + 1);
  const alone = marks.filter((mark) => isTheOnly(mark) || operatorBeside(text, 'only', mark) !== undefined);
  const isLink = ({ text: word }: Token) => grammar.and.has(word) || grammar.articles.has(word);
  // "Only in 2015 and 2017"
  const isListed = ({ from }: Mark) =>
    alone.some(({ to }) => to < from && tokens.slice(to, from).every(isLink));
  return hasOperator(text, 'only') && isStatement(text)
    ? marks.filter((mark) => alone.includes(mark) || isListed(mark))
    : [];
};

/** "How often does the group meet?": that it reports every year is of its reports. */
const metHowOften: Reframe = ({ frame, text }) =>
  frame.subject === 'reporting' && hasSubject(text, 'meetings') && !hasSubject(text, 'reporting')
    ? { frame: { subject: 'meetings', ask: 'list' }, text }
    : undefined;

/** "Kapan pertemuan berikutnya?": what comes next after nothing that is named is yet to come. */
const toCome: Reframe = ({ frame, text }) => {
  const next = orderIn(text, 'next');
  const isNamed = isLimited(text) || text.marks.some((mark) => isTime(mark) || mark.kind === 'kind');
  // "When's the upcoming meeting?"
  if (UPCOMING.has(frame.subject) && frame.ask !== 'other' && isLackOf(text, 'future') && !isNamed)
    return { frame: { ...frame, ask: 'other' }, text };
  return UPCOMING.has(frame.subject) && frame.ask !== 'other' && next !== undefined && !isNamed
    ? {
        frame: { ...frame, ask: 'other' },
        text: { ...text, marks: [...text.marks, { ...next, kind: 'attribute', value: 'future' }] },
      }
    : undefined;
};

const UPCOMING = new Set(['meetings', 'periods']);

/** "For which offences were they convicted?" asks for no reason; "to whom was it given?" for nobody who gave it. */
const whatFor: Reframe = ({ frame, text }, { measures }) => {
  if (!measures.some(({ id }) => id === frame.subject)) return undefined;
  // "Did INTERPOL make the arrests?": who did says whether it was INTERPOL.
  // … and so does it of how many “were made by INTERPOL”.
  const isBy = ({ from }: Mark) =>
    [text.grammar.functions, text.grammar.verbs].some((words) =>
      words.has(text.tokens[from - 1]?.text ?? ''),
    );
  if (
    WHO_DID.has(frame.ask) &&
    text.marks.some((mark) => mark.kind === 'organisation' && (frame.ask === 'exists' || isBy(mark)))
  )
    return { frame: { ...frame, ask: 'who' }, text };
  if (frame.ask === 'why' && !hasAsk(text, 'why')) return { frame: { ...frame, ask: 'list' }, text };
  const isOfOthers =
    (frame.ask === 'who' && holds(text.tokens, text.grammar.recipients)) ||
    (frame.subject === 'training' && countsPeople(text));
  if (!isOfOthers) return undefined;
  return frame.subject === 'operations'
    ? { frame: { ...frame, ask: 'why' }, text: { ...text, marks: [...text.marks, WHY] } }
    : { frame: { subject: frame.subject === 'training' ? 'officers' : frame.subject, ask: 'list' }, text };
};

/** What is asked of figures to which who did it is an answer. */
const WHO_DID = new Set<Ask>(['exists', 'list', 'count']);

/** "कितने लोगों को प्रशिक्षण दिया गया": a “how many” of people. */
const countsPeople = ({ tokens, marks, grammar }: Annotated): boolean =>
  marks.some(
    ({ kind, value, from, to }) =>
      kind === 'ask' && value === 'count' && holds(tokens.slice(from, to + 2), grammar.people),
  );

/** What asks why without a word for it. */
const WHY: Mark = { from: -1, to: -1, kind: 'ask', value: 'why' };

const RULES: readonly Reframe[] = [
  allOrOne,
  whereNamed,
  changedAfter,
  ...OF_COUNTRIES,
  ...OF_PERIODS,
  ...OF_MEETINGS,
  besideAlone,
  whetherTargeted,
  howMany,
  ...OF_OTHER_BODIES,
  metHowOften,
  toCome,
  ...OF_CASES,
  besideOutcomes,
  outcomesOfOperations,
  whatFor,
];
