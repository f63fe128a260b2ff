import { describe, expect, it } from 'vitest';
import type { City, KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { createServing } from '../../src/serving/serving.ts';
import { ownKnowledge, slash } from '../interactions/asking.ts';

/** What the bot knows, and a city with a meeting besides. */
function grown(): KnowledgeBase {
  const xanadu: City = { id: 'xanadu', name: 'Xanadu', aliases: [], country: undefined };
  const [meeting] = ownKnowledge.meetings;
  if (meeting === undefined) throw new Error('there are no meetings');
  return {
    ...ownKnowledge,
    version: 'grown',
    cities: [...ownKnowledge.cities, xanadu],
    meetings: [
      ...ownKnowledge.meetings,
      { ...meeting, id: 'in-xanadu', title: 'Late Meeting', city: xanadu },
    ],
  };
}

describe('what is in service', () => {
  it('is the new as a whole as soon as it is replaced, by every way to ask', () => {
    const serving = createServing({ knowledge: ownKnowledge });
    const ask = (interaction: object) => JSON.stringify(serving.handler.respond(interaction).response);
    const seen = () => ({
      version: serving.knowledge().version,
      filtered: ask(slash('meetings', { city: 'Xanadu' })).includes('Late Meeting'),
      searched: ask(slash('search', { query: 'meetings in Xanadu' })).includes('Late Meeting'),
    });
    const heard: string[] = [];
    // Whoever hears of it finds it in service.
    serving.onReplaced(({ version }) => heard.push(version, serving.knowledge().version));

    expect(seen()).toEqual({ version: ownKnowledge.version, filtered: false, searched: false });
    const before = Date.now();
    serving.replace(grown());
    expect(seen()).toEqual({ version: 'grown', filtered: true, searched: true });
    expect(heard).toEqual(['grown', 'grown']);
    expect(serving.since()).toBeGreaterThanOrEqual(before);
  });

  it('stays what it is where what should replace it can’t be made ready', () => {
    const serving = createServing({ knowledge: ownKnowledge });
    const heard: string[] = [];
    serving.onReplaced(({ version }) => heard.push(version));
    // There is no handler without the words of the language.
    expect(() => serving.replace({ ...grown(), terms: new Map() })).toThrow();
    expect(serving.knowledge()).toBe(ownKnowledge);
    expect(heard).toEqual([]);
    expect(serving.handler.respond(slash('contact')).outcome.kind).toBe('answered');
  });

  it('keeps the handler, and what Discord calls its commands', () => {
    const serving = createServing({ knowledge: ownKnowledge });
    const { handler } = serving;
    serving.commandIds.set('jpa', '123456789012345678');
    serving.replace(grown());
    expect(serving.handler).toBe(handler);
    expect(JSON.stringify(handler.respond(slash('help')))).toContain('</jpa:123456789012345678>');
  });

  it('is made ready before anybody asks, where that is wanted, and otherwise when somebody does', () => {
    const prepared = createServing({ knowledge: ownKnowledge });
    prepared.prepare();
    const unprepared = createServing({ knowledge: ownKnowledge });
    const [one, other] = [prepared, unprepared].map(({ handler }) => handler.respond(slash('jpa')).response);
    expect(one).toEqual(other);
  });
});
