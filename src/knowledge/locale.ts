/** The languages that the bot answers in, as Discord names them. Discord docs: Reference, Locales. */
export const LOCALES = ['en', 'id', 'th', 'vi', 'hi', 'zh-CN'] as const;
export type Locale = (typeof LOCALES)[number];

/** Those into which the data is translated. */
export const TRANSLATED = LOCALES.filter((locale) => locale !== 'en');
export type Translated = Exclude<Locale, 'en'>;

/** The language of a locale, as its terms are named: `zh` of `zh-CN`. */
export const languageOf = (locale: Locale): string => locale.replace(/-.*/, '');

/** The language that a locale of Discord's is answered in: English for those that have none of their own. */
export const localeOf = (given: unknown): Locale => LOCALES.find((locale) => locale === given) ?? 'en';
