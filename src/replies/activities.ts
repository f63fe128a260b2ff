import type { Activity } from '../knowledge/knowledge-base.ts';
import type { Edition } from '../messages/edition.ts';
import type { Line } from './line.ts';
import { periodMenu } from './period.ts';
import type { Reply } from './reply.ts';

/** The source's list of activities, with the dates that it gives. */
export function activitiesReply(edition: Edition): Reply {
  const { activities } = edition.knowledge;
  const { reply, formats } = edition.messages;
  const lineOf =
    ({ period, date, garbled, notes }: Activity): Line =>
    (mark) =>
      reply.activityLine(period.number, `**${formats.span(date)}**${mark(notes)}`, garbled);
  return {
    content: reply.activitiesIntro,
    views: [
      {
        id: 'activities',
        label: reply.activities,
        card: () => ({ lines: activities.map(lineOf), sources: activities.map(({ source }) => source) }),
      },
    ],
    notes: activities.flatMap(({ notes }) => notes),
    controls: [periodMenu(edition)],
  };
}
