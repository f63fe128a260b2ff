import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { en } from '../../src/messages/en.ts';
import { createEvaluate } from '../../src/questions/evaluate.ts';
import { parseSpan } from '../../src/questions/holds.ts';
import type { Item } from '../../src/questions/items.ts';
import { parseQueries, parseQuery, QuerySyntaxError } from '../../src/questions/parse-query.ts';
import { type Condition, printQueries, printQuery } from '../../src/questions/query.ts';
import { knowledgeOf2017 as knowledge } from '../knowledge-of-2017.ts';
import { anyQuery, atomsOfSubject, conditionOver, SUBJECTS, type Subject } from './random-queries.ts';

const evaluate = createEvaluate(knowledge);

const idOf = (item: Item): string =>
  item.kind === 'country'
    ? item.country.code
    : item.kind === 'meeting'
      ? item.meeting.id
      : item.kind === 'period' || item.kind === 'figure'
        ? String(item.period.number)
        : item.kind;
const listed = (select: string, where: Condition, by = evaluate) =>
  by({ ask: 'list', select, where }).items.map(idOf);
const conditions = (subject: Subject) => conditionOver(atomsOfSubject[subject]);

describe('the line of a query', () => {
  it('reads back to the query that it was printed from', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(parseQuery(printQuery(query))).toEqual(query);
      }),
    );
  });

  it('reads back several queries as well', () => {
    fc.assert(
      fc.property(fc.array(anyQuery, { minLength: 1, maxLength: 3 }), (queries) => {
        expect(parseQueries(printQueries(queries))).toEqual(queries);
      }),
    );
  });

  it.each([
    'countries where participated(2) and not participated(1)',
    'count meetings where city(bangkok) and in(2016)',
    'most arrests',
    'where stated countries where country(TH) and participated(1)',
    'meetings where (kind(debrief) and period(1)) or kind(planning)',
    'other(cost) training where period(1)',
    'countries',
    // What asks is what is asked about, where nothing else is.
    'total',
    'total where period(1)',
  ])('%s', (line) => {
    expect(printQuery(parseQuery(line))).toBe(line);
  });

  it.each([
    ['  count  meetings   where city(bangkok) ', 'count meetings where city(bangkok)'],
    ['meetings where ((city(bangkok)) and (in(2016)))', 'meetings where city(bangkok) and in(2016)'],
  ])('%j is %s', (line, canonical) => {
    expect(printQuery(parseQuery(line))).toBe(canonical);
  });

  it.each([
    ['', 'what is asked about'],
    ['participated(2)', 'what is asked about'],
    ['(countries)', 'what is asked about, found “(” at 0'],
    ['where countries', 'expected “stated”'],
    ['countries meetings', 'expected “where” or the end, found “meetings” at 9'],
    ['countries where not', 'found the end'],
    ['countries where', 'expected one of period, participated'],
    ['countries where nationality(TH)', 'expected one of period, participated'],
    ['countries where participated(2) participated(1)', '“participated” at'],
    ['countries where (participated(2)', '“)”'],
    ['countries; drop', "can't be read from 9 on"],
    [`countries where ${'not '.repeat(200)}period(1)`, 'longer than 500 characters'],
  ])('%j says what was expected', (line, why) => {
    expect(() => parseQuery(line)).toThrow(QuerySyntaxError);
    expect(() => parseQuery(line)).toThrow(why);
  });

  it('never fails otherwise, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        try {
          parseQuery(line);
        } catch (error) {
          expect(error).toBeInstanceOf(QuerySyntaxError);
        }
      }),
    );
  });
});

describe.each(SUBJECTS)('conditions on %s', (subject) => {
  it('say the same in another order', () => {
    fc.assert(
      fc.property(conditions(subject), conditions(subject), (one, other) => {
        expect(listed(subject, { all: [one, other] })).toEqual(listed(subject, { all: [other, one] }));
        expect(listed(subject, { any: [one, other] })).toEqual(listed(subject, { any: [other, one] }));
      }),
    );
  });

  it('say the same when they are negated twice', () => {
    fc.assert(
      fc.property(conditions(subject), (where) => {
        expect(listed(subject, { not: { not: where } })).toEqual(listed(subject, where));
      }),
    );
  });

  it('divide all into those that fulfil them and those that do not', () => {
    fc.assert(
      fc.property(conditions(subject), (where) => {
        const every = evaluate({ ask: 'list', select: subject }).items.map(idOf);
        expect([...listed(subject, where), ...listed(subject, { not: where })].sort()).toEqual(every.sort());
      }),
    );
  });

  it('count what they list', () => {
    fc.assert(
      fc.property(conditions(subject), (where) => {
        const { value, items } = evaluate({ ask: 'count', select: subject, where });
        if (value.kind === 'count') expect(value.count).toBe(listed(subject, where).length);
        else expect(items).toEqual([]);
      }),
    );
  });

  it('keep what an oracle keeps that looks each thing up in the data by hand', () => {
    fc.assert(
      fc.property(conditions(subject), (where) => {
        expect(listed(subject, where).sort()).toEqual(oracle(knowledge, subject, where).sort());
      }),
    );
  });
});

