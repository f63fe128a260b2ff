import { type Grammar, lengthAt } from '../words/grammar.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import type { Mark } from './mark.ts';
import { CLAUSE } from './marks.ts';

/** "All countries but the USA": a “but” right behind all of something, and before a name, leaves that out. */
export function exceptions(tokens: readonly Token[], marks: readonly Mark[], grammar: Grammar): Mark[] {
  const isAll = (at: number) => lengthAt(tokens, at, grammar.every) > 0;
  // "As well as fishing, which sectors …?": what stands before anything that it could join leaves out what it names, of what is asked.
  const isOfAsked = (named: Mark, at: number) =>
    (named.kind === 'country' &&
      marks.some(({ kind, value, from }) => kind === 'ask' && value === 'who' && from === at)) ||
    (lengthAt(tokens, at, grammar.which) > 0 &&
      marks.some(
        ({ kind, value, from }) =>
          kind === 'subject' && value === ASKED[named.kind] && from > at && from <= at + BEHIND_WHICH,
      ));
  const leading = marks.filter(
    ({ kind, value, from, to }) =>
      kind === 'operator' &&
      value === 'and' &&
      from === 0 &&
      to > 1 &&
      marks.some(
        (mark) =>
          mark.from === to &&
          isOfAsked(
            mark,
            tokens.findIndex(({ gap }, at) => at > to && CLAUSE.test(gap)),
          ),
      ),
  );
  const left = leading.flatMap(({ to }) => exceptionAt(0).map((mark) => ({ ...mark, to })));
  const within = tokens.flatMap(({ text }, at) => {
    if (!grammar.but.has(text)) return [];
    const next = tokens.findIndex((token, index) => index > at && !grammar.articles.has(token.text));
    const isOfAll = tokens.some((_, index) => index < at && index >= at - BESIDE_ALL && isAll(index));
    const isName = marks.some(({ kind, from }) => from > at && from <= next && EXCEPTED.has(kind));
    return isOfAll && isName ? exceptionAt(at) : [];
  });
  return [...left, ...within];
}

/** "Leaving Bangkok aside": an exception of two words, around the name of what it leaves out. */
export function exceptionsAround(
  tokens: readonly Token[],
  marks: readonly Mark[],
  grammar: Grammar,
  lexicon: Lexicon,
): Mark[] {
  return marks
    .filter(({ kind }) => EXCEPTED.has(kind) || kind === 'subject')
    .flatMap(({ from, to }): Mark[] => {
      const at = grammar.articles.has(tokens[from - 1]?.text ?? '') ? from - 2 : from - 1;
      const words = [tokens[at]?.text ?? '', tokens[to]?.text ?? ''];
      // "JPA 3 के देश सिवाय …": a postposition belongs to what stands before it.
      const isException =
        !grammar.postpositions.has(words[0] ?? '') &&
        lexicon
          .at(words, 0, undefined)
          .some((phrase) => phrase.to === 2 && phrase.senses.some(({ value }) => value === 'except'));
      const isCut = tokens.slice(at + 1, to + 1).some(({ gap }) => CLAUSE.test(gap));
      return isException && !isCut ? exceptionAt(at) : [];
    });
}
const exceptionAt = (at: number) =>
  ['not', 'except'].map((value): Mark => ({ from: at, to: at + 1, kind: 'operator', value }));
const BESIDE_ALL = 5;
/** “Which sectors”, “which other sectors” */
const BEHIND_WHICH = 2;
/** What is asked for by a word for it, of which one is named by a mark of a kind. */
const ASKED: Partial<Record<Mark['kind'], string>> = {
  country: 'countries',
  sector: 'sectors',
  crime: 'crimes',
  kind: 'meetings',
};
const EXCEPTED = new Set<Mark['kind']>(['country', 'foreign', 'city', 'kind', 'period', 'date']);
