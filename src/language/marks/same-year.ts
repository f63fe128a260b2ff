import { type Grammar, lengthAt } from '../words/grammar.ts';
import type { Token, Words } from '../words/tokens.ts';

/** The words of a text in which "that same year" is the year that was named last before it. */
export function withSameYears({ text, start, tokens }: Words, { sameYear }: Grammar): Words {
  const read: Token[] = [];
  let past = 0;
  for (const [at, token] of tokens.entries()) {
    if (at < past) continue;
    const last = tokens[at + lengthAt(tokens, at, sameYear) - 1];
    const year = read.findLast((one) => /^(?:20|25)\d\d$/.test(one.text))?.text;
    if (last === undefined || year === undefined || last.end <= token.start) read.push(token);
    else {
      const typed = text.slice(token.start - start, last.end - start);
      read.push({ ...token, text: year, plain: year, typed, end: last.end });
      past = tokens.indexOf(last) + 1;
    }
  }
  return { text, start, tokens: read };
}
