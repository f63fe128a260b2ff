import { InteractionResponseType, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { ask, choose, click, SOMEBODY_ELSE, slash } from './asking.ts';

const jpa2 = ask(slash('jpa', { period: '2' }));
const toThird = jpa2.button('3rd');
const overview = ask(slash('jpa'));
const menu = overview.menu('Show a Joint Period of Action');
const remove = jpa2.button('🗑️');

describe('a click by whoever asked', () => {
  test('changes the message in place', () => {
    const reply = ask(click(toThird));
    expect(reply.inPlace).toBe(true);
    expect(reply.embeds).toEqual(ask(slash('jpa', { period: '3' })).embeds);
    expect(reply.buttons.at(-1)?.custom_id).toBe(remove);
  });

  test('on a private reply needs no button that removes it', () => {
    const reply = ask(click(toThird, { flags: MessageFlags.Ephemeral }));
    expect(reply.inPlace).toBe(true);
    expect(reply.buttons.map(({ custom_id }) => custom_id)).not.toContain(remove);
  });

  test('counts as theirs too where Discord does not say who asked', () => {
    const { message: _, ...bare } = click(toThird);
    expect(ask(bare).inPlace).toBe(true);
  });

  test('a choice in a menu shows what was chosen, and marks it', () => {
    const reply = ask(choose(menu.custom_id, '2'));
    expect(reply.content).toBe(jpa2.content);
    const countries = ask(slash('country')).menu('Show a country');
    const chosen = ask(choose(countries.custom_id, 'NZ')).menu('Show a country');
    expect(chosen.options.filter((option) => option.default).map(({ value }) => value)).toEqual(['NZ']);
  });
});

describe('a click by somebody else', () => {
  test.each([
    ['button', () => ask(click(toThird, { by: SOMEBODY_ELSE }))],
    ['menu', () => ask(choose(menu.custom_id, '3', { by: SOMEBODY_ELSE }))],
  ])('on a %s gets them a private copy and leaves the message alone', (_, act) => {
    const reply = act();
    expect(reply.inPlace).toBe(false);
    expect(reply.onlyForMe).toBe(true);
    expect(reply.content).toMatch(/^\*\*3rd Joint Period of Action\*\*:/);
    expect(reply.kind).toBe('answered');
  });

  test('in a direct message, where there is no member, is told apart as well', () => {
    const { member, ...rest } = click(toThird, { by: SOMEBODY_ELSE });
    expect(ask({ ...rest, user: member.user } as typeof rest).onlyForMe).toBe(true);
  });
});

describe('a part of a reply', () => {
  const more = jpa2.button('More');

  test('opens in place for whoever asked, and keeps the button that removes', () => {
    const part = ask(click(more));
    expect(part.inPlace).toBe(true);
    expect(part.content).toBe(jpa2.content);
    expect(part.embeds).not.toEqual(jpa2.embeds);
    expect(part.buttons.at(-1)?.custom_id).toBe(remove);
  });

  test('opens in private for somebody else', () => {
    const part = ask(click(more, { by: SOMEBODY_ELSE }));
    expect([part.inPlace, part.onlyForMe]).toEqual([false, true]);
    expect(part.embeds).toEqual(ask(click(more)).embeds);
  });

  test('that there is no more is the first one', () => {
    expect(ask(click('2/jpa?period=2&view=gone')).embeds).toEqual(jpa2.embeds);
  });

  test('of a question too long for a button is reached by the line of its query', () => {
    const query = `how many arrests were made in the 1st period ${'please '.repeat(20)}`;
    const reply = ask(slash('search', { query }));
    for (const { custom_id: id } of reply.buttons) expect(ask(click(id)).kind).not.toBe('rejected');
    expect(ask(click(reply.button('Cite it'))).text).toContain('32 arrests made');
  });
});

describe('the button that removes a reply', () => {
  test('takes it away for whoever asked', () => {
    const { answer } = ask(click(remove));
    expect(answer.removeOriginal).toBe(true);
    expect(answer.response?.type).toBe(InteractionResponseType.DeferredMessageUpdate);
    expect(answer.outcome).toEqual({ kind: 'removed', command: 'remove' });
  });

  test('tells others privately that it is not theirs', () => {
    const { answer, content, onlyForMe } = ask(click(remove, { by: SOMEBODY_ELSE }));
    expect(answer.removeOriginal).toBeUndefined();
    expect(content).toBe('Only whoever asked can remove this reply.');
    expect(onlyForMe).toBe(true);
  });
});

describe('buttons on old messages', () => {
  const GONE = 'What this leads to no longer exists. /help lists the commands that do.';
  const OLDER =
    'This button is from an earlier version of the bot. Please ask again: /help lists the commands.';
  test.each([
    ['0/jpa?period=2', OLDER],
    ['3/jpa?period=2', OLDER],
    ['1/compare?a=1&b=3', OLDER],
    ['2/gone?x=1', GONE],
    ['2/jpa', GONE],
    ['2/Look up in knowledge base?', GONE],
    ['somebody-elses-id', GONE],
    ['', GONE],
    ['x'.repeat(100), GONE],
    ['2/jpa?private=true', 'The option “private” of /jpa is either True or False.'],
    ['2/search?', '/search needs the option “query”.'],
    ['2/jpa?period=*', 'Nothing was chosen.'],
  ])('%s: says so politely, in private', (customId, content) => {
    const reply = ask(click(customId));
    expect(reply.kind).toBe('rejected');
    expect(reply.content).toBe(content);
    expect(reply.onlyForMe).toBe(true);
    expect(reply.inPlace).toBe(false);
  });

  test.each([
    ['2/jpa?period=9', 'No Joint Period of Action found for “9”.'],
    ['2/meetings?meeting=cancelled-2031', 'This meeting is no longer in the knowledge base.'],
    ['2/country?name=XX', "I couldn't read “XX” as a country."],
    // A query's line, as a button carries it.
    ['2/search?query=arrests where period(99)', "doesn't mention a 99th Joint Period of Action"],
    [`2/jpa?period=${'9'.repeat(87)}`, 'No Joint Period of Action found for “99'],
  ])('%s: a target that is gone is named, and others are offered', (customId, content) => {
    const reply = ask(click(customId));
    expect(reply.kind).toBe('nothing');
    expect(reply.content).toContain(content);
    // What was clicked on stays as it is, but for what the page doesn't say, which is an answer.
    expect(reply.inPlace).toBe(!reply.onlyForMe);
    expect(reply.menus.length + reply.buttons.length).toBeGreaterThan(0);
  });

  test.each(['2/meetings?page=99', '2/meetings?page=-3', '2/meetings?page=two', '2/meetings?page=1e9'])(
    '%s: a page that is gone is the nearest there is',
    (customId) => {
      expect(ask(click(customId)).content).toContain('8 meetings');
    },
  );

  test('options that a command does not have any more are ignored', () => {
    expect(ask(click('2/jpa?colour=red&period=2&__proto__=x')).embeds).toEqual(jpa2.embeds);
  });
});
