import { bold } from 'discord.js';
import type { KnowledgeBase, Named, Period } from '../knowledge/knowledge-base.ts';
import { contradictionsIn, noted } from '../knowledge/noted.ts';
import { decapitalise, enumerate } from '../knowledge/wording.ts';
import { VIEW } from './open.ts';
import type { Reply, View } from './reply.ts';

/** What the source doesn't say or contradicts, section by section, so that nobody cites what isn't there. */
export function gapsReply(knowledge: KnowledgeBase): Reply {
  const contradictions = contradictionsIn(knowledge);
  const gaps = [
    ...noted(knowledge)
      .filter(({ note }) => note.kind === 'gap')
      .map(({ note, source }) => ({ text: note.text, source })),
    ...knowledge.periods.flatMap((period) => unfigured(period, knowledge)),
    ...ofMeetings(knowledge),
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
        title: `Not said under “${section}”`,
        lines: own.map(({ text }) => `☐ ${text}`),
        sources: own.map(({ source }) => source),
      }),
    };
  });
  return {
    content: `The page contradicts itself on ${bold(`${contradictions.length} point${contradictions.length === 1 ? '' : 's'}`)}, and leaves ${bold(`${open} question${open === 1 ? '' : 's'}`)} open that may be asked of it.`,
    cited: 'nothing',
    views: [
      {
        id: 'all',
        label: 'Contradictions',
        card: () => ({
          lines: [
            ...contradictions.map(({ text }) => `⚠️ ${text}`),
            ...(byCountry ? [] : ['☐ The outcomes’ figures aren’t broken down by country.']),
          ],
          sources: contradictions.flatMap(({ sources }) => sources),
        }),
      },
      ...views.map(({ count: _, ...view }) => ({ ...view, inMenu: true })),
    ],
    controls: [
      {
        kind: 'menu',
        placeholder: 'What isn’t said, by section',
        runs: { command: 'gaps', options: {}, slot: VIEW },
        options: views.map(({ id, label, count }) => ({
          label,
          value: id,
          description: `${count} thing${count === 1 ? '' : 's'} that the page doesn’t say there`,
        })),
      },
    ],
  };
}

/** The measures that the source gives a figure for with other periods, and none with this one. */
function unfigured(period: Period, { periods, measures }: KnowledgeBase) {
  const hasFigure = ({ outcomes }: Period, measure: Named) =>
    outcomes.some((outcome) => outcome.measure === measure && outcome.count !== undefined);
  const lacking = measures.filter(
    (measure) => !hasFigure(period, measure) && periods.some((other) => hasFigure(other, measure)),
  );
  return lacking.length === 0
    ? []
    : [
        {
          text: `No figure for the ${period.ordinal} period, though for another: ${enumerate(lacking.map(({ name }) => decapitalise(name)))}.`,
          source: period.source,
        },
      ];
}

/** The meetings of which neither is told what came of them nor who came. */
function ofMeetings({ meetings }: KnowledgeBase) {
  const [first] = meetings;
  const untold = meetings.filter(({ about, attended }) => about === undefined && attended === undefined);
  return first === undefined || untold.length === 0
    ? []
    : [
        {
          text: `Of ${untold.length} of the ${meetings.length} meetings nothing is said but name, place and date.`,
          source: first.source,
        },
      ];
}
