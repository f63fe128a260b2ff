// The cautions of a reply: marked at what they belong to, and told once below.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Note } from '../../src/knowledge/knowledge-base.ts';
import { createFootnotes, drawn } from '../../src/replies/line.ts';

const caution = (text: string): Note => ({ kind: 'gap', on: undefined, text, caution: true });
const remark = (text: string): Note => ({ kind: 'remark', on: undefined, text, caution: false });

/** Texts, each with a mark for its notes, and the lines below them. */
function marked(...notesOfLines: (readonly Note[])[]) {
  const { mark, lines } = createFootnotes();
  const texts = notesOfLines.map((notes) => drawn((given) => `text${given(notes)}`, mark));
  return { texts, below: lines() };
}

test('each caution has a mark where it belongs, and its text once', () => {
  expect(marked([caution('a')], [], [caution('b')], [caution('a')])).toEqual({
    texts: ['text¹', 'text', 'text²', 'text¹'],
    below: ['-# ¹ ⚠️ a', '-# ² ⚠️ b'],
  });
});

test('two at one place are told apart', () => {
  expect(marked([caution('a'), caution('b')]).texts).toEqual(['text¹ ²']);
});

test('there are two at the most: what comes after them has no mark', () => {
  expect(marked([caution('a')], [caution('b')], [caution('c')])).toEqual({
    texts: ['text¹', 'text²', 'text'],
    below: ['-# ¹ ⚠️ a', '-# ² ⚠️ b'],
  });
});

test('what is only a remark has none', () => {
  expect(marked([remark('a')], [])).toEqual({ texts: ['text', 'text'], below: [] });
});

test('whatever notes lines have, each mark has its line below and each line its mark', () => {
  const note = fc
    .record({ text: fc.constantFrom('a', 'b', 'c', 'd'), isCaution: fc.boolean() })
    .map(({ text, isCaution }) => (isCaution ? caution(text) : remark(text)));
  fc.assert(
    fc.property(fc.array(fc.array(note, { maxLength: 4 }), { maxLength: 8 }), (notes) => {
      const { texts, below } = marked(...notes);
      const marks = new Set(texts.join('').match(/[¹²]/g));
      const told = below.map((line) => /^-# ([¹²]) ⚠️ /.exec(line)?.[1]);
      expect([...marks].sort()).toEqual(told.toSorted());
      expect(new Set(below.map((line) => line.slice(5))).size).toBe(below.length);
      const cautions = new Set(notes.flat().flatMap(({ text, caution: is }) => (is ? [text] : [])));
      expect(below).toHaveLength(Math.min(2, cautions.size));
    }),
  );
});
