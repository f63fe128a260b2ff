const SUFFIX = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const;
const rules = new Intl.PluralRules('en', { type: 'ordinal' });

/** 1 → `1st`, 2 → `2nd`, 11 → `11th`. */
export const ordinal = (number: number): string => `${number}${SUFFIX[rules.select(number)]}`;
