import { describe, expect, it } from 'vitest';
import type { City, KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { createServing } from '../../src/serving/serving.ts';
import { slash } from '../interactions/asking.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';

/** What the bot knows, and a city with a meeting besides. */
function grown(): KnowledgeBase {
  const xanadu: City = { id: 'xanadu', name: 'Xanadu', aliases: [], country: undefined };
  const [meeting] = knowledgeOf2017.meetings;
  if (meeting === undefined) throw new Error('there are no meetings');
  return {
    ...knowledgeOf2017,
    version: 'grown',
    cities: [...knowledgeOf2017.cities, xanadu],
    meetings: [
      ...knowledgeOf2017.meetings,
      { ...meeting, id: 'in-xanadu', title: 'Late Meeting', city: xanadu },
    ],
  };
}

describe('what is in service', () => {
  it('is the new as a whole as soon as it is replaced, by every way to ask', () => {
    const serving = createServing({ knowledge: knowledgeOf2017 });
    const ask = (interaction: object) => JSON.stringify(serving.handler.respond(interaction).response);
    const seen = () => ({
      version: serving.knowledge().version,
      filtered: ask(slash('meetings', { city: 'Xanadu' })).includes('Late Meeting'),
      searched: ask(slash('search', { query: 'meetings in Xanadu' })).includes('Late Meeting'),
    });
    const heard: string[] = [];
    // Whoever hears of it finds it in service.
    serving.onReplaced(({ version }) => heard.push(version, serving.knowledge().version));

    expect(seen()).toEqual({ version: knowledgeOf2017.version, filtered: false, searched: false });
    const before = Date.now();
    serving.replace(grown());
    expect(seen()).toEqual({ version: 'grown', filtered: true, searched: true });
    expect(heard).toEqual(['grown', 'grown']);
    expect(serving.since()).toBeGreaterThanOrEqual(before);
  });

  it('stays what it is where what should replace it can’t be made ready', () => {
    const serving = createServing({ knowledge: knowledgeOf2017 });
    const heard: string[] = [];
    serving.onReplaced(({ version }) => heard.push(version));
    // There is no handler without the words of the language.
    expect(() => serving.replace({ ...grown(), terms: new Map() })).toThrow();
    expect(serving.knowledge()).toBe(knowledgeOf2017);
    expect(heard).toEqual([]);
    expect(serving.handler.respond(slash('contact')).outcome.kind).toBe('answered');
  });

  it('keeps the handler, and what Discord calls its commands', () => {
    const serving = createServing({ knowledge: knowledgeOf2017 });
    const { handler } = serving;
    serving.commandIds.set('jpa', '123456789012345678');
    serving.replace(grown());
    expect(serving.handler).toBe(handler);
    expect(JSON.stringify(handler.respond(slash('help')))).toContain('</jpa:123456789012345678>');
  });

  it('is made ready before anybody asks, where that is wanted, and otherwise when somebody does', () => {
    const prepared = createServing({ knowledge: knowledgeOf2017 });
    prepared.prepare();
    const unprepared = createServing({ knowledge: knowledgeOf2017 });
    const [one, other] = [prepared, unprepared].map(({ handler }) => handler.respond(slash('jpa')).response);
    expect(one).toEqual(other);
  });
});
