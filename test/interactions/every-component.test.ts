import { describe, expect, test } from 'vitest';
import { ask, ownKnowledge } from './asking.ts';
import { crawl } from './crawl.ts';

const STARTS = [
  ['jpa', {}],
  ['jpa', { period: '7' }],
  ['jpa', { period: 'captain bram' }],
  ['jpa', { period: 'not 2' }],
  ['meetings', {}],
  ['meetings', { city: 'Paris' }],
  ['meetings', { city: 'Canberra' }],
  ['meetings', { kind: 'nonsense' }],
  ['meetings', { city: 'KL', date: '2016' }],
  ['meetings', { date: 'after 2016' }],
  ['meetings', { date: 'summer 2016' }],
  ['meetings', { period: '3.5' }],
  ['country', {}],
  ['country', { name: 'Vietnam' }],
  ['activities', {}],
  ['about', {}],
  ['contact', {}],
  ['compare', {}],
  ['compare', { a: '9' }],
  ['compare', { a: '2', b: '2' }],
  ['search', { query: 'contact' }],
  ['search', { query: '2nd joint period of action' }],
  ['search', { query: 'arrests' }],
  ['search', { query: 'meetings in 2016' }],
  ['search', { query: 'which countries were not in the first period' }],
  ['search', { query: 'arrests in the 9th period' }],
  ['search', { query: 'who chairs the group' }],
  // Not read: with questions that are.
  ['search', { query: 'flurb the wombat' }],
  ['help', {}],
] as const;

describe('every component of every reply', () => {
  // Asking makes sure that Discord takes each of them.
  const visited = crawl(ask, STARTS);

  test('leads to an answer', () => {
    const dead = visited
      .slice(STARTS.length)
      .filter(({ reply }) => !['answered', 'closest'].includes(reply.kind));
    expect(dead.map(({ path, reply }) => `${path}: ${reply.kind} ${reply.content}`)).toEqual([]);
    // At the least each of what there is, and each value that a menu of /meetings offers.
    const { periods, countries, meetings, kinds } = ownKnowledge;
    expect(visited.length - STARTS.length).toBeGreaterThan(
      periods.length + countries.length + meetings.length + kinds.length,
    );
  });

  test('changes the message that it sits on', () => {
    expect(visited.slice(STARTS.length).every(({ reply }) => reply.inPlace)).toBe(true);
  });

  test('together they reach every period, country and meeting', () => {
    const titles = new Set(visited.flatMap(({ reply }) => reply.embeds.map(({ title }) => title)));
    const { periods, countries, meetings } = ownKnowledge;
    for (const { name } of periods) expect(titles).toContain(name);
    for (const { name } of countries)
      expect([...titles].some((title) => title?.endsWith(` ${name}`))).toBe(true);
    for (const { name } of meetings) expect([...titles].some((title) => title?.endsWith(name))).toBe(true);
  });

  test('no reply shows a hole in the data', () => {
    for (const { path, reply } of visited)
      expect(reply.text, path).not.toMatch(/undefined|\[object|\bNaN\b|\bnull\b| {2}|“”| ,| \.(?=\s)|\(\)/);
  });
});
