import type { Edition } from '../messages/edition.ts';
import { personsAmong } from '../questions/items.ts';
import type { Result } from '../questions/result.ts';
import { participationOf } from './countries.ts';
import { figureSentence } from './figures.ts';
import { namesOf, periodWithDates } from './phrases.ts';
import type { Said } from './said.ts';

/** Who did it, what for, where: the sides of a thing that are asked for by themselves. */
export function sideOf(result: Result, edition: Edition): Said | undefined {
  const { query, items } = result;
  const { answer, formats } = edition.messages;
  const texts = items.flatMap((item): string[] => {
    switch (item.kind) {
      case 'figure': {
        const { counts, actor, detail, purpose } = item.outcome;
        const of = periodWithDates(item.period, edition);
        if (query.ask === 'who')
          return [
            ...personsAmong(item).map(({ statement }) => statement.text),
            ...(actor === undefined ? [] : [answer.by(counts, of, actor, detail)]),
          ];
        if (query.ask === 'why') return purpose === undefined ? [] : [answer.purpose(counts, of, purpose)];
        return [figureSentence(item, edition)];
      }
      case 'meeting': {
        const { title, date, city, about, held } = item.meeting;
        const told = query.ask === 'why' ? about : query.ask === 'who' ? held : undefined;
        return told === undefined
          ? []
          : [answer.meetingTold(title, formats.span(date), city.name, told.text)];
      }
      case 'statement':
        return query.ask !== 'when' && query.ask !== 'place' && query.ask !== 'who' && query.ask !== 'why'
          ? []
          : item.statement.tells.includes(query.ask)
            ? [item.statement.text]
            : [];
      case 'period': {
        const { number, participants } = item.period;
        return query.ask === 'who'
          ? [answer.participants(number, participants.who, namesOf(participants.countries))]
          : [];
      }
      case 'country':
        return query.ask === 'when' ? [participationOf(item.country.code, edition)] : [];
      default:
        return [];
    }
  });
  const [first, ...more] = texts;
  return first === undefined
    ? undefined
    : { headline: formats.sentences([first, ...more.slice(0, 1)]), lines: more.slice(1) };
}
