import { isOnPage } from '../knowledge/on-page.ts';
import type { Reading } from '../language/read.ts';
import type { Edition } from '../messages/edition.ts';
import { printQuery } from '../questions/query.ts';
import type { Result } from '../questions/result.ts';
import { type Said, sentence } from './said.ts';
import { say } from './say.ts';

/** Says what results are, and how the question that they answer was read. */
export interface Answer {
  results(results: readonly Result[]): Said;
  /** for sure, as one of two, or that it wasn't read */
  reading(reading: Reading, results: readonly Result[]): Said;
}

/** The sentences over an edition of the knowledge base. */
export function createAnswer(edition: Edition): Answer {
  const { knowledge, messages } = edition;
  const { answer, command, formats } = messages;
  const languages = [...knowledge.terms.keys()];
  const terms = knowledge.terms.get('en');
  const attribute = (tag: string) => terms?.attributes[tag]?.say;
  const sayOne = (result: Result) => say(result, edition, attribute);

  return {
    results: (results) => joined(results.map(sayOne)),
    reading(reading, results) {
      const { manner, unread, queries, unreadable } = reading;
      if (unreadable !== undefined)
        return sentence(
          command.cantReadLanguage(formats.language(unreadable), languages.map(formats.language)),
        );
      if (manner !== 'unread' && queries.every(({ select, ask }) => select === 'nothing' && ask !== 'other'))
        return sentence(answer.pointer);
      if (manner === 'unread')
        return sentence(unread.length > 0 ? answer.wordsUnread(quotedWords(unread)) : answer.unread);
      // What one of two readings made nothing of is left to the other.
      const isNothing = ({ query: { select, attribute = '' } }: Result) =>
        select === 'nothing' && attribute === '';
      const read = results.filter((result) => !isNothing(result));
      const told = joined(
        (read.length > 0 ? read : results).map((result) => {
          const said = sayRead(reading, result);
          // What there is was said, of the same.
          return isOfAnother(result, read) && said.lack !== undefined ? sentence(said.lack.denial) : said;
        }),
      );
      const beyond = reading.beyond.filter((word) => !isOnPage(word.toLowerCase(), knowledge.documents));
      const said =
        beyond.length === 0
          ? told
          : { ...told, headline: formats.sentences([told.headline, answer.notOnPage(quotedWords(beyond))]) };
      // Of what is said not to be on the page, it was read that it is asked for.
      const lost = unread.filter(
        (word) => !queries.some(({ attribute = '' }) => attribute.split(' ').includes(word.toLowerCase())),
      );
      if (manner === 'sure' || (manner === 'between' && lost.length === 0)) return said;
      const headline =
        lost.length > 0
          ? answer.whatWasRead(quotedWords(lost), said.headline)
          : answer.doubtfullyRead(said.headline);
      return { ...said, headline };
    },
  };

  /** What an answer says; of an attribute without a name, that the page lacks the words that ask for it. */
  function sayRead(reading: Reading, result: Result): Said {
    const said = sayOne(result);
    const near = reading.part.marks.find(
      ({ kind, value }) => kind === 'unequal' && terms?.unequal[value]?.subject === result.query.select,
    );
    const what = near && terms?.unequal[near.value]?.say;
    if (what !== undefined && result.lacking?.kind !== 'attribute')
      return { ...said, headline: formats.sentences([answer.noFigureFor(what), said.headline]) };
    if (result.lacking?.kind !== 'attribute' || attribute(result.lacking.attribute) !== undefined)
      return said;
    const words = result.lacking.attribute
      .split(' ')
      .filter((word) => word !== '' && !isOnPage(word, knowledge.documents));
    if (words.length === 0) return said.headline === '' ? sentence(answer.unread) : said;
    const { instead } = said.lack ?? {};
    const rest = said.lack?.isVague ? (instead === undefined ? '' : answer.itSays(instead)) : said.headline;
    const denial = answer.notOnPage(quotedWords(words));
    return {
      ...said,
      headline: formats.sentences([denial, rest]),
      lack: { denial, instead, isVague: false },
    };
  }

  /** Several answers, each thing said once: what one of them says isn't said again as the nearest to another. */
  function joined(all: readonly Said[]): Said {
    const [only, ...more] = all;
    if (only !== undefined && more.length === 0)
      return { ...only, lines: [...only.lines, ...(only.further?.below ?? [])] };
    const distinct = [...new Map(all.map((one) => [one.headline, one])).values()].filter(
      ({ headline }, at, those) =>
        !those.some((other, index) => index !== at && other.headline.startsWith(headline)),
    );
    const headlines = distinct.map(({ headline, lack }, at) => {
      const earlier = distinct.slice(0, at);
      // That something may be lacking says nothing beside what is.
      if (lack?.isVague && earlier.some((one) => one.lack !== undefined)) return '';
      const isSaid = ({ headline: all, lack: other }: Said) =>
        (lack?.instead !== undefined && all.includes(lack.instead)) ||
        (other?.instead !== undefined && other.instead === lack?.instead);
      return earlier.some(isSaid) ? (lack?.denial ?? headline) : headline;
    });
    return {
      headline: formats.sentences(headlines),
      lines: [...new Set(all.flatMap(({ lines, further }) => [...lines, ...(further?.apart ?? [])]))],
    };
  }
}

/** Whether of the very things of which something may be lacking another result tells. */
const isOfAnother = ({ query }: Result, results: readonly Result[]): boolean =>
  query.ask === 'other' &&
  results.some(
    (other) =>
      other.query.ask !== 'other' &&
      printQuery({ ...other.query, ask: 'list' }) ===
        printQuery({ select: query.select, ask: 'list', ...(query.where ? { where: query.where } : {}) }),
  );

const quotedWords = (words: readonly string[]) => words.slice(0, 3).map((word) => `“${word}”`);
