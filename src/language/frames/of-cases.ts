import type { Told } from '../../knowledge/knowledge-base.ts';
import { isUnmarked } from '../learnt/word-use.ts';
import { askingIn } from '../marks/clauses.ts';
import type { Mark } from '../marks/mark.ts';
import {
  hasAsk,
  hasSubject,
  isAnaphoric,
  isLackOf,
  isTime,
  namesThing,
  operatorsIn,
  ROLES,
  takingPart,
  without,
} from '../marks/marks.ts';
import { isYesNo } from '../marks/yes-no.ts';
import type { Frame, Reframe } from './frame.ts';

/** "Are the 62 part of the 72?", "72 + 62 = 134": of a figure and what is told beside it, that the page doesn't say so is said, with both. */
const withItsCase: Reframe = ({ frame, text }, { cases, periods }) => {
  const said = new Set(text.tokens.map(({ text: word }) => word));
  const told = cases
    .flatMap(({ id, statements }) => statements.map((one) => ({ ...one, subject: `${id}/${one.id}` })))
    .find(({ count, beside: of }) => of !== undefined && said.has(String(count)));
  const beside = told?.beside;
  const isOther = ({ kind, value }: Mark) =>
    kind === 'attribute' ||
    (kind === 'subject' &&
      value !== beside?.id &&
      !cases.some(({ id }) => id === value) &&
      value !== 'countries');
  const isBoth =
    beside !== undefined &&
    !text.marks.some(isOther) &&
    periods.some(({ outcomes }) =>
      outcomes.some(({ measure, count }) => measure.id === beside.id && said.has(String(count))),
    );
  // "Was it 62 or 72?" asks for one of them.
  const figures = text.tokens.flatMap(({ text: word }, at) => (/^\d{2}$/.test(word) ? [at] : []));
  const isEither = operatorsIn(text, 'or').some(
    ({ from }) => figures.includes(from - 1) && figures.includes(from + 1),
  );
  return told !== undefined && isBoth && !isEither && frame.ask !== 'compare'
    ? { frame: { subject: told.subject, ask: 'compare' }, text: without(text, namesThing) }
    : undefined;
};

/** "How many were found guilty in the 3rd period?": of a case that is told beside a figure, only where something names it. */
const unnamedCase: Reframe = ({ frame, text }, { cases }) => {
  const [heard, beside] = [thingOf(frame), statementIn(cases, frame)?.beside];
  const isUnnamed =
    beside !== undefined &&
    hasSubject(text, beside.id) &&
    !hasSubject(text, heard) &&
    text.marks.some((mark) => isTime(mark) && mark.from >= 0) &&
    !text.marks.some(({ kind }) => kind === 'country' || kind === 'number') &&
    !text.tokens.some(({ text: word }) => /^\d{2}$/.test(word));
  return isUnnamed && frame.ask !== 'other' ? { frame: { ...frame, subject: beside.id }, text } : undefined;
};

/** "How many were convicted in Malaysia?", "how many police officers were?": what is told of a case is of its own country, and of no officers. */
const ofOtherPlace: Reframe = ({ frame, text }, { cases }) => {
  const statement = statementIn(cases, frame);
  const countries = text.marks.filter(({ kind }) => kind === 'country' || kind === 'foreign');
  const isElsewhere =
    countries.length > 0 &&
    countries.every(({ value }) => !statement?.countries.some(({ code }) => code === value));
  return statement?.beside !== undefined &&
    frame.ask !== 'other' &&
    !hasSubject(text, thingOf(frame)) &&
    (isElsewhere || hasSubject(text, 'officers'))
    ? { frame: { ...frame, subject: statement.beside.id }, text }
    : undefined;
};

