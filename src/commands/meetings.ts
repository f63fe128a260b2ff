import { formatSpan } from '../knowledge/date-span.ts';
import type { Meeting } from '../knowledge/knowledge-base.ts';
import { meetingTitle } from '../knowledge/meeting-title.ts';
import { capitalise, enumerate } from '../knowledge/wording.ts';
import { inWords } from '../messages/en/phrases.ts';
import { allOf, type Condition } from '../questions/query.ts';
import { cut } from '../replies/limits.ts';
import { meetingCard, meetingControls, meetingLine } from '../replies/meeting.ts';
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
  { knowledge }: Context,
): Answered {
  const pages = Math.ceil(found.length / PER_PAGE);
  const at = Math.min(Math.max(1, Number.parseInt(page ?? '1', 10) || 1), pages);
  const shown = found.slice((at - 1) * PER_PAGE, at * PER_PAGE);
  const [only] = found;
  const closest = filters.filter((one) => one.closest);
  const hint = closest.map((one) => `-# Closest match to ${quoted(one.typed)}: ${one.label}.`);
  const what = describe(found.length, filters);
  const options = Object.fromEntries(filters.map(({ option, typed }) => [option, typed]));
  const tone = closest.length > 0 ? 'closest' : 'fact';
  const turn = (to: number, label: string, emoji: string): Control[] =>
    to < 1 || to > pages
      ? []
      : [
          {
            kind: 'button',
            label,
            emoji,
            runs: { command: 'meetings', options: { ...options, page: String(to) } },
          },
        ];

  if (found.length === 1 && only !== undefined) {
    const card = meetingCard(only);
    return {
      outcome: closest.length > 0 ? 'closest' : 'answered',
      content: `${closestInBrief(closest)}**${meetingTitle(only)}**: ${formatSpan(only.date)}, ${only.city.name}.`,
      cards: [{ ...card, tone, lines: [...hint, `-# ${capitalise(what)}`, ...card.lines] }],
      controls: meetingControls(only),
    };
  }
  return {
    outcome: closest.length > 0 ? 'closest' : 'answered',
    content: `${closestInBrief(closest)}**${capitalise(what)}**, from ${formatSpan((found[0] ?? shown[0] ?? (found[found.length - 1] as Meeting)).date)} to ${formatSpan((found[found.length - 1] as Meeting).date)}.`,
    cards: [
      {
        tone,
        title: pages > 1 ? `${cut(capitalise(what), 200)} · page ${at} of ${pages}` : capitalise(what),
        lines: [...hint, ...shown.map(meetingLine)],
        notes: [...new Set(shown.flatMap(({ notes }) => notes))],
        sources: shown.map(({ source }) => source),
      },
    ],
    controls: [
      {
        kind: 'menu',
        placeholder: 'Show a meeting',
        runs: { command: 'meetings', options: {}, slot: 'meeting' },
        options: shown.map((meeting) => ({
          label: meetingTitle(meeting),
          value: meeting.id,
          description: `${formatSpan(meeting.date)}, ${meeting.city.name}`,
        })),
      },
      ...turn(at - 1, 'Earlier', '◀️'),
      ...turn(at + 1, 'Later', '▶️'),
      ...(filters.length > 0 && found.length < knowledge.meetings.length
        ? [
            {
              kind: 'button' as const,
              label: 'All meetings',
              emoji: '📅',
              runs: { command: 'meetings', options: {} },
            },
          ]
        : []),
    ],
  };
}

const closestInBrief = (closest: readonly Filter[]) =>
  closest.map((one) => `Closest match to ${quoted(one.typed)}: ${one.label}. `).join('');

function one(id: string, context: Context): Answered {
  const meeting = context.knowledge.meetings.find((candidate) => candidate.id === id);
  if (meeting === undefined) {
    return {
      outcome: 'nothing',
      content: 'This meeting is no longer in the knowledge base.',
      cards: [
        {
          tone: 'nothing',
          title: 'No longer there',
          lines: ['The meeting that this leads to is no longer in the knowledge base.'],
        },
      ],
      controls: [
        { kind: 'button', label: 'All meetings', emoji: '📅', runs: { command: 'meetings', options: {} } },
      ],
    };
  }
  return {
    outcome: 'answered',
    content: `**${meetingTitle(meeting)}**: ${formatSpan(meeting.date)}, ${meeting.city.name}.`,
    cards: [meetingCard(meeting)],
    controls: meetingControls(meeting),
  };
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
    cards: [],
    controls: offersOf(failed),
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
    cards: [
      {
        tone: 'nothing',
        title: 'No meetings found',
        lines: [`The source lists ${describe(0, filters)}.`, ...lines],
      },
    ],
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
      { kind: 'button', label: 'All meetings', emoji: '📅', runs: { command: 'meetings', options: {} } },
    ],
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
