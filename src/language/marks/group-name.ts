import type { KnowledgeBase, Named } from '../../knowledge/knowledge-base.ts';
import { type Grammar, lengthAt } from '../words/grammar.ts';
import type { Phrase, Sense } from '../words/lexicon.ts';
import { type Token, wordsOf } from '../words/tokens.ts';
import type { Mark } from './mark.ts';
import { CLAUSE } from './marks.ts';

/** Finds the names of the group in a text; `phrases` are what its words may stand for. */
type GroupNames = (tokens: readonly Token[], phrases: readonly Phrase[]) => Mark[];

/**
 * Finds the names of the group, in English and as the page has them ("the Bali Process disruption working group", "WG on smuggling
 * networks"), and as other languages put them: "Kelompok Kerja tentang Disrupsi Jaringan Penyelundupan …". What it works on is
 * no part of what is asked.
 */
export function createGroupNames({ group, crimes }: KnowledgeBase, grammar: Grammar): GroupNames {
  const names = [group.onPage, group.partOf.shortName, ...group.otherNames.map(({ name }) => name)].map(
    (name) => wordsOf(name),
  );
  const words = new Set(names.flat());
  const ofGroup = new Set(crimesOf({ group, crimes }).map(({ id }) => id));
  /** The crimes that the group is against, and what it does to their networks. */
  const isWork = ({ kind, value }: Sense): boolean =>
    kind === 'crime'
      ? ofGroup.has(value)
      : kind === 'subject' && (value === 'networks' || value === 'crimes');
  /** What stands between its words, and never begins or ends it. */
  const isLink = (word: string) => word.length < 4;
  return (tokens, phrases) => {
    const wordAt = (at: number) => (tokens[at]?.gap === '' || at === 0 ? (tokens[at]?.text ?? '') : '');
    const isName = (at: number) => words.has(wordAt(at)) && !isLink(wordAt(at));
    return tokens.flatMap((_, at): Mark[] => {
      const length = lengthAt(tokens, at, grammar.group);
      if (length === 0) return [];
      let from = at;
      const isBefore = ({ text }: Token) => words.has(text) && !isLink(text);
      while (tokens[from]?.gap === '' && tokens.slice(from - 1, from).some(isBefore)) from--;
      let to = at + length;
      if (wordAt(to) === 'on' || isName(to)) {
        let end = to + 1;
        while (words.has(wordAt(end))) end++;
        while (end > to && !isName(end - 1)) end--;
        to = end;
      }
      const whole = worksOn(tokens, phrases, from, to);
      const [first, last] = isAskedOf(phrases, whole) ? [from, to] : whole;
      // Where the words of another language are all there is of the name, they say no more than noise does.
      const isPlain = first === from && last === to && !isName(at) && tokens[at]?.text !== SHORT;
      return isPlain ? [] : [{ from: first, to: last, kind: 'group', value: '' }];
    });
  };

  /** From where to where what the group works on stands beside its words: two of its crimes and deeds at least, and little between them. */
  function worksOn(
    tokens: readonly Token[],
    phrases: readonly Phrase[],
    from: number,
    to: number,
  ): readonly [from: number, to: number] {
    const reach = (start: number, isBehind: boolean): number => {
      let [end, at, found] = [start, start, 0];
      for (let left = BETWEEN; left >= 0; left--) {
        const next = isBehind ? at : at - 1;
        if (tokens[next] === undefined || CLAUSE.test(tokens[at]?.gap ?? '')) break;
        // "Triệt phá đường dây buôn người": one may begin within another.
        const here = phrases.filter((one) =>
          isBehind
            ? one.from === at || (one.from >= start && one.from < at && one.to > at)
            : one.to === at || (one.to <= start && one.to > at && one.from < at),
        );
        const work = here.filter(({ senses }) => senses.some(isWork));
        if (work.length > 0) {
          at = isBehind ? Math.max(...work.map((one) => one.to)) : Math.min(...work.map((one) => one.from));
          end = at;
          found++;
          left = BETWEEN + 1;
        } else if (here.some(({ senses }) => senses.some(({ kind }) => !IDLE.has(kind)))) break;
        else at = isBehind ? at + 1 : at - 1;
      }
      return found > 1 ? end : start;
    };
    return [reach(from, false), reach(to, true)];
  }
}

/** The crimes that the group is called after: all their words are in its name. */
export function crimesOf({ group, crimes }: Pick<KnowledgeBase, 'group' | 'crimes'>): readonly Named[] {
  const called = new Set(wordsOf(group.name));
  return crimes.filter(({ name }) => wordsOf(name).every((word) => called.has(word)));
}

/** "Did the working group disrupt networks in Indonesia?": beside a country, and nothing else, its work is what is asked of it. */
function isAskedOf(phrases: readonly Phrase[], [first, last]: readonly [number, number]): boolean {
  const beside = phrases.filter(({ from, to }) => to <= first || from >= last).map(({ senses }) => senses);
  const isPlace = (senses: readonly Sense[]) =>
    senses.some(({ kind }) => kind === 'country' || kind === 'city');
  return (
    beside.some(isPlace) &&
    !beside.some(
      (senses) =>
        !isPlace(senses) &&
        senses.some(
          ({ kind, value }) => NAMING.has(kind) || (kind === 'ask' && value !== 'exists' && value !== 'when'),
        ),
    )
  );
}
const NAMING = new Set<Sense['kind']>([
  'subject',
  'about',
  'kind',
  'crime',
  'sector',
  'organisation',
  'attribute',
]);

/** What people write for it. */
const SHORT = 'wg';
/** What may stand between what a group works on. */
const IDLE = new Set<Sense['kind']>(['noise', 'operator']);
/** As many other words may stand there, too: "tentang", "के … तोड़ने वाले". */
const BETWEEN = 4;
