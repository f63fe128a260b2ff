import { LANGUAGE_OPTION } from '../commands/command.ts';
import { LOCALES, type Locale, localeOf } from '../knowledge/locale.ts';
import { messagesIn } from '../messages/edition.ts';
import type { Messages } from '../messages/messages.ts';
import { decodeInvocation } from '../replies/invocation.ts';
import type { AutocompletePayload, CommandPayload, ComponentPayload } from './payload.ts';

/**
 * In which language to answer: the one that was asked for, else that of whoever asks.
 * Discord docs: Receiving and responding, interaction structure (locale).
 */
export function localeFor({ data, locale }: CommandPayload | AutocompletePayload | ComponentPayload): Locale {
  const invocation = 'custom_id' in data ? decodeInvocation(data.custom_id) : undefined;
  const wanted =
    'options' in data
      ? data.options?.find(({ name }) => name === LANGUAGE_OPTION.name)?.value
      : typeof invocation === 'object'
        ? invocation.options[LANGUAGE_OPTION.name]
        : undefined;
  return LOCALES.find((one) => one === wanted) ?? localeOf(locale);
}

/** All that is said to whoever sent an interaction, also one that can't be read whole. */
export const messagesFor = (interaction: unknown): Messages =>
  messagesIn(localeOf((interaction as { readonly locale?: unknown } | null)?.locale));
