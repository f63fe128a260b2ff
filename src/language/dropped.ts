import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { printCondition, type Query } from '../questions/query.ts';
import { askingIn } from './clauses.ts';
import { type Grammar, lengthAt } from './grammar.ts';
import { SETTLED } from './leaves-open.ts';
import type { Annotated, Mark } from './mark.ts';
import { hasAsk, isDenial, isNoLonger, isOnlyOfTopic, isTime, namesThing } from './marks.ts';
import { DATED } from './named-meetings.ts';
import { saidAlone } from './reframed.ts';
import { LIMITING } from './time-limit.ts';

/** Words that turn a set of things round, and that no condition of the queries has anything of, as typed. */
export function droppedIn(
  part: Annotated,
  queries: readonly Query[],
  told: ReadonlySet<string>,
  knowledge: KnowledgeBase,
): string[] {
  const { tokens, marks } = part;
  const typedIn = ({ from, to }: Mark) =>
    tokens
      .slice(from, to)
      .map(({ typed }) => typed)
      .join(' ');
  const lines = queries.map(({ where }) => printCondition(where)).join(' ');
  const isFormer = queries.some(
    ({ ask, where }) => (ask === 'exists' || isNoLonger(part)) && printCondition(where).includes('chaired'),
  );
  // "Which country joined last?": no condition orders countries.
  const ofOrder = marks.filter(
    ({ kind, value }) =>
      kind === 'ask' &&
      (value === 'first' || value === 'last') &&
      !lines.includes('participated(') &&
      queries.every(({ select }) => select === 'countries'),
  );
  // "How many meetings lasted two days?" is asked of lengths, which no condition knows.
  const isOfLength = queries.every(
    ({ ask, select, where }) =>
      select === 'meetings' && where === undefined && (ask === 'count' || hasAsk(part, 'count')),
  );
  const ofLength = isOfLength
    ? marks.filter(({ kind, value }) => kind === 'ask' && value === 'duration')
    : [];
  // "Which meetings were there before the operations began?": what has no one date limits nothing.
  const ofLimits = marks.filter(
    ({ kind, value, to }) =>
      kind === 'operator' &&
      LIMITING.includes(value) &&
      SETTLED[value]?.test(lines) === false &&
      queries.every(({ ask, select }) => select === 'meetings' && ask !== 'other' && ask !== 'why') &&
      !/kind\(|event\(/.test(lines) &&
      marks.find((mark) => namesThing(mark) && mark.from >= to && mark.from <= to + BESIDE)?.kind ===
        'subject' &&
      !marks.some((mark) => mark.value === 'meetings' && mark.from >= to && mark.from <= to + BESIDE),
  );
  // "How many were convicted outside the Thai trial?": nothing is told of what isn't part of a case.
  const ofOthers = marks.filter(
    (mark) =>
      isDenial(mark) &&
      part.grammar.postpositions.size === 0 &&
      hasAsk(part, 'count') &&
      queries.every(({ select }) =>
        marks.some(
          ({ kind, value, from }) =>
            kind === 'subject' &&
            value === select &&
            knowledge.cases.some(({ id }) => id === select) &&
            from >= mark.to &&
            from <= mark.to + NAMED,
        ),
      ),
  );
  // "How many meetings were held during a Joint Period of Action?"
  const ofDuring =
    queries.every(({ select, where }) => select === 'meetings' && where === undefined) && !marks.some(isTime)
      ? phrasesIn(part, 'during')
      : [];
  // "Which countries took part in the 2nd period in 2015?": it was in another year.
  const ofOtherYears = queries.every(({ select }) => select === 'countries')
    ? marks.filter(
        ({ kind, value }) =>
          kind === 'date' &&
          !lines.includes(value) &&
          !knowledge.periods.some(
            ({ number }) =>
              lines.includes(`participated(${number})`) &&
              yearsOf(String(number), knowledge).includes(value.slice(0, 4)),
          ) &&
          marks.some((mark) => mark.kind === 'period' && mark.from >= 0) &&
          !marks.some(
            (mark) => mark.kind === 'period' && yearsOf(mark.value, knowledge).includes(value.slice(0, 4)),
          ),
      )
    : [];
  // "What happened in the Maldives?", "was Bram convicted in Thailand?": a place that nothing of it is told of.
  const ofPlaces = marks.filter(
    (mark) =>
      (mark.kind === 'country' || mark.kind === 'foreign') &&
      queries.every(
        ({ ask, select }) =>
          ask !== 'other' &&
          ask !== 'who' &&
          (select === 'events' ||
            knowledge.people.some(
              ({ id, statements }) =>
                id === select &&
                statements.every(
                  (one) =>
                    one.countries.length === 0 ||
                    (lines.includes('about(') && !lines.includes(`about(${one.id})`)),
                ),
            )),
      ) &&
      !lines.includes(`(${mark.value})`),
  );
  // "Autumn 2015": which months those are the page doesn't say.
  const ofSeasons = queries.every(({ select }) => DATED.has(select)) ? phrasesIn(part, 'seasons') : [];
  const unsettled = [
    ...ofSeasons,
    ...ofOrder,
    ...ofLength,
    ...ofLimits,
    ...ofOthers,
    ...ofDuring,
    ...ofOtherYears,
    ...ofPlaces,
  ];
  if (unsettled.length > 0) return unsettled.map(typedIn);
  if (isFormer || lines.includes('not ') || queries.every(({ select }) => told.has(select))) return [];
  // "In which, and in none of the others?": a list of periods says so by itself.
  // Of one country alone there are no figures: "how many in Thailand only".
  const isSaid = ({ value, from, to }: Mark) =>
    value === 'only' &&
    (lines.includes('times(') ||
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
    marks.some(({ kind, value, from }) => kind === 'operator' && value === 'except' && from === mark.from) &&
    marks.some(
      ({ kind, value, from }) =>
        kind === 'subject' &&
        from >= mark.to &&
        from <= mark.to + BESIDE &&
        queries.every(({ select }) => select !== value && select !== 'outcomes'),
    );
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
  // "No. trained" is a number.
  const isNumber = ({ to }: Mark) => tokens[to]?.gap.startsWith('.') === true;
  return (
    marks
      .filter(
        (mark) =>
          (isDenial(mark) || (mark.kind === 'operator' && mark.value === 'only')) &&
          !isNumber(mark) &&
          !isSaid(mark) &&
          !isOfNone(mark) &&
          !isOfOthers(mark),
      )
      // What is absent is denied by the same word.
      .filter(({ from }, at, all) => all[at - 1]?.from !== from)
      .map(typedIn)
  );
}

/** As many words may stand between a denial and the name of a case: “not in Thailand's largest human trafficking trial”. */
const NAMED = 5;
/** As many words may stand between an exception and what it leaves out. */
const BESIDE = 1;

/** The words of a closed class in a text. */
const phrasesIn = ({ tokens, grammar }: Annotated, key: keyof Grammar): Mark[] =>
  [...tokens.keys()].flatMap((from): Mark[] => {
    const length = lengthAt(tokens, from, grammar[key]);
    return length === 0 ? [] : [{ from, to: from + length, kind: 'noise', value: '' }];
  });

/** The years that a period was in. */
const yearsOf = (number: string, { periods }: KnowledgeBase): string[] =>
  periods
    .filter((period) => String(period.number) === number)
    .flatMap(({ date: { from, to } }) => [String(from.year), String(to.year)]);
