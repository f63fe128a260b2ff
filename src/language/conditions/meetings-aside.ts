import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { atom, type Condition } from '../../questions/query.ts';
import { isExcept, leftOut } from '../marks/left-out.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { isCut, operatorsIn } from '../marks/marks.ts';
import { namedMeetings, spanOf } from './named-meetings.ts';

/** "All meetings apart from the 1st debrief", "the roundtable excepted": meetings and kinds that a text leaves out, and what it says besides. */
export function meetingsAside(
  text: Annotated,
  knowledge: KnowledgeBase,
): { readonly text: Annotated; readonly where: readonly Condition[] } | undefined {
  const exceptions = operatorsIn(text, 'except');
  if (exceptions.length === 0) return undefined;
  // "Excluding debriefs in 2016": a date or a place behind them is that of what is left.
  const isOwn = (kind: Mark) => (mark: Mark) =>
    mark.from < kind.from ? !isCut(text, mark.to, kind.from) : mark.kind === 'period';
  // "The 3rd debrief workshop" is one thing.
  const whole = (mark: Mark): Mark => {
    const form = text.marks.find(({ kind, from }) => kind === 'kind' && from === mark.to);
    return form === undefined ? mark : whole({ ...mark, to: form.to });
  };
  const single = namedMeetings(text, knowledge).meetings.flatMap(({ meeting, marks: [kind, ...more] }) => {
    const own = kind === undefined ? [] : more.filter(isOwn(kind));
    return kind === undefined || (own.length === 0 && kind.kind === 'kind')
      ? []
      : [{ is: atom('event', meeting.id), mark: whole({ ...kind, ...spanOf([kind, ...own]) }) }];
  });
  // A kind of meeting alone is left out as such.
  const isSingle = ({ from, to }: Mark) => single.some(({ mark }) => mark.from < to && from < mark.to);
  const kinds = text.marks.filter((mark) => mark.kind === 'kind' && !isSingle(mark));
  // … and "the planning workshop" as both, but not "the debrief in 2015" where other debriefs are asked for.
  const forms = (mark: Mark) => kinds.filter((one) => mark.from <= one.from && one.to <= whole(mark).to);
  const isAskedFor = ({ value, to }: Mark) => kinds.some((one) => one.from >= to && one.value === value);
  const ofKinds = kinds.flatMap((mark) => {
    if (kinds.some(({ to }) => to === mark.from)) return [];
    const all = forms(mark);
    const [only, ...others] = knowledge.meetings.filter((meeting) =>
      all.every(({ value }) => meeting.kinds.some(({ id }) => id === value)),
    );
    if (all.length > 1 && only !== undefined && others.length === 0)
      return [{ is: atom('event', only.id), mark: whole(mark) }];
    return all.filter((one) => !isAskedFor(one)).map((one) => ({ is: atom('kind', one.value), mark: one }));
  });
  const all = [...single, ...ofKinds];
  const named = all.map(({ mark }) => mark).sort((one, other) => one.from - other.from);
  const out = exceptions.flatMap((exception) => leftOut(text, exception, named));
  const aside = all.filter(({ mark }) => out.includes(mark));
  return aside.length === 0
    ? undefined
    : {
        text: {
          ...text,
          marks: text.marks.filter(
            (mark) => !isExcept(text, mark) && !out.some(({ from, to }) => mark.from < to && from < mark.to),
          ),
        },
        where: aside.map(({ is }) => ({ not: is })),
      };
}
