import type { Source, SourceDocument } from '../knowledge/knowledge-base.ts';
import { sourceLink } from './source-link.ts';

/** More places than these are told by their sections alone. */
const MOST_PLACES = 2;

/** `<section>, <item>; …`, each a link where its document has an address; other documents than the page with their titles. */
export const sourceLine = (sources: readonly Source[], sourceUrl: string | undefined): string =>
  byDocument(sources)
    .map(([document, of]) => `${document.isThePage ? '' : `${document.title} › `}${placesIn(of, sourceUrl)}`)
    .join(' · ');

/** `<document> › <section>, <item>; …`, for those who don't know of which page this is said. */
export const fullSource = (sources: readonly Source[]): string =>
  byDocument(sources)
    .map(([document, of]) => `${document.title} › ${placesIn(of, undefined)}`)
    .join(' · ');

function placesIn(sources: readonly Source[], sourceUrl: string | undefined): string {
  const isMany = new Set(sources.map(({ section, item }) => `${section}, ${item}`)).size > MOST_PLACES;
  const sections = [...new Set(sources.map(({ section }) => section))];
  return sections
    .map((section, at) => {
      const all = sources.filter((one) => one.section === section);
      const items = new Set(all.map(({ item }) => item));
      // `1st, 2nd, 3rd Joint Period of Action`, without saying the same thrice.
      const isShared = isMany && tailOf(section) !== '' && tailOf(section) === tailOf(sections[at + 1]);
      const name = isShared ? section.slice(0, -tailOf(section).length) : section;
      const text = isMany ? name : [name, ...items].join(', ');
      const url = all[0] && sourceLink(all[0], sourceUrl);
      const end = at === sections.length - 1 ? '' : isShared ? ', ' : '; ';
      return (url === undefined ? text : `[${text}](${url})`) + end;
    })
    .join('');
}

/** What follows the first word of a section's name. */
const tailOf = (section = '') => section.replace(/^\S+/, '');

const byDocument = (sources: readonly Source[]): [SourceDocument, Source[]][] =>
  [...new Set(sources.map(({ document }) => document))].map((document) => [
    document,
    sources.filter((one) => one.document === document),
  ]);
