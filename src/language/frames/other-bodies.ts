import { isUnmarked } from '../learnt/word-use.ts';
import { PAGE_LANGUAGE } from '../marks/analyser.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  hasAsk,
  hasSubject,
  isDenial,
  isPlace,
  isTime,
  namesThing,
  saysTakingPart,
  takingPart,
  without,
} from '../marks/marks.ts';
import { holds, lengthAt } from '../words/grammar.ts';
import { typedIn, wordsOf } from '../words/tokens.ts';
import type { Reframe } from './frame.ts';

/** Whether the working group itself is named. */
const isOfGroup = ({ tokens, grammar }: Annotated): boolean => holds(tokens, grammar.group);

/** How many of the AHG's members weren't there nobody can tell: the page doesn't list them. */
const missingMembers: Reframe = ({ frame, text }) =>
  frame.subject === 'countries' &&
  frame.ask !== 'other' &&
  hasSubject(text, 'ad-hoc-group') &&
  (text.marks.some(isDenial) ||
    // Nor are they those of the periods.
    (frame.ask === 'count' && !text.marks.some(isTime) && !saysTakingPart(text)))
    ? { frame: { subject: 'ad-hoc-group', ask: 'list' }, text }
    : undefined;

/** "How many meetings did the AHG hold?": the page lists the working group's, and tells of another body's only where it has to do with it. */
const ofOtherBody: Reframe = ({ frame, text }) => {
  const { marks, tokens, grammar } = text;
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  const isHolder = ({ from, to }: Mark) =>
    marks.some((mark) => mark.kind === 'subject' && mark.value === 'meetings' && mark.from === to) ||
    (grammar.articles.has(wordAt(from - 1)) && grammar.verbs.has(wordAt(from - 2))) ||
    grammar.verbs.has(wordAt(from - 1));
  const body = marks.find(({ kind, value }) => kind === 'subject' && TELLING_OF[value] !== undefined);
  // "Why did the AHG's members come together?" is of a meeting of the group with them.
  const isOfMembers = (of: Mark) =>
    marks.some(
      ({ kind, value, from }) =>
        kind === 'subject' && MEMBERS.has(value) && (from === of.to || from === of.to + 1),
    );
  const isOfBody =
    body !== undefined && isHolder(body) && !isOfMembers(body) && !marks.some(({ kind }) => kind === 'kind');
  return frame.subject === 'meetings' && frame.ask !== 'other' && frame.ask !== 'why' && isOfBody
    ? {
        // Without a time or place, nobody knows whether it is what is meant.
        frame: {
          subject: TELLING_OF[body.value] ?? '',
          ask: marks.some((mark) => isTime(mark) || isPlace(mark)) ? 'list' : 'other',
        },
        text: without(text, (mark) => mark !== body && !isTime(mark) && !isPlace(mark)),
      }
    : undefined;
};

/** "Di mana AHG SOM ke-8?": by its number, only another body's meeting is told of, and of "the 9th" none. */
const numberedMeeting: Reframe = ({ frame, text }, { group, terms }) => {
  const ordinal = text.marks.find(({ kind }) => kind === 'ordinal') ?? countedIn(text);
  const isOfBody = hasSubject(text, 'ad-hoc-group') && HELD.has(frame.subject);
  // "The ninth senior officials' meeting"
  const isNamed = text.marks.some(
    ({ kind, value, from }) =>
      kind === 'subject' && BODIES.has(value) && ordinal !== undefined && from === ordinal.to,
  );
  if (
    frame.ask === 'other' ||
    ordinal === undefined ||
    !(isOfBody || (isNamed && OF_BODY.has(frame.subject)))
  )
    return undefined;
  const told = group.facts
    .filter(({ id }) => id === 'establishment')
    .flatMap(({ statements }) => statements.flatMap((one) => wordsOf(one.text)));
  const isTold = terms.get(PAGE_LANGUAGE)?.ordinals[ordinal.value]?.some((word) => told.includes(word));
  const isOther = text.marks.some(({ kind, value }) => kind === 'kind' || value === 'countries');
  const missing = [typedIn(text, ordinal)];
  if (!isTold && isNamed) return { frame: { subject: 'establishment', ask: 'other', missing }, text };
  return isTold && isOfBody && !isOther
    ? {
        frame: { subject: 'establishment', ask: frame.ask === 'exists' ? 'list' : frame.ask },
        text: without(text, ({ kind }) => kind === 'ordinal' || kind === 'city'),
      }
    : undefined;
};
/** "SOM lần 8": a number behind what counts meetings. */
const countedIn = ({ tokens, grammar }: Annotated): Pick<Mark, 'from' | 'to' | 'value'> | undefined =>
  [...tokens.entries()].flatMap(([from, { text: value }]) =>
    /^\d+$/.test(value) && grammar.counters.has(tokens[from - 1]?.text ?? '')
      ? [{ from, to: from + 1, value }]
      : [],
  )[0];