/** "Of the 62 convicted in the Thai trial, how many were Malaysian?": of a case that is named, no part by another country is told. */
const partOfCase: Reframe = ({ frame, text }, { cases }) => {
  const { marks } = text;
  const statement = statementIn(cases, frame);
  const all = cases.find(({ id }) => id === thingOf(frame))?.statements ?? [];
  const isOfThose = text.tokens.some(({ text: word }) => word === String(statement?.count));
  const isCounted =
    statement?.count !== undefined &&
    hasAsk(text, 'count') &&
    (isOfThose || hasSubject(text, thingOf(frame)));
  // "Convicted over the graves at the Malaysian border": who speaks of the case may name what else is told of it.
  const told = isOfThose ? [statement] : all;
  const isOfElse = marks.some(
    ({ kind, value }) =>
      kind === 'attribute' ||
      (kind === 'about' && thingIn(value) === thingOf(frame) && value !== frame.subject),
  );
  const isBesideCount = ({ from, to }: Mark) =>
    marks.some(
      ({ kind, value, from: start, to: end }) =>
        kind === 'ask' && value === 'count' && from <= end + NEAR && start <= to + NEAR,
    );
  const other = marks.find(
    (mark) =>
      (mark.kind === 'country' || mark.kind === 'foreign') &&
      isBesideCount(mark) &&
      !told.some((one) => one?.countries.some(({ code }) => code === mark.value)),
  );
  return isCounted && other !== undefined && !isOfElse
    ? {
        frame: { ...frame, ask: 'other' },
        text: { ...text, marks: [...marks, { ...other, kind: 'attribute', value: 'per-country' }] },
      }
    : undefined;
};

/** "Who was arrested in the 1st period?": of a person that nobody names, what was counted in the time that is. */
const unnamedPerson: Reframe = ({ frame, text }, { people }) => {
  const [heard, measure] = [thingOf(frame), statementIn(people, frame)?.measure];
  const isUnnamed =
    measure !== undefined &&
    hasSubject(text, measure.id) &&
    !hasSubject(text, heard) &&
    !isAnaphoric(text) &&
    text.marks.some((mark) => isTime(mark) && mark.from >= 0);
  return isUnnamed && frame.ask !== 'other'
    ? { frame: { subject: measure.id, ask: frame.ask === 'who' ? 'list' : frame.ask }, text }
    : undefined;
};

/** "Who helped Captain Bram?", "who chose the eight countries?": who did something to somebody isn't who that is. */
const whoDidTo: Reframe = ({ frame, text }, { people }) => {
  const { tokens, marks, grammar } = text;
  const who = marks.find(({ kind, value, from }) => kind === 'ask' && value === 'who' && from === 0);
  const deed = who?.to ?? 0;
  const over = marks.filter(({ from, to }) => from <= deed && deed < to);
  const word = tokens[deed]?.text ?? '';
  const isVerb =
    who !== undefined &&
    ![grammar.verbs, grammar.pronouns].some((words) => words.has(word)) &&
    !over.some(({ value }) => thingIn(value) === thingOf(frame)) &&
    word.length > PARTICLE;
  if (!isVerb || frame.ask !== 'list') return undefined;
  const isOfThem = ({ kind, value, from }: Mark) =>
    (kind === 'subject' || kind === 'about') && thingIn(value) === thingOf(frame) && from === deed + 1;
  if (people.some(({ id }) => id === thingOf(frame)))
    return marks.some(isOfThem)
      ? { frame: { ...frame, subject: thingOf(frame), ask: 'other' }, text }
      : undefined;
  // "The countries", "the eight countries"
  const article = grammar.articles.has(tokens[deed + 1]?.text ?? '') ? 1 : 0;
  const counted = marks.find(
    ({ kind, from }) => from === deed + 1 + article && (kind === 'period' || kind === 'number'),
  );
  const object = counted?.to ?? deed + 1 + article;
  const isOfCountries =
    frame.subject === 'countries' &&
    article + (counted === undefined ? 0 : 1) > 0 &&
    grammar.countries.has(tokens[object]?.text ?? '') &&
    !grammar.functions.has(word) &&
    !over.some((mark) => mark.kind === 'operator' || takingPart(text).includes(mark));
  if (!isOfCountries) return undefined;
  return over.some(({ value }) => value === 'support' || value === 'victims')
    ? { frame: { subject: 'support', ask: 'who' }, text }
    : { frame: { ...frame, ask: 'other', missing: [word] }, text };
};

