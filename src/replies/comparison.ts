import { bold } from 'discord.js';
import { formatSpan } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Named, Outcome, Period } from '../knowledge/knowledge-base.ts';
import { enumerate, figure } from '../knowledge/wording.ts';
import type { Card } from './card.ts';
import { withFlag } from './flag.ts';

/** The outcomes of several periods, measure by measure; where the source gives nothing, it says so. */
export function comparisonCard(periods: readonly Period[], { measures }: KnowledgeBase): Card {
  const outcomeOf = (period: Period, measure: Named) =>
    period.outcomes.find((outcome) => outcome.measure === measure);
  const compared = measures.filter((measure) => periods.some((period) => outcomeOf(period, measure)));
  const side = (period: Period, text: string) => `${period.ordinal}: ${text}`;
  const shared =
    periods[0]?.participants.countries.filter((country) =>
      periods.every((period) => period.participants.countries.includes(country)),
    ) ?? [];
  const differing = periods.map((period) => ({
    period,
    own: period.participants.countries.filter((country) => !shared.includes(country)),
  }));

  return {
    title: periods.map(({ name }) => name).join(' · '),
    lines: [
      periods.map((period) => side(period, bold(formatSpan(period.date)))).join('\n'),
      '',
      ...compared.map((measure) => {
        const figures = periods.map((period) => {
          const outcome = outcomeOf(period, measure);
          return side(period, outcome ? figure(outcome) : '_not given_');
        });
        return `${bold(measure.name)}\n${figures.join(' · ')}`;
      }),
    ],
    sections: [
      {
        name: 'Countries',
        lines: [
          periods
            .map((period) => side(period, bold(String(period.participants.countries.length))))
            .join(' · '),
          ...differing
            .filter(({ own }) => own.length > 0)
            .map(({ period, own }) => `Also in the ${period.ordinal}: ${own.map(withFlag).join(' · ')}`),
        ],
      },
    ],
    notes: warnings(periods, compared, outcomeOf),
    sources: periods.flatMap((period) => [period.source, ...period.outcomes.map(({ source }) => source)]),
  };
}

/** Outcomes of one measure that the page words differently: whether they count the same thing, it doesn't say. */
function wordedDifferently(outcomes: readonly Outcome[]): string[] {
  const [first] = outcomes;
  const wordings = new Set(outcomes.map(({ counts }) => counts));
  return first !== undefined && wordings.size > 1
    ? [`${first.measure.name}: the page words these differently (${[...wordings].join('; ')}).`]
    : [];
}

function warnings(
  periods: readonly Period[],
  measures: readonly Named[],
  outcomeOf: (period: Period, measure: Named) => Outcome | undefined,
): string[] {
  const perMeasure = measures.flatMap((measure) => {
    const outcomes = periods
      .map((period) => outcomeOf(period, measure))
      .filter((outcome) => outcome !== undefined);
    return [...wordedDifferently(outcomes), ...outcomes.flatMap(({ notes }) => notes)];
  });
  const partly = periods.filter((period) =>
    measures.some((measure) => outcomeOf(period, measure) === undefined),
  );
  return [
    ...(partly.length > 0
      ? [
          `“Not given” means that the source says nothing (${enumerate(partly.map(({ ordinal }) => ordinal))} period); it isn't a zero.`,
        ]
      : []),
    ...new Set(perMeasure),
    ...new Set(periods.flatMap(({ notes }) => notes)),
  ];
}

/** `Arrests: 1st 32, 2nd over 30.` */
export function comparisonInBrief(periods: readonly Period[], { measures }: KnowledgeBase): string {
  const common = measures.find((measure) =>
    periods.every((period) => period.outcomes.some((outcome) => outcome.measure === measure)),
  );
  const names = enumerate(periods.map(({ ordinal }) => ordinal));
  if (common === undefined) return `${bold(`${names} Joint Periods of Action`)}, side by side.`;
  const figures = periods.map((period) => {
    const outcome = period.outcomes.find(({ measure }) => measure === common);
    return `${period.ordinal} ${outcome ? figure(outcome) : 'not given'}`;
  });
  return `${bold(`${names} Joint Periods of Action`)}, side by side. ${common.name}: ${figures.join(', ')}.`;
}
