/**
 * Discord's limits on messages, embeds, components and commands, in UTF-16 code units unless said otherwise.
 * Discord docs: Message (embed limits), Components reference, Application commands.
 */
export const LIMITS = {
  content: 2000,
  embed: {
    title: 256,
    description: 4096,
  },
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  select: { options: 25, label: 100, value: 100, description: 100, placeholder: 150 },
  choices: { count: 25, name: 100, value: 100 },
} as const;

/** A text cut to a length, on the border of what a reader takes for one character, with an ellipsis where it was cut. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = '';
  for (const { segment } of characters.segment(text.slice(0, length + 1))) {
    if (kept.length + segment.length > length - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * As many lines as fit into a length; where some don't, a last line says how many more there are.
 * A single line that is too long by itself is cut.
 */
export function fitLines(
  lines: readonly string[],
  length: number,
  andMore: (count: number) => string,
): string {
  let text = '';
  for (const [index, line] of lines.entries()) {
    const more = lines.length - index - 1;
    const reserve = more > 0 ? andMore(more).length + 1 : 0;
    const next = text === '' ? cut(line, Math.max(1, length - reserve)) : `${text}\n${line}`;
    if (next.length + reserve > length) return `${text}\n${andMore(more + 1)}`;
    text = next;
  }
  return text;
}
