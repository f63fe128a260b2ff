import { ApplicationCommandOptionType, ApplicationCommandType, MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { createRespond } from '../../src/interactions/respond.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';
import { ask, choose, click, onMessage, type Seen, SOMEBODY_ELSE, slash, typing } from './asking.ts';
import { hostileText } from './hostile-text.ts';

const TEXT_OPTIONS = commands.flatMap((command) =>
  command.type === ApplicationCommandType.ChatInput
    ? command.options
        .filter(({ type }) => type === ApplicationCommandOptionType.String)
        .map(({ name }) => [command.name, name] as const)
    : [],
);

// Asking makes sure that Discord takes the answer and that no mention in it pings.
const survives = ({ kind, text }: Seen) => {
  expect(kind).not.toBe('failed');
  expect(text.isWellFormed()).toBe(true);
};

describe('no text, however hostile, makes the handler throw, ping or exceed a limit', () => {
  test.each(TEXT_OPTIONS)('in /%s %s, sent or half typed', (command, option) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        survives(ask(slash(command, { [option]: text })));
        survives(ask(typing(command, option, text)));
      }),
      { numRuns: 60 },
    );
  });

  test('in several options at once, and in what their replies lead to', () => {
    const filters = fc.record(
      { city: hostileText, date: hostileText, kind: hostileText, period: hostileText },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, (options) => {
        const reply = ask(slash('meetings', options));
        survives(reply);
        for (const { custom_id: id } of reply.buttons) survives(ask(click(id)));
        for (const { custom_id: id, options: offered } of reply.menus)
          for (const { value } of offered.slice(0, 2)) survives(ask(choose(id, value)));
      }),
      { numRuns: 50 },
    );
  });

  test('in the message that is looked up', () => {
    fc.assert(
      fc.property(hostileText, (text) => survives(ask(onMessage('Look up in knowledge base', text)))),
      { numRuns: 80 },
    );
  });

  test('in a custom_id or a value that a menu gives', () => {
    const id = fc.oneof(
      hostileText,
      fc
        .tuple(
          fc.constantFrom(
            '2/jpa?period=',
            '2/meetings?city=*&kind=',
            '2/search?query=',
            '2/search?query=arrests where ',
            '2/compare?first=',
          ),
          hostileText,
        )
        .map((parts) => parts.join('')),
      fc
        .tuple(fc.constantFrom(...commands.map(({ name }) => name)), hostileText)
        .map(([name, text]) => `2/${name}?${text}`),
    );
    fc.assert(
      fc.property(id, hostileText, fc.boolean(), (customId, value, theirs) => {
        const on = theirs ? {} : { by: SOMEBODY_ELSE, flags: MessageFlags.Ephemeral };
        survives(ask(click(customId, on)));
        survives(ask(choose(customId, value, on)));
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ...'a1 -/.',
    '201',
    'may ',
    '1-2 ',
    '(a+)+',
    'ก',
    '@e',
    '19/05/2015 ',
    'second ',
    'thailnd ',
    'not in ',
    'arrests? ',
    // Joints between what may be questions of their own.
    'count meetings where period ',
    'who was there and how many were arrested ',
    'when, where, why ',
  ])('and 6,000 characters of %j are answered', (part) => {
    const text = part.repeat(6000).slice(0, 6000);
    for (const [command, option] of TEXT_OPTIONS) survives(ask(slash(command, { [option]: text })));
    survives(ask(onMessage('Look up in knowledge base', text)));
  });

  test.each(['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf'])(
    'no name from the inside of JavaScript (%s) lets the inside out',
    (name) => {
      for (const [command, option] of TEXT_OPTIONS)
        expect(ask(slash(command, { [option]: name })).text).not.toMatch(/native code|\[object|function /i);
      expect(ask(click(`2/search?query=${name} where period(${name})`)).text).not.toMatch(
        /native code|\[object|function /i,
      );
    },
  );

  test('the line of a query may be as long as an option', () => {
    survives(ask(slash('search', { query: `arrests where ${'not '.repeat(1490)}period(1)` })));
  });

  test.each(['(', '((not '])('nor does it matter how deep it is: %j', (part) => {
    survives(ask(slash('search', { query: `arrests where ${part.repeat(6000)}`.slice(0, 6000) })));
  });

  test('what was typed is quoted as text, never as markup', () => {
    const { content } = ask(
      slash('country', { name: '**@everyone** [x](https://evil.example) <@1> `a` ||b|| # c' }),
    );
    expect(content).toContain('\\*\\*\\@everyone\\*\\* \\[x\\]\\(https:\\/\\/evil.example\\) \\<\\@1\\>');
    expect(content).toContain('\\`a\\` \\|\\|b\\|\\|');
  });

  test('no outcome carries what was typed', () => {
    const secret = 'zzsecretzz';
    for (const [command, option] of TEXT_OPTIONS) {
      const { outcome } = ask(slash(command, { [option]: secret })).answer;
      expect(JSON.stringify(outcome)).not.toContain(secret);
    }
    expect(JSON.stringify(ask(slash(secret)).answer.outcome)).not.toContain(secret);
    expect(JSON.stringify(ask(click(`1/${secret}?`)).answer.outcome)).not.toContain(secret);
  });
});

describe('no JSON makes the handler throw', () => {
  const respond = createRespond(knowledgeOf2017);
  const json = fc.jsonValue({ maxDepth: 4 });
  const almost = fc.record(
    {
      id: fc.oneof(
        { weight: 9, arbitrary: fc.constant('300000000000000000') },
        { weight: 1, arbitrary: json },
      ),
      token: fc.oneof({ weight: 9, arbitrary: fc.constant('token') }, { weight: 1, arbitrary: json }),
      type: fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 0, max: 6 }) },
        { weight: 1, arbitrary: json },
      ),
      member: json,
      user: json,
      message: json,
      data: fc.oneof(
        json,
        fc.record(
          {
            type: fc.integer({ min: 0, max: 4 }),
            name: fc.constantFrom('jpa', 'search', 'x'),
            options: json,
          },
          { requiredKeys: [] },
        ),
        fc.record(
          {
            component_type: fc.integer({ min: 1, max: 9 }),
            custom_id: fc.constantFrom('2/jpa?period=*', '2/remove', ''),
            values: json,
          },
          { requiredKeys: [] },
        ),
      ),
    },
    { requiredKeys: [] },
  );

  test.each([
    ['any', json],
    ['almost an interaction', almost],
  ] as const)('%s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (received) => {
        expect(respond(received).outcome.kind).not.toBe('failed');
      }),
      { numRuns: 1000 },
    );
  });
});
