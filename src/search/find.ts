import { firstDay } from '../knowledge/date-span.ts';
import type { Fact } from '../knowledge/facts.ts';
import { type Confidence, confidenceIn } from './confidence.ts';
import type { FactIndex, IndexedFact } from './fact-index.ts';
import { foldToWords } from './fold.ts';
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
  /** whether it meets everything that an answer has to */
  readonly complete: boolean;
  readonly score: number;
}

const MOST_HITS = 25;
// Looked at closely, rarest demands first; far more than any query of people needs.
const MOST_CANDIDATES = 1500;
// What a fact is about beyond what was asked for tells it from a better one, but never outweighs a met demand.
const PER_UNASKED = 0.04;
const PER_ASKED = 0.01;

/** A finder over an index of facts. */
export function createFind(
  index: FactIndex,
  understand: Understand,
  resembling: Resembling,
): (text: string) => Found {
  return (text) => {
    const named = index.byName.get(foldToWords(text.slice(0, 200)));
    const understanding = understand(text);
    const requirements = requirementsOf(understanding, index);
    const scores = rank(requirements, index);
    const confidence = confidenceIn(requirements, scores);
    const near = confidence === 'none' || scores.length < MOST_HITS ? resembling(text) : [];
    const ranked = [...scores.map(({ fact }) => fact), ...near];
    const how = { understanding, requirements, scores: scores.slice(0, MOST_HITS) };
    if (named !== undefined) return { confidence: 'sure', hits: distinct([named, ...ranked]), how };
    return { confidence, hits: distinct(ranked), how };
  };
}

const distinct = (facts: readonly Fact[]) => [...new Set(facts)].slice(0, MOST_HITS);

function rank({ all, order }: Requirements, index: FactIndex): Scored[] {
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const scored: (Scored & { readonly indexed: IndexedFact })[] = [];
  for (const position of candidates(all)) {
    const indexed = index.facts[position];
    if (indexed === undefined) continue;
    let met = 0;
    let complete = true;
    for (const requirement of all) {
      const how = requirement.met(indexed);
      met += how * requirement.weight;
      if (how === 0 && requirement.hard) complete = false;
    }
    const { fact } = indexed;
    // That the source says nothing is only an answer to exactly that question.
    if (met === 0 || (!fact.given && !complete)) continue;
    const unasked = unaskedOf(fact.about, all);
    const coverage = met / total;
    scored.push({
      fact,
      coverage,
      unasked,
      complete,
      score: coverage - PER_UNASKED * unasked + PER_ASKED * (fact.about.length - unasked),
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

/** The facts worth looking at: those of the rarest demands first. */
function candidates(all: Requirements['all']): Set<number> {
  const found = new Set<number>();
  for (const { facts } of [...all].sort((one, other) => one.facts.length - other.facts.length)) {
    for (const position of facts) {
      if (found.size >= MOST_CANDIDATES) return found;
      found.add(position);
    }
  }
  return found;
}

/** How many of the things that a fact is about weren't asked for. */
function unaskedOf(about: readonly string[], all: Requirements['all']): number {
  return about.filter((facet) => !all.some(({ facets }) => facets.includes(facet))).length;
}