/** "More than a hundred bodies lay in the graves, right?": how many there were of what nobody counted isn't told. */
const claimedAmount: Reframe = ({ frame, text }, { people, cases, group }) => {
  const { tokens, marks } = text;
  const all = [...people, ...cases, ...group.facts];
  const isCounted = ROLES.has(thingOf(frame)) || statementIn(all, frame)?.count !== undefined;
  const isNumber = (at: number) =>
    /^\d+$/.test(tokens[at]?.text ?? '') || marks.some(({ kind, from }) => kind === 'number' && from === at);
  const isAmount = marks.some(
    ({ kind, value, to }) =>
      kind === 'operator' &&
      (value === 'more' || value === 'fewer') &&
      [to, to + 1].some((at) => isNumber(at)),
  );
  const isClaim = frame.ask === 'exists' || isYesNo(text) || askingIn(text).length === 0;
  return all.some(({ id }) => id === thingOf(frame)) &&
    !isCounted &&
    isAmount &&
    isClaim &&
    frame.ask !== 'other'
    ? { frame: { ...frame, ask: 'other', missing: [] }, text }
    : undefined;
};

/** "Why were 62 convicted in the Thai trial?": where a part of a case doesn't tell why, the rest of it may. */
const whyOfCase: Reframe = ({ frame, text }, { cases }) => {
  const [one, statement] = [cases.find(({ id }) => id === thingOf(frame)), statementIn(cases, frame)];
  return frame.ask === 'why' &&
    one !== undefined &&
    statement?.tells.includes('why') === false &&
    one.statements.some(({ tells }) => tells.includes('why'))
    ? { frame: { ...frame, subject: one.id }, text: without(text, ({ kind }) => kind === 'about') }
    : undefined;
};

/** "Whose names appear in the text?": those of whom something is told, where there is one. */
const whoIsNamed: Reframe = ({ text }, { people }) => {
  const [only, ...others] = people;
  // "The names of the judges", "of all 15", "their names" are others'.
  const isOfOthers =
    isAnaphoric(text) ||
    text.tokens.some(({ text: word }, at) => isUnmarked(text, at) || /^\d/.test(word)) ||
    text.marks.some((mark) => namesThing(mark));
  return only !== undefined && others.length === 0 && isLackOf(text, 'names') && !isOfOthers
    ? { frame: { subject: only.id, ask: 'list' }, text: without(text, ({ kind }) => kind === 'attribute') }
    : undefined;
};

/** "Is Captain Bram Indonesian?", "apakah Kapten Bram orang Indonesia?": of which country a person is isn't told, but where he is tried. */
const nationality: Reframe = ({ frame, text }, { people }) => {
  const { tokens, marks, grammar } = text;
  const person = marks.find(({ kind, value }) => kind === 'subject' && value === thingOf(frame));
  const nation = marks.find(
    ({ kind, from }) =>
      (kind === 'country' || kind === 'foreign') &&
      from >= (person?.to ?? 0) &&
      tokens.slice(person?.to ?? 0, from).every(({ text: word }) => grammar.verbs.has(word)),
  );
  return people.some(({ id }) => id === thingOf(frame)) &&
    person !== undefined &&
    nation !== undefined &&
    frame.ask !== 'other' &&
    isYesNo(text) &&
    !marks.some((mark) => mark.kind === 'about' || isTime(mark))
    ? {
        frame: { subject: thingOf(frame), ask: 'other' },
        text: {
          ...text,
          marks: marks.map((mark) =>
            mark === nation ? { ...mark, kind: 'attribute', value: 'nationality' } : mark,
          ),
        },
      }
    : undefined;
};

/** The person or case that a frame is about, and the one thing that is told of it. */
const thingOf = ({ subject }: Frame): string => thingIn(subject);
const thingIn = (subject: string): string => subject.split('/')[0] ?? '';
/** As many words may stand between a “how many” and the country that it is of: “berapa orang rakyat Malaysia”. */
const NEAR = 2;
/** Words as short say nothing that was done: “sino si”. */
const PARTICLE = 3;

const statementIn = (all: readonly Told[], frame: Frame) =>
  all
    .find(({ id }) => id === thingOf(frame))
    ?.statements.find(({ id }) => id === frame.subject.split('/')[1]);

/** What is asked of a case or a person, and of the figure beside it, by the first rule that knows better. */
export const OF_CASES: readonly Reframe[] = [
  withItsCase,
  ofOtherPlace,
  partOfCase,
  unnamedCase,
  unnamedPerson,
  whoDidTo,
  claimedAmount,
  whyOfCase,
  nationality,
  whoIsNamed,
];