/** What another body's meeting is called by, and what a question about it is read as. */
const BODIES = new Set(['ad-hoc-group', 'establishment']);
const OF_BODY = new Set(['meetings', 'establishment', 'ad-hoc-group']);

/** "What did the AHG's members endorse?": what they did, and not how many they are. */
const endorsed: Reframe = ({ frame, text }) =>
  MEMBERSHIP.has(frame.subject) &&
  frame.ask !== 'count' &&
  hasSubject(text, 'ad-hoc-group') &&
  hasSubject(text, 'establishment') &&
  lengthAt(text.tokens, 0, text.grammar.which) > 0
    ? { frame: { subject: 'establishment', ask: 'list' }, text }
    : undefined;
const MEMBERSHIP = new Set(['ad-hoc-group', 'membership']);

/** "When was INTERPOL founded?": the page tells of an organisation's part in the periods, and of the group's establishment. */
const foundingOfOther: Reframe = ({ frame, text }) =>
  PERIODS_OF_ORGANISATION.has(frame.subject) &&
  (['when', 'place', 'who'] as const).some((ask) => hasAsk(text, ask)) &&
  hasSubject(text, 'establishment') &&
  text.marks.every(
    (mark) => !namesThing(mark) || mark.kind === 'organisation' || mark.value === 'establishment',
  )
    ? { frame: { subject: 'establishment', ask: 'other' }, text }
    : undefined;
const PERIODS_OF_ORGANISATION = new Set(['periods', 'support']);

/** "Who chairs the Bali Process?": the page tells who chairs the group that is a part of it. */
const ofOtherChairs: Reframe = ({ frame, text }) => {
  const { tokens, grammar } = text;
  const isOfOther =
    Object.keys(TELLING_OF).some((body) => hasSubject(text, body)) || holds(tokens, grammar.parent);
  const isRole = hasSubject(text, 'co-chairs') || hasSubject(text, 'former-co-chair');
  return OF_ROLES.has(frame.subject) && frame.ask !== 'other' && isRole && isOfOther && !isOfGroup(text)
    ? { frame: { subject: 'co-chairs', ask: 'other' }, text: { ...text, marks: [] } }
    : undefined;
};
/** What a question about a role may seem to be about. */
export const OF_ROLES: ReadonlySet<string> = new Set(['countries', 'co-chairs', 'former-co-chair']);

/** "The e-mail address of the co-chair": the page gives one for the group, and doesn't say whose it is. */
const contactOfOne: Reframe = ({ frame, text }) =>
  frame.ask === 'other' &&
  (OF_ROLES.has(frame.subject) || frame.subject === 'ad-hoc-group') &&
  // Whose it is isn't told: what is missing is the word for it alone.
  text.marks.some(
    ({ kind, value, from, to }) =>
      kind === 'subject' &&
      value === 'contact' &&
      frame.missing?.join(' ') ===
        text.tokens
          .slice(from, to)
          .map((token) => token.text)
          .join(' '),
  )
    ? { frame: { subject: 'contact', ask: 'other' }, text }
    : undefined;

