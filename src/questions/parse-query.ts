import { ASKS, ATOMS, type Atom, allOf, anyOf, type Condition, type Query } from './query.ts';

/** Thrown for a line that is no query; its message says what was expected, and where. */
export class QuerySyntaxError extends Error {
  override readonly name = 'QuerySyntaxError';
}

const TOKEN = /\s*(?:([a-z0-9-]+)(?:\(([^()]*)\))?|([()]))/y;

// Longer than any that a button carries; brackets in brackets without end would end the program's stack.
const LONGEST = 500;

interface Token {
  readonly at: number;
  /** a word, or a bracket */
  readonly text: string;
  /** what stands in brackets right behind a word */
  readonly value: string | undefined;
}

/**
 * The query that a canonical line says. Redundant brackets and spaces are fine.
 * @throws QuerySyntaxError
 */
export function parseQuery(line: string): Query {
  if (line.length > LONGEST) throw new QuerySyntaxError(`longer than ${LONGEST} characters`);
  const tokens = tokensOf(line);
  let next = 0;
  const peek = () => tokens[next];
  const take = (text: string) => {
    const matches = peek()?.text === text;
    if (matches) next++;
    return matches;
  };
  const fail = (wanted: string): never => {
    const token = peek();
    const found = token === undefined ? 'the end' : `“${token.text}” at ${token.at}`;
    throw new QuerySyntaxError(`expected ${wanted}, found ${found}: ${line}`);
  };

  const either = (): Condition => listOf(both, 'or', anyOf);
  const both = (): Condition => listOf(part, 'and', allOf);
  function listOf(item: () => Condition, word: string, join: typeof allOf): Condition {
    const items = [item()];
    while (take(word)) items.push(item());
    return join(items) ?? fail('a condition');
  }
  function part(): Condition {
    if (take('not')) return { not: part() };
    if (take('(')) {
      const inner = either();
      return take(')') ? inner : fail('“)”');
    }
    const token = peek();
    const name = ATOMS.find((atom) => atom === token?.text);
    if (token === undefined || name === undefined) return fail(`one of ${ATOMS.join(', ')}`);
    next++;
    return { is: name, value: token.value ?? '' } satisfies Atom;
  }

  const head = askOf(tokens, () => fail('“stated”'));
  next = head.length;
  const select = peek();
  if (select === undefined || !/^[a-z]/.test(select.text) || select.value !== undefined)
    return fail('what is asked about');
  next++;
  const where = take('where') ? either() : undefined;
  if (peek() !== undefined) return fail('“where” or the end');
  const { length: _, ...ask } = head;
  return { ...ask, select: select.text, ...(where === undefined ? {} : { where }) };
}

/** The queries of a line, between semicolons. @throws QuerySyntaxError */
export const parseQueries = (line: string): Query[] => line.split(';').map(parseQuery);

function askOf(tokens: readonly Token[], fail: () => never) {
  const [first, second] = tokens;
  if (first?.text === 'where')
    return second?.text === 'stated' ? { ask: 'where stated' as const, length: 2 } : fail();
  if (first?.text === 'other' && first.value !== undefined)
    return { ask: 'other' as const, attribute: first.value, length: 1 };
  // A word that is also the name of what is asked about is that, where nothing follows it.
  const ask = ASKS.find((one) => one === first?.text);
  if (
    ask === undefined ||
    ask === 'other' ||
    ask === 'list' ||
    second === undefined ||
    second.text === 'where'
  )
    return { ask: 'list' as const, length: 0 };
  return { ask, length: 1 };
}

function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const end = line.trimEnd().length;
  while (pattern.lastIndex < end) {
    const at = pattern.lastIndex;
    const match = pattern.exec(line);
    if (match === null)
      throw new QuerySyntaxError(
        `can't be read from ${at} on (“${line.slice(at, at + 20).trim()}”): ${line}`,
      );
    const [, word, value, bracket = ''] = match;
    tokens.push({ at, text: word ?? bracket, value });
  }
  return tokens;
}
