/** First letter upper-case. */
export const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** First letter lower-case, unless it begins a name: an abbreviation (INTERPOL), or several capitals (Ad Hoc Group). */
export const decapitalise = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) && !/^\S+ \p{Lu}/u.test(text)
    ? text.slice(0, 1).toLowerCase() + text.slice(1)
    : text;
