import { describe, expect, it, test } from 'vitest';
import { illustrate } from '../../src/interactions/illustrate.ts';
import { createRespond } from '../../src/interactions/respond.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { click, slash } from './asking.ts';
import { faultsOfResponse } from './discord-rules.ts';

const respond = createRespond(await loadKnowledge(`${import.meta.dirname}/../../data`));
const png = Buffer.from('png');
const attachmentsOf = (answer: ReturnType<typeof respond>) =>
  (answer.response as { data?: { attachments?: unknown } }).data?.attachments;

test.each([
  ['timeline', {}, 'timeline'],
  ['compare', {}, 'comparison-1-2-3'],
  ['compare', { a: '1', b: '3' }, 'comparison-1-3'],
  ['country', {}, 'countries'],
  ['country', { name: 'Thailand' }, undefined],
  ['compare', { a: 'nothing like it' }, undefined],
  ['jpa', { period: '2' }, undefined],
  ['search', { query: 'who chairs' }, undefined],
])('the answer to /%s %j names the picture: %s', (name, options: Record<string, string>, expected) => {
  expect(respond(slash(name, options)).picture?.name).toBe(expected);
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
  const jpa = respond(click('1/jpa?period=2'));
  expect(attachmentsOf(jpa)).toEqual([]);
  const pair = click('1/compare?a=1&b=2');
  expect(attachmentsOf(illustrate(pair, respond(pair), () => png))).toMatchObject([
    { filename: 'comparison-1-2.png' },
  ]);
});
