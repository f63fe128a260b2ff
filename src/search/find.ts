import Fuse from 'fuse.js';
import type { Fact } from '../knowledge/facts.ts';
import { fold } from './fold.ts';
import type { Understand } from './understand.ts';

/** What a query found. With `confidence` none, the hits are offered, never claimed. */
export interface Found {
  /** `sure`: the first hit answers the query · `closest`: it's only the closest match · `none`: nothing answers it */
  readonly confidence: 'sure' | 'closest' | 'none';
  /** best first */
  readonly hits: readonly Fact[];
}

/** A finder over facts. */
export function createFind(facts: readonly Fact[], _understand: Understand): (text: string) => Found {
  const byName = new Map(
    facts.flatMap((fact) => [fact.id, fact.title].map((name) => [fold(name).trim(), fact] as const)),
  );
  const fuse = new Fuse(
    facts.map((fact) => ({
      title: fold(fact.title),
      statement: fold(fact.statement),
      words: fact.words.map(fold),
      fact,
    })),
    {
      keys: [{ name: 'title', weight: 3 }, { name: 'words', weight: 2 }, 'statement'],
      includeScore: true,
      ignoreLocation: true,
      threshold: 0.35,
      useTokenSearch: true,
    },
  );
  return (text) => {
    const query = fold(text).trim().slice(0, 200);
    if (query === '') return { confidence: 'none', hits: [] };
    const named = byName.get(query);
    const found = fuse.search(query, { limit: 25 });
    const hits = [...new Set([...(named ? [named] : []), ...found.map(({ item }) => item.fact)])];
    if (named) return { confidence: 'sure', hits };
    const score = found[0]?.score ?? 1;
    return { confidence: score < 0.1 ? 'sure' : score < 0.35 ? 'closest' : 'none', hits };
  };
}
