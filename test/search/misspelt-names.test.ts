import { describe, expect, test } from 'vitest';
import { allAtOnce } from '../../src/knowledge/steps.ts';
import { misspeltNamesSteps } from '../../src/search/misspelt-names.ts';

const NAMES = [
  '2nd joint period of action debrief meeting',
  '4th joint period of action debrief meeting',
  'first meeting of the group on disruption of networks',
  'planning meeting',
];
const known = new Set(NAMES.flatMap((name) => name.split(' ')));
const meant = allAtOnce(
  misspeltNamesSteps(new Map(NAMES.map((name) => [name, name])), (word) => known.has(word)),
);

describe('a long name is found with a slip or two in it', () => {
  test.each([
    ['2nd joint perid of action debrief meeting', NAMES[0]],
    ['2nd joint period of action debreif meetign', NAMES[0]],
    ['first meeting of the group on disruptoin of netwroks', NAMES[2]],
    ['first meeeting of the group on disruption of networks', NAMES[2]],
  ])('%s', (text, name) => {
    expect(meant(text)).toBe(name);
  });
});

describe('and is not taken for', () => {
  test.each([
    ['one of another number', '3rd joint period of action debrief meeting'],
    ['one with another known word in it', '2nd joint period of action planning meeting'],
    ['one with too many slips', 'first meetnig of the gruop on disrupton of networks'],
    ['one with a word less', 'first meeting of the group on disruption'],
    ['one with another word, not a slip', 'first meeting of the committee on disruption of networks'],
    ['a short name, which is understood by its words', 'planing meeting'],
    ['nothing', ''],
  ])('%s: %s', (_, text) => {
    expect(meant(text)).toBeUndefined();
  });
});
