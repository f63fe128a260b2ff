import { inWords } from '../answers/phrases.ts';
import type { Meeting } from '../knowledge/knowledge-base.ts';
import { capitalise } from '../knowledge/wording.ts';
import type { Messages } from '../messages/messages.ts';
import { allOf, type Condition } from '../questions/query.ts';
import { cut } from '../replies/limits.ts';
import { allMeetings, datedLine, meetingLine, meetingMenu, meetingReply } from '../replies/meeting.ts';
import type { Control } from '../replies/reply.ts';
import { quoted } from '../replies/user-text.ts';
import { type Answered, type Context, slashCommand, suggested } from './command.ts';
import { describe, type Filter, type Find, filterBy } from './meeting-filters.ts';
import { choicesOf } from './suggestions.ts';

/** `/meetings [city] [date] [kind] [period]`: every filter combines. */
export const meetings = slashCommand({
  definition: {
    name: 'meetings',
    options: [suggested('city'), suggested('date'), suggested('kind'), suggested('period')],
  },
  state: ['page', 'meeting'],
  suggest: {
    city: (text, { options, knowledge }) =>
      choicesOf(
        options.cities
          .suggest(text)
          .filter(({ item }) => knowledge.meetings.some((meeting) => meeting.city === item)),
      ),
    date: (text, { options }) => choicesOf(options.dates.suggest(text)),
    kind: (text, { options }) => choicesOf(options.kinds.suggest(text)),
    period: (text, { options }) => choicesOf(options.periods.suggest(text)),
  },
  answer: ({ city, date, kind, period, page, meeting }, context) => {
    const { evaluate, options, messages } = context;
    if (meeting !== undefined) return one(meeting, context);
    const found = (where: Condition | undefined) =>
      evaluate({ ask: 'list', select: 'meetings', ...(where === undefined ? {} : { where }) }).items.flatMap(
        (item) => (item.kind === 'meeting' ? [item.meeting] : []),
      );
    const filters = [
      filterBy(
        'city',
        city,
        options.cities,
        (item) => item.name,
        (item) => ({ is: 'city', value: item.id }),
        found,
        messages,
      ),
      filterBy(
        'date',
        date,
        options.dates,
        (item) => inWords(item, context),
        (item) => item,
        found,
        messages,
      ),
      filterBy(
        'kind',
        kind,
        options.kinds,
        (item) => item.name.toLowerCase(),
        (item) => ({ is: 'kind', value: item.id }),
        found,
        messages,
      ),
      filterBy(
        'period',
        period,
        options.periods,
        (item) => messages.reply.periodButton(item.number),
        (item) => ({ is: 'period', value: String(item.number) }),
        found,
        messages,
      ),
    ].filter((one) => one !== undefined);
    const failed = filters.filter((one) => !one.understood);
    if (failed.length > 0) return notUnderstood(failed, messages);
    const held = found(allOf(filters.map(({ where }) => where)));
    return held.length === 0 ? noneFound(filters, found, messages) : list(held, filters, page, context);
  },
});

const PER_PAGE = 10;

