import type { Group } from '../knowledge/knowledge-base.ts';
import type { Mark } from './mark.ts';
import { type Token, wordsOf } from './tokens.ts';

/** What the page calls the group in all its names, and what people write for it. */
const CORE = ['working', 'group'];
const SHORT = 'wg';

/**
 * Finds the names of the group in a text, in English and as the page has them: "the Bali Process disruption working group",
 * "WG on smuggling networks". What it works on is no part of what is asked.
 */
export function createGroupNames(group: Group): (tokens: readonly Token[]) => Mark[] {
  const names = [group.onPage, group.partOf.shortName, ...group.otherNames.map(({ name }) => name)].map(
    (name) => wordsOf(name),
  );
  const words = new Set(names.flat());
  /** What stands between its words, and never begins or ends it. */
  const isLink = (word: string) => word.length < 4;
  return (tokens) => {
    const wordAt = (at: number) => (tokens[at]?.gap === '' || at === 0 ? (tokens[at]?.text ?? '') : '');
    const isName = (at: number) => words.has(wordAt(at)) && !isLink(wordAt(at));
    return tokens.flatMap(({ text }, at): Mark[] => {
      const isCore = CORE.every((word, index) => tokens[at + index]?.text === word);
      if (!isCore && text !== SHORT) return [];
      let from = at;
      while (
        tokens[from]?.gap === '' &&
        from > 0 &&
        words.has(tokens[from - 1]?.text ?? '') &&
        !isLink(tokens[from - 1]?.text ?? '')
      )
        from--;
      let to = at + (isCore ? CORE.length : 1);
      if (wordAt(to) === 'on' || isName(to)) {
        let end = to + 1;
        while (words.has(wordAt(end))) end++;
        while (end > to && !isName(end - 1)) end--;
        to = end;
      }
      return [{ from, to, kind: 'group', value: '' }];
    });
  };
}
