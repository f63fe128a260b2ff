import { describe, expect, it } from 'vitest';
import { createServing } from '../src/serving.ts';
import { generateKnowledge } from './evaluation/generated-knowledge.ts';
import { ownKnowledge, slash } from './interactions/asking.ts';

describe('what is in service', () => {
  const grown = { ...generateKnowledge(ownKnowledge, 2_000), version: 'grown' };
  const city = grown.cities.at(-1)?.name ?? '';

  it('is the old as a whole until it is the new as a whole', async () => {
    const serving = createServing({ knowledge: ownKnowledge });
    const ask = () => {
      const { response } = serving.door.respond(slash('meetings', { city }));
      return {
        version: serving.knowledge().version,
        isKnown: JSON.stringify(response).includes(`in ${city}`),
      };
    };
    const heard: string[] = [];
    serving.onReplaced(({ version }) => heard.push(version));

    const seen = new Set([JSON.stringify(ask())]);
    let isDone = false;
    const replaced = serving.replace(grown).then(() => {
      isDone = true;
    });
    while (!isDone) {
      seen.add(JSON.stringify(ask()));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await replaced;
    seen.add(JSON.stringify(ask()));
    expect([...seen]).toEqual([
      JSON.stringify({ version: ownKnowledge.version, isKnown: false }),
      JSON.stringify({ version: 'grown', isKnown: true }),
    ]);
    expect(heard).toEqual(['grown']);
  });

  it('keeps the door, and what Discord calls its commands', async () => {
    const serving = createServing({ knowledge: ownKnowledge });
    const { door } = serving;
    serving.commandIds.set('jpa', '123456789012345678');
    await serving.replace(grown);
    expect(serving.door).toBe(door);
    expect(JSON.stringify(door.respond(slash('help')))).toContain('</jpa:123456789012345678>');
  });
});