/** "Kindly provide their telephone number": beside what the page gives to write to, any other way is lacking. */
const otherContact: Reframe = ({ frame, text }) =>
  frame.subject === 'contact' &&
  frame.ask === 'list' &&
  !hasSubject(text, 'contact') &&
  text.marks.some(({ kind }) => kind === 'attribute')
    ? { frame: { ...frame, ask: 'other' }, text }
    : undefined;

/** "Did all 15 AHG countries join the 1st?", "is Indonesia in it?": which countries they are isn't told, nor so what they took part in. */
const takingPartOfBody: Reframe = ({ frame, text }) =>
  OF_PARTICIPANTS.has(frame.subject) &&
  frame.ask !== 'other' &&
  hasSubject(text, 'ad-hoc-group') &&
  takingPart(text).length > 0 &&
  !isOfGroup(text) &&
  text.marks.every(({ kind, value }) => kind !== 'subject' || OF_PARTICIPANTS.has(value)) &&
  text.marks.some(
    (mark) => isTime(mark) || mark.kind === 'country' || (mark.kind === 'operator' && mark.value === 'all'),
  )
    ? { frame: { subject: 'ad-hoc-group', ask: 'other' }, text: { ...text, marks: [] } }
    : undefined;
/** What else such a question may name. */
const OF_PARTICIPANTS = new Set(['countries', 'membership', 'ad-hoc-group', 'periods']);

/** "The full name of the RSO?": of a body with an abbreviation and of nothing else, that is what this stands for. */
const spelledOut: Reframe = ({ frame, text }, { organisations }) => {
  const body = organisations.find(({ id, short }) => short !== undefined && hasSubject(text, id));
  const isBody = ({ kind, value }: Mark) => kind === 'subject' && value === body?.id;
  const isOfName = ({ kind, value }: Mark) => OF_NAMES.has(value) || kind === 'about' || kind === 'noise';
  return body !== undefined &&
    (frame.subject === body.id || OF_NAMES.has(frame.subject)) &&
    text.marks.some(({ value }) => value === 'names') &&
    // "The names of all the members of the AHG" are others'.
    text.marks.filter(isBody).length === 1 &&
    text.marks.every((mark) => isBody(mark) || isOfName(mark)) &&
    !text.tokens.some((_, at) => isUnmarked(text, at))
    ? { frame: { subject: 'abbreviations', ask: 'list' }, text }
    : undefined;
};
const OF_NAMES = new Set(['names', 'abbreviations']);

/** "What does WG stand for?": the page doesn't abbreviate the group, but names it. */
const groupSpelledOut: Reframe = ({ frame, text }) =>
  frame.subject === 'abbreviations' &&
  frame.ask !== 'other' &&
  isOfGroup(text) &&
  !text.marks.some((mark) => namesThing(mark) && !OF_NAMES.has(mark.value)) &&
  !text.tokens.some((_, at) => isUnmarked(text, at))
    ? { frame: { subject: 'names', ask: 'list' }, text }
    : undefined;

/** What a meeting of another body may be read as. */
const HELD = new Set(['meetings', 'periods', 'events', 'ad-hoc-group']);
const MEMBERS = new Set(['membership', 'countries']);
/** What tells of the meetings of other bodies. */
const TELLING_OF: Readonly<Record<string, string>> = {
  'ad-hoc-group': 'establishment',
  'regional-support-office': 'regional-support-office',
};

/** What a question is of that asks for the members, the meetings or the chairs of another body than the group. */
export const OF_OTHER_BODIES: readonly Reframe[] = [
  endorsed,
  missingMembers,
  numberedMeeting,
  ofOtherBody,
  ofOtherChairs,
  foundingOfOther,
  contactOfOne,
  otherContact,
  takingPartOfBody,
  spelledOut,
  groupSpelledOut,
];