function list(
  found: readonly Meeting[],
  filters: readonly Filter[],
  page: string | undefined,
  context: Context,
): Answered {
  const { knowledge, messages } = context;
  const { command, formats } = messages;
  const all = knowledge.meetings;
  const pages = Math.ceil(found.length / PER_PAGE);
  const at = Math.min(Math.max(1, Number.parseInt(page ?? '1', 10) || 1), pages);
  const shown = found.slice((at - 1) * PER_PAGE, at * PER_PAGE);
  const closest = filters
    .filter((one) => one.closest)
    .map((one) => command.closestIs(quoted(one.typed), one.label));
  const outcome = closest.length > 0 ? 'closest' : 'answered';
  const what = capitalise(describe(found.length, filters, messages));
  const [first, last] = [found[0], found.at(-1)];
  if (found.length === 1 && first !== undefined) {
    const reply = meetingReply(first, context);
    const hint = formats.sentences([...closest, ...(filters.length > 0 ? [command.sentence(what)] : [])]);
    return { outcome, ...reply, hint };
  }
  const options = Object.fromEntries(filters.map(({ option, typed }) => [option, typed]));
  const turn = (to: number, label: string): Control[] =>
    to < 1 || to > pages
      ? []
      : [{ kind: 'button', label, runs: { command: 'meetings', options: { ...options, page: String(to) } } }];
  const isOnePlace = filters.some(({ option }) => option === 'city');
  return {
    outcome,
    hint: closest.length > 0 ? formats.sentences(closest) : undefined,
    content: command.meetingsHeld(
      cut(what, 200),
      first && last ? { from: formats.span(first.date), to: formats.span(last.date) } : undefined,
      pages > 1 ? { at, of: pages } : undefined,
    ),
    views: [
      {
        id: 'meetings',
        label: messages.reply.meetings,
        card: () => ({
          lines: shown.map((meeting) => (isOnePlace ? datedLine : meetingLine)(meeting, context)),
          sources: shown.map(({ source }) => source),
        }),
      },
    ],
    notes: shown.flatMap(({ notes }) => notes),
    controls: [
      meetingMenu(shown, messages),
      ...turn(at - 1, command.earlier),
      ...turn(at + 1, command.later),
      ...(filters.length > 0 && found.length < all.length ? [allMeetings(messages)] : []),
    ],
  };
}

function one(id: string, context: Context): Answered {
  const { knowledge, messages } = context;
  const meeting = knowledge.meetings.find((candidate) => candidate.id === id);
  return meeting === undefined
    ? {
        outcome: 'nothing',
        content: messages.command.meetingGone,
        controls: [allMeetings(messages)],
        privately: true,
      }
    : { outcome: 'answered', ...meetingReply(meeting, context) };
}

function notUnderstood(failed: readonly Filter[], messages: Messages): Answered {
  const { command, formats } = messages;
  const lines = failed.map(({ option, typed, offers, near, isRead }) => {
    const why = (isRead ? command.noneFound : command.optionUnread)(command.option[option], quoted(typed));
    const there = (near ? command.didYouMean : command.thereAre)(labelsOf(offers));
    return formats.sentences([why, there]);
  });
  return {
    outcome: 'nothing',
    content: formats.sentences(lines),
    controls: offersOf(failed, messages),
    privately: true,
  };
}

function noneFound(filters: readonly Filter[], found: Find, messages: Messages): Answered {
  const { command, formats } = messages;
  // Which of the filters, left out, would bring meetings back: those are worth offering.
  const without = filters
    .map((left) => ({
      left,
      count: found(allOf(filters.filter((other) => other !== left).map(({ where }) => where))).length,
    }))
    .filter(({ count }) => count > 0);
  const lines =
    filters.length === 1
      ? filters.map(({ offers, option }) => command.byThereAre(command.option[option], labelsOf(offers)))
      : without.map(({ left, count }) => command.withoutThe(command.option[left.option], left.label, count));
  return {
    outcome: 'nothing',
    content: command.noMeetings(describe(0, filters, messages), formats.sentences(lines)),
    controls: [
      ...(filters.length === 1
        ? offersOf(filters, messages)
        : without.map(
            ({ left }): Control => ({
              kind: 'button',
              label: command.withoutButton(command.option[left.option]),
              runs: {
                command: 'meetings',
                options: Object.fromEntries(
                  filters.filter((other) => other !== left).map(({ option, typed }) => [option, typed]),
                ),
              },
            }),
          )),
      allMeetings(messages),
    ],
    privately: true,
  };
}

const offersOf = (filters: readonly Filter[], { command }: Messages): Control[] =>
  filters.map(({ option, offers }) => ({
    kind: 'menu',
    placeholder: command.meetingsBy(command.option[option]),
    runs: { command: 'meetings', options: {}, slot: option },
    options: offers.map(({ label, value }) => ({ label: capitalise(label), value })),
  }));

const labelsOf = (offers: Filter['offers']) => offers.map(({ label }) => label);
