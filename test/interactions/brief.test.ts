// /brief: what matters, at a glance and as a text to forward.
import { describe, expect, test } from 'vitest';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';
import { ask, click, type Options, type Seen, SOMEBODY_ELSE, slash } from './asking.ts';
import { countriesIn, EIGHT, meetingsIn } from './on-the-page.ts';

const brief = (options: Options = {}) => ask(slash('brief', options));
const linesOf = ({ embeds }: Seen) => embeds[0]?.description?.split('\n') ?? [];

/** The text to forward, and the private reply that it comes with. */
function asText(options: Options = {}) {
  const reply = ask(click(brief(options).button('As text')));
  const { file } = reply.answer;
  if (file === undefined) throw new Error('no file');
  return { reply, file, text: Buffer.from(file.bytes).toString() };
}

/** What stands under a heading of the text. */
const under = (heading: string, text: string) => text.split(`## ${heading}\n\n`)[1]?.split('\n\n')[0] ?? '';

describe('/brief', () => {
  test('of all: who leads, each period, the last meeting, whom to write to, what is contradictory, how old', () => {
    const reply = brief();
    expect(reply.content).toBe('**Bali Process Working Group**, in brief:');
    expect(linesOf(reply)).toEqual([
      'New Zealand and Malaysia co-chair the working group.',
      expect.stringContaining('Sri Lanka'),
      expect.stringMatching(/^\*\*1st\*\* 28 September to 28 October 2015, 8 countries: 32 arrests/),
      expect.stringMatching(/^\*\*2nd\*\* May to November 2016, 10 countries: 9 .*, over 30 arrests/),
      expect.stringMatching(/^\*\*3rd\*\* March to August 2017, 10 countries: 9 .*, 10 arrests/),
      expect.stringMatching(/^Last meeting: .*14 September 2017/),
      expect.stringContaining('CRIS-BusinessSupport@mbie.govt.nz'),
      expect.stringMatching(/^The page contradicts itself on the dates of the 1st period and whether/),
      expect.stringMatching(/^-# As of when the page was written .* 14 September 2017\)\.$/),
    ]);
    expect(ask(click(reply.button('What it lacks'))).content).toContain('The page contradicts itself');
  });

  test('of a period: its dates, countries, every outcome and its meetings', () => {
    const reply = brief({ period: 'latest' });
    const [period] = knowledgeOf2017.periods.slice(-1);
    expect(reply.content).toBe('**3rd Joint Period of Action**, in brief:');
    // Seventeen points are more than a phone shows at once.
    expect(linesOf(reply)).toContain('-# And 6 more, under “As text”.');
    const { text } = asText({ period: 'latest' });
    for (const { counts } of period?.outcomes ?? [])
      expect(text.toLowerCase()).toContain(counts.toLowerCase());
    expect(meetingsIn(text)).toEqual(['planning3', 'debrief3']);
    expect(ask(click(reply.button('3rd Joint Period of Action'))).content).toContain('3rd Joint Period');
  });

  test('of the 1st period says beside its dates that there are two', () => {
    const reply = brief({ period: '1' });
    expect(linesOf(reply)[0]).toBe('28 September to 28 October 2015¹');
    expect(linesOf(reply).at(-1)).toMatch(/^-# ¹ ⚠️ The source gives two date ranges/);
    expect(countriesIn(linesOf(reply)[1] ?? '')).toEqual(EIGHT);
  });

  test('of a country: its periods, what names it, the meetings there', () => {
    const reply = brief({ country: 'thai' });
    expect(reply.content).toBe('**Thailand**, in brief:');
    expect(reply.text).toContain('Thailand is listed for the 1st, 2nd and 3rd');
    expect(reply.text).toMatch(/\b62\b.*¹/);
    expect(reply.text).toMatch(/^7 of the 8 meetings were held there, .*14 September 2017/m);
    expect(ask(click(reply.button('Thailand'))).content).toContain('Thailand is listed');
  });

  test('of both asks for one of them, and lets one choose', () => {
    const reply = brief({ period: '2', country: 'NZ' });
    expect(reply).toMatchObject({ kind: 'nothing', onlyForMe: true, embeds: [] });
    expect(reply.buttons).toHaveLength(2);
    expect(ask(click(reply.button('Of the period'))).content).toContain('2nd Joint Period of Action');
    expect(ask(click(reply.button('Of the country'))).content).toContain('New Zealand');
  });

  test.each<[Options, RegExp]>([
    [{ period: '9' }, /^No Joint Period of Action found for “9”/],
    [{ country: 'France' }, /^The page doesn't name “France”/],
  ])('of what there is none says so, privately: %j', (options, said) => {
    const reply = brief(options);
    expect(reply).toMatchObject({ kind: 'nothing', onlyForMe: true });
    expect(reply.content).toMatch(said);
  });

  test('of what is only near says so', () => {
    expect(brief({ country: 'indonsia' }).content).toBe(
      '-# Closest match to “indonsia”.\n**Indonesia**, in brief:',
    );
  });
});

describe('“As text”', () => {
  test.each([{}, { by: SOMEBODY_ELSE }])('is a file for whoever asks for it alone: %j', (by) => {
    const reply = ask(click(brief().button('As text'), by));
    expect(reply).toMatchObject({ onlyForMe: true, inPlace: false, kind: 'answered' });
    expect(reply.answer.file).toMatchObject({ name: 'brief.md', contentType: 'text/markdown' });
  });

  test.each<[Options, string]>([
    [{}, 'Bali Process Working Group'],
    [{ period: '1' }, '1st Joint Period of Action'],
    [{ period: '3' }, '3rd Joint Period of Action'],
    [{ country: 'ID' }, 'Indonesia'],
  ])('has every point with a footnote of where it stands, and how old the page is: %j', (options, title) => {
    const { text } = asText(options);
    expect(text.split('\n')[0]).toBe(`# ${title}`);
    const points = text.split('\n\n')[1]?.split('\n') ?? [];
    const references = points.map((point) => /^- .*(\[\^\d+\])$/.exec(point)?.[1]);
    const footnotes = text.match(/^\[\^\d+\](?=: Bali Process page on the Working Group › \S)/gm) ?? [];
    expect(points.length).toBeGreaterThan(1);
    expect(new Set(references)).toEqual(new Set(footnotes));
    expect(new Set(footnotes).size).toBe(footnotes.length);
    expect(text).toMatch(/ bears no date; its latest dated event is of 14 September 2017\.\n$/);
    expect(text.match(/14 September 2017\./g)).toHaveLength(1);
    expect(text).not.toMatch(/[¹²]|-# |⚠️/);
  });

  test.each<[Options, RegExp]>([
    [{}, /^- The source gives two date ranges for the 1st period/m],
    [{ period: '1' }, /^- The source gives two date ranges for the 1st period/m],
    [{ period: '3' }, /^- .*don't add them up/m],
    [{ country: 'ID' }, /^- The source has Captain Bram facing court/m],
  ])('says what to beware of: %j', (options, caution) => {
    expect(under('Beware', asText(options).text)).toMatch(caution);
  });
});
