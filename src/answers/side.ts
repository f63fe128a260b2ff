import type { Period } from '../knowledge/knowledge-base.ts';
import type { Edition } from '../messages/edition.ts';
import { personsAmong } from '../questions/items.ts';
import type { Result } from '../questions/result.ts';
import { tells } from '../questions/sides.ts';
import { participationOf } from './countries.ts';
import { figureSentence } from './figures.ts';
import { namesOf, periodWithDates } from './phrases.ts';
import type { Said } from './said.ts';

/** Who did it, what for, where: the sides of a thing that are asked for by themselves. */
export function sideOf(result: Result, edition: Edition): Said | undefined {
  const { query, items } = result;
  const { answer, formats, reply } = edition.messages;
  const participantsOf = ({ number, participants: { who, countries } }: Period) =>
    answer.participants(number, who, namesOf(countries));
  const texts = items.flatMap((item): string[] => {
    switch (item.kind) {
      case 'figure': {
        const { qualifier, count, counts, actor, detail, purpose } = item.outcome;
        const of = periodWithDates(item.period, edition);
        const counted = count === undefined ? counts : reply.figureOf(qualifier, count, counts);
        const persons = personsAmong(item).map(({ statement }) => statement.text);
        // Who did it comes before to whom: who made the arrests isn't who was arrested.
        if (query.ask === 'who')
          return actor === undefined
            ? persons.length === 0
              ? []
              : [figureSentence(item, edition), ...persons]
            : [
                answer.by(counted, of, actor, detail),
                ...persons,
                ...(items.length > 1 ? [] : [participantsOf(item.period)]),
              ];
        // "In the Asia-Pacific region" is said of what they were for.
        if (query.ask === 'place' && !tells(item, 'place')) return [];
        if (
          query.ask === 'place' &&
          item.outcome.tells.includes('place') &&
          detail === undefined &&
          purpose !== undefined
        )
          return [answer.purpose(counts, of, purpose)];
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
            ? [
                item.statement.text,
                ...(query.ask === 'when' && item.statement.date?.from.day === undefined
                  ? [answer.givesNoDay]
                  : []),
              ]
            : [];
      case 'measure':
        return query.ask === 'who' ? item.figures.map(({ period }) => participantsOf(period)) : [];
      case 'period':
        return query.ask === 'who' ? [participantsOf(item.period)] : [];
      case 'country':
        return query.ask === 'when' ? [participationOf(item.country.code, edition)] : [];
      default:
        return [];
    }
  });
  const [first, ...more] = new Set(texts);
  return first === undefined
    ? undefined
    : { headline: formats.sentences([first, ...more.slice(0, 1)]), lines: more.slice(1) };
}