/** The slow way: of each thing, a set of all that is true of it; a condition is looked up in the set. */
function oracle(from: KnowledgeBase, subject: Subject, where: Condition): string[] {
  return [...truths(from, subject)].filter(([, known]) => holdsOf(where, known)).map(([id]) => id);
}

function holdsOf(where: Condition, known: (line: string) => boolean): boolean {
  if ('not' in where) return !holdsOf(where.not, known);
  if ('all' in where) return where.all.every((one) => holdsOf(one, known));
  if ('any' in where) return where.any.some((one) => holdsOf(one, known));
  return known(`${where.is}(${where.value})`);
}

function truths(from: KnowledgeBase, subject: Subject): Map<string, (line: string) => boolean> {
  const day = (text: string) => Number(text.replaceAll('-', ''));
  /** Every day of a span as one number each, from its first to its last: what lies in what is then plain to see. */
  const days = (date: {
    from: Parameters<typeof en.formats.date>[0];
    to: Parameters<typeof en.formats.date>[0];
  }) => {
    const [first, last] = [date.from, date.to];
    const two = (number: number) => String(number).padStart(2, '0');
    const begin = day(`${first.year}-${two(first.month ?? 1)}-${two(first.day ?? 1)}`);
    const end = day(`${last.year}-${two(last.month ?? 12)}-${two(last.day ?? 31)}`);
    return { begin, end, isToTheDay: first.day !== undefined };
  };
  const monthOf = (number: number) => Math.floor(number / 100);
  const isDated = (line: string, dates: readonly ReturnType<typeof days>[]) => {
    const [, is = '', value = ''] = /^(in|before|after)\((.*)\)$/.exec(line) ?? [];
    const asked = parseSpan(value);
    if (asked === undefined) return false;
    const wanted = days(asked);
    // What is asked of a day is told by days, and of what is told by months by those between the first and the last.
    const isVague = is === 'in' && asked.from.day !== undefined;
    return dates.some(({ begin, end, isToTheDay }) =>
      isVague && !isToTheDay
        ? monthOf(begin) < monthOf(wanted.begin) && monthOf(wanted.end) < monthOf(end)
        : is === 'in'
          ? begin <= wanted.end && end >= wanted.begin
          : is === 'before'
            ? end < wanted.begin
            : begin > wanted.end,
    );
  };
  if (subject === 'countries')
    return new Map(
      from.countries.map((country) => {
        const lines = new Set([`country(${country.code})`]);
        for (const period of from.periods) {
          if (period.participants.countries.includes(country)) lines.add(`participated(${period.number})`);
          for (const { countries } of period.outcomes)
            if (countries.includes(country)) lines.add(`disrupted(${period.number})`).add('disrupted()');
        }
        const joined = [...lines].filter((line) => line.startsWith('participated(')).length;
        for (const { number } of from.periods) {
          if (joined === number) lines.add(`times(=${number})`);
          if (joined > number) lines.add(`times(>${number})`);
          if (joined < number) lines.add(`times(<${number})`);
        }
        for (const { statements } of from.group.facts)
          for (const { role, countries } of statements)
            if (countries.includes(country))
              lines.add(role === 'co-chair' ? 'chairs()' : role === 'former co-chair' ? 'chaired()' : '');
        return [country.code, (line: string) => lines.has(line)];
      }),
    );
  if (subject === 'meetings')
    return new Map(
      from.meetings.map((meeting) => {
        const lines = new Set([
          `city(${meeting.city.id})`,
          `period(${meeting.period?.number})`,
          ...meeting.kinds.map(({ id }) => `kind(${id})`),
        ]);
        return [meeting.id, (line: string) => lines.has(line) || isDated(line, [days(meeting.date)])];
      }),
    );
  return new Map(
    from.periods.map((period) => {
      const lines = new Set([
        `period(${period.number})`,
        ...period.participants.countries.map(({ code }) => `participated(${code})`),
        ...period.targets.flatMap(({ sectors }) => sectors.map(({ id }) => `sector(${id})`)),
        ...period.support.map(({ organisation }) => `organisation(${organisation.id})`),
        ...period.outcomes.flatMap(({ measure, count }) =>
          count === undefined ? [] : [`gives(${measure.id})`],
        ),
      ]);
      const dates = [
        period.date,
        ...from.activities.filter((one) => one.period === period).map(({ date }) => date),
      ];
      return [String(period.number), (line: string) => lines.has(line) || isDated(line, dates.map(days))];
    }),
  );
}

