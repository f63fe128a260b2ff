import { parseQueries } from '../../questions/parse-query.ts';
import { atomsOf, printQueries, type Query } from '../../questions/query.ts';

/** A question as somebody put it, beside the queries that it asks. */
export interface ExampleQuestion {
  readonly question: string;
  readonly queries: readonly Query[];
}

/**
 * The examples of a file: a line `= query` opens a group, each line below it is a question that asks this.
 * @throws QuerySyntaxError for a group whose query can't be read
 */
export function parseExamples(text: string): ExampleQuestion[] {
  const examples: ExampleQuestion[] = [];
  let queries: readonly Query[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('= ')) queries = parseQueries(line.slice(2));
    else examples.push({ question: line, queries });
  }
  return examples;
}

/** The other way round, grouped by query, in alphabetical order. */
export function printExamples(examples: readonly ExampleQuestion[]): string {
  const groups = new Map<string, Set<string>>();
  for (const { question, queries } of examples) {
    const key = printQueries(queries);
    groups.set(key, (groups.get(key) ?? new Set()).add(question));
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([query, questions]) => `= ${query}\n${[...questions].sort().join('\n')}\n`)
    .join('\n');
}

/** What a query is about, as the classifier learns it: its subject, with the statement on it where it names one. */
export function subjectOf({ select, where }: Query): string {
  const about = atomsOf(where).filter(({ is }) => is === 'about');
  const [only] = about;
  return only !== undefined && about.length === 1 ? `${select}/${only.value}` : select;
}
