import { kindOf } from './requirement.ts';
import type { Part } from './understand.ts';

/**
 * "The period before the third" is the second: reads the only turn of a query that asks for nothing else. Gives the
 * parts with that period's number in place of the one it's beside; undefined where the query isn't of this sort.
 */
export function neighbouringPeriod(parts: readonly Part[]): Part[] | undefined {
  const said = parts.filter(({ concepts }) => concepts.length > 0);
  const [turn, ...turns] = said.filter(({ concepts }) => concepts.some((one) => kindOf(one) === 'turn'));
  const [number, ...numbers] = said.filter(({ concepts }) =>
    concepts.some((one) => kindOf(one) === 'number'),
  );
  if (turn === undefined || number === undefined || turns.length + numbers.length > 0) return undefined;
  if (number.from < turn.to || said.some((part) => part !== turn && part !== number && !isPeriod(part)))
    return undefined;
  // "Before the second" may begin a sentence about anything; a period has to be what is asked for.
  if (!said.some(isPeriod)) return undefined;
  const step = turn.concepts.includes('turn:before')
    ? -1
    : turn.concepts.includes('turn:after')
      ? 1
      : undefined;
  const value = number.concepts.find((one) => kindOf(one) === 'number')?.slice('number:'.length);
  if (step === undefined || value === undefined) return undefined;
  const meant: Part = { ...number, concepts: [`number:${Number(value) + step}`], how: 'exact' };
  return parts.flatMap((part) => (part === turn ? [] : part === number ? [meant] : [part]));
}

const isPeriod = ({ concepts }: Part) => concepts.includes('noun:period');
