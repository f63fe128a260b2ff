import type { Named, Period } from '../knowledge/knowledge-base.ts';
import { contradictionsIn, noted } from '../knowledge/noted.ts';
import { decapitalise } from '../knowledge/wording.ts';
import type { Edition } from '../messages/edition.ts';
import { VIEW } from './open.ts';
import type { Reply, View } from './reply.ts';

/** What the source doesn't say or contradicts, section by section, so that nobody cites what isn't there. */
export function gapsReply(edition: Edition): Reply {
  const { knowledge, messages } = edition;
  const { reply } = messages;
  const contradictions = contradictionsIn(knowledge);
  const gaps = [
    ...noted(knowledge)
      .filter(({ note }) => note.kind === 'gap')
      .map(({ note, source }) => ({ text: note.text, source })),
    ...knowledge.periods.flatMap((period) => unfigured(period, edition)),
    ...ofMeetings(edition),
  ];
  const sections = [...new Set(gaps.map(({ source }) => source.section))];
  const byCountry = knowledge.periods
    .flatMap(({ outcomes }) => outcomes)
    .some(({ count, countries }) => count !== undefined && countries.length > 0);
  const open = gaps.length + (byCountry ? 0 : 1);
  const views = sections.map((section, at): View & { readonly count: number } => {
    const own = gaps.filter(({ source }) => source.section === section);
    return {
      id: `section-${at + 1}`,
      label: section,
      count: own.length,
      card: () => ({
        title: reply.notSaidUnder(section),
        lines: own.map(({ text }) => `☐ ${text}`),
        sources: own.map(({ source }) => source),
      }),
    };
  });
  return {
    content: reply.gapsIntro(contradictions.length, open),
    cited: 'nothing',
    views: [
      {
        id: 'all',
        label: reply.contradictions,
        card: () => ({
          lines: [
            ...contradictions.map(({ text }) => `⚠️ ${text}`),
            ...(byCountry ? [] : [`☐ ${reply.notByCountry}`]),
          ],
          sources: contradictions.flatMap(({ sources }) => sources),
        }),
      },
      ...views.map(({ count: _, ...view }) => ({ ...view, inMenu: true })),
    ],
    controls: [
      {
        kind: 'menu',
        placeholder: reply.gapsBySection,
        runs: { command: 'gaps', options: {}, slot: VIEW },
        options: views.map(({ id, label, count }) => ({
          label,
          value: id,
          description: reply.gapsThere(count),
        })),
      },
    ],
  };
}

/** The measures that the source gives a figure for with other periods, and none with this one. */
function unfigured(period: Period, { knowledge, messages }: Edition) {
  const { periods, measures } = knowledge;
  const hasFigure = ({ outcomes }: Period, measure: Named) =>
    outcomes.some((outcome) => outcome.measure === measure && outcome.count !== undefined);
  const lacking = measures.filter(
    (measure) => !hasFigure(period, measure) && periods.some((other) => hasFigure(other, measure)),
  );
  return lacking.length === 0
    ? []
    : [
        {
          text: messages.reply.noFigureThough(
            period.number,
            lacking.map(({ name }) => decapitalise(name)),
          ),
          source: period.source,
        },
      ];
}

/** The meetings of which neither is told what came of them nor with whom they were held. */
function ofMeetings({ knowledge: { meetings }, messages }: Edition) {
  const [first] = meetings;
  const untold = meetings.filter(({ about, held }) => about === undefined && held === undefined);
  return first === undefined || untold.length === 0
    ? []
    : [
        {
          text: messages.reply.meetingsUntold(untold.length, meetings.length),
          source: first.source,
        },
      ];
}
