import type { Outcome, Period } from '../knowledge/knowledge-base.ts';
import { capitalise } from '../knowledge/wording.ts';
import type { Edition } from '../messages/edition.ts';
import type { Messages } from '../messages/messages.ts';
import { moreThan, notesOf } from './notes.ts';
import { altOf, type ComparedRow, type ComparisonPicture } from './picture.ts';

/** What a picture has room for on a phone; the others are in the text. */
const mostCharts = 4;

/** The picture of the outcomes that can be compared between some periods; undefined where none can. */
export function comparisonPicture(
  periods: readonly Period[],
  { knowledge: { measures }, messages }: Edition,
): ComparisonPicture | undefined {
  const { picture, nth } = messages;
  const counted = periods.flatMap(({ outcomes }) => outcomes).filter(({ count }) => count !== undefined);
  const comparable = measures.flatMap((measure) => {
    const figures = counted.filter((outcome) => outcome.measure === measure);
    const things = [...new Set(figures.map(({ wording }) => wording))];
    return things
      .map((thing) => ({ measure, thing, figures: figures.filter(({ wording }) => wording === thing) }))
      .filter((one) => one.figures.length > 1);
  });
  if (comparable.length === 0) return undefined;
  const charts = comparable.map(({ measure, thing, figures }) => ({
    title: capitalise(figures[0]?.counts ?? ''),
    rows: periods.map(
      ({ number, outcomes }): ComparedRow => ({
        ordinal: nth(number),
        ...rowOf(
          outcomes.find((outcome) => outcome.measure === measure),
          thing,
          messages,
        ),
      }),
    ),
  }));
  const drawn = charts.slice(0, mostCharts);
  const others = counted.length - comparable.flatMap(({ figures }) => figures).length;
  const compared = periods.filter((_, index) => charts.some(({ rows }) => rows[index]?.bar !== undefined));
  const title = picture.outcomesCompared(
    charts.length,
    compared.map(({ number }) => number),
  );
  return {
    kind: 'comparison',
    name: `comparison-${periods.map(({ number }) => number).join('-')}`,
    title,
    notes: notesOf(
      [
        ...moreThan(drawn.length, charts.length, picture.moreOutcomes),
        ...(others > 0 ? [picture.noCounterpart(others)] : []),
      ],
      comparable.flatMap(({ figures }) => figures),
      messages,
    ),
    charts: drawn,
    alt: altOf(
      [
        picture.barsAlt(title),
        ...charts.map((chart) =>
          picture.chartAlt(
            chart.title,
            chart.rows.map(({ ordinal, text }) => ({ nth: ordinal, text })),
          ),
        ),
      ],
      messages,
    ),
  };
}

/** A bar for a figure of the thing that is compared, words for all else. */
function rowOf(
  outcome: Outcome | undefined,
  thing: string,
  { picture }: Messages,
): Omit<ComparedRow, 'ordinal'> {
  if (outcome === undefined) return { text: picture.notGiven };
  const { qualifier, count, wording } = outcome;
  const text = picture.figure(qualifier, count);
  if (wording !== thing) return { text: picture.wordedDifferently(text) };
  return count === undefined ? { text } : { text, bar: { value: count, isOpen: qualifier === 'over' } };
}
