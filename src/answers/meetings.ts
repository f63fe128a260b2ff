import type { Edition } from '../messages/edition.ts';
import type { Item } from '../questions/items.ts';
import { atomsOf, partsOf, printCondition } from '../questions/query.ts';
import type { Result } from '../questions/result.ts';
import { daysInWords } from './periods.ts';
import { cityById, inWords } from './phrases.ts';
import { MOST_IN_A_SENTENCE, type Said, sentence } from './said.ts';

type MeetingItem = Item & { readonly kind: 'meeting' };

/** `First Meeting …: 19 May 2015, Bangkok` */
export const meetingInWords = ({ meeting }: MeetingItem, { messages }: Edition): string =>
  messages.answer.meetingLine(meeting.title, messages.formats.span(meeting.date), meeting.city.name);

export function meetings(all: readonly MeetingItem[], result: Result, edition: Edition): Said {
  const { query, value } = result;
  const { answer, formats } = edition.messages;
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return sentence('');
  const line = (one: MeetingItem) => meetingInWords(one, edition);
  const told = ({ meeting: { title, date, city } }: MeetingItem, text: string) =>
    answer.meetingTold(title, formats.span(date), city.name, text);
  if (value.kind === 'extreme' && (query.ask === 'longest' || query.ask === 'shortest')) {
    const winners = all.filter((one) => value.winners.includes(one));
    return sentence(answer.extremeMeetings(query.ask === 'longest', winners.map(line)));
  }
  if (value.kind === 'tally')
    return {
      headline: answer.meetingCounts(
        value.cities.map(({ of, count }) => ({ name: cityById(of, edition), count })),
        value.years.map(({ of, count }) => ({ name: formats.date({ year: of }), count })),
      ),
      lines: all.map(line),
    };
  if (value.kind === 'duration' && value.days !== undefined)
    return sentence(
      all.length > 1
        ? answer.timeBetween(daysInWords(value.days, edition), false, all.map(line))
        : answer.meetingLasted(value.days + 1, line(first)),
    );
  const abouts = all.flatMap(({ meeting }) =>
    [meeting.about?.text, meeting.held?.text].filter((one) => one !== undefined),
  );
  if (all.length <= MOST_IN_A_SENTENCE) {
    const lines = all.map(line);
    // "Were all of them in Bangkok?": what they are not is the answer.
    const isElsewhere =
      result.lacking === undefined && /not (city|country)/.test(printCondition(query.where));
    const counted =
      isElsewhere || value.kind === 'count'
        ? [answer.counted('meetings', all.length, false, inWords(query.where, edition))]
        : [];
    return {
      headline: formats.sentences([...counted, answer.sentencesOf(lines)]),
      lines: [],
      ...(all.length === 1
        ? { further: { below: abouts, apart: abouts.map((text) => told(first, text)) } }
        : {}),
    };
  }
  const isPlaced = partsOf(query.where).some(
    (part) => !('not' in part) && atomsOf(part).every(({ is }) => is === 'city' || is === 'country'),
  );
  const cities = isPlaced ? [] : [...new Set(all.map(({ meeting }) => meeting.city.name))];
  return {
    headline: answer.meetingsFound(
      all.length,
      inWords(query.where, edition),
      formats.span(first.meeting.date),
      formats.span(last.meeting.date),
      cities,
    ),
    lines: all.map(line),
  };
}
