import { overlaps } from '../../knowledge/date-span.ts';
import type { KnowledgeBase, Meeting } from '../../knowledge/knowledge-base.ts';
import { parseSpan } from '../../questions/holds.ts';
import { PAGE_LANGUAGE } from '../marks/analyser.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { hasSubject, isBesideNoun, longest, operatorBeside } from '../marks/marks.ts';
import { LIMITING } from '../marks/time-limit.ts';

/** One meeting that a text names by its kind and by what tells it from others of that kind: its period, its date, which in order. */
export interface NamedMeeting {
  readonly meeting: Meeting;
  /** the words that name it */
  readonly marks: readonly Mark[];
  /** whether they name no other: not where only the period that the whole text is about tells which it is */
  readonly isDefinite: boolean;
}

/** The single meetings that a text names, and the periods that it names besides. */
export function namedMeetings(
  text: Annotated,
  knowledge: KnowledgeBase,
): { readonly meetings: readonly NamedMeeting[]; readonly periods: readonly Mark[] } {
  const { marks } = text;
  const kinds = longest(marks.filter(({ kind }) => kind === 'kind'));
  const periods = marks.filter(({ kind, from }) => kind === 'period' && from >= 0);
  const isParted = (from: number, to: number) =>
    marks.some((mark) => mark.kind === 'operator' && mark.from >= from && mark.to <= to) ||
    text.tokens.slice(from, to).some((token) => text.grammar.and.has(token.text));
  const isBehind = (kind: Mark) => (mark: Mark) =>
    mark.from >= kind.to &&
    mark.from <= kind.to + BEHIND &&
    !isParted(kind.to, mark.from) &&
    !kinds.some(({ from }) => from >= kind.to && from < mark.from);
  // A language without articles says “of” in a word that names nothing: "debrief ของ JPA3".
  const isArticle = (word: string, at: number) =>
    text.grammar.articles.size > 0
      ? text.grammar.articles.has(word)
      : marks.some(({ kind, from, to }) => kind === 'noise' && from <= at && at < to);
  // "The debrief of the second period"
  const isOwn = (kind: Mark, behind: Mark) =>
    text.tokens.slice(kind.to, behind.from).every(
      (token, at) =>
        isArticle(token.text, kind.to + at) ||
        // "The debrief meeting of the 2nd period"
        text.grammar.meetings.has(token.text),
    ) &&
    knowledge.meetings.some(
      (meeting) =>
        meeting.kinds.some(({ id }) => id === kind.value) && String(meeting.period?.number) === behind.value,
    );
  const used = new Set<Mark>();
  // "The planning workshop" is of both kinds.
  const isNext = (kind: Mark) => (next: Mark) => next.from === kind.to && text.tokens[next.from]?.gap === '';
  const withNext = (kind: Mark): Mark[] => [kind, ...kinds.filter(isNext(kind)).flatMap(withNext)];
  const nouns = kinds.filter((kind) => !kinds.some((one) => isNext(one)(kind))).map(withNext);
  const meetings = nouns.flatMap((noun): NamedMeeting[] => {
    const isOfKinds = (meeting: Meeting) =>
      noun.every(({ value }) => meeting.kinds.some(({ id }) => id === value));
    const kind: Mark = { kind: 'kind', value: noun[0]?.value ?? '', ...spanOf(noun) };
    const before = periods.find(({ to }) => to === kind.from && text.tokens[to]?.gap === '');
    const behind = periods.find(isBehind(kind));
    const beside = (wanted: Mark['kind']) =>
      marks.find(
        (mark) =>
          mark.kind === wanted &&
          (mark.to === kind.from || (isBehind(kind)(mark) && !kinds.some(({ from }) => from === mark.to))),
      );
    // "The 14 September 2017 debrief", "the Kuala Lumpur workshop", "the workshop in Kuala Lumpur"
    const [date, city] = [beside('date'), beside('city')];
    const own =
      before ??
      (behind !== undefined && (periods.length > 1 || (date === undefined && isOwn(kind, behind)))
        ? behind
        : undefined);
    const order = orderOf(kind, text);
    const span = parseSpan(date?.value ?? '');
    if (own !== undefined) used.add(own);
    const dated = knowledge.meetings.filter(
      (meeting) =>
        isOfKinds(meeting) &&
        (span === undefined || overlaps(meeting.date, span)) &&
        (city === undefined || meeting.city.id === city.value),
    );
    // "The December 2016 debrief, but before the third round": what its date or place tells is of no other period.
    const isTold = dated.length === 1 && (date !== undefined || city !== undefined);
    const period = own ?? behind ?? (isTold ? undefined : periods[0]);
    const found = dated.filter(
      (meeting) =>
        meeting.period === undefined ||
        period === undefined ||
        String(meeting.period.number) === period.value,
    );
    const [only] = order === undefined ? found : found.slice(order.value === 'last' ? -1 : 0);
    const others = [own, date, order, city].filter((mark) => mark !== undefined);
    const isDefinite =
      others.length > 0 || behind !== undefined || knowledge.meetings.filter(isOfKinds).length === 1;
    return only !== undefined && (found.length === 1 || order !== undefined)
      ? [{ meeting: only, marks: [...noun, ...others], isDefinite }]
      : [];
  });
  const ends = kinds.length > 0 ? [] : [...endsOf(text, knowledge), ...placedIn(text, knowledge)];
  const linked = [
    ...periods
      .filter((mark) => !used.has(mark))
      .flatMap((mark) => siblingAt(mark, meetings, text, knowledge)),
    ...oneOfDate(meetings, text, knowledge),
  ];
  const named = [...linked, ...meetings, ...ends];
  return {
    meetings: named,
    periods: periods.filter(
      (mark) => !used.has(mark) && ![...linked, ...ends].some((one) => one.marks.includes(mark)),
    ),
  };
}

