import type { Found } from './find.ts';

/** How a query was understood, and why each hit stands where it does: lines for whoever tunes the search. */
export function explain({ confidence, hits, how: { understanding, requirements, scores } }: Found): string[] {
  const round = (value: number) => value.toFixed(2);
  const byFact = new Map(scores.map((scored) => [scored.fact, scored]));
  return [
    'understood',
    ...(understanding?.parts ?? []).map(
      ({ words, concepts, how }) =>
        `  ${words} → ${concepts.join(' | ') || 'nothing to look for'}${how === 'exact' ? '' : ` (${how})`}`,
    ),
    ...(understanding?.dates ?? []).map(
      ({ year, month, day }) => `  date ${[year, month, day].map((part) => part ?? '·').join('-')}`,
    ),
    ...(understanding?.figures ?? []).map((figure) => `  figure ${figure}`),
    ...((understanding?.unknown.length ?? 0) > 0 ? [`  unknown: ${understanding?.unknown.join(', ')}`] : []),
    'asked for',
    ...(requirements?.all ?? []).map(
      ({ words, weight, hard, postings }) =>
        `  ${words}: weight ${round(weight)}${hard ? ', must be met' : ''}, ${postings.reduce((sum, facts) => sum + facts.length, 0)} facts`,
    ),
    ...((requirements?.unmet.length ?? 0) > 0
      ? [`  nothing answers to: ${requirements?.unmet.join(', ')}`]
      : []),
    ...(requirements?.order ? [`  the ${requirements.order} in time`] : []),
    `confidence: ${confidence}`,
    ...hits.slice(0, 10).map((fact, place) => {
      const scored = byFact.get(fact);
      const why = scored
        ? `coverage ${round(scored.coverage)}, ${scored.unasked} unasked${scored.complete ? ', meets all' : ''}`
        : 'resembles the query';
      return `  ${place + 1}. ${fact.id} (${why}): ${fact.title}: ${fact.answer}`;
    }),
  ];
}
