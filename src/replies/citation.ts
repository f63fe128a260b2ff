import type { Messages } from '../messages/messages.ts';
import type { Card } from './card.ts';
import { cut } from './limits.ts';
import { drawn, type Line } from './line.ts';
import type { Reply } from './reply.ts';
import { fullSource } from './source-line.ts';
import { sourceLink } from './source-link.ts';

/**
 * What a reply says, to copy: the statement, where it stands, how old the page is, and what whoever quotes it has to say
 * with it; in plain text, and as a footnote.
 */
export function citation(
  { content, cited, views = [] }: Reply,
  sourceUrl: string | undefined,
  { reply, formats }: Messages,
): Card {
  const { sources = [], lines = [] } = views[0]?.card?.() ?? {};
  const cautions = new Set<string>();
  const unmarked = (line: Line) =>
    plain(
      drawn(line, (notes) => {
        for (const { caution, text } of notes) if (caution) cautions.add(text);
        return '';
      }),
    );
  const details = (cited === 'content' ? [] : lines)
    .map(unmarked)
    .filter((line) => !line.startsWith('-#'))
    .map((line) => line.replace(/^• |[.。।]$/g, ''));
  const said = unmarked(content);
  // A title leads to what stands under it, and doesn't run into it.
  const isTitle = details.length > 0 && /[\p{L}\p{N})”"]$/u.test(said) && formats.stop !== '';
  const statement = formats.sentences([
    isTitle ? `${said}:` : said,
    details.length > 0 ? `${formats.clauses(details)}${formats.stop}` : '',
  ]);
  const ages = [...new Set(sources.map(({ document }) => document))].map(({ lastDatedEvent }) =>
    reply.undated(formats.span(lastDatedEvent)),
  );
  const url = sources[0] && sourceLink(sources[0], sourceUrl);
  const place = [fullSource(sources), ...ages, ...(url === undefined ? [] : [url])].join('; ');
  const note = cautions.size > 0 ? ` ${reply.note(formats.sentences([...cautions]))}` : '';
  return {
    lines: [
      block(statement, ` (${place}${formats.stop})${note}`),
      reply.asFootnote,
      block('', `[^1]: ${place}${formats.stop}${note}`),
    ],
  };
}

// Two of them fit into a description.
const LONGEST_BLOCK = 2000;

/** What is too long is cut before where it stands. */
function block(statement: string, end: string): string {
  const kept = cut(end, LONGEST_BLOCK / 2);
  const text = `${cut(statement, LONGEST_BLOCK - kept.length)}${kept}`;
  return `\`\`\`\n${text.replaceAll('```', "'''")}\n\`\`\``;
}

/** Without the Markdown that the bot writes. */
const plain = (text: string) =>
  text
    .replace(/\*\*/g, '')
    .replace(/\n```\n(.*)\n```/g, ' $1')
    .replace(/\\([\\*_~`|<>#[\]()@])/g, '$1');
