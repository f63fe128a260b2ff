import { type Grammar, lengthAt } from '../words/grammar.ts';
import type { Token } from '../words/tokens.ts';
import type { Mark } from './mark.ts';
import { CLAUSE, isDenial, isTime, namesThing } from './marks.ts';

/**
 * What else asks whether denies behind a “which”, between a name and a verb, and at the end of a clause where a “but” sets what
 * it names against another: "nước nào không họp", "INTERPOL không hỗ trợ", "mà đợt 1 không".
 */
export function deniedByTags(tokens: readonly Token[], marks: readonly Mark[], grammar: Grammar): Mark[] {
  const isBut = (at: number) => grammar.but.has(tokens[at]?.text ?? '');
  const begins = (at: number) => isBut(at) || CLAUSE.test(tokens[at]?.gap ?? '');
  const isNamed = (from: number, to: number) =>
    marks.some((mark) => isTime(mark) && mark.from >= from && mark.to <= to);
  const denies = (from: number, to: number) =>
    marks.some((mark) => isDenial(mark) && mark.from < to && mark.to > from);
  const periods = marks.filter(({ kind }) => kind === 'period');
  return tokens.flatMap(({ text }, at) => {
    if (!grammar.tags.has(text)) return [];
    const end = at + 1;
    // "…, JPA 3 tidak kan?"
    const isRestIdle = tokens.every(
      (_, index) =>
        index < end ||
        marks.some(
          (mark) => (mark.kind === 'noise' || mark.kind === 'ask') && mark.from <= index && index < mark.to,
        ),
    );
    // "Nước nào không họp": behind what asks, and before what is denied.
    const isBehindWhich = tokens.some(
      (_, from) => from + lengthAt(tokens, from, grammar.which) === at && from < at,
    );
    // "INTERPOL không hỗ trợ": between a name and a verb that is known.
    const isBeforeDeed =
      marks.some(({ kind, to }) => NAMES.has(kind) && to === at) &&
      marks.some(({ kind, from }) => kind === 'subject' && from === end);
    const clause = tokens.findIndex((_, index) => index >= end && begins(index));
    const isOfClause = ({ from, to }: Mark) => from >= end && (clause < 0 || to <= clause);
    // With nothing named behind it in its clause it asks: "có tham gia đợt nào không ạ".
    if (
      (isBehindWhich || isBeforeDeed) &&
      !denies(at, end) &&
      marks.some((mark) => namesThing(mark) && isOfClause(mark))
    )
      return [{ from: at, to: end, kind: 'operator' as const, value: 'not' }];
    if (!(isRestIdle || begins(end))) return [];
    // "Ikut JPA 2 JPA 1 tidak": of two periods with nothing between, the one behind begins a clause.
    const last = periods.find(
      ({ from, to, value }) => to === at && periods.some((one) => one.to === from && one.value !== value),
    );
    const start = last
      ? last.from
      : Math.max(
          0,
          tokens.findLastIndex((_, index) => index <= at && begins(index)),
        );
    // "JPA 1 saja, JPA 2 dan 3 tidak": a clause of nothing but times behind another that names one.
    const isBare = tokens
      .slice(start, at)
      .every(
        (token, index) =>
          grammar.and.has(token.text) ||
          marks.some((mark) => isTime(mark) && mark.from <= start + index && start + index < mark.to),
      );
    const isSet =
      ((isBut(start) || isBare) && isNamed(0, start)) || (isBut(end) && isNamed(end, tokens.length));
    const own = marks.find((mark) => isDenial(mark) && mark.from === at);
    return isSet && isNamed(start, at) && !denies(start, at)
      ? [own ?? { from: at, to: end, kind: 'operator' as const, value: 'not' }]
      : [];
  });
}

const NAMES = new Set<Mark['kind']>(['country', 'organisation', 'period']);
