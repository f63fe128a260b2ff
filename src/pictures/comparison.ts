import type { KnowledgeBase, Outcome, Period } from '../knowledge/knowledge-base.ts';
import { capitalise, enumerate, figure } from '../knowledge/wording.ts';
import { moreThan, notesOf } from './notes.ts';
import { altOf, type ComparedRow, type ComparisonPicture } from './picture.ts';

/** What a picture has room for on a phone; the others are in the text. */
const mostCharts = 4;

/** The picture of the outcomes that can be compared between some periods; undefined where none can. */
export function comparisonPicture(
  periods: readonly Period[],
  { measures }: KnowledgeBase,
): ComparisonPicture | undefined {
  const counted = periods.flatMap(({ outcomes }) => outcomes).filter(({ count }) => count !== undefined);
  const comparable = measures.flatMap((measure) => {
    const figures = counted.filter((outcome) => outcome.measure === measure);
    const things = [...new Set(figures.map(({ counts }) => counts))];
    return things
      .map((thing) => ({ measure, thing, figures: figures.filter(({ counts }) => counts === thing) }))
      .filter((one) => one.figures.length > 1);
  });
  if (comparable.length === 0) return undefined;
  const charts = comparable.map(({ measure, thing }) => ({
    title: capitalise(thing),
    rows: periods.map(
      ({ ordinal, outcomes }): ComparedRow => ({
        ordinal,
        ...rowOf(
          outcomes.find((outcome) => outcome.measure === measure),
          thing,
        ),
      }),
    ),
  }));
  const drawn = charts.slice(0, mostCharts);
  const others = counted.length - comparable.flatMap(({ figures }) => figures).length;
  const compared = periods.filter((_, index) => charts.some(({ rows }) => rows[index]?.bar !== undefined));
  const title = `${charts.length} ${charts.length === 1 ? 'outcome' : 'outcomes'} of the ${enumerate(compared.map(({ ordinal }) => ordinal))} periods can be compared`;
  return {
    kind: 'comparison',
    name: `comparison-${periods.map(({ number }) => number).join('-')}`,
    title,
    notes: notesOf(
      [
        ...moreThan(drawn.length, charts.length, 'more outcomes'),
        ...(others > 0
          ? [`${others} ${others === 1 ? 'figure has' : 'figures have'} no counterpart: see text.`]
          : []),
      ],
      comparable.flatMap(({ figures }) => figures),
    ),
    charts: drawn,
    alt: altOf([
      `Bars on one scale: ${title}.`,
      ...charts.map(
        (chart) =>
          `${chart.title}: ${chart.rows.map(({ ordinal, text }) => `${ordinal} ${text}`).join(', ')}.`,
      ),
    ]),
  };
}

/** A bar for a figure of the thing that is compared, words for all else. */
function rowOf(outcome: Outcome | undefined, thing: string): Omit<ComparedRow, 'ordinal'> {
  if (outcome === undefined) return { text: 'not given' };
  const { qualifier, count, counts } = outcome;
  const text = figure(outcome).replace(' (no figure given)', ', no figure');
  if (counts !== thing) return { text: `${text}, worded differently` };
  return count === undefined ? { text } : { text, bar: { value: count, isOpen: qualifier === 'over' } };
}
