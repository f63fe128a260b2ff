import { firstDay, lastDay, overlaps, within } from '../../knowledge/date-span.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { parseSpan } from '../../questions/holds.ts';
import { atomsOf, type Condition } from '../../questions/query.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { longest } from '../marks/marks.ts';
import { wordsOf } from '../words/tokens.ts';

/** What is lacking of figures where a text asks for a part of what the page counts: the attribute that terms name it by. */
export function finerThanTold(
  select: string,
  text: Annotated,
  where: Condition | undefined,
  knowledge: KnowledgeBase,
): string | undefined {
  const part = text.marks.find(({ kind, value }) => kind === 'attribute' && PARTING.has(value));
  if (part !== undefined) return part.value;
  if (cutsPeriod(where, knowledge)) return PART;
  // "How many police officers were arrested?"
  const isOfOfficers = DEEDS.includes(select) && isDoneToOfficers(text);
  return isOfOfficers || isOfTopic(select, text, knowledge) ? 'breakdown' : undefined;
}
const PART = 'part-of-period';
/** What parts those who are counted, or when they were: “how many of them were women?”. */
const PARTING = new Set([PART, 'sex', 'age', 'nationality']);

/** What is done to suspects. */
export const DEEDS: readonly string[] = ['arrests', 'convictions', 'extraditions'];

/** "How many police officers were arrested?", and not "… arrests after the training": whether a deed stands beside them. */
export const isDoneToOfficers = ({ marks }: Annotated): boolean => {
  const subjects = marks.filter(({ kind }) => kind === 'subject');
  const trained = subjects.filter(({ value }) => value === 'training');
  return subjects.some(
    (officers) =>
      officers.value === 'officers' &&
      !trained.some(({ from, to }) => from < officers.to && officers.from < to) &&
      subjects.some(
        (deed) =>
          DEEDS.includes(deed.value) &&
          (deed.from >= officers.to ? deed.from - officers.to : officers.from - deed.to) <= BETWEEN,
      ),
  );
};
/** As many words may stand between: "officers were", "逮捕了多少名警察". */
const BETWEEN = 3;

/** Whether times part a period: what was counted in all of it is no month's, and of what was after July nobody knows how much. */
function cutsPeriod(where: Condition | undefined, { periods }: KnowledgeBase): boolean {
  return atomsOf(where).some(({ is, value }) => {
    const asked = parseSpan(value);
    return (
      asked !== undefined &&
      periods.some(({ date }) => {
        if (is === 'before')
          return firstDay(date.from) < firstDay(asked.from) && firstDay(asked.from) <= lastDay(date.to);
        if (is === 'after')
          return firstDay(date.from) <= lastDay(asked.to) && lastDay(asked.to) < lastDay(date.to);
        return is === 'in' && overlaps(date, asked) && !within(date, asked);
      })
    );
  });
}

/** "How many children were rescued?": a crime or a sector, where the page counts something whose wording has none of its words. */
function isOfTopic(
  select: string,
  { marks, tokens }: Annotated,
  { measures, periods, crimes, sectors, group }: KnowledgeBase,
): boolean {
  const topics = longest(marks.filter(({ kind }) => kind === 'crime' || kind === 'sector'));
  const measure = measures.find(({ id }) => id === select);
  if (topics.length === 0 || measure === undefined) return false;
  const worded = periods
    .flatMap(({ outcomes }) => outcomes.filter((one) => one.measure === measure))
    .map(({ counts, wording, detail, purpose }) => [measure.name, counts, wording, detail, purpose].join(' '))
    .join(' ')
    .toLowerCase();
  // All that is told is of smuggling and trafficking, by “criminal networks involved in” them.
  const general = new Set(wordsOf(`${group.name} criminal involved`));
  const isOther = ({ value }: Mark) => {
    const name = [...crimes, ...sectors].find(({ id }) => id === value)?.name ?? '';
    const own = wordsOf(name).filter((word) => word.length > SHORT && !general.has(word));
    return own.length > 0 && !own.some((word) => worded.includes(word.slice(0, STEM)));
  };
  // "How many boats were intercepted?", where those are what is counted
  const isWorded = ({ from, to }: Mark) =>
    tokens.slice(from, to).every(({ text }) => worded.split(/\P{L}+/u).includes(text));
  return topics.some(
    (topic) => !isWorded(topic) && topics.filter(({ from }) => from === topic.from).every(isOther),
  );
}
const SHORT = 3;
/** As much of a word as its forms have in common. */
const STEM = 6;
