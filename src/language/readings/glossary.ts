import type { Annotated } from '../marks/mark.ts';
import { hasAsk, hasSubject } from '../marks/marks.ts';

/** The second reader: what a text is about by its words alone, the likeliest first. */
export type Glossary = (text: Annotated) => string[];

/** Words and names of the terms, by what they stand for: the longest say most, those that stand for several less. */
export function createGlossary(measures: ReadonlySet<string>): Glossary {
  return (text) => {
    const { marks } = text;
    const votes = new Map<string, number>();
    // "How many were convicted of trafficking": the crime is a detail of what is counted.
    const isDetail =
      hasAsk(text, 'count') && marks.some(({ kind, value }) => kind === 'subject' && measures.has(value));
    // "Which sectors did exploitation cases involve": and here of where it was.
    const isOfSectors = hasSubject(text, 'sectors');
    const vote = (subject: string, weight: number) => votes.set(subject, (votes.get(subject) ?? 0) + weight);
    for (const mark of marks) {
      const rivals = marks.filter(
        ({ kind, from, to }) => kind === mark.kind && from === mark.from && to === mark.to,
      ).length;
      const weight = (mark.to - mark.from) / rivals;
      if (mark.kind === 'subject' && !(isDetail && mark.value === 'crimes')) vote(mark.value, weight);
      if (mark.kind === 'crime' && !isDetail && !isOfSectors) vote('crimes', weight);
      if (mark.kind === 'sector') vote('sectors', weight);
      if (mark.kind === 'organisation') vote('support', weight);
      if (mark.kind === 'kind' || mark.kind === 'city') vote('meetings', weight);
      if (mark.kind === 'country' || mark.kind === 'foreign') vote('countries', weight / 2);
    }
    const most = Math.max(0, ...votes.values());
    return [...votes]
      .filter(([, votesFor]) => votesFor >= most * 0.75)
      .sort((one, other) => other[1] - one[1])
      .map(([subject]) => subject);
  };
}
