import { describe, expect, test } from 'vitest';
import { createRespond } from '../../src/interactions/respond.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';
import { askThrough, click, onMessage, slash, typing } from './asking.ts';

/** A handler to a knowledge base that breaks once it is open. */
function brokenDoor() {
  let broken = false;
  const failing = new Proxy(knowledgeOf2017, {
    get(target, key) {
      if (broken) throw new RangeError(`no ${String(key)} tonight`);
      return Reflect.get(target, key);
    },
  }) as KnowledgeBase;
  const respond = createRespond(failing);
  broken = true;
  return respond;
}
const ask = askThrough(brokenDoor());

describe('when something throws', () => {
  test.each([
    ['a command', 'jpa', slash('jpa', { private: false })],
    ['a button', 'jpa', click('2/jpa?')],
    [
      'a message command',
      'Look up in knowledge base',
      onMessage('Look up in knowledge base', '2nd joint period of action'),
    ],
  ])(
    '%s gets a friendly private reply with a reference, which the outcome carries too',
    (_, name, interaction) => {
      const reply = ask(interaction);
      const { reference, error, command } = reply.answer.outcome;
      expect(reply.kind).toBe('failed');
      expect(reply.onlyForMe).toBe(true);
      expect(reply.content).toMatch(/^Sorry, something went wrong on our side\./);
      expect(reference).toMatch(/^[0-9A-F]{8}$/);
      expect(reply.content).toContain(`the reference ${reference}.`);
      expect(reply.content).not.toContain('tonight');
      expect(error).toBeInstanceOf(RangeError);
      expect(command).toBe(name);
    },
  );

  test('suggestions are empty rather than an error', () => {
    const reply = ask(typing('meetings', 'city', 'b'));
    expect(reply.choices).toEqual([]);
    expect(reply.kind).toBe('failed');
    expect(reply.answer.outcome.reference).toMatch(/^[0-9A-F]{8}$/);
  });
});
