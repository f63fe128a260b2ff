import { overlaps } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Meeting } from '../knowledge/knowledge-base.ts';
import { parseSpan } from '../questions/holds.ts';
import type { Annotated, Mark } from './mark.ts';
import { longest, operatorBeside } from './marks.ts';

/** One meeting that a text names by its kind and by what tells it from others of that kind: its period, its date, which in order. */
export interface NamedMeeting {
  readonly meeting: Meeting;
  /** the words that name it */
  readonly marks: readonly Mark[];
}

/** The single meetings that a text names, and the periods that it names besides. */
export function namedMeetings(
  text: Annotated,
  knowledge: KnowledgeBase,
): { readonly meetings: readonly NamedMeeting[]; readonly periods: readonly Mark[] } {
  const { marks } = text;
  const kinds = longest(marks.filter(({ kind }) => kind === 'kind'));
  const periods = marks.filter(({ kind, from }) => kind === 'period' && from >= 0);
  const isBehind = (kind: Mark) => (mark: Mark) =>
    mark.from >= kind.to &&
    mark.from <= kind.to + BEHIND &&
    !kinds.some(({ from }) => from >= kind.to && from < mark.from);
  const used = new Set<Mark>();
  const meetings = kinds.flatMap((kind): NamedMeeting[] => {
    const before = periods.find(({ to }) => to === kind.from);
    const behind = periods.find(isBehind(kind));
    const own = before ?? (periods.length > 1 || behind?.from === kind.to ? behind : undefined);
    const period = own ?? behind ?? periods[0];
    const date = marks.find((mark) => mark.kind === 'date' && isBehind(kind)(mark));
    const order = marks.find(
      (mark) => mark.kind === 'order' && ENDS.has(mark.value) && mark.to === kind.from,
    );
    const span = parseSpan(date?.value ?? '');
    if (own !== undefined) used.add(own);
    const found = knowledge.meetings.filter(
      (meeting) =>
        meeting.kinds.some(({ id }) => id === kind.value) &&
        (meeting.period === undefined ||
          period === undefined ||
          String(meeting.period.number) === period.value) &&
        (span === undefined || overlaps(meeting.date, span)),
    );
    const [only] = order === undefined ? found : found.slice(order.value === 'last' ? -1 : 0);
    const named = [kind, own, date, order].filter((mark) => mark !== undefined);
    return only !== undefined && (found.length === 1 || order !== undefined)
      ? [{ meeting: only, marks: named }]
      : [];
  });
  const ends = kinds.length > 0 ? [] : endsOf(text, knowledge);
  return {
    meetings: [...meetings, ...ends],
    periods: periods.filter((mark) => !used.has(mark) && !ends.some((one) => one.marks.includes(mark))),
  };
}

/** "The last meeting"; and beside a before or after, where meetings are asked for and nothing else is named, "the first", "the last one". */
function endsOf(text: Annotated, { meetings, periods }: KnowledgeBase): NamedMeeting[] {
  const { marks, tokens, grammar } = text;
  const [first, last] = [meetings.at(0), meetings.at(-1)];
  const of = (mark: Mark, isFirst: boolean, rest: readonly Mark[]): NamedMeeting[] => {
    const meeting = isFirst ? first : last;
    return meeting !== undefined && LIMITS.some((value) => operatorBeside(text, value, mark) !== undefined)
      ? [{ meeting, marks: [mark, ...rest] }]
      : [];
  };
  const [named, ...others] = marks.filter(({ kind }) => kind === 'period');
  const isBare =
    named !== undefined &&
    others.length === 0 &&
    tokens.slice(named.from + 1, named.to).every(({ text: word }) => grammar.weak.has(word));
  const number = [periods.at(0), periods.at(-1)].findIndex((one) => String(one?.number) === named?.value);
  if (isBare && number >= 0) return of(named, number === 0, []);
  return marks.flatMap((mark) => {
    const noun = marks.find(
      ({ kind, value, from }) => kind === 'subject' && value === 'meetings' && from === mark.to,
    );
    return mark.kind === 'order' && ENDS.has(mark.value) && noun !== undefined
      ? of(mark, mark.value === 'first', [noun])
      : [];
  });
}
const LIMITS = ['before', 'after', 'since', 'until'];

/** "Meetings after the debrief"; "the session after the 1st (debrief)" is that one. */
export function asksOfOthers({ marks }: Annotated, limits: readonly Mark[]): boolean {
  const isOwn = (mark: Mark) =>
    mark.kind === 'kind' && limits.some(({ kind, value }) => kind === mark.kind && value === mark.value);
  const own = [...limits, ...marks.filter(isOwn)];
  return marks.some(
    (mark) =>
      (mark.kind === 'kind' || (mark.kind === 'subject' && DATED.has(mark.value))) &&
      !own.some(({ from, to }) => mark.from < to && from < mark.to),
  );
}

const ENDS = new Set(['first', 'last']);
/** As many words may stand between a kind of meeting and the period or date that is its own. */
const BEHIND = 3;
/** What has a date, as queries select it. */
export const DATED: ReadonlySet<string> = new Set(['meetings', 'events']);
