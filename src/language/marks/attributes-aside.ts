import { type Grammar, lengthAt } from '../words/grammar.ts';
import type { Token } from '../words/tokens.ts';
import { CHATTY } from './clauses.ts';
import type { Mark } from './mark.ts';
import { verbsOfPage } from './verbs-of-page.ts';

/** Words that the page may lack something for, and that ask for nothing where they stand. */
export const attributesAside = (
  tokens: readonly Token[],
  marks: readonly Mark[],
  grammar: Grammar,
): Mark[] => [
  ...inClauseAside(tokens, marks, grammar),
  ...toldOf(marks),
  ...verbsOf(tokens, marks, grammar),
  ...doneByPage(tokens, marks, grammar),
];

/**
 * "20 min left on my phone. Anyway, when were the graves found?": in a long message, what the page may lack isn't asked for by
 * a clause before the first that asks.
 */
function inClauseAside(tokens: readonly Token[], marks: readonly Mark[], { which }: Grammar): Mark[] {
  if (tokens.length <= CHATTY) return [];
  // "Twelve of them were women. Is that accurate?" asks of what stands before it.
  const asking = Math.min(
    ...marks.filter(({ kind, value }) => kind === 'ask' && value !== 'exists').map(({ from }) => from),
    ...tokens.flatMap(({ text }, at) => (which.has(text) ? [at] : [])),
  );
  const clause = tokens.findLastIndex(({ gap }, at) => at <= asking && /[^\p{L}\p{N}'’"“(-]/u.test(gap));
  return asking === Number.POSITIVE_INFINITY
    ? []
    : marks.filter(({ kind, to }) => kind === 'attribute' && to <= clause);
}

/** "Captain Bram's real name", "the next meeting after the roundtable": what is told of something that is named isn't lacking. */
const toldOf = (marks: readonly Mark[]): Mark[] =>
  marks.filter(
    (mark) =>
      mark.kind === 'attribute' &&
      marks.some(
        ({ kind, value, from, to }) =>
          (mark.value === 'future' &&
            kind === 'operator' &&
            (value === 'after' || value === 'before') &&
            from === mark.to) ||
          (kind === 'about' &&
            from <= mark.from &&
            mark.to <= to &&
            marks.some((one) => one.kind === 'subject' && one.value === value.split('/')[0])),
      ),
  );

/** "Which period names fishing?": what stands between what asks and a name that it is asked of is a verb. */
const verbsOf = (tokens: readonly Token[], marks: readonly Mark[], grammar: Grammar): Mark[] =>
  marks.filter(
    ({ kind, from, to }) =>
      kind === 'attribute' &&
      tokens.some((_, at) => at < from && at + 2 >= from && lengthAt(tokens, at, grammar.which) > 0) &&
      marks.some((mark) => mark.from === to && NAMED_BY_VERBS.has(mark.kind)),
  );
/** "What does the page call Captain Bram?": what stands behind a “does” and the page is its verb. */
const doneByPage = (tokens: readonly Token[], marks: readonly Mark[], grammar: Grammar): Mark[] => {
  const verbs = verbsOfPage(tokens, grammar);
  return marks.filter(({ kind, from }) => kind === 'attribute' && verbs.includes(from));
};
const NAMED_BY_VERBS = new Set<Mark['kind']>(['crime', 'sector', 'country', 'organisation']);
