// Moments in time, as Discord's client writes them. Free of Node, for the page uses it too.

/** What decides how a moment in time is written. */
export interface Clock {
  /** a language tag; an unknown one falls back to English */
  readonly locale: string;
  /** an IANA name; absent: the machine's own, as in Discord's client */
  readonly timeZone?: string;
  /** milliseconds since 1970, for "two hours ago" */
  readonly now: number;
}

const timeStyles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};
const relativeUnits: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** A moment in one of Discord's timestamp styles; undefined when there is no such moment. */
export function writtenTime(milliseconds: number, style: string, clock: Clock): string | undefined {
  // the range of a Date
  if (!(Math.abs(milliseconds) <= 8.64e15)) return undefined;
  const locale = knownLocale(clock.locale);
  if (style === 'R') {
    const seconds = (milliseconds - clock.now) / 1000;
    const [unit, size] = relativeUnits.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
    return plain(
      new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(seconds / size), unit),
    );
  }
  const zone = clock.timeZone === undefined ? {} : { timeZone: clock.timeZone };
  const written = new Intl.DateTimeFormat(locale, { ...timeStyles[style], ...zone }).format(milliseconds);
  return plain(written);
}

function knownLocale(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en-US';
  } catch {
    // not a language tag at all; Discord's locales are open strings
    return 'en-US';
  }
}

/** Intl writes narrow no-break spaces before AM and PM, which not every terminal's font has, and changes of direction. */
function plain(text: string): string {
  return text.replace(/\u{202f}/gu, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '');
}
