import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/knowledge/knowledge-base.ts';
import { sourceLink } from '../../src/replies/source-link.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';

const [document = expect.fail('no document')] = knowledgeOf2017.documents;
const PAGE = 'https://example.org/working-group';

/** A made-up place. */
const place = (words: { readonly begins?: string; readonly after?: string }): Source => ({
  document: { ...document, sections: [{ name: 'Section', places: [{ name: 'item', ...words }] }] },
  section: 'Section',
  item: 'item',
});

describe('the link to a place', () => {
  test.each<[string, Source, string]>([
    ['of plain words', place({ begins: 'Parallel efforts led' }), '#:~:text=Parallel%20efforts%20led'],
    ['with commas', place({ begins: 'Australia, Fiji' }), '#:~:text=Australia%2C%20Fiji'],
    ['with a hyphen', place({ begins: 'Co-chairs met' }), '#:~:text=Co%2Dchairs%20met'],
    ['with an ampersand', place({ begins: 'Police & courts' }), '#:~:text=Police%20%26%20courts'],
    ['with a curly apostrophe', place({ begins: 'Thailand’s trial' }), '#:~:text=Thailand%E2%80%99s%20trial'],
    ['with a straight apostrophe', place({ begins: "Officials' Meeting" }), "#:~:text=Officials'%20Meeting"],
    ['with parentheses', place({ begins: 'Office (RSO)' }), '#:~:text=Office%20%28RSO%29'],
    ['behind other words', place({ begins: 'It met', after: 're-opened' }), '#:~:text=re%2Dopened-,It%20met'],
    ['without known words', place({}), ''],
    ['that the document lacks', { ...place({ begins: 'It met' }), item: 'other' }, ''],
    [
      'of the page itself',
      { document, section: 'Meetings', item: 'entry 3' },
      '#:~:text=Joint%20Period%20of%20Action%20Planning%20Meeting%20%2D%20Bangkok%201%2D2',
    ],
    [
      'of the page that begins like another',
      { document, section: '3rd Joint Period of Action', item: 'list item 7' },
      '#:~:text=across%20the%20region-,gathered%20useful%20intelligence',
    ],
  ])('%s', (_, source, fragment) => {
    expect(sourceLink(source, PAGE)).toBe(PAGE + fragment);
  });

  test('keeps the query of the page, and encodes what would end a link', () => {
    expect(sourceLink(place({ begins: 'It met' }), 'https://example.org/group_(bali)?view=all')).toBe(
      'https://example.org/group_%28bali%29?view=all#:~:text=It%20met',
    );
  });

  test('leads to another document by the address that the data has for it, and never to the page', () => {
    const { section, item, document: of } = place({ begins: 'It met' });
    const other = { ...of, isThePage: false };
    expect(sourceLink({ document: other, section, item }, PAGE)).toBeUndefined();
    const url = 'https://example.org/update';
    expect(sourceLink({ document: { ...other, url }, section, item }, PAGE)).toBe(`${url}#:~:text=It%20met`);
    expect(sourceLink({ document: { ...of, url }, section, item }, PAGE)).toBe(`${PAGE}#:~:text=It%20met`);
    expect(sourceLink({ document: { ...of, url }, section, item }, undefined)).toBe(
      `${url}#:~:text=It%20met`,
    );
  });

  test('is none where the page’s address isn’t known', () => {
    expect(sourceLink(place({ begins: 'It met' }), undefined)).toBeUndefined();
  });
});
