import { dateRequirement } from './date-requirement.ts';
import type { FactIndex } from './fact-index.ts';
import { figureOf, figureRequirement } from './figure-requirement.ts';
import { kindOf, postingsOf, type Requirement } from './requirement.ts';
import type { Part, Understanding } from './understand.ts';

/** What a query demands of an answer. */
export interface Requirements {
  readonly all: readonly Requirement[];
  /** words of the query that nothing in the knowledge base answers to: periods that don't exist, unknown words */
  readonly unmet: readonly string[];
  /** words of the query that change its meaning in a way that isn't followed */
  readonly turns: readonly string[];
  /** wants the last (or first) in time of what is found */
  readonly order: 'latest' | 'earliest' | undefined;
}

// A person, a measure or a case says more about what is asked for than a place or a country does; what kind of answer
// is wanted (when, how many) says least.
const WEIGHTS: Readonly<Record<string, number>> = {
  measure: 4,
  person: 4,
  case: 4,
  contact: 4,
  group: 4,
  period: 3,
  country: 3,
  city: 3,
  kind: 3,
  topic: 3,
  organisation: 3,
  noun: 1.5,
  field: 1,
  ask: 0.6,
};
const SOFT = new Set(['ask']);
// "Investigations completed" asks what became of them, not when; "extradited to which country" what isn't counted.
const UNANSWERED: Readonly<Record<string, readonly string[]>> = {
  'ask:end': ['measure', 'person', 'case'],
  'ask:country': ['measure'],
};
// Else they ask for the same as these do.
const ANSWERED_BY: Readonly<Record<string, string>> = { 'ask:end': 'ask:date', 'ask:country': 'ask:who' };
// Whether somebody is named is a question of its own; the other asks only say what kind of answer is wanted.
const HARD_ASK = 'ask:name';
// "Three countries", "3 meetings": so many of them, not those of the third.
const COUNTED = ['noun:country', 'noun:meeting'];
const MISSPELT = 0.85;
const WORD_WEIGHT = 1.5;

/** Reads the parts of a query as demands on the facts of an index. */
export function requirementsOf(
  { parts, dates, figures, unknown, turns }: Understanding,
  index: FactIndex,
): Requirements {
  const all: Requirement[] = [];
  const unmet: string[] = [];
  const kinds = new Set(parts.flatMap(({ concepts }) => concepts.map(kindOfPart)));
  const asksMeetings = parts.some(({ concepts }) =>
    concepts.some((one) => one === 'noun:meeting' || kindOf(one) === 'kind'),
  );
  let order: Requirements['order'];

  const byFacets = (
    words: string,
    facets: readonly string[],
    weight: number,
    hard: boolean,
  ): Requirement => ({
    words,
    weight,
    hard,
    facets,
    met: (fact) => (facets.some((facet) => fact.facets.has(facet)) ? 1 : 0),
    postings: postingsOf(facets, index),
  });

  for (const [at, part] of parts.entries()) {
    const numbers = part.concepts.filter((concept) => kindOf(concept) === 'number');
    const [number] = numbers;
    if (number !== undefined) {
      const value = Number(idOf(number));
      const before = parts[at - 1];
      const numbersPeriod = before?.to === part.from && before.concepts.includes('noun:period');
      const asFigure = numbersPeriod ? undefined : figureOf(part, parts[at + 1], value, index);
      if (asFigure) all.push(asFigure);
      else if (
        !numbersPeriod &&
        isCount(part) &&
        COUNTED.some((noun) => parts[at + 1]?.concepts.includes(noun))
      )
        unmet.push(part.words);
      else if (index.byFacet.has(`period:${value}`))
        all.push({
          ...byFacets(part.words, [`period:${value}`], WEIGHTS.period ?? 3, true),
          guessed: part.how !== 'exact',
        });
      else if (!numbersPeriod && part.ordinal === undefined && index.byFigure.has(value))
        all.push(
          figureRequirement(part.words, index.byFigure.get(value) ?? [], index, {
            hard: false,
            counted: false,
          }),
        );
      else unmet.push(part.words);
      continue;
    }
    const edge = part.concepts.find((concept) => concept === 'last:' || concept === 'first:');
    if (edge !== undefined) {
      const latest = edge === 'last:';
      const period = latest ? index.lastPeriod : index.firstPeriod;
      if (asksMeetings) order = latest ? 'latest' : 'earliest';
      else if (period !== undefined)
        all.push(byFacets(part.words, [`period:${period}`], WEIGHTS.period ?? 3, true));
      continue;
    }
    if (part.concepts.length === 0) continue;
    if (part.concepts.some((concept) => UNANSWERED[concept]?.some((one) => kinds.has(one)))) {
      unmet.push(part.words);
      continue;
    }
    // The process isn't the group: what is asked of it in the group's place mustn't be answered of the group.
    if (part.concepts.includes('process:') && kinds.has('group-fact')) {
      unmet.push(part.words);
      continue;
    }
    const concepts = part.concepts.map((concept) => ANSWERED_BY[concept] ?? concept);
    const kind = kindOf(concepts[0] ?? '');
    const previous = parts[at - 1];
    // "How many traffickers" asks for something; "traffickers arrested" says only what the arrests were for.
    const isCounted = previous?.to === part.from && previous.concepts.includes('ask:count');
    const implied =
      !(isCounted && kind === 'field' && !kinds.has('measure')) && isImplied(part, kinds, dates.length > 0);
    const weight =
      (concepts.includes(HARD_ASK) ? (WEIGHTS.period ?? 3) : (WEIGHTS[kind] ?? 1)) *
      (part.how === 'exact' ? 1 : MISSPELT) *
      (implied ? 0.2 : 1);
    // What is still being typed can't rule anything out, but a fact that has nothing of it doesn't answer it either.
    const isTyped = part.how === 'begun' && others(parts, part);
    all.push({
      ...byFacets(
        part.words,
        concepts,
        weight,
        (!SOFT.has(kind) || concepts.includes(HARD_ASK)) && !implied && !isTyped,
      ),
      ...(isTyped ? { isWord: true } : {}),
      guessed: part.how !== 'exact',
    });
  }

  const alone = !all.some(({ hard }) => hard);
  for (const date of dates) all.push(dateRequirement(date, index, alone));
  for (const value of figures) {
    const facts = index.byFigure.get(value) ?? [];
    const counted = facts.filter((position) =>
      parts.some(({ concepts }) =>
        concepts.some((one) => kindOf(one) === 'measure' && index.facts[position]?.facets.has(one)),
      ),
    );
    if (counted.length > 0)
      all.push(figureRequirement(String(value), counted, index, { hard: true, counted: true }));
    else if (facts.length > 0)
      all.push(figureRequirement(String(value), facts, index, { hard: true, counted: false }));
    else unmet.push(String(value));
  }
  for (const word of unknown) {
    // A stray letter is no word.
    if (word.length === 1 && /[a-z]/.test(word)) continue;
    const { facts, exactly } = index.saying(word);
    if (facts.length === 0) {
      unmet.push(word);
      continue;
    }
    all.push({
      words: word,
      isWord: true,
      guessed: !exactly,
      weight: WORD_WEIGHT * (exactly ? 1 : MISSPELT),
      hard: false,
      facets: [],
      met: ({ position }) => (includes(facts, position) ? 1 : 0),
      postings: [facts],
    });
  }
  return { all: distinctBy(all), unmet, turns, order };
}

