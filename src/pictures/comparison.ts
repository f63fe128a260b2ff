import type { KnowledgeBase, Outcome, Period } from '../knowledge/knowledge-base.ts';
import { capitalise, enumerate, figure } from '../knowledge/wording.ts';
import { altOf, type ComparedFigures, type ComparisonPicture, type Mark } from './picture.ts';
import { titlesOf } from './titles.ts';

/** The picture of the outcomes of some periods; undefined where there is no figure to draw. */
export function comparisonPicture(
  periods: readonly Period[],
  { measures }: KnowledgeBase,
): ComparisonPicture | undefined {
  const given = measures
    .map((measure) => ({
      measure,
      outcomes: periods.map((period) => period.outcomes.find((outcome) => outcome.measure === measure)),
    }))
    .filter(({ outcomes }) => outcomes.some((outcome) => outcome !== undefined));
  const hasFigure = ({ outcomes }: (typeof given)[number]) =>
    outcomes.some((outcome) => outcome?.count !== undefined);
  const drawn = given.filter(hasFigure);
  if (drawn.length === 0) return undefined;
  const ordinals = enumerate(periods.map(({ ordinal }) => ordinal));
  const measuresDrawn = drawn.map(({ outcomes }) => ({
    charts: chartsOf(outcomes, periods),
  }));
  const withoutFigures = given
    .filter((one) => !hasFigure(one))
    .map(({ measure, outcomes }) => {
      const said = periods.flatMap(({ ordinal }, at) => {
        const outcome = outcomes[at];
        return outcome === undefined ? [] : [`${ordinal} ${inAWord(outcome)}`];
      });
      return `${measure.name} (${said.join(', ')})`;
    });
  return {
    kind: 'comparison',
    name: `comparison-${periods.map(({ number }) => number).join('-')}`,
    title: `Outcomes of the ${ordinals} Joint Period${periods.length === 1 ? '' : 's'} of Action`,
    subtitle:
      'As the source gives them. Each chart has its own scale; what the page words differently has its own chart',
    source: titlesOf(periods.flatMap((period) => [period, ...period.outcomes])),
    measures: measuresDrawn,
    withoutFigures,
    alt: altOf([
      `Outcomes of the ${ordinals} Joint Period${periods.length === 1 ? '' : 's'} of Action, a chart for each thing counted.`,
      ...measuresDrawn.flatMap(({ charts }) => charts.map(inWords)),
      ...(withoutFigures.length > 0 ? [`Without any figure: ${withoutFigures.join(', ')}.`] : []),
    ]),
  };
}

/** A measure's charts: one for each thing that its figures count, with what isn't given in the first. */
function chartsOf(outcomes: readonly (Outcome | undefined)[], periods: readonly Period[]): ComparedFigures[] {
  const things = [...new Set(outcomes.flatMap((outcome) => (outcome ? [outcome.counts] : [])))];
  return things.map((thing, index) => ({
    title: capitalise(thing),
    rows: periods.flatMap(({ ordinal }, at) => {
      const outcome = outcomes[at];
      const isHere = outcome === undefined ? index === 0 : outcome.counts === thing;
      return isHere ? [{ ordinal, mark: markOf(outcome) }] : [];
    }),
  }));
}

function markOf(outcome: Outcome | undefined): Mark {
  if (outcome === undefined) return { kind: 'not given', text: 'not given' };
  const { qualifier, count } = outcome;
  const text = inAWord(outcome);
  const isCounted = (qualifier === 'exact' || qualifier === 'over') && count !== undefined;
  return isCounted ? { kind: qualifier, value: count, text } : { kind: 'words', text: `${text}, no figure` };
}

/** `32`, `over 30`, `numerous`, `done`. */
const inAWord = (outcome: Outcome) => figure(outcome).replace('(no figure given)', '').trim();

/** `Arrests made: 1st 32, 2nd not given, 3rd 10.` */
const inWords = ({ title, rows }: ComparedFigures) =>
  `${title}: ${rows.map(({ ordinal, mark }) => `${ordinal} ${mark.text}`).join(', ')}.`;
