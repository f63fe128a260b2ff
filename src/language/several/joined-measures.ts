import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Query } from '../../questions/query.ts';
import { askingIn } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { distinct, hasOperator, isCountedAt } from '../marks/marks.ts';
import type { Candidate } from '../readings/candidate.ts';
import { compose } from '../readings/compose.ts';
import { holds } from '../words/grammar.ts';

/** "How many warrants and suspects", "courses / personnel": other measures that a joint puts beside the one that is asked for. */
export function withMeasures(asked: Candidate, knowledge: KnowledgeBase): Candidate | undefined {
  const measures = new Set(knowledge.measures.map(({ id }) => id));
  const { part, queries } = asked;
  const [query] = queries;
  const named = part.marks.filter(
    (mark) =>
      mark.kind === 'subject' &&
      (measures.has(mark.value) || (OF_PERIODS.has(mark.value) && isJoined(mark, part))) &&
      isOnly(mark, part.marks),
  );
  const isOfNames = query?.ask === 'other' && query.attribute === '';
  const count = distinct(named).length;
  // "Suspects and warrants of 2015, each": what isn't named isn't lacking where a word joins two that are.
  const isPair = isOfNames && count === 2;
  // "20 courses reaching 458 officers": each with a number of its own, of which either may be wrong.
  const numbered = named.filter(({ from }) => isNumberedAt(part, from));
  const areNumbered = count > 1 && distinct(numbered).length === count;
  const isList = isPair || ((query?.ask === 'exists' || isOfNames) && (count > 2 || areNumbered));
  // "How many more suspects than arrests", "which is higher, arrests or convictions?": operations are what periods are called, too.
  const isCompared =
    distinct(named.filter(({ value }) => value !== 'operations')).length === 2 &&
    (COMPARING.some((value) => hasOperator(part, value)) || isThan(part, named)) &&
    (query?.ask !== 'other' || (isOfNames && hasOperator(part, 'or')));
  const isPlain = query?.ask === 'list' || query?.ask === 'count' || isList;
  if (query === undefined || !(isPlain || isCompared)) return undefined;
  const own = named.find(({ value }) => value === query.select);
  const others = named.filter(({ value }) => value !== query.select);
  const asking = askingIn(part);
  // Of bare keywords, each counts.
  const isBare = part.tokens.every(
    ({ text }, at) =>
      /^\d+$/.test(text) || part.marks.some(({ kind, from, to }) => BARE.has(kind) && from <= at && at < to),
  );
  const joined = others.filter((other) => {
    if (isBare || isCompared || areNumbered) return true;
    // "कितनी ट्रेनिंग … कितने अफ़सर": each with a “how many” of its own.
    if (own !== undefined && [own, other].every(({ from }) => isCountedAt(part, from))) return true;
    const [from, to] =
      own === undefined
        ? [0, other.from]
        : own.to <= other.from
          ? [own.to, other.from]
          : [other.to, own.from];
    // "In the 2017 operations, how many requests": behind a comma, what asks begins anew.
    return part.tokens
      .slice(from, to + 1)
      .some(
        ({ text, gap }, at) =>
          part.grammar.joints.has(text) ||
          (from + at > 0 &&
            (/[+&/]/.test(gap) || (!isPair && /[,，、]/.test(gap) && !asking.includes(from + at)))),
      );
  });
  const frames = [...new Set(joined.map(({ value }) => value))].slice(0, MOST);
  if (frames.length === 0 || !(measures.has(query.select) || own !== undefined)) return undefined;
  const added = frames.map((subject) => compose({ subject, ask: 'list' }, part, knowledge));
  const { attribute, ...first } = query;
  if (isCompared)
    return { ...asked, queries: [{ ...query, ask: 'list' }, ...added], second: undefined, confidence: 1 };
  // Which of the two it is was the only doubt.
  const isBoth = added.some(({ select }) => select === asked.second?.select);
  if (!isList)
    return {
      ...asked,
      queries: [query, ...added],
      ...(isBoth ? { second: undefined, confidence: 1 } : {}),
    };
  const placeOf = ({ select }: Query) => named.find(({ value }) => value === select)?.from ?? 0;
  const listed = [{ ...first, ask: 'list' as const }, ...added];
  return {
    ...asked,
    queries: listed.sort((one, other) => placeOf(one) - placeOf(other)),
    second: undefined,
    confidence: 1,
  };
}

/** Whether a number stands right before a word. */
const isNumberedAt = ({ tokens, marks }: Annotated, at: number): boolean =>
  /^\d+$/.test(tokens[at - 1]?.text ?? '') || marks.some(({ kind, to }) => kind === 'number' && to === at);

/** "Were more convicted than arrested": what puts two amounts beside each other stands behind the first of them. */
const isThan = ({ tokens, grammar }: Annotated, named: readonly Mark[]) =>
  holds(tokens.slice(Math.min(...named.map(({ to }) => to))), grammar.than);

/** "Participants and arrests of the 1st": in a text that asks in no words, whether a joint stands between the noun that it begins with and another. */
const isJoined = ({ from, to }: Mark, part: Annotated): boolean => {
  const { tokens, marks, grammar } = part;
  const isPair = (end: number, begin: number) =>
    begin === end + 1 && grammar.joints.has(tokens[end]?.text ?? '');
  return (
    askingIn(part).length === 0 &&
    marks.some(
      (mark) =>
        mark.kind === 'subject' &&
        ((from === 0 && isPair(to, mark.from)) || (mark.from === 0 && isPair(mark.to, from))),
    )
  );
};
const OF_PERIODS = new Set(['countries', 'sectors', 'crimes']);

/** A word that stands for one subject alone. */
const isOnly = (mark: Mark, marks: readonly Mark[]) =>
  !marks.some(
    ({ kind, from, to, value }) =>
      kind === 'subject' && from === mark.from && to === mark.to && value !== mark.value,
  );
/** So many beside the one that is asked for are said in one reply. */
const MOST = 5;
const COMPARING = ['compare', 'more', 'fewer'];
const BARE = new Set<Mark['kind']>(['subject', 'period', 'date', 'month']);
