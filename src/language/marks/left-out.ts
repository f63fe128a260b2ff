import type { Annotated, Mark } from './mark.ts';
import { BESIDE, CLAUSE, isBehind, isDenial, isPlace, operatorsIn } from './marks.ts';

/** Whether a denial leaves something out: "apart from". */
export const isExcept = (text: Annotated, denial: Mark): boolean =>
  operatorsIn(text, 'except').some(({ from }) => from === denial.from);

/** What an exception leaves out of what is known: what stands beside it, and what is joined to that: "apart from arrests and convictions". */
export function leftOut(text: Annotated, exception: Mark, known: readonly Mark[]): Mark[] {
  const { tokens, grammar } = text;
  const { to } = exception;
  if (isBehind(text, exception)) return known.filter((mark) => mark.to === exception.from);
  let end: number | undefined;
  return known.filter((mark) => {
    const between = tokens.slice(end ?? 0, mark.from).map(({ text: word }) => word);
    const isJoined =
      end !== undefined &&
      (mark.from < end ||
        ((CLAUSE.test(tokens[end]?.gap ?? '') || between.some((word) => grammar.and.has(word))) &&
          between.every((word) => grammar.and.has(word) || grammar.articles.has(word))));
    const isBeside = end === undefined && mark.from <= to + BESIDE;
    if (mark.from < to || !(isJoined || isBeside)) return false;
    end = mark.to;
    return true;
  });
}

/** "Besides the participating countries, which …", "देशों के अलावा": the words that leave all of them aside, and name none. */
export const countriesAside = (text: Annotated): Mark[] => {
  const nouns = text.marks.filter(({ kind, value }) => kind === 'subject' && value === 'countries');
  // "Apart from the eight countries"
  const counted = (noun: Mark) => text.marks.find(({ kind, to }) => kind === 'period' && to === noun.from);
  const isBeside = (mark: Mark) => (noun: Mark) =>
    isBehind(text, mark)
      ? mark.from === noun.to
      : noun.from >= mark.to && (counted(noun) ?? noun).from < mark.to + BESIDE;
  const beside = text.marks.filter(
    (mark) => isDenial(mark) && isExcept(text, mark) && nouns.some(isBeside(mark)),
  );
  const counts = nouns
    .filter((noun) => beside.some((mark) => isBeside(mark)(noun)))
    .map(counted)
    .filter((mark) => mark !== undefined);
  return text.marks.some(isPlace) ? [] : [...beside, ...counts];
};
