import { describe, expect, it, test } from 'vitest';
import { illustrate } from '../../src/interactions/illustrate.ts';
import { createRespond } from '../../src/interactions/respond.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';
import { click, slash } from './asking.ts';
import { faultsOfResponse } from './discord-rules.ts';

const respond = createRespond(knowledgeOf2017);
const png = Buffer.from('png');
const attachmentsOf = (answer: ReturnType<typeof respond>) =>
  (answer.response as { data?: { attachments?: unknown } }).data?.attachments;

test.each([
  ['timeline', {}, 'timeline'],
  ['compare', {}, undefined],
  ['country', {}, 'countries'],
  ['country', { name: 'Thailand' }, undefined],
  ['compare', { first: 'nothing like it' }, undefined],
  ['jpa', { period: '2' }, undefined],
  ['search', { query: 'who chairs' }, undefined],
])('the answer to /%s %j names the picture: %s', (name, options: Record<string, string>, expected) => {
  expect(respond(slash(name, options)).picture?.name).toBe(expected);
});

test.each([
  ['2/compare?view=chart', 'comparison-1-2-3'],
  ['2/compare?first=1&second=3&view=chart', 'comparison-1-3'],
  ['2/compare?first=1&second=2&view=chart', undefined],
  ['2/timeline?', 'timeline'],
  ['2/timeline?view=words', undefined],
  ['2/country?view=words', undefined],
])('the button %s names the picture: %s', (customId, expected) => {
  expect(respond(click(customId)).picture?.name).toBe(expected);
});

describe('an answer that names a picture', () => {
  const interaction = slash('timeline');
  const answer = respond(interaction);

  it('has it attached, with its words, where it is there', () => {
    const illustrated = illustrate(interaction, answer, () => png);
    expect(illustrated.file).toEqual({ name: 'timeline.png', contentType: 'image/png', bytes: png });
    expect(attachmentsOf(illustrated)).toEqual([
      { id: '0', filename: 'timeline.png', description: answer.picture?.alt },
    ]);
  });

  it('says in words what it shows only where it isn’t there', () => {
    expect(JSON.stringify(illustrate(interaction, answer, () => undefined))).toContain('**2015**');
    expect(JSON.stringify(illustrate(interaction, answer, () => png).response)).not.toContain('**2015**');
  });

  it('goes out as it is where it isn’t', () => {
    expect(illustrate(interaction, answer, () => undefined)).toBe(answer);
    expect(faultsOfResponse(2, answer.response ?? { type: 1 })).toEqual([]);
  });

  test.each([
    ['Discord doesn’t say what it may', undefined, true],
    ['it may attach files', String(1n << 15n), true],
    ['it may do everything but', String(~(1n << 15n) & 0xffff_ffff_ffffn), false],
    ['it may do nothing', '0', false],
    ['what Discord says is malformed', 'all', true],
  ])('where %s (%s), it is attached: %s', (_, app_permissions, isAttached) => {
    const { file } = illustrate({ ...interaction, app_permissions }, answer, () => png);
    expect(file !== undefined).toBe(isAttached);
  });
});

test('a click takes the picture of before away, unless another takes its place', () => {
  const jpa = respond(click('2/jpa?period=2'));
  expect(attachmentsOf(jpa)).toEqual([]);
  const pair = click('2/compare?first=1&second=3&view=chart');
  expect(attachmentsOf(illustrate(pair, respond(pair), () => png))).toMatchObject([
    { filename: 'comparison-1-3.png' },
  ]);
});
