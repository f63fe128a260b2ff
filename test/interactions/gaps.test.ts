// /gaps: what the page contradicts itself on, and what it doesn't say.
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { passingCopyOfData, rewrite } from '../knowledge/data-directory.ts';
import { ask, asking, choose, click, type Seen, slash, whole } from './asking.ts';

const MENU = 'What isn’t said, by section';
const gaps = ask(slash('gaps'));
const linesOf = ({ embeds }: Seen, mark: string) =>
  (embeds[0]?.description?.split('\n') ?? []).filter((line) => line.startsWith(mark));
const menuOf = (reply: Seen) =>
  reply.menu(MENU).options.map(({ label, value, description }) => ({ label, value, description }));

/** What it is with other data. */
async function gapsWith(file: string, change: (text: string) => string) {
  const directory = await passingCopyOfData();
  await rewrite(directory, file, change);
  const changed = asking(await loadKnowledge(directory));
  const reply = changed(slash('gaps'));
  return { reply, text: whole(changed, reply) };
}

describe('/gaps', () => {
  test('tells each contradiction once', () => {
    expect(gaps.content).toMatch(/^The page contradicts itself on \*\*2 points\*\*/);
    expect(linesOf(gaps, '⚠️')).toEqual([
      expect.stringContaining('two date ranges for the 1st period'),
      expect.stringContaining('Captain Bram facing court'),
    ]);
    expect(gaps.text).toContain('The outcomes’ figures aren’t broken down by country.');
  });

  test('tells by section what isn’t said, as much as the menu says', () => {
    expect(menuOf(gaps).length).toBeGreaterThan(3);
    const all = menuOf(gaps).map(({ label, value, description }) => {
      const section = ask(choose(gaps.menu(MENU).custom_id, value));
      expect(section).toMatchObject({ inPlace: true, kind: 'answered', content: gaps.content });
      expect(section.embeds[0]?.title).toBe(`Not said under “${label}”`);
      expect(section.embeds[0]?.description).toMatch(new RegExp(`^-# Source: ${label}`, 'm'));
      const lines = linesOf(section, '☐');
      expect(description).toMatch(new RegExp(`^${lines.length} things? `));
      expect(menuOf(section)).toEqual(menuOf(gaps));
      return lines;
    });
    expect(new Set(all.flat()).size).toBe(all.flat().length);
    // One more stands beside the contradictions, for it is of no section.
    expect(linesOf(gaps, '☐')).toHaveLength(1);
    expect(gaps.content).toContain(`**${all.flat().length + 1} questions**`);
  });

  test('leads from a section back to the contradictions', () => {
    const [section] = menuOf(gaps);
    const opened = ask(choose(gaps.menu(MENU).custom_id, section?.value ?? ''));
    const back = opened.buttons.find(({ label }) => label === 'Contradictions')?.custom_id ?? '';
    expect(linesOf(ask(click(back)), '⚠️')).toEqual(linesOf(gaps, '⚠️'));
  });

  test('tells what several sections tell of under the first of them', () => {
    const sections = menuOf(gaps).filter(({ value }) =>
      ask(choose(gaps.menu(MENU).custom_id, value)).text.includes('sentence for Captain Bram'),
    );
    expect(sections.map(({ label }) => label)).toEqual(['2nd Joint Period of Action']);
  });

  test('has a gap that is noted anew', async () => {
    const gap = "The source doesn't say which doors were open.";
    const { text } = await gapsWith('contact.yaml', (contact) =>
      contact.replace(/^notes:$/m, `$&\n  - { kind: gap, text: "${gap}" }`),
    );
    expect(text).toContain(`☐ ${gap}`);
  });

  test('has a figure that only another period has', async () => {
    const lacking = /^☐ No figure for the 2nd period, though for another: (.*)\.$/m;
    expect(whole(ask, gaps)).toMatch(lacking);
    expect(lacking.exec(whole(ask, gaps))?.[1]).not.toContain('arrests');
    const { text } = await gapsWith('periods.yaml', (periods) =>
      periods.replace(/qualifier: over\n +count: 30\n/, 'qualifier: uncounted\n'),
    );
    expect(lacking.exec(text)?.[1]).toContain('arrests');
  });
});
