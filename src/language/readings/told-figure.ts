import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Annotated } from '../marks/mark.ts';
import { hasAsk } from '../marks/marks.ts';
import { isYesNo } from '../marks/yes-no.ts';

/**
 * "What triggered the trial with 62 convicted?": of a case, what its figure is told of (`thai-trial/convictions`), where a text says
 * the figure and asks for something else of that case.
 */
export function createToldFigure({ cases }: KnowledgeBase): (text: Annotated) => string | undefined {
  const figures = cases.flatMap(({ id, statements }) =>
    statements.flatMap((one) =>
      one.count === undefined ? [] : [{ of: `${id}/`, name: `${id}/${one.id}`, count: String(one.count) }],
    ),
  );
  return (text) => {
    const abouts = text.marks.flatMap(({ kind, value }) => (kind === 'about' ? [value] : []));
    return figures.find(
      ({ of, name, count }) =>
        text.tokens.some((token) => token.text === count) &&
        abouts.includes(name) &&
        abouts.some((about) => about.startsWith(of) && about !== name) &&
        !hasAsk(text, 'count') &&
        !isYesNo(text),
    )?.name;
  };
}