describe('figures of any numbers', () => {
  const [like] = knowledge.periods.flatMap(({ outcomes }) => outcomes);
  type Figures = readonly { readonly qualifier: 'exact' | 'over'; readonly count: number }[];
  const figures: fc.Arbitrary<Figures> = fc.array(
    fc.record({
      qualifier: fc.constantFrom<'exact' | 'over'>('exact', 'exact', 'over'),
      count: fc.nat({ max: 4 }),
    }),
    { minLength: 1, maxLength: 3 },
  );
  /** One figure a period, worded alike, of what is counted in the first. */
  const evaluateOf = (all: Figures) =>
    createEvaluate({
      ...knowledge,
      periods: knowledge.periods.map((period, at) => ({
        ...period,
        outcomes: like === undefined ? [] : all.slice(at, at + 1).map((one) => ({ ...like, ...one })),
      })),
    });
  const select = like?.measure.id ?? '';
  const areExact = (all: Figures) => all.every(({ qualifier }) => qualifier === 'exact');

  /** How much more an open one may be: enough to be more than any other figure and any number that is asked for. */
  const more = [1, 2, 3, 4, 5, 6, 7, 8];
  /** All that figures may be at once: "over 3" is 4, or 5, or … */
  const whatTheyMayBe = (all: Figures): number[][] =>
    all.reduce<number[][]>(
      (before, { qualifier, count }) =>
        (qualifier === 'exact' ? [count] : more.map((by) => count + by)).flatMap((may) =>
          before.map((others) => [...others, may]),
        ),
      [[]],
    );

  it('are added up where all are exact', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const { value, status } = evaluateOf(all)({ ask: 'total', select });
        const sum = areExact(all)
          ? all.map(({ count }) => count).reduce((one, other) => one + other)
          : undefined;
        expect(value).toEqual({ kind: 'sum', sum });
        expect(status).toBe(sum === undefined ? 'bounded' : all.length > 1 ? 'derived' : 'stated');
      }),
    );
  });

  it('are compared, the last with the first, where there are several and all are exact', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const { value } = evaluateOf(all)({ ask: 'compare', select });
        const [first, last] = [all[0]?.count ?? 0, all.at(-1)?.count ?? 0];
        const by = areExact(all) && all.length > 1 ? last - first : undefined;
        expect(value).toEqual({ kind: 'comparison', by });
      }),
    );
  });

  it('are more, fewer or as many as a number where all that they may be is', () => {
    const compare = {
      '>': (one: number, other: number) => one > other,
      '<': (one: number, other: number) => one < other,
      '=': (one: number, other: number) => one === other,
    };
    fc.assert(
      fc.property(
        figures.map((all) => all.slice(0, 1)),
        fc.constantFrom('>' as const, '<' as const, '=' as const),
        fc.nat({ max: 7 }),
        (all, sign, number) => {
          const holds = whatTheyMayBe(all)
            .flat()
            .map((may) => compare[sign](may, number));
          const where = { is: 'amount', value: `${sign}${number}` } as const;
          expect(evaluateOf(all)({ ask: 'list', select, where }).status).toBe(
            holds.includes(true) ? (holds.includes(false) ? 'bounded' : 'stated') : 'not stated',
          );
        },
      ),
    );
  });

  it.each([
    ['most', Math.max],
    ['least', Math.min],
  ] as const)('are the %s only where they are so whatever the open ones may be', (asked, extreme) => {
    fc.assert(
      fc.property(figures, (all) => {
        const winning = whatTheyMayBe(all).map((numbers) =>
          numbers.flatMap((number, at) => (number === extreme(...numbers) ? [`${at + 1}`] : [])),
        );
        const [winners = []] = winning;
        const isSettled = winning.every((others) => `${others}` === `${winners}`);
        const { value, status } = evaluateOf(all)({ ask: asked, select });
        expect(value.kind === 'extreme' && value.winners.map(idOf)).toEqual(isSettled ? winners : []);
        expect(status).toBe(isSettled ? 'derived' : 'bounded');
      }),
    );
  });
});

describe('more facts', () => {
  /** The same with one meeting more, which no condition without a "not" can take anything from. */
  const more: KnowledgeBase = {
    ...knowledge,
    meetings: [
      ...knowledge.meetings,
      ...knowledge.meetings.slice(0, 1).map((meeting) => ({ ...meeting, id: 'one-more' })),
    ],
  };
  const evaluateMore = createEvaluate(more);
  const hasNot = (where: Condition): boolean =>
    'not' in where || ('all' in where ? where.all : 'any' in where ? where.any : []).some(hasNot);

  it('take nothing from what was found without a negation', () => {
    fc.assert(
      fc.property(
        conditions('meetings').filter((where) => !hasNot(where)),
        (where) => {
          const before = listed('meetings', where);
          const after = listed('meetings', where, evaluateMore);
          expect(before.filter((id) => !after.includes(id))).toEqual([]);
        },
      ),
    );
  });
});
