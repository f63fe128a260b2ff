// Benchmarks run on the stand-in: what it remembers stays bounded.
import type { APIInteraction } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { startStandIn } from '../src/index.ts';
import { answeringBot, callbackPath, request } from './raw-bot.ts';

it.each([true, false])(
  'serves 2,000 interactions, remembering the latest (validate: %s)',
  async (validate) => {
    const standIn = await startStandIn({ remember: 50, validate });
    await request(standIn, 'POST', `/applications/${standIn.applicationId}/commands`, {
      name: 'ask',
      description: 'd',
    });
    await answeringBot(standIn, (interaction: APIInteraction) => {
      void request(standIn, 'POST', callbackPath(interaction), {
        type: 4,
        data: { content: 'x', embeds: [{ title: 'x', fields: [{ name: 'x', value: 'x' }] }] },
      });
    });
    await standIn.command({ name: 'ask' });

    const batches = 40;
    for (let batch = 0; batch < batches; batch += 1) {
      const exchanges = await Promise.all(Array.from({ length: 50 }, () => standIn.command({ name: 'ask' })));
      expect(exchanges.every(({ problem }) => problem === undefined)).toBe(true);
    }
    expect(standIn.counts).toMatchObject({ interactions: 2_001, requests: 2_002 });
    expect(standIn.requests).toHaveLength(50);
    expect(standIn.messages()).toHaveLength(50);
    standIn.clear();
    expect([standIn.requests, standIn.messages()]).toEqual([[], []]);
    await standIn.close();
  },
);
