import type { Source } from '../knowledge/knowledge-base.ts';

/**
 * The address of a statement's place in its document, fit for a link in Markdown; of the document alone where the data
 * doesn't say how the place begins. Undefined where the document's address isn't known: `sourceUrl` is that of the page.
 * https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function sourceLink(
  { document, section, item }: Source,
  sourceUrl: string | undefined,
): string | undefined {
  const places = document.sections.find(({ name }) => name === section)?.places;
  const { begins, after } = places?.find(({ name }) => name === item) ?? {};
  const prefix = after === undefined ? '' : `${encoded(after)}-,`;
  const fragment = begins === undefined ? '' : `#:~:text=${prefix}${encoded(begins)}`;
  const url = (document.isThePage ? sourceUrl : undefined) ?? document.url;
  // In Markdown a bracket would end the link.
  return url && (url + fragment).replaceAll('(', '%28').replaceAll(')', '%29');
}

// A bare hyphen marks what stands before or after the text.
const encoded = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
