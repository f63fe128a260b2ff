import type { Locale } from './locale.ts';

/** What a language calls that which the data only numbers or codes. */
export interface Naming {
  readonly locale: Locale;
  /** `2nd` */
  readonly nth: (number: number) => string;
  /** `2nd Joint Period of Action` */
  readonly period: (number: number) => string;
  /** a meeting whose own name leaves the number of its period out */
  readonly meetingOfPeriod: (name: string, number: number) => string;
  /** a country by its ISO 3166-1 code */
  readonly country: (code: string) => string;
  /** a text that isn't translated, with the language that it is in */
  readonly untranslated: (text: string) => string;
}

const SUFFIX = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const;
const rules = new Intl.PluralRules('en', { type: 'ordinal' });
/** 1 → `1st`, 2 → `2nd`, 11 → `11th`. */
const nth = (number: number): string => `${number}${SUFFIX[rules.select(number)]}`;

/** As the source has it; the names of countries stand in the data. */
export const ENGLISH: Naming = {
  locale: 'en',
  nth,
  period: (number) => `${nth(number)} Joint Period of Action`,
  meetingOfPeriod: (name, number) => `${nth(number)} ${name}`,
  country: (code) => code,
  untranslated: (text) => text,
};
