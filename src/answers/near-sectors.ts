import type { Period, Sector } from '../knowledge/knowledge-base.ts';
import { decapitalise } from '../knowledge/wording.ts';
import type { Edition } from '../messages/edition.ts';
import { type Atom, atomsOf } from '../questions/query.ts';
import type { Result } from '../questions/result.ts';
import { numbersOf } from './phrases.ts';

/**
 * What the page has in nearly the same words for other periods: “domestic work” isn't gone from a list that has “domestic
 * servitude”. Nothing where an answer tells of both, or where only one of them is of the periods that were asked for.
 */
export function nearSectors({ query, items }: Result, { knowledge, messages }: Edition): string | undefined {
  const { periods, sectors } = knowledge;
  const atoms = atomsOf(query.where);
  const named = atoms.filter(({ is }) => is === 'sector');
  const isOf = ({ is, value }: Atom, { number }: Period) => is === 'period' && value === String(number);
  const isAsked = (period: Period) =>
    !atoms.some(({ is }) => is === 'period') || atoms.some((atom) => isOf(atom, period));
  const isTold = (sector: Sector) => items.some((item) => item.kind === 'sector' && item.topic === sector);
  const periodsOf = (sector: Sector) =>
    periods.filter(({ targets }) => targets.some((target) => target.sectors.includes(sector)));
  const pair = sectors
    .flatMap((sector) => sectors.filter(({ near }) => near === sector.id).map((near) => [sector, near]))
    .find(
      (both) =>
        (named.length === 0 ? query.select === 'sectors' : both.some(({ id }) => named[0]?.value === id)) &&
        named.length < 2 &&
        both.every((sector) => periodsOf(sector).some(isAsked)) &&
        !both.every(isTold),
    );
  return (
    pair &&
    messages.answer.wordedFor(
      pair.map((sector) => ({ name: decapitalise(sector.name), ns: numbersOf(periodsOf(sector)) })),
    )
  );
}
