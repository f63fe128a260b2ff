import { type Grammar, lengthAt } from '../words/grammar.ts';
import { type Phrase, phraseOf, type Sense } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';

/** "Which period", "đợt nào", "how many periods": whether what asks stands right beside a word for periods that has no number. */
export function asksPeriods(tokens: readonly Token[], phrases: readonly Phrase[], grammar: Grammar): boolean {
  const isNoun = (noun: Phrase | undefined) =>
    noun !== undefined &&
    !grammar.weak.has(tokens[noun.from]?.text ?? '') &&
    !grammar.counters.has(tokens[noun.from]?.text ?? '');
  return [...tokens.keys()].some((at) => {
    const which = lengthAt(tokens, at, grammar.which);
    // "कौन से चरण": words that only ask, longer than their “which”.
    const isAsking = ({ kind, value }: Sense) =>
      (kind === 'ask' && value === 'count') || (kind === 'noise' && which > 0);
    const asking = phrases.find(({ from, senses }) => from === at && senses.some(isAsking));
    const end = Math.max(at + which, asking?.to ?? at);
    const behind = end > at ? phraseOf(phrases, end, 'periods') : undefined;
    if (isNoun(behind)) return !/^\d$/.test(tokens[behind?.to ?? 0]?.text ?? '');
    // "Periode mana", and not "the 2016 round, which …"
    const isBehind = which > 0 && grammar.isOrderBehind && tokens[at]?.gap === '';
    const isPeriods = ({ to, senses }: Phrase) => to === at && senses.some(({ kind }) => kind === 'periods');
    return isBehind && isNoun(phrases.find(isPeriods));
  });
}