/** Of “the 1st and 2nd debrief”, “the debriefs of the 1st and the 2nd”: the one that is named without its kind. */
function siblingAt(
  mark: Mark,
  meetings: readonly NamedMeeting[],
  { tokens, grammar }: Annotated,
  knowledge: KnowledgeBase,
): NamedMeeting[] {
  const isLink = (word: string) => grammar.and.has(word) || grammar.articles.has(word);
  const isLinked = (from: number, to: number) =>
    to > from && tokens.slice(from, to).every(({ text }) => isLink(text));
  const same = meetings.find(
    ({ marks }) =>
      (mark.to - mark.from === 1 && isLinked(mark.to, spanOf(marks).from)) ||
      marks.some((one) => one.kind === 'period' && isLinked(one.to, mark.from)),
  );
  const kind = same?.marks.find((one) => one.kind === 'kind');
  const meeting = knowledge.meetings.find(
    ({ period, kinds }) =>
      String(period?.number) === mark.value && kinds.some(({ id }) => id === kind?.value),
  );
  return meeting === undefined ? [] : [{ meeting, marks: [mark], isDefinite: true }];
}

/** "The December 2016 debrief and the one in Sept 2017": another of the kind that was named before it. */
function oneOfDate(
  meetings: readonly NamedMeeting[],
  { tokens, marks, grammar }: Annotated,
  knowledge: KnowledgeBase,
): NamedMeeting[] {
  const kind = meetings.flatMap((named) => named.marks).find((mark) => mark.kind === 'kind');
  return marks.flatMap((date) => {
    const one = marks.find(
      ({ kind, value, from, to }) =>
        kind === 'number' &&
        value === '1' &&
        to < date.from &&
        date.from - to < BEHIND &&
        grammar.articles.has(tokens[from - 1]?.text ?? ''),
    );
    const asked = date.kind === 'date' ? parseSpan(date.value) : undefined;
    if (one === undefined || kind === undefined || asked === undefined || kind.from > one.from) return [];
    const [only, ...others] = knowledge.meetings.filter(
      (meeting) => meeting.kinds.some(({ id }) => id === kind.value) && overlaps(meeting.date, asked),
    );
    return only !== undefined && others.length === 0
      ? [{ meeting: only, marks: [one, date], isDefinite: true }]
      : [];
  });
}