/** What is asked for twice in other words weighs once. */
function distinctBy(all: readonly Requirement[]): Requirement[] {
  const byKeys = new Map<string, Requirement>();
  for (const [at, requirement] of all.entries()) {
    const key = requirement.facets.length > 0 ? requirement.facets.join(' ') : String(at);
    const standing = byKeys.get(key);
    if (standing === undefined || standing.weight < requirement.weight) byKeys.set(key, requirement);
  }
  return [...byKeys.values()];
}

/**
 * Whether a part says only what the rest of the query says anyway: "period" where a period or what happened in one is
 * named, "the group" where something of it is, "meeting" where a kind of meeting is.
 */
function isImplied({ concepts }: Part, kinds: ReadonlySet<string>, dated: boolean): boolean {
  const others = [...kinds].filter((kind) => !WEAK_KINDS.has(kind));
  if (concepts.includes('noun:period')) return others.length > 0 || dated;
  if (concepts.includes('process:')) return others.length > 0;
  if (concepts.includes('field:')) return kinds.size > 1 || dated;
  if (concepts.includes('group:')) return others.length > 0 || dated || kinds.has('noun');
  if (concepts.includes('noun:meeting')) return kinds.has('kind');
  return false;
}
const WEAK_KINDS = new Set(['noun', 'ask', 'field', 'group', 'process']);

/** Says how many, not which one. */
const isCount = ({ ordinal }: Part) => ordinal === undefined;

/** Whether something else is said. */
const others = (parts: readonly Part[], part: Part) =>
  parts.some(
    (other) =>
      other !== part && other.how !== 'begun' && !other.concepts.every((one) => SOFT.has(kindOf(one))),
  );

/** Of the group itself and of a fact about it: the same facets, but one says more. */
const kindOfPart = (concept: string) =>
  concept.startsWith('group:') && concept !== 'group:' ? 'group-fact' : kindOf(concept);

/** Whether a sorted list has a value. */
function includes(sorted: readonly number[], value: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}

const idOf = (concept: string) => concept.slice(concept.indexOf(':') + 1);
