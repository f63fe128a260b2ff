import { firstDay } from '../knowledge/date-span.ts';
import type { Fact } from '../knowledge/facts/fact.ts';
import type { Steps } from '../knowledge/steps.ts';
import { type Confidence, confidenceIn, type TextKind } from './confidence.ts';
import type { FactIndex, IndexedFact } from './fact-index.ts';
import { foldToWords } from './fold.ts';
import { misspeltNamesSteps } from './misspelt-names.ts';
import { kindOf } from './requirement.ts';
import { type Requirements, requirementsOf } from './requirements.ts';
import type { Resembling } from './resembling.ts';
import type { Understand, Understanding } from './understand.ts';

/** What a query found. With `confidence` none, the hits are offered, never claimed. */
export interface Found {
  readonly confidence: Confidence;
  /** best first */
  readonly hits: readonly Fact[];
  readonly how: Explanation;
}

export type Find = (text: string, kind?: TextKind) => Found;

/** How it came about. */
export interface Explanation {
  readonly understanding: Understanding | undefined;
  readonly requirements: Requirements | undefined;
  readonly scores: readonly Scored[];
}

export interface Scored {
  readonly fact: Fact;
  /** 0–1: how much of what is asked the fact is about */
  readonly coverage: number;
  /** facets of the fact that weren't asked for */
  readonly unasked: number;
  /** weight of the words of the query that stand in the knowledge base, but not in this fact */
  readonly unsaid: number;
  /** whether it meets some of it only by and large */
  readonly loose: boolean;
  /** whether it meets everything that an answer has to */
  readonly complete: boolean;
  readonly score: number;
}

const MOST_HITS = 25;
const FEW_HITS = 5;
// A hit that is half as good as the best is still worth offering.
const RELATED = 0.5;
// Looked at closely, rarest demands first; far more than any query of people needs.
const MOST_CANDIDATES = 600;
// What a fact is about beyond what was asked for tells it from a better one, but never outweighs a met demand.
const PER_UNASKED = 0.04;
const PER_ASKED = 0.02;
// What kind of answer is wanted decides between facts that answer the question about as well.
const PER_SOFT = 0.03;
const PER_WORD = 0.2;

/** A finder over an index of facts. */
export function* findSteps(index: FactIndex, understand: Understand, resembling: Resembling): Steps<Find> {
  const misspeltNames = yield* misspeltNamesSteps(index.byName, (word) => index.byWord.has(word));
  return (text, kind = 'query') => {
    const words = foldToWords(text.slice(0, 200));
    const named = index.byName.get(words);
    const nearlyNamed = named === undefined ? misspeltNames(words) : undefined;
    const understanding = understand(text);
    const requirements = requirementsOf(understanding, index);
    const scores = rank(requirements, index);
    const claimable = confidenceIn(requirements, scores, kind);
    // Three letters begin too much to claim anything.
    const isStub = words.length < 4 && understanding.parts.some(({ how }) => how === 'begun');
    const confidence = isStub && claimable === 'closest' ? 'near' : claimable;
    const [best] = scores;
    const related = scores.filter(({ score }) => best !== undefined && score >= RELATED * best.score);
    const ranked = related.map(({ fact }) => fact);
    // Where there is an answer, what merely resembles the query would only be in its way.
    const name = named ?? nearlyNamed;
    const claimed = name !== undefined || confidence === 'sure' || confidence === 'closest';
    const near = !claimed && ranked.length < FEW_HITS ? resembling(text).slice(0, FEW_HITS) : [];
    const how = { understanding, requirements, scores: scores.slice(0, MOST_HITS) };
    if (name !== undefined)
      return {
        confidence: named === undefined ? 'closest' : 'sure',
        hits: distinct([name, ...ranked, ...near]),
        how,
      };
    return { confidence, hits: distinct([...ranked, ...near]), how };
  };
}

const distinct = (facts: readonly Fact[]) => [...new Set(facts)].slice(0, MOST_HITS);

function rank({ all, order }: Requirements, index: FactIndex): Scored[] {
  const hard = demandsOf(all.filter((requirement) => requirement.hard));
  const words = demandsOf(all.filter((requirement) => requirement.isWord));
  const soft = demandsOf(all.filter((requirement) => !requirement.hard && !requirement.isWord));
  const asked = new Set(all.flatMap(({ facets }) => facets));
  const scored: (Scored & { readonly indexed: IndexedFact })[] = [];
  for (const position of candidates(all)) {
    const indexed = index.facts[position];
    if (indexed === undefined) continue;
    const { fact } = indexed;
    const must = metBy(indexed, hard);
    const may = metBy(indexed, soft);
    const said = metBy(indexed, words);
    const complete = hard.requirements.every((requirement) => requirement.met(indexed) > 0);
    // That the source says nothing is only an answer to exactly that question.
    if (must + may + said === 0 || (!fact.given && !complete)) continue;
    const unasked = fact.about.filter((facet) => !asked.has(facet));
    const coverage = hard.requirements.length > 0 ? must : Math.max(may, said);
    const score =
      coverage +
      PER_SOFT * may +
      PER_WORD * said +
      PER_ASKED * (fact.about.length - unasked.length) -
      unasked.reduce((sum, facet) => sum + (kindOf(facet) === 'noun' ? PER_UNASKED / 2 : PER_UNASKED), 0);
    scored.push({
      fact,
      coverage,
      unasked: unasked.length,
      unsaid: words.total * (1 - said),
      complete,
      loose: hard.requirements.some((requirement) => requirement.loosely?.(indexed)),
      score,
      indexed,
    });
  }
  const direction = order === 'earliest' ? 1 : -1;
  return scored.sort((one, other) => {
    if (order !== undefined && one.complete && other.complete) {
      const apart = startOf(one.fact) - startOf(other.fact);
      const bothMeetings = one.fact.subject.kind === 'meeting' && other.fact.subject.kind === 'meeting';
      if (bothMeetings && apart !== 0) return direction * apart;
      if ((one.fact.subject.kind === 'meeting') !== (other.fact.subject.kind === 'meeting'))
        return one.fact.subject.kind === 'meeting' ? -1 : 1;
    }
    return other.score - one.score || one.indexed.position - other.indexed.position;
  });
}

const startOf = ({ dates: [span] }: Fact) => (span === undefined ? 0 : firstDay(span.from));

/**
 * The facts worth looking at: those of the rarest demands first. What only answers the way in which something is asked
 * (how many, when) isn't, where something is asked for.
 */
function candidates(all: Requirements['all']): Set<number> {
  const found = new Set<number>();
  const telling = all.filter(({ hard, isWord, postings }) => (hard || isWord) && postings.length > 0);
  const rarestFirst = (telling.length > 0 ? telling : all)
    .flatMap(({ postings }) => postings)
    .sort((one, other) => one.length - other.length);
  for (const facts of rarestFirst)
    for (const position of facts) {
      if (found.size >= MOST_CANDIDATES) return found;
      found.add(position);
    }
  return found;
}

interface Demands {
  readonly requirements: Requirements['all'];
  /** of their weights */
  readonly total: number;
}

const demandsOf = (requirements: Requirements['all']): Demands => ({
  requirements,
  total: requirements.reduce((sum, { weight }) => sum + weight, 0),
});

/** How much of some demands a fact meets, 0–1, each by its weight. */
function metBy(indexed: IndexedFact, { requirements, total }: Demands): number {
  if (total === 0) return 0;
  let met = 0;
  for (const requirement of requirements) met += requirement.met(indexed) * requirement.weight;
  return met / total;
}