/** The words from the first mark to the last. */
export const spanOf = (marks: readonly Mark[]): { readonly from: number; readonly to: number } => ({
  from: Math.min(...marks.map(({ from }) => from)),
  to: Math.max(...marks.map(({ to }) => to)),
});

/** The word of order beside a noun, on the side on which its language puts it: "the last debrief", "debrief terakhir". */
const orderOf = (noun: Mark, text: Annotated): Mark | undefined =>
  text.marks.find((mark) => mark.kind === 'order' && ENDS.has(mark.value) && isBesideNoun(text, mark, noun));

/** "The last meeting"; and beside a before or after, where meetings are asked for and nothing else is named, "the first", "the last one". */
function endsOf(text: Annotated, { meetings, periods, terms }: KnowledgeBase): NamedMeeting[] {
  const { marks, tokens } = text;
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  const isOrder = (at: number) =>
    terms.get(PAGE_LANGUAGE)?.ordinals['1']?.includes(wordAt(at)) === true ||
    marks.some(({ kind, from }) => kind === 'order' && from === at);
  const named = (isFirst: boolean, words: readonly Mark[]): NamedMeeting[] => {
    const meeting = meetings.at(isFirst ? 0 : -1);
    const isLimit = words.some((mark) =>
      LIMITING.some((value) => operatorBeside(text, value, mark) !== undefined),
    );
    return meeting !== undefined && isLimit ? [{ meeting, marks: words, isDefinite: true }] : [];
  };
  const [mark, ...others] = marks.filter(({ kind }) => kind === 'period');
  const isBare =
    mark !== undefined &&
    others.length === 0 &&
    hasSubject(text, 'meetings') &&
    // "The first one", and not "round one".
    (mark.to - mark.from === 1 || (wordAt(mark.from + 1) === 'one' && isOrder(mark.from)));
  if (isBare) {
    const isLast = marks.some(
      ({ kind, value, from }) => kind === 'order' && value === 'last' && from === mark.from,
    );
    const isFirst = mark.value === String(periods.at(0)?.number);
    return isFirst || isLast ? named(isFirst, [mark]) : [];
  }
  return marks.flatMap((noun) => {
    const order = noun.kind === 'subject' && noun.value === 'meetings' ? orderOf(noun, text) : undefined;
    return order === undefined ? [] : named(order.value === 'first', [order, noun]);
  });
}

/** "Before the Kuala Lumpur one", "after the meeting in Kuala Lumpur": the only one in its city. */
function placedIn(text: Annotated, { meetings }: KnowledgeBase): NamedMeeting[] {
  const { marks } = text;
  const cities = marks.filter(({ kind }) => kind === 'city');
  return cities.flatMap((city) => {
    const [only, ...others] = meetings.filter((meeting) => meeting.city.id === city.value);
    if (only === undefined || others.length > 0) return [];
    const noun = marks.find(
      ({ kind, value, to }) =>
        kind === 'subject' && value === 'meetings' && to <= city.from && to >= city.from - BEHIND,
    );
    const words = [noun, city].filter((mark) => mark !== undefined);
    const isLimit = LIMITING.some(
      (value) => operatorBeside(text, value, { ...city, ...spanOf(words) }) !== undefined,
    );
    return isLimit ? [{ meeting: only, marks: words, isDefinite: true }] : [];
  });
}

/** "Meetings after the 1st debrief", "debriefs after it": what is asked for beside the meeting that limits it. */
export function asksOfOthers({ marks }: Annotated, limits: readonly Mark[]): boolean {
  const isWithin = ({ from, to }: Mark) => limits.some((limit) => limit.from < to && from < limit.to);
  // "The 1st debrief meeting" is one thing.
  const isForm = ({ from }: Mark) => limits.some(({ to }) => to === from);
  return marks.some(
    (mark) =>
      (mark.kind === 'kind' || (mark.kind === 'subject' && DATED.has(mark.value))) &&
      !isWithin(mark) &&
      !isForm(mark),
  );
}

const ENDS = new Set(['first', 'last']);
/** As many words may stand between a kind of meeting and the period or date that is its own. */
const BEHIND = 3;
/** What has a date, as queries select it. */
export const DATED: ReadonlySet<string> = new Set(['meetings', 'events']);
