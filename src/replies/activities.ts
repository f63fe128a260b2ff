import { bold } from 'discord.js';
import { formatSpan } from '../knowledge/date-span.ts';
import type { Activity } from '../knowledge/knowledge-base.ts';
import type { Card } from './card.ts';

/** The source's list of activities. */
export const activitiesCard = (activities: readonly Activity[]): Card => ({
  title: 'Activities',
  lines: activities.map(({ period, date }) => `${period.name}: ${bold(formatSpan(date))}`),
  notes: activities.flatMap(({ notes }) => notes),
  sources: activities.map(({ source }) => source),
});
