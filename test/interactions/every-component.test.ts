import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { asking } from './asking.ts';
import { crawl, NOT_STATED, STARTS, type Visited } from './crawl.ts';

// Whatever data/ says.
const ownKnowledge = await loadKnowledge('data');
const ask = asking(ownKnowledge);

const isOfNotStated = (path: string) => path.startsWith(`/search ${JSON.stringify(NOT_STATED)}`);

describe('every component of every reply', () => {
  // Asking makes sure that Discord takes each of them.
  const visited = crawl(ask, STARTS);

  test('leads to an answer', () => {
    const dead = visited
      .slice(STARTS.length)
      .filter(
        ({ path, reply }) =>
          !(isOfNotStated(path) ? ['nothing', 'answered'] : ['answered', 'closest']).includes(reply.kind),
      );
    expect(dead.map(({ path, reply }) => `${path}: ${reply.kind} ${reply.content}`)).toEqual([]);
    // At the least each of what there is, and each value that a menu of /meetings offers.
    const { periods, countries, meetings, kinds } = ownKnowledge;
    expect(visited.length - STARTS.length).toBeGreaterThan(
      periods.length + countries.length + meetings.length + kinds.length,
    );
  });

  test('changes the message that it sits on, but for what is to be copied or forwarded', () => {
    const elsewhere = visited.slice(STARTS.length).filter(({ reply }) => !reply.inPlace);
    expect(new Set(elsewhere.map(({ path }) => path.split(' › ').at(-1)))).toEqual(
      new Set(['Cite it', 'As text']),
    );
    expect(elsewhere.filter(({ reply }) => !reply.onlyForMe)).toEqual([]);
  });

  test('that opens a part of a reply shows more than where it stands', () => {
    const parts = visited.filter(({ id }) => id?.includes('view='));
    const isEmpty = ({ reply }: Visited) =>
      reply.answer.picture === undefined &&
      reply.answer.file === undefined &&
      (reply.embeds[0]?.description ?? '').split('\n').every((line) => line.startsWith('-# Source: '));
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter(isEmpty).map(({ path }) => path)).toEqual([]);
  });

  test('no part of a reply has a button to itself', () => {
    const idsOf = (reply: Visited['reply']) => reply.buttons.map(({ custom_id: id }) => id);
    for (const { path, id, reply } of visited)
      if (id !== undefined) expect(idsOf(reply), path).not.toContain(id);
  });

  test('together they reach every period, country and meeting', () => {
    const contents = visited.map(({ reply }) => reply.content);
    const { periods, countries, meetings } = ownKnowledge;
    const isReached = (pattern: RegExp) => contents.some((content) => pattern.test(content));
    for (const { name } of periods) expect(isReached(new RegExp(`^\\*\\*${name}\\*\\*: `)), name).toBe(true);
    for (const { nameInText } of countries)
      expect(isReached(new RegExp(`^\\S+ ${nameInText} is listed`, 'i')), nameInText).toBe(true);
    for (const { title } of meetings) expect(isReached(new RegExp(`${title}\\*\\*: `)), title).toBe(true);
  });

  test('no reply shows a hole in the data', () => {
    for (const { path, reply } of visited)
      expect(reply.text, path).not.toMatch(/undefined|\[object|\bNaN\b|\bnull\b| {2}|“”| ,| \.(?=\s)|\(\)/);
  });
});
