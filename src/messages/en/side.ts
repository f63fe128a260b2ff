import { formatSpan } from '../../knowledge/date-span.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { meetingTitle } from '../../knowledge/meeting-title.ts';
import { capitalise, decapitalise, enumerateCountries } from '../../knowledge/wording.ts';
import { personsAmong } from '../../questions/items.ts';
import type { Result } from '../../questions/result.ts';
import { participationOf } from './countries.ts';
import { figureSentence } from './figures.ts';
import { periodShort, periodWithDates } from './phrases.ts';
import type { Said } from './said.ts';

/** Who did it, what for, where: the sides of a thing that are asked for by themselves. */
export function sideOf(result: Result, knowledge: KnowledgeBase): Said | undefined {
  const { query, items } = result;
  const texts = items.flatMap((item): string[] => {
    switch (item.kind) {
      case 'figure': {
        const of = `${capitalise(item.outcome.counts)} in ${periodWithDates(item.period, knowledge)}`;
        if (query.ask === 'who') {
          const persons = personsAmong(item).map(({ statement }) => statement.text);
          const by =
            item.outcome.actor === undefined
              ? []
              : [
                  `${of}: by ${item.outcome.actor}${item.outcome.detail === undefined ? '' : ` (${item.outcome.detail})`}.`,
                ];
          return [...persons, ...by];
        }
        return query.ask === 'why' && item.outcome.purpose !== undefined
          ? [`${of}: ${item.outcome.purpose}.`]
          : query.ask === 'why'
            ? []
            : [figureSentence(item, knowledge)];
      }
      case 'meeting': {
        const told =
          query.ask === 'why'
            ? item.meeting.about?.text
            : query.ask === 'who'
              ? item.meeting.attended?.text
              : undefined;
        return told === undefined
          ? []
          : [
              `${meetingTitle(item.meeting)} (${formatSpan(item.meeting.date)}, ${item.meeting.city.name}): ${told}`,
            ];
      }
      case 'statement':
        return query.ask !== 'when' && query.ask !== 'place' && query.ask !== 'who' && query.ask !== 'why'
          ? []
          : item.statement.tells.includes(query.ask)
            ? [item.statement.text]
            : [];
      case 'period':
        if (query.ask === 'who')
          return [
            `${capitalise(periodShort(item.period))}: ${item.period.participants.who === undefined ? '' : `${decapitalise(item.period.participants.who)} from `}${enumerateCountries(item.period.participants.countries)}.`,
          ];
        return [];
      case 'country':
        return query.ask === 'when' ? [participationOf(item.country.code, knowledge)] : [];
      default:
        return [];
    }
  });
  const [first, ...more] = texts;
  return first === undefined
    ? undefined
    : { headline: [first, ...more.slice(0, 1)].join(' '), lines: more.slice(1) };
}
