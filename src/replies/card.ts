import { EmbedBuilder } from 'discord.js';
import type { Source } from '../knowledge/knowledge-base.ts';
import type { Messages } from '../messages/messages.ts';
import { cut, fitLines, LIMITS } from './limits.ts';
import { drawn, type Footnotes, type Line } from './line.ts';
import { sourceLine } from './source-line.ts';
import { sourceLink } from './source-link.ts';

/** What an embed shows, before Discord's limits are laid over it. */
export interface Card {
  readonly title?: string;
  readonly lines: readonly Line[];
  readonly sources?: readonly Source[];
}

/** A fact · the closest match only · no answer. */
export type Tone = 'fact' | 'closest' | 'nothing';

// Seen on Discord's dark and light backgrounds: each stands out on both.
const COLOURS: Readonly<Record<Tone, number>> = { fact: 0x1f8a9e, closest: 0xd08b1d, nothing: 0x7d8590 };

const LONGEST_SOURCE = 900;

/**
 * A card as an embed within Discord's limits: its lines, as many as fit, then what to beware of, and where it stands.
 * Nothing where there is nothing to show.
 */
export function embedOf(
  { title, lines, sources = [] }: Card,
  tone: Tone,
  { mark, lines: footnotes }: Footnotes,
  sourceUrl: string | undefined,
  { reply }: Messages,
): EmbedBuilder | undefined {
  const body = lines.map((line) => drawn(line, mark));
  const end = [
    ...footnotes(),
    ...(sources.length > 0
      ? [`-# ${reply.source(cut(sourceLine(sources, sourceUrl), LONGEST_SOURCE))}`]
      : []),
  ]
    .map((line) => cut(line, LONGEST_SOURCE))
    .join('\n');
  if (title === undefined && body.length === 0 && end === '') return undefined;
  const room = LIMITS.embed.description - end.length - 1;
  const description = [fitLines(body, room, reply.andMore), end].filter((part) => part !== '').join('\n');
  const url = sources[0] && sourceLink(sources[0], sourceUrl);
  // In one go: each setter checks its value, which took longer than all the rest of an answer.
  return new EmbedBuilder({
    color: COLOURS[tone],
    ...(title === undefined ? {} : { title: cut(title, LIMITS.embed.title) }),
    ...(title === undefined || url === undefined ? {} : { url }),
    ...(description === '' ? {} : { description }),
  });
}

/** Lines under a heading of their own; none without lines. */
export const headed = (heading: string, lines: readonly Line[]): Line[] =>
  lines.length === 0 ? [] : [`**${heading}**`, ...lines];
