import type { Source } from '../knowledge/knowledge-base.ts';

/**
 * The address of a statement's place on the source page, fit for a link in Markdown; of the page alone where the data
 * doesn't say how the place begins. Undefined where the page's address isn't known.
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
  // In Markdown a bracket would end the link.
  return sourceUrl && (sourceUrl + fragment).replaceAll('(', '%28').replaceAll(')', '%29');
}

// A bare hyphen marks what stands before or after the text.
const encoded = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
