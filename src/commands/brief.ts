import { briefReply } from '../replies/brief.ts';
import { answered, slashCommand, suggested } from './command.ts';
import { countryIn } from './country-option.ts';
import { periodIn } from './period-option.ts';
import { choicesOf } from './suggestions.ts';

/** `/brief [period] [country]` */
export const brief = slashCommand({
  definition: {
    name: 'brief',
    description: 'The whole page for a meeting in five minutes, also as a text',
    options: [
      suggested('period', 'Only of one Joint Period of Action: 2, latest, …'),
      suggested('country', 'Only of one country: Thailand, NZ, …'),
    ],
  },
  suggest: {
    period: (text, { language }) => choicesOf(language.options.periods.suggest(text)),
    country: (text, { language }) => choicesOf(language.options.countries.suggest(text)),
  },
  answer: ({ period, country }, context) => {
    if (period !== undefined && country !== undefined)
      return {
        outcome: 'nothing',
        content: 'A brief is of a period or of a country: please give one of the two.',
        controls: [
          { kind: 'button', label: 'Of the period', runs: { command: 'brief', options: { period } } },
          { kind: 'button', label: 'Of the country', runs: { command: 'brief', options: { country } } },
        ],
        privately: true,
      };
    const found =
      period !== undefined
        ? periodIn(period, context)
        : country !== undefined
          ? countryIn(country, context)
          : undefined;
    if (found === undefined) return answered(briefReply(context.knowledge, undefined));
    return 'refusal' in found
      ? found.refusal
      : answered(briefReply(context.knowledge, found.item), found.hint);
  },
});
