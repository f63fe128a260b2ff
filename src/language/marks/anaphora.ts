import type { Annotated, Mark } from './mark.ts';
import { distinct, isAnaphoric, isTime } from './marks.ts';

/**
 * What is told of the one person or case that another part of the text names (`captain-bram/court`), where this part goes on
 * about it: "Bram's real name, and in which country is he tried?"
 */
export function toldOf(
  part: Annotated,
  said: readonly Mark[],
  persons: ReadonlySet<string>,
): string | undefined {
  const { marks } = part;
  const isPerson = ({ kind, value }: Mark) => kind === 'subject' && persons.has(value);
  const [only, ...others] = distinct(said.filter(isPerson));
  if (only === undefined || others.length > 0) return undefined;
  const told = marks.filter(({ kind, value }) => kind === 'about' && value.startsWith(`${only.value}/`));
  // The word for what is told of one may be the word for another, or for a measure: a trial, convicted.
  const isOwn = (mark: Mark) =>
    !told.some(
      ({ value, from, to }) => (mark.from < to && from < mark.to) || value === `${only.value}/${mark.value}`,
    );
  const goesOn = isAnaphoric(part);
  const isOther = (mark: Mark) =>
    isOwn(mark) &&
    (goesOn ? isPerson(mark) : isTime(mark) || (mark.kind === 'subject' && mark.value !== 'countries'));
  return marks.some(isOther) ? undefined : told[0]?.value;
}
