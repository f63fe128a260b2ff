/** A question as somebody put it, and how a reply shows that it is right. */
export interface JudgedQuestion {
  readonly q: string;
  readonly kind: string;
  /** patterns that the opening of a right reply shows, all of them */
  readonly must: readonly RegExp[];
  /** patterns that make its first line wrong */
  readonly mustNot: readonly RegExp[];
  /** the page can't answer it */
  readonly none: boolean;
}

/** What somebody reads: the first line, and all of it. */
export interface Shown {
  readonly headline: string;
  readonly text: string;
}

/**
 * right: shown in the opening · buried: shown further down · wrong: claims something else · denied: says that the page
 * doesn't say what it does say · unread: says that it didn't understand. Of what the page can't answer: honest: says what
 * it doesn't give · unread · claimed: everything else.
 */
export type Verdict = 'right' | 'buried' | 'wrong' | 'denied' | 'unread' | 'honest' | 'claimed';

const DENIES =
  /\b(?:page(?:'s list of meetings)?|source) (?:doesn't|gives no|has none|lists no|names no|says nothing|gives none)|\bnone for the\b|\bisn't among\b|\bno figure\b|\b(?:gives|bears) no\b/i;
const UNREAD = /\bI couldn't read\b/i;
/** As much as is seen at once: nobody wins by a long list. */
const OPENING = 250;

/** Judges a reply by its first line, and for what it shows, by what is seen at once. */
export function judge({ must, mustNot, none }: JudgedQuestion, shown: Shown): Verdict {
  const headline = plain(shown.headline);
  const isWrong = mustNot.some((pattern) => pattern.test(headline));
  const isUnread = UNREAD.test(headline);
  const denies = !isUnread && DENIES.test(headline);
  if (none) return isWrong ? 'claimed' : denies ? 'honest' : isUnread ? 'unread' : 'claimed';
  const shows = (text: string) => must.every((pattern) => pattern.test(text));
  if (isUnread) return 'unread';
  if (isWrong) return 'wrong';
  if (shows(plain(shown.text).slice(0, OPENING))) return 'right';
  if (denies) return 'denied';
  return shows(plain(shown.text)) ? 'buried' : 'wrong';
}

/** Without marks of emphasis, and with one kind of dash, space and apostrophe. */
const plain = (text: string) =>
  text
    .replace(/\*\*|__|`/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[’‘]/g, "'");

export interface Score {
  readonly questions: number;
  readonly verdicts: ReadonlyMap<Verdict, number>;
  /** of those that the page answers: right in the opening · denied */
  readonly right: number;
  readonly denied: number;
  /** of all that was claimed: right */
  readonly precision: number;
  /** of those that it can't answer: said so · claimed something */
  readonly honest: number;
  readonly claimed: number;
}

/** Shares from 0 to 1 of verdicts on questions. */
export function scoreOf(judged: readonly { readonly none: boolean; readonly verdict: Verdict }[]): Score {
  const verdicts = new Map<Verdict, number>();
  for (const { verdict } of judged) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  const of = (...names: Verdict[]) => names.reduce((sum, name) => sum + (verdicts.get(name) ?? 0), 0);
  const answerable = judged.filter(({ none }) => !none).length;
  const share = (count: number, all: number) => (all === 0 ? 0 : count / all);
  return {
    questions: judged.length,
    verdicts,
    right: share(of('right'), answerable),
    denied: share(of('denied'), answerable),
    precision: share(of('right', 'buried'), of('right', 'buried', 'wrong', 'claimed')),
    honest: share(of('honest'), judged.length - answerable),
    claimed: share(of('claimed'), judged.length - answerable),
  };
}
