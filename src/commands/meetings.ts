import { formatSpan } from '../knowledge/date-span.ts';
import type { Meeting } from '../knowledge/knowledge-base.ts';
import { capitalise, enumerate } from '../knowledge/wording.ts';
import { inWords } from '../messages/en/phrases.ts';
import { allOf, type Condition } from '../questions/query.ts';
import { cut } from '../replies/limits.ts';
import { ALL_MEETINGS, datedLine, meetingLine, meetingMenu, meetingReply } from '../replies/meeting.ts';
import type { Control } from '../replies/reply.ts';
import { quoted } from '../replies/user-text.ts';
import { type Answered, type Context, slashCommand, suggested } from './command.ts';
import { describe, type Filter, type Find, filterBy } from './meeting-filters.ts';
import { choicesOf } from './suggestions.ts';

/** `/meetings [city] [date] [kind] [period]`: every filter combines. */
export const meetings = slashCommand({
  definition: {
    name: 'meetings',
    description: 'Meetings of the Working Group, by city, date, kind or period',
    options: [
      suggested('city', 'Where: Bangkok, KL, …'),
      suggested('date', 'When: 2016, may 2015, 19/05/2015, …'),
      suggested('kind', 'What kind: planning, debrief, workshop, …'),
      suggested('period', 'For which Joint Period of Action: 2, second, latest, …'),
    ],
  },
  state: ['page', 'meeting'],
  suggest: {
    city: (text, { language, knowledge }) =>
      choicesOf(
        language.options.cities
          .suggest(text)
          .filter(({ item }) => knowledge.meetings.some((meeting) => meeting.city === item)),
      ),
    date: (text, { language }) => choicesOf(language.options.dates.suggest(text)),
    kind: (text, { language }) => choicesOf(language.options.kinds.suggest(text)),
    period: (text, { language }) => choicesOf(language.options.periods.suggest(text)),
  },
  answer: ({ city, date, kind, period, page, meeting }, context) => {
    const { knowledge, language, evaluate } = context;
    if (meeting !== undefined) return one(meeting, context);
    const { options } = language;
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
      ),
      filterBy(
        'date',
        date,
        options.dates,
        (item) => inWords(item, knowledge),
        (item) => item,
        found,
      ),
      filterBy(
        'kind',
        kind,
        options.kinds,
        (item) => item.name.toLowerCase(),
        (item) => ({ is: 'kind', value: item.id }),
        found,
      ),
      filterBy(
        'period',
        period,
        options.periods,
        (item) => `${item.ordinal} period`,
        (item) => ({ is: 'period', value: String(item.number) }),
        found,
      ),
    ].filter((one) => one !== undefined);
    const failed = filters.filter((one) => !one.understood);
    if (failed.length > 0) return notUnderstood(failed);
    const held = found(allOf(filters.map(({ where }) => where)));
    return held.length === 0 ? noneFound(filters, found) : list(held, filters, page, context);
  },
});

const PER_PAGE = 10;

