import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { enumerate } from '../../knowledge/wording.ts';
import type { Reading } from '../../language/read.ts';
import type { Result } from '../../questions/result.ts';
import type { Said } from './said.ts';
import { say } from './say.ts';

/** Says in English what results are, and how the question that they answer was read. */
export interface Answer {
  results(results: readonly Result[]): Said;
  /** for sure, as one of two, or that it wasn't read */
  reading(reading: Reading, results: readonly Result[]): Said;
}

/** The sentences over a knowledge base. */
export function createAnswer(knowledge: KnowledgeBase): Answer {
  const terms = knowledge.terms.get('en');
  const attribute = (tag: string) => terms?.attributes[tag]?.say;
  const onPage = knowledge.documents.flatMap(({ words }) => [...words]);
  const sayOne = (result: Result) => say(result, knowledge, attribute);

  return {
    results: (results) => joined(results.map(sayOne)),
    reading(reading, results) {
      const { manner, unread, queries, unreadable } = reading;
      if (unreadable !== undefined)
        return { headline: `I can't read ${nameOf(unreadable)}. ${POINTER}`, lines: [] };
      if (queries.every(({ select, ask }) => select === 'nothing' && ask !== 'other'))
        return { headline: POINTER, lines: [] };
      if (manner === 'unread') {
        const what = unread.length > 0 ? quotedWords(unread) : 'that question';
        return { headline: `I couldn't read ${what}. Please put it in other words.`, lines: [] };
      }
      const said = joined(results.map((result) => sayRead(reading, result)));
      // Words that nobody has asked with yet may be what matters: what was read is said as only that.
      const isDoubtful =
        unread.length > 0 && reading.confidence < DOUBTFUL && queries.every(({ ask }) => ask !== 'other');
      return isDoubtful
        ? { ...said, headline: `I couldn't read ${quotedWords(unread)}. What I read: ${said.headline}` }
        : said;
    },
  };

  /** What an answer says; of an attribute without a name, that the page lacks the words that ask for it. */
  function sayRead(reading: Reading, result: Result): Said {
    const said = sayOne(result);
    const near = reading.part.marks.find(
      ({ kind, value }) => kind === 'unequal' && terms?.unequal[value]?.subject === result.query.select,
    );
    const say = near && terms?.unequal[near.value]?.say;
    if (say !== undefined && result.lacking === undefined)
      return { headline: `The page gives no figure for ${say}. ${said.headline}`, lines: said.lines };
    if (result.lacking?.kind !== 'attribute' || attribute(result.lacking.attribute) !== undefined)
      return said;
    const words = result.lacking.attribute.split(' ').filter((word) => word !== '' && !isOnPage(word));
    if (words.length === 0) return said.headline === '' ? UNREAD : said;
    const rest = said.headline.replace(/^The page doesn't say that of [^.]*\. ?/, '');
    return {
      headline: `The page doesn't mention ${quotedWords(words)}. ${rest}`.trim(),
      lines: said.lines,
    };
  }

  /** Whether the page's text holds a word, in some form that begins like it. */
  function isOnPage(word: string): boolean {
    const stem = word.replace(/(?:s|es|ed|ing)$/, '');
    return onPage.some((one) => one === word || (stem.length > 3 && one.startsWith(stem)));
  }
}

const quotedWords = (words: readonly string[]) => enumerate(words.slice(0, 3).map((word) => `“${word}”`));
/** Below this, one answer in three with an unknown word was beside the question; above, one in seven. */
const DOUBTFUL = 0.7;

const UNREAD: Said = { headline: "I couldn't read that question. Please put it in other words.", lines: [] };

const languages = new Intl.DisplayNames(['en'], { type: 'language' });
const nameOf = (language: string) => languages.of(language) ?? language;

const POINTER =
  'Ask me about the Working Group, its Joint Periods of Action, its meetings, the countries or the outcomes; /help shows how.';

/** Several answers, each thing said once: what one of them says isn't said again as the nearest to another. */
const joined = (all: readonly Said[]): Said => ({
  headline: [...new Set(all.map(({ headline }) => headline))]
    .filter(
      (headline, at, those) => !those.some((other, index) => index !== at && other.startsWith(headline)),
    )
    .map((headline, at, those) =>
      those.slice(0, at).reduce((rest, one) => rest.replace(` It says: ${one}`, ''), headline),
    )
    .join(' '),
  lines: [...new Set(all.flatMap(({ lines }) => lines))],
});
