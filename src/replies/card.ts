import { type APIEmbedField, EmbedBuilder, embedLength } from 'discord.js';
import type { Source } from '../knowledge/knowledge-base.ts';
import { cut, fitLines, LIMITS } from './limits.ts';

/** What an embed shows, before Discord's limits are laid over it. */
export interface Card {
  readonly title: string;
  readonly lines: readonly string[];
  readonly sections?: readonly Section[];
  /** what to beware of: shown last, and first to be kept */
  readonly notes?: readonly string[];
  readonly sources?: readonly Source[];
  readonly tone?: Tone;
}

export interface Section {
  readonly name: string;
  readonly lines: readonly string[];
  readonly inline?: boolean;
}

/** A fact · the closest match only · no answer. */
export type Tone = 'fact' | 'closest' | 'nothing';

// Seen on Discord's dark and light backgrounds: each stands out on both.
const COLOURS: Readonly<Record<Tone, number>> = { fact: 0x1f8a9e, closest: 0xd08b1d, nothing: 0x7d8590 };

/**
 * Embeds within Discord's limits, whatever is in the cards: what doesn't fit is counted, never silently lost. The
 * first card is the answer and gets the room that it needs; what there is no room for at all is left out.
 */
export function embedsOf(cards: readonly Card[]): EmbedBuilder[] {
  let room: number = LIMITS.embed.total;
  const embeds: EmbedBuilder[] = [];
  for (const card of cards.slice(0, LIMITS.embeds)) {
    if (room < SMALLEST_EMBED) break;
    const embed = embedOf(card, room);
    room -= embedLength(embed.data);
    embeds.push(embed);
  }
  return embeds;
}

function embedOf(
  { title, lines, sections = [], notes = [], sources = [], tone = 'fact' }: Card,
  total: number,
): EmbedBuilder {
  const heading = cut(title, LIMITS.embed.title);
  const footer = cut(sourceLine(sources), 400);
  let room = total - heading.length - footer.length;
  const noteFields = notesInFields(notes);
  room -= noteFields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);

  const description = fitLines(lines, Math.min(LIMITS.embed.description, room - SPARE));
  room -= description.length;

  const fields: APIEmbedField[] = [];
  const shown = sections.filter((section) => section.lines.length > 0);
  const mostFields = LIMITS.embed.fields - 1 - noteFields.length;
  for (const [index, section] of shown.entries()) {
    const name = cut(section.name, LIMITS.embed.fieldName);
    const space = Math.min(LIMITS.embed.fieldValue, room - name.length - SPARE);
    if (index >= mostFields || space < SMALLEST_FIELD) {
      fields.push({ name: 'More', value: `…and ${shown.length - index} more` });
      break;
    }
    const value = fitLines(section.lines, space);
    fields.push({ name, value, inline: section.inline ?? false });
    room -= name.length + value.length;
  }
  // In one go: each setter checks its value, which took longer than all the rest of an answer.
  return new EmbedBuilder({
    color: COLOURS[tone],
    title: heading,
    ...(footer === '' ? {} : { footer: { text: footer } }),
    ...(description === '' ? {} : { description }),
    fields: [...fields, ...noteFields],
  });
}

/** Notes in as many fields as they need, two at the most: a warning that isn't read is no warning. */
function notesInFields(notes: readonly string[]): { name: string; value: string }[] {
  const lines = notes.map((note) => cut(`⚠️ ${note}`, LIMITS.embed.fieldValue));
  const split = lines.findIndex(
    (_, index) => lines.slice(0, index + 1).join('\n').length > LIMITS.embed.fieldValue,
  );
  const parts = split === -1 ? [lines] : [lines.slice(0, split), lines.slice(split)];
  return parts
    .filter((part) => part.length > 0)
    .map((part, index) => ({
      name: index === 0 ? 'Please note' : 'Please note also',
      value: fitLines(part, LIMITS.embed.fieldValue),
    }));
}

// Kept free for the field that says how much was left out.
const SPARE = 40;
const SMALLEST_FIELD = 60;
// Title, notes and footer at their longest, and a line to read.
const SMALLEST_EMBED = 3000;

/** `Source: <document> › <section>, <item>; …` */
function sourceLine(sources: readonly Source[]): string {
  const documents = new Map<string, Map<string, Set<string>>>();
  for (const { document, section, item } of sources) {
    const sections = documents.get(document.title) ?? new Map<string, Set<string>>();
    documents.set(document.title, sections);
    const items = sections.get(section) ?? new Set<string>();
    sections.set(section, items.add(item));
  }
  const texts = [...documents].map(([title, sections]) => {
    const places = [...sections].map(([section, items]) =>
      items.size > 3 ? section : `${section}, ${[...items].join(', ')}`,
    );
    return `${title} › ${places.join('; ')}`;
  });
  return texts.length === 0 ? '' : `Source: ${texts.join(' · ')}`;
}
