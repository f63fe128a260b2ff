import { formatSpan } from '../../knowledge/date-span.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { meetingTitle } from '../../knowledge/meeting-title.ts';
import { enumerate } from '../../knowledge/wording.ts';
import type { Item } from '../../questions/items.ts';
import type { Result } from '../../questions/result.ts';
import { daysInWords } from './periods.ts';
import { inWords } from './phrases.ts';
import { MOST_IN_A_SENTENCE, type Said } from './said.ts';

export function meetings(
  all: readonly (Item & { readonly kind: 'meeting' })[],
  result: Result,
  knowledge: KnowledgeBase,
): Said {
  const { query, value } = result;
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return { headline: '', lines: [] };
  const line = ({ meeting }: (typeof all)[number]) =>
    `${meetingTitle(meeting)}: ${formatSpan(meeting.date)}, ${meeting.city.name}`;
  if (value.kind === 'extreme' && (query.ask === 'longest' || query.ask === 'shortest')) {
    const winners = all.filter((one) => value.winners.includes(one));
    return {
      headline: `${query.ask === 'longest' ? 'Longest' : 'Shortest'}: ${enumerate(winners.map(line))}.`,
      lines: [],
    };
  }
  if (value.kind === 'extreme') {
    const [winner] = value.winners;
    return {
      headline:
        winner?.kind === 'meeting'
          ? `Most meetings: ${value.amount ?? ''} in ${winner.meeting.city.name}.`
          : '',
      lines: all.map(line),
    };
  }
  if (value.kind === 'duration' && value.days !== undefined)
    return all.length > 1
      ? { headline: `${daysInWords(value.days)}: ${enumerate(all.map(line))}.`, lines: [] }
      : {
          headline: `${value.days + 1} day${value.days === 0 ? '' : 's'}. ${line(first)}.`,
          lines: [],
        };
  const abouts = all.flatMap(({ meeting }) =>
    [meeting.about?.text, meeting.attended?.text].filter((one) => one !== undefined),
  );
  if (all.length <= MOST_IN_A_SENTENCE)
    return { headline: `${all.map(line).join('. ')}.`, lines: all.length === 1 ? abouts : [] };
  const which = inWords(query.where, knowledge);
  const cities = new Set(all.map(({ meeting }) => meeting.city.name));
  return {
    headline: `${all.length} meetings${which === '' ? ' in the page’s list' : ` ${which}`}, from ${formatSpan(first.meeting.date)} to ${formatSpan(last.meeting.date)}${cities.size === 1 ? '' : `, in ${enumerate([...cities])}`}.`,
    lines: all.map(line),
  };
}
