// Commands as Discord's client shows them to somebody who reads a language. Discord docs: Application commands, localization.
import { Locale } from 'discord-api-types/v10';

/** Texts by language, as a registration and a list both give them. */
type Dictionary = Readonly<Record<string, string | null | undefined>> | null | undefined;

/** What can be translated of a command, of its options and of their choices. */
interface Translatable {
  readonly name_localizations?: Dictionary;
  readonly description_localizations?: Dictionary;
  readonly options?: readonly Translatable[] | undefined;
  readonly choices?: readonly Translatable[] | undefined;
}

const fallbacks: Readonly<Record<string, string>> = {
  [Locale.EnglishUS]: Locale.EnglishGB,
  [Locale.EnglishGB]: Locale.EnglishUS,
  [Locale.SpanishLATAM]: Locale.SpanishES,
};

/** What stands in a dictionary for a language, or for the one that Discord falls back to. */
export function translationIn(dictionary: Dictionary, locale: string): string | undefined {
  return dictionary?.[locale] ?? dictionary?.[fallbacks[locale] ?? ''] ?? undefined;
}

/**
 * A command as whoever reads `locale` sees it: descriptions and names of choices in that language as far as there are any.
 * Its name stays what it is sent by; `name_localized` is what it is called.
 */
export function localised<Part extends Translatable>(part: Part, locale: string): Part {
  const description = translationIn(part.description_localizations, locale);
  const name = translationIn(part.name_localizations, locale);
  return {
    ...part,
    ...(description === undefined ? {} : { description }),
    ...(name === undefined ? {} : { name_localized: name }),
    ...(part.options && { options: part.options.map((option) => localised(option, locale)) }),
    ...(part.choices && {
      choices: part.choices.map((choice) => {
        const called = translationIn(choice.name_localizations, locale);
        return called === undefined ? choice : { ...choice, name: called };
      }),
    }),
  };
}

/** The languages of these commands: American English, which Discord begins with, and those that something is translated into. */
export function localesOf(commands: readonly Translatable[]): readonly string[] {
  const translated = (parts: readonly Translatable[]): string[] =>
    parts.flatMap(({ name_localizations, description_localizations, options = [], choices = [] }) => [
      ...Object.keys({ ...name_localizations, ...description_localizations }),
      ...translated(options),
      ...translated(choices),
    ]);
  return [...new Set([Locale.EnglishUS, ...translated(commands)])];
}

/** The languages of Discord's client, each by the name that it has for itself. Discord docs: Reference, locales. */
const languages: Readonly<Record<Locale, string>> = {
  'en-US': 'English',
  'en-GB': 'English, UK',
  bg: 'Български',
  cs: 'Čeština',
  da: 'Dansk',
  de: 'Deutsch',
  el: 'Ελληνικά',
  'es-419': 'Español de América Latina',
  'es-ES': 'Español',
  fi: 'Suomi',
  fr: 'Français',
  hi: 'हिन्दी',
  hr: 'Hrvatski',
  hu: 'Magyar',
  id: 'Bahasa Indonesia',
  it: 'Italiano',
  ja: '日本語',
  ko: '한국어',
  lt: 'Lietuviškai',
  nl: 'Nederlands',
  no: 'Norsk',
  pl: 'Polski',
  'pt-BR': 'Português do Brasil',
  ro: 'Română',
  ru: 'Русский',
  'sv-SE': 'Svenska',
  th: 'ไทย',
  tr: 'Türkçe',
  uk: 'Українська',
  vi: 'Tiếng Việt',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
};

/** What a language calls itself; one that is not known is called by its tag. */
export function languageName(locale: string): string {
  return (languages as Readonly<Record<string, string>>)[locale] ?? locale;
}
