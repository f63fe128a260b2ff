import { MONTHS } from '../months.ts';

const MONTH = `(?:${MONTHS.join('|')})`;
const DAY = '\\d{1,2}(?:–\\d{1,2})?';
const DATE = `(?:${DAY} )?${MONTH}(?: \\d{4})?`;
/** A range of dates, or a day with its year. */
const DATES = new RegExp(`(?<![\\d–])(?:${DATE} to ${DATE}|${DAY} ${MONTH} \\d{4})`, 'g');
/** A number that is no day, year or ordinal. */
const NUMBER = `(?<![\\d.,–])(?!(?:19|20)\\d\\d)\\d+(?![\\d.,–]|st|nd|rd|th| to \\d| ${MONTH}| to ${MONTH})`;
/** From this on a number is a fact by itself; smaller ones only with what is counted: `10 arrests`. */
const LARGE = 11;
const FIGURES = new RegExp(`(${NUMBER})(?: (?!in |of |for |and |to )([a-z][\\w-]*))?`, 'g');

interface Fact {
  readonly said: string;
  /** the period whose line it stands in, if its line begins with one */
  readonly of: string;
}

/**
 * The dates and figures that stand twice in what a reply says: its sentence and its lines. Each of several lines that
 * begin with a period has what is said of that period. Not counted are the small print (footnotes, the source, how
 * old it is), which names what it is about; quotations; and the statements and notes of the data, which stand as they are.
 */
export function saidTwice(text: string, statements: ReadonlySet<string> = new Set()): string[] {
  const facts = text.split('\n').flatMap((line): Fact[] => {
    const said = line.replace(/\*\*|[¹²]|^(?:•|☐|⚠️) /gu, '').replace(/“[^”]*”/g, '');
    if (line.startsWith('-# ') || statements.has(said)) return [];
    const [of = ''] = /^\d+(?:st|nd|rd|th)\b/.exec(said) ?? [];
    const dates = [...said.matchAll(DATES)].map(([date]) => date);
    const figures = [...said.replace(DATES, '').matchAll(FIGURES)].flatMap(([, number = '', counted]) =>
      Number(number) >= LARGE ? [number] : counted === undefined ? [] : [`${number} ${counted}`],
    );
    return [...dates, ...figures].map((fact) => ({ said: fact, of }));
  });
  const isSame = (one: Fact, other: Fact) =>
    one.said === other.said && (one.of === other.of || one.of === '' || other.of === '');
  return [
    ...new Set(
      facts.filter((fact, at) => facts.slice(0, at).some((one) => isSame(one, fact))).map(({ said }) => said),
    ),
  ];
}
