import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { testOf } from '../../questions/holds.ts';
import { printCondition, type Query } from '../../questions/query.ts';
import { isNoLonger } from '../conditions/negation.ts';
import { hasFigures } from '../conditions/properties.ts';
import { denialsOfMeetings } from '../frames/denied-meetings.ts';
import { saidAlone } from '../frames/reframed.ts';
import { askingIn } from '../marks/clauses.ts';
import { countriesAside, isExcept } from '../marks/left-out.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { isBehind, isDenial, isOnlyOfTopic, ROLES } from '../marks/marks.ts';
import { lengthAt } from '../words/grammar.ts';
import { typedIn } from '../words/tokens.ts';
import { unsettledIn } from './unsettled.ts';

/** Words that turn a set of things round, and that no condition of the queries has anything of, as typed. */
export function droppedIn(
  part: Annotated,
  queries: readonly Query[],
  told: ReadonlySet<string>,
  knowledge: KnowledgeBase,
): string[] {
  const { tokens, marks } = part;
  const typed = (mark: Mark) => typedIn(part, mark);
  const lines = queries.map(({ where }) => printCondition(where)).join(' ');
  const isFormer = queries.some(
    ({ ask, where }) => (ask === 'exists' || isNoLonger(part)) && printCondition(where).includes('chaired'),
  );
  const unsettled = unsettledIn(part, queries, knowledge);
  if (unsettled.length > 0) return unsettled.map(typed);
  // "Who isn't chairing now?": who is one says nothing of who isn't.
  const isOfRole = queries.every(({ ask, select }) => ask === 'list' && select === 'co-chairs');
  // "Which countries besides those in the first joined the second?": what is left out stands beside its word, and not far behind.
  const periods = marks.filter(({ kind }) => kind === 'period');
  const far = marks.filter(
    (mark) =>
      mark.value === 'except' &&
      mark.kind === 'operator' &&
      periods.some(({ from }) => from > mark.to + FAR) &&
      queries.every(({ select, where }) => select === 'countries' && isOfNobody(where, knowledge)),
  );
  if (far.length > 0) return far.map(typed);
  // "Which figures are missing for the 3rd?": what the other periods have is no answer.
  const isOfOtherPeriods = queries.some(
    ({ select, where }) =>
      (select === 'outcomes' || select === 'periods') && /^not period\(\d+\)$/.test(printCondition(where)),
  );
  const missing = marks.filter((mark) => isDenial(mark) && !isExcept(part, mark));
  if (isOfOtherPeriods && missing.length > 0) return missing.slice(0, 1).map(typed);
  if (isFormer || lines.includes('not ') || (!isOfRole && queries.every(({ select }) => told.has(select))))
    return [];
  // "The first period only: how many arrests?": what is counted in a period is of no other.
  const isOfFigures =
    askingIn(part).length > 0 &&
    queries.every(
      ({ ask, select, where }) =>
        ask !== 'exists' && hasFigures(select, knowledge) && printCondition(where).includes('period('),
    );
  const isBesidePeriod = ({ from, to }: Pick<Mark, 'from' | 'to'>) =>
    periods.some((period) => period.to === from || (period.from >= to && period.from <= to + BESIDE));
  // "In which, and in none of the others?": a list of periods says so by itself.
  // Of one country alone there are no figures: "how many in Thailand only".
  const isSaid = ({ value, from, to }: Mark) =>
    value === 'only' &&
    (lines.includes('times(') ||
      (isOfFigures && isBesidePeriod({ from, to })) ||
      // "The only one that lasted longer than a day" is the longest.
      queries.every(({ ask }) => ask === 'longest' || ask === 'shortest') ||
      (to - from > 2 && queries.every(({ ask, select }) => ask === 'list' && select === 'periods')) ||
      queries.every(
        ({ select, where }) => select !== 'countries' && printCondition(where).includes('country('),
      ) ||
      // "The only country in the 2nd": all that were in it are said.
      queries.every(
        ({ select, where }) =>
          select === 'countries' &&
          where !== undefined &&
          marks.some(({ kind }) => kind === 'country') &&
          !printCondition(where).includes('country('),
      ) ||
      // "Only in Bangkok?": what there is besides says whether it was.
      queries.every(
        ({ select, where }) =>
          select !== 'countries' &&
          saidAlone(part).some((mark) => !printCondition(where).includes(`(${mark.value})`)),
      ) ||
      (isOnlyOfTopic(part) && queries.every(({ select }) => select === 'crimes' || select === 'sectors')) ||
      // "The meetings of 2016, only that year": no meeting is of another, too.
      queries.every(
        ({ ask, select, where }) => select === 'meetings' && ask !== 'exists' && where !== undefined,
      ));
  // "Besides the countries, which organisation helped?": of what isn't asked for, nothing is left out.
  const isOfOthers = (mark: Mark) =>
    isExcept(part, mark) &&
    ((countriesAside(part).includes(mark) && queries.every(({ select }) => select !== 'countries')) ||
      marks.some(
        ({ kind, value, from, to }) =>
          kind === 'subject' &&
          !ROLES.has(value) &&
          // "देशों के अलावा": in some languages what leaves something out stands behind it.
          (part.grammar.postpositions.size > 0 || isBehind(part, mark)
            ? to <= mark.from && to >= mark.from - BESIDE
            : from >= mark.to && from <= mark.to + BESIDE) &&
          queries.every(({ select }) => select !== value && select !== 'outcomes'),
      ));
  // "Were no victims assisted in 2015?", "why were there none?": what is told of it says whether there were any. To whoever asks
  // which had none it says nothing.
  const isOfNone = (mark: Mark) =>
    lengthAt(tokens, mark.from, part.grammar.none) >= mark.to - mark.from &&
    marks.some(
      ({ kind, from, to }) => (kind === 'subject' || kind === 'kind') && from <= mark.to && mark.to < to,
    ) &&
    askingIn(part).every((at) =>
      marks.some(({ kind, value, from }) => kind === 'ask' && value === 'why' && from === at),
    ) &&
    queries.every(({ select }) => select !== 'countries' && select !== 'periods');
  // "Was no debrief held there?": those that were say whether there was none.
  const isOfNoMeeting = (mark: Mark) =>
    denialsOfMeetings(part).includes(mark) && queries.every(({ select }) => select === 'meetings');
  // "No. trained" is a number, and so is "op no 1".
  const isNumber = ({ from, to }: Mark) =>
    tokens[to]?.gap.startsWith('.') === true ||
    (/^\d/.test(tokens[to]?.text ?? '') &&
      marks.some((mark) => mark.kind === 'period' && mark.from <= from && to < mark.to));
  return (
    marks
      .filter(
        (mark) =>
          (isDenial(mark) || (mark.kind === 'operator' && mark.value === 'only')) &&
          !isNumber(mark) &&
          !isSaid(mark) &&
          !isOfNone(mark) &&
          !isOfNoMeeting(mark) &&
          !isOfOthers(mark),
      )
      // What is absent is denied by the same word.
      .filter(({ from }, at, all) => all[at - 1]?.from !== from)
      .map(typed)
  );
}

/** Whether no country fulfils a condition. */
const isOfNobody = (where: Query['where'], knowledge: KnowledgeBase): boolean => {
  const test = testOf(where, knowledge);
  return !knowledge.countries.some((country) => test({ kind: 'country', country }) === true);
};

/** Behind as many words a period isn't what an exception leaves out. */
const FAR = 3;
/** As many words may stand between an exception and what it leaves out. */
const BESIDE = 1;