function list(
  found: readonly Meeting[],
  filters: readonly Filter[],
  page: string | undefined,
  { knowledge: { meetings: all } }: Context,
): Answered {
  const pages = Math.ceil(found.length / PER_PAGE);
  const at = Math.min(Math.max(1, Number.parseInt(page ?? '1', 10) || 1), pages);
  const shown = found.slice((at - 1) * PER_PAGE, at * PER_PAGE);
  const closest = filters
    .filter((one) => one.closest)
    .map((one) => `Closest match to ${quoted(one.typed)}: ${one.label}.`);
  const outcome = closest.length > 0 ? 'closest' : 'answered';
  const what = capitalise(describe(found.length, filters));
  const [first, last] = [found[0], found.at(-1)];
  if (found.length === 1 && first !== undefined) {
    const reply = meetingReply(first, all);
    return { outcome, ...reply, hint: [...closest, ...(filters.length > 0 ? [`${what}.`] : [])].join(' ') };
  }
  const options = Object.fromEntries(filters.map(({ option, typed }) => [option, typed]));
  const turn = (to: number, label: string): Control[] =>
    to < 1 || to > pages
      ? []
      : [{ kind: 'button', label, runs: { command: 'meetings', options: { ...options, page: String(to) } } }];
  const isOnePlace = filters.some(({ option }) => option === 'city');
  return {
    outcome,
    hint: closest.length > 0 ? closest.join(' ') : undefined,
    content: `**${cut(what, 200)}**${first && last ? `, from ${formatSpan(first.date)} to ${formatSpan(last.date)}` : ''}${pages > 1 ? `: page ${at} of ${pages}` : ''}.`,
    views: [
      {
        id: 'meetings',
        label: 'Meetings',
        card: () => ({
          lines: shown.map(isOnePlace ? datedLine : meetingLine),
          sources: shown.map(({ source }) => source),
        }),
      },
    ],
    notes: shown.flatMap(({ notes }) => notes),
    controls: [
      meetingMenu(shown),
      ...turn(at - 1, 'Earlier'),
      ...turn(at + 1, 'Later'),
      ...(filters.length > 0 && found.length < all.length ? [ALL_MEETINGS] : []),
    ],
  };
}

function one(id: string, { knowledge: { meetings: all } }: Context): Answered {
  const meeting = all.find((candidate) => candidate.id === id);
  return meeting === undefined
    ? {
        outcome: 'nothing',
        content: 'This meeting is no longer in the knowledge base.',
        controls: [ALL_MEETINGS],
        privately: true,
      }
    : { outcome: 'answered', ...meetingReply(meeting, all) };
}

function notUnderstood(failed: readonly Filter[]): Answered {
  const lines = failed.map(({ option, typed, offers, near, isRead }) => {
    const why = isRead
      ? `No ${option} found for ${quoted(typed)}.`
      : `I couldn't read ${quoted(typed)} as a ${option}.`;
    const there = near
      ? `Did you mean ${labelsOf(offers).join(' or ')}?`
      : `There ${offers.length === 1 ? 'is' : 'are'}: ${enumerate(labelsOf(offers))}.`;
    return `${why} ${there}`;
  });
  return {
    outcome: 'nothing',
    content: lines.join(' '),
    controls: offersOf(failed),
    privately: true,
  };
}

function noneFound(filters: readonly Filter[], found: Find): Answered {
  // Which of the filters, left out, would bring meetings back: those are worth offering.
  const without = filters
    .map((left) => ({
      left,
      count: found(allOf(filters.filter((other) => other !== left).map(({ where }) => where))).length,
    }))
    .filter(({ count }) => count > 0);
  const lines =
    filters.length === 1
      ? filters.map(
          ({ offers, option }) =>
            `By ${option} there ${offers.length === 1 ? 'is' : 'are'}: ${enumerate(labelsOf(offers))}.`,
        )
      : without.map(({ left, count }) => `Without the ${left.option} (${left.label}): ${count}.`);
  return {
    outcome: 'nothing',
    content: `No meetings found: the source lists ${describe(0, filters)}. ${lines.join(' ')}`.trim(),
    controls: [
      ...(filters.length === 1
        ? offersOf(filters)
        : without.map(
            ({ left }): Control => ({
              kind: 'button',
              label: `Without the ${left.option}`,
              runs: {
                command: 'meetings',
                options: Object.fromEntries(
                  filters.filter((other) => other !== left).map(({ option, typed }) => [option, typed]),
                ),
              },
            }),
          )),
      ALL_MEETINGS,
    ],
    privately: true,
  };
}

const offersOf = (filters: readonly Filter[]): Control[] =>
  filters.map(({ option, offers }) => ({
    kind: 'menu',
    placeholder: `Meetings by ${option}`,
    runs: { command: 'meetings', options: {}, slot: option },
    options: offers.map(({ label, value }) => ({ label: capitalise(label), value })),
  }));

const labelsOf = (offers: Filter['offers']) => offers.map(({ label }) => label);
