import { InteractionResponseType, InteractionType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, createRespond, fallbackAnswer } from '../../src/interactions/respond.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';
import { faultsOfResponse } from './discord-rules.ts';
import { hostileText } from './hostile-text.ts';
import { isOfficial, type OfficialName, officialObjects } from './official.mjs';
import { mutatedInteraction, officialInteraction } from './payloads.ts';

const respond = createRespond(knowledgeOf2017);

const KINDS = new Set<unknown>(Object.values(InteractionType));

/** Discord would take the answer and nobody be pinged; without one, there was nothing that could be answered. */
function expectSound(received: unknown, { response, outcome }: Answer): void {
  const { id, token, type } = (received ?? {}) as Readonly<Record<string, unknown>>;
  if (response === undefined) {
    expect(typeof id === 'string' && typeof token === 'string' && KINDS.has(type)).toBe(false);
    expect(outcome).toMatchObject({ kind: 'ignored', command: 'unknown' });
    return;
  }
  expect(faultsOfResponse(type as InteractionType, response)).toEqual([]);
  if (
    response.type === InteractionResponseType.ChannelMessageWithSource ||
    response.type === InteractionResponseType.UpdateMessage
  )
    expect(response.data?.allowed_mentions).toEqual({ parse: [] });
}

const builtIn = () =>
  [Object.prototype, Array.prototype, Map.prototype].map((one) => Reflect.ownKeys(one).length);

describe('what Discord’s specification calls', () => {
  test.each(Object.entries(officialObjects(hostileText)))(
    'a %s is what the arbitrary makes',
    (name, arbitrary) => {
      fc.assert(
        fc.property(arbitrary, (made) => isOfficial(name as OfficialName, made)),
        { numRuns: 50 },
      );
    },
  );
});

describe('an interaction made from Discord’s specification', () => {
  test('is answered as Discord would take it', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(officialInteraction, (interaction) => {
        const received: unknown = JSON.parse(JSON.stringify(interaction));
        const answer = respond(received);
        expect(answer.outcome.kind).not.toBe('failed');
        expect(answer.response).toBeDefined();
        expectSound(received, answer);
        kinds.add(answer.outcome.kind);
      }),
      { numRuns: 500 },
    );
    // Nearly everything that can come of an interaction did.
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['answered', 'nothing', 'pong', 'rejected', 'removed', 'suggested']),
    );
  });

  test('is answered in the same way when parts are missing, of another type, huge, deep or meant to pollute', () => {
    const before = builtIn();
    fc.assert(
      fc.property(mutatedInteraction, (json) => {
        const received: unknown = JSON.parse(json);
        const answer = respond(received);
        expect(answer.outcome.error).toBeUndefined();
        expectSound(received, answer);
        expectSound(received, {
          ...fallbackAnswer(received),
          outcome: { kind: 'ignored', command: 'unknown' },
        });
      }),
      { numRuns: 600 },
    );
    expect(builtIn()).toEqual(before);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
