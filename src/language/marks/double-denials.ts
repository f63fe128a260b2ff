import type { Mark } from './mark.ts';
import { isDenial, isTime, namesThing } from './marks.ts';

/** A denial of an absence, which says that somebody was there: the marks that turn nothing by themselves, and what they say. */
export interface DoubleDenials {
  readonly idle: readonly Mark[];
  readonly said: readonly Mark[];
}

/**
 * "Didn't miss the 2nd" is "joined the 2nd", "never missed one" and "never dropped out" are "joined all", and "didn't drop out after
 * the 1st" is "stayed after it".
 */
export function doubleDenials(marks: readonly Mark[]): DoubleDenials {
  const isOperator = (mark: Mark, value: string) => mark.kind === 'operator' && mark.value === value;
  const isDated = marks.some(isTime);
  const isSame = (one: Mark, other: Mark) => one.from < other.to && other.from < one.to;
  const absences = marks.filter((mark) => isOperator(mark, 'absent') || isOperator(mark, 'gone'));
  const denials = marks.filter(
    (mark) => isDenial(mark) && !absences.some((absence) => isSame(absence, mark)),
  );
  const pairs = absences.flatMap((absence) => {
    const denial = denials.find((one) => {
      const isBefore = one.to <= absence.from;
      const [from, to] = isBefore ? [one.to, absence.from] : [absence.to, one.from];
      const isBetween = (mark: Mark) => namesThing(mark) && mark.from >= from && mark.to <= to;
      // "Withdrew, didn't join": behind a leaving, a denial says the same once more.
      const mayDeny = isBefore || isOperator(absence, 'absent');
      return mayDeny && to - from >= 0 && to - from <= BETWEEN && !marks.some(isBetween);
    });
    return denial === undefined ? [] : [{ absence, denial }];
  });
  const idle = marks.filter(
    (mark) =>
      (isDenial(mark) || isOperator(mark, 'gone')) &&
      pairs.some(({ absence, denial }) => isSame(mark, absence) || isSame(mark, denial)),
  );
  const said = pairs.flatMap(({ absence }): Mark[] => {
    const value = isDated ? (isOperator(absence, 'gone') ? 'stayed' : undefined) : 'all';
    return value === undefined ? [] : [{ ...absence, value }];
  });
  return { idle, said };
}

/** As many words may stand between the two: "never once missed". */
const BETWEEN = 2;
