import { InteractionResponseType, InteractionType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { limitFlood } from '../../src/interactions/limit-flood.ts';
import { createRespond } from '../../src/interactions/respond.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';
import { click, onMessage, SOMEBODY_ELSE, slash, typing } from './asking.ts';

const handler = createRespond(knowledgeOf2017);

/** A handler behind a limit of 6 a minute, 2 at once; the clock stands still until it is set. */
function limited() {
  const clock = { now: 0 };
  const respond = limitFlood(handler, { perMinute: 6, now: () => clock.now });
  const outcomes = (interactions: readonly unknown[]) =>
    interactions.map((interaction) => respond(interaction).outcome.kind);
  return { clock, respond, outcomes };
}

const jpa = () => slash('jpa', { period: '2' });
const keystroke = () => typing('jpa', 'period', '2');

describe('who asks for too much at once', () => {
  it('is told so, privately and politely, and when to come back', () => {
    const { respond, outcomes } = limited();
    expect(outcomes([jpa(), jpa()])).toEqual(['answered', 'answered']);
    const { response, outcome } = respond(jpa());
    expect(outcome).toEqual({ kind: 'limited', command: 'unknown' });
    expect(response).toEqual({
      type: InteractionResponseType.ChannelMessageWithSource,
      data: {
        content: 'That was a lot at once. Please try again in 10 seconds.',
        flags: MessageFlags.Ephemeral,
        allowed_mentions: { parse: [] },
      },
    });
  });

  it('is answered again after that time', () => {
    const { clock, outcomes } = limited();
    outcomes([jpa(), jpa()]);
    clock.now = 9_999;
    expect(outcomes([jpa()])).toEqual(['limited']);
    clock.now = 10_000;
    expect(outcomes([jpa(), jpa()])).toEqual(['answered', 'limited']);
  });

  it('is so with commands, buttons and messages alike', () => {
    const { outcomes } = limited();
    outcomes([jpa(), click('2/jpa?period=2')]);
    expect(
      outcomes([jpa(), click('2/jpa?period=2'), onMessage('Look up in knowledge base', 'Captain Bram')]),
    ).toEqual(['limited', 'limited', 'limited']);
  });

  it('takes nothing from anybody else', () => {
    const { respond, outcomes } = limited();
    outcomes([jpa(), jpa(), jpa()]);
    expect(respond(click('2/jpa?period=2', { by: SOMEBODY_ELSE })).outcome.kind).toBe('answered');
  });

  it('is known by the user, in a server or outside', () => {
    const { outcomes } = limited();
    const { member, ...outside } = jpa();
    outcomes([jpa(), { ...outside, user: member.user }]);
    expect(outcomes([{ ...outside, user: member.user }])).toEqual(['limited']);
  });
});

describe('typing', () => {
  it('never uses up what commands need', () => {
    const { outcomes } = limited();
    const kinds = outcomes(Array.from({ length: 50 }, keystroke));
    expect(new Set(kinds)).toEqual(new Set(['suggested', 'limited']));
    expect(outcomes([jpa()])).toEqual(['answered']);
  });

  it('isn’t used up by commands, and may be four times as much', () => {
    const { outcomes } = limited();
    outcomes([jpa(), jpa(), jpa()]);
    const kinds = outcomes(Array.from({ length: 9 }, keystroke));
    expect(kinds.filter((kind) => kind === 'suggested')).toHaveLength(8);
  });

  it('beyond that suggests nothing', () => {
    const { respond } = limited();
    for (let count = 0; count < 8; count++) respond(keystroke());
    expect(respond(keystroke()).response).toEqual({
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: [] },
    });
  });
});

describe('what no user sends', () => {
  it.each<[string, unknown]>([
    ['a PING', { id: '1', token: 'token', type: InteractionType.Ping }],
    ['nothing', undefined],
    ['a user without an id', { ...jpa(), member: { user: {} } }],
    ['an id that is too long', { ...jpa(), member: { user: { id: '1'.repeat(10_000) } } }],
    ['null for everybody', { ...jpa(), member: null, user: null }],
  ])('%s is left to the handler', (_name, interaction) => {
    const { outcomes } = limited();
    const once = handler(interaction).outcome.kind;
    expect(outcomes(Array.from({ length: 10 }, () => interaction))).toEqual(
      Array.from({ length: 10 }, () => once),
    );
  });
});
