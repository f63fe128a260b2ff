import { briefReply } from '../replies/brief.ts';
import { answered, slashCommand, suggested } from './command.ts';
import { countryIn } from './country-option.ts';
import { periodIn } from './period-option.ts';
import { choicesOf } from './suggestions.ts';

/** `/brief [period] [country]` */
export const brief = slashCommand({
  definition: { name: 'brief', options: [suggested('period'), suggested('country')] },
  suggest: {
    period: (text, { options }) => choicesOf(options.periods.suggest(text)),
    country: (text, { options }) => choicesOf(options.countries.suggest(text)),
  },
  answer: ({ period, country }, context) => {
    const { command } = context.messages;
    if (period !== undefined && country !== undefined)
      return {
        outcome: 'nothing',
        content: command.briefOfOne,
        controls: [
          {
            kind: 'button',
            label: command.ofThePeriod,
            runs: { command: 'brief', options: { period } },
          },
          {
            kind: 'button',
            label: command.ofTheCountry,
            runs: { command: 'brief', options: { country } },
          },
        ],
        privately: true,
      };
    const found =
      period !== undefined
        ? periodIn(period, context)
        : country !== undefined
          ? countryIn(country, context)
          : undefined;
    if (found === undefined) return answered(briefReply(context, undefined));
    return 'refusal' in found ? found.refusal : answered(briefReply(context, found.item), found.hint);
  },
});
