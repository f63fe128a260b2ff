import { bold } from 'discord.js';
import { formatSpan } from '../knowledge/date-span.ts';
import type { Activity, KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Line } from './line.ts';
import { periodMenu } from './period.ts';
import type { Reply } from './reply.ts';

/** The source's list of activities, with the dates that it gives. */
export const activitiesReply = ({ activities, periods }: KnowledgeBase): Reply => ({
  content: `The page’s list of ${bold('activities')} names the Joint Periods of Action, with dates of its own:`,
  views: [
    {
      id: 'activities',
      label: 'Activities',
      card: () => ({ lines: activities.map(lineOf), sources: activities.map(({ source }) => source) }),
    },
  ],
  notes: activities.flatMap(({ notes }) => notes),
  controls: [periodMenu(periods)],
});

const lineOf =
  ({ period, date, garbled, notes }: Activity): Line =>
  (mark) =>
    `${period.name}: ${bold(formatSpan(date))}${mark(notes)}${garbled === undefined ? '' : ` (printed “${garbled}”)`}`;
