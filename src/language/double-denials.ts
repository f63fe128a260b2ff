import type { Mark } from './mark.ts';
import { isDenial, isTime, namesThing } from './marks.ts';

/** A denial of an absence, which says that somebody was there: the marks that turn nothing, and an “all” where no time is named. */
export interface DoubleDenials {
  readonly idle: readonly Mark[];
  readonly all: readonly Mark[];
}

/** "Didn't miss the 2nd" is "joined the 2nd"; "never missed one" is "joined all". */
export function doubleDenials(marks: readonly Mark[]): DoubleDenials {
  // Who didn't leave after the 1st was in the next as well: that is told where it is known which is the next.
  const isDated = marks.some(isTime);
  const isAbsent = ({ kind, value }: Mark) =>
    kind === 'operator' && (value === 'absent' || (value === 'gone' && !isDated));
  const isSame = (one: Mark, other: Mark) => one.from < other.to && other.from < one.to;
  const absences = marks.filter(isAbsent);
  const denials = marks.filter(
    (mark) => isDenial(mark) && !absences.some((absence) => isSame(absence, mark)),
  );
  const pairs = absences.flatMap((absence) => {
    const denial = denials.find((one) => {
      const [from, to] = one.to <= absence.from ? [one.to, absence.from] : [absence.to, one.from];
      const isBetween = (mark: Mark) => namesThing(mark) && mark.from >= from && mark.to <= to;
      return to - from >= 0 && to - from <= BETWEEN && !marks.some(isBetween);
    });
    return denial === undefined ? [] : [{ absence, denial }];
  });
  const idle = marks.filter(
    (mark) =>
      (isDenial(mark) || isAbsent(mark)) &&
      pairs.some(({ absence, denial }) => isSame(mark, absence) || isSame(mark, denial)),
  );
  const all = isDated
    ? []
    : pairs.map(({ absence }): Mark => ({ ...absence, kind: 'operator', value: 'all' }));
  return { idle, all };
}

/** As many words may stand between the two: "never once missed". */
const BETWEEN = 2;
