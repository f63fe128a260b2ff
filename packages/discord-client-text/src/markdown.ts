/** A piece of a line; what is a string stands there as it is. */
export type Inline =
  | string
  | {
      readonly kind: 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler';
      readonly content: readonly Inline[];
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly content: readonly Inline[] }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'mention'; readonly of: 'user' | 'role' | 'channel' }
  | { readonly kind: 'emoji'; readonly name: string }
  /** style: one of Discord's timestamp styles */
  | { readonly kind: 'time'; readonly milliseconds: number; readonly style: string };

export type Block =
  | { readonly kind: 'line' | 'subtext'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | {
      readonly kind: 'item';
      /** how far it is indented, in spaces */
      readonly indent: number;
      /** undefined: a bullet */
      readonly number: number | undefined;
      readonly content: readonly Inline[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code block'; readonly text: string };

/**
 * Reads a text in Discord's Markdown: headings, subtext, quotes, lists, code blocks, and all that stands in a line.
 * https://support.discord.com/hc/en-us/articles/210298617 and the message formatting section of the developer docs.
 */
export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let end = 0;
  for (const match of text.matchAll(/(?<!\\)```(?:[\w+#.-]*\n)?(.*?)\n?```\n?/gs)) {
    blocks.push(...readLines(text.slice(end, match.index).replace(/\n$/, '')));
    blocks.push({ kind: 'code block', text: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  return [...blocks, ...readLines(text.slice(end))];
}

function readLines(text: string): Block[] {
  if (text === '') return [];
  const blocks: Block[] = [];
  let quoted: Block[] | undefined;
  let quoteTheRest = false;
  for (const line of text.split('\n')) {
    const mark: string | undefined = quoteTheRest ? '' : /^>(?:>>)? /.exec(line)?.[0];
    quoteTheRest ||= mark === '>>> ';
    if (mark === undefined) {
      quoted = undefined;
      blocks.push(readLine(line));
      continue;
    }
    if (!quoted) {
      quoted = [];
      blocks.push({ kind: 'quote', blocks: quoted });
    }
    quoted.push(readLine(line.slice(mark.length)));
  }
  return blocks;
}

function readLine(line: string): Block {
  const heading = /^(#{1,3}) +(\S.*)/.exec(line);
  if (heading)
    return { kind: 'heading', level: heading[1]?.length ?? 1, content: readInline(heading[2] ?? '') };
  const subtext = /^-# +(\S.*)/.exec(line);
  if (subtext) return { kind: 'subtext', content: readInline(subtext[1] ?? '') };
  const item = /^( *)(?:[-*]|(\d{1,3})\.) +(\S.*)/.exec(line);
  if (!item) return { kind: 'line', content: readInline(line) };
  const [, indent = '', number, content = ''] = item;
  return {
    kind: 'item',
    indent: indent.length,
    number: number === undefined ? undefined : Number(number),
    content: readInline(content),
  };
}

// Beyond it nobody can see a difference.
const deepest = 6;

/** Reads what stands in one line: emphasis, code, links, mentions, times, escapes. */
export function readInline(text: string, depth = 0): Inline[] {
  const pieces: Inline[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at, depth);
    if (token) {
      if (plain !== '') pieces.push(plain);
      plain = '';
      pieces.push(token.piece);
      at += token.length;
      continue;
    }
    const escaped = /^\\([^\p{L}\p{N}\s])/u.exec(text.slice(at, at + 3));
    plain += escaped ? escaped[1] : text[at];
    at += escaped ? escaped[0].length : 1;
  }
  if (plain !== '') pieces.push(plain);
  return pieces;
}

interface Token {
  readonly piece: Inline;
  /** how much of the source it takes */
  readonly length: number;
}

function tokenAt(text: string, at: number, depth: number): Token | undefined {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  switch (text[at]) {
    case '`': {
      const code = match(/(`{1,2})(?!`)([^`]+?)\1(?!`)/y);
      return code ? { piece: { kind: 'code', text: code[2] ?? '' }, length: code[0].length } : undefined;
    }
    case '<': {
      for (const [pattern, read] of bracketed) {
        const [whole, first = '', second = ''] = match(pattern) ?? [];
        const piece = whole === undefined ? undefined : read(first, second);
        if (whole !== undefined && piece !== undefined) return { piece, length: whole.length };
      }
      return undefined;
    }
    case '[': {
      if (depth >= deepest) return undefined;
      const [whole, label = '', url = ''] =
        match(/\[((?:\\.|[^\]\\])+)\]\(\s*<?((?:https?|discord|mailto):[^\s)>]+)>?(?:\s+"[^"]*")?\s*\)/y) ??
        [];
      if (whole === undefined) return undefined;
      return { piece: { kind: 'link', url, content: readInline(label, depth + 1) }, length: whole.length };
    }
    case 'h': {
      if (/\w/.test(text[at - 1] ?? '')) return undefined;
      const [url] = match(/https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]*_|~]/y) ?? [];
      return url === undefined ? undefined : { piece: bareLink(url), length: url.length };
    }
    default:
      return depth < deepest ? pairAt(text, at, depth) : undefined;
  }
}

const bareLink = (url: string): Inline => ({ kind: 'link', url, content: [url] });

const bracketed: readonly [RegExp, (first: string, second: string) => Inline | undefined][] = [
  [/<((?:https?|mailto):[^\s>]+)>/y, bareLink],
  [/<\/([^:>\n]{1,100}):\d+>/y, (name) => ({ kind: 'command', name })],
  [/<@!?\d+>/y, () => ({ kind: 'mention', of: 'user' })],
  [/<@&\d+>/y, () => ({ kind: 'mention', of: 'role' })],
  [/<#\d+>/y, () => ({ kind: 'mention', of: 'channel' })],
  [/<a?(:\w{2,32}:)\d+>/y, (name) => ({ kind: 'emoji', name })],
  [
    /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y,
    (seconds, style) => {
      const milliseconds = Number(seconds) * 1000;
      // The range of a Date.
      return Math.abs(milliseconds) <= 8.64e15
        ? { kind: 'time', milliseconds, style: style || 'f' }
        : undefined;
    },
  ],
];

const pairs = [
  ['**', 'bold'],
  ['__', 'underline'],
  ['~~', 'strikethrough'],
  ['||', 'spoiler'],
  ['*', 'italic'],
  ['_', 'italic'],
] as const;

function pairAt(text: string, at: number, depth: number): Token | undefined {
  for (const [mark, kind] of pairs) {
    if (!text.startsWith(mark, at)) continue;
    const inside = at + mark.length;
    // snake_case_names are no emphasis
    if (mark === '_' && /\w/.test(text[at - 1] ?? '')) continue;
    if (mark.length === 1 && /\s/.test(text[inside] ?? ' ')) continue;
    const end = closing(text, inside, mark);
    if (end === undefined) continue;
    const content = readInline(text.slice(inside, end), depth + 1);
    return { piece: { kind, content }, length: end + mark.length - at };
  }
  return undefined;
}

function closing(text: string, from: number, mark: string): number | undefined {
  for (let at = text.indexOf(mark, from + 1); at !== -1; at = text.indexOf(mark, at + 1)) {
    if (text[at - 1] === '\\') continue;
    if (mark.length === 2) {
      // in `***both***` the outer pair closes with the last two
      while (text[at + 2] === mark[0]) at += 1;
      return at;
    }
    if (text[at + 1] === mark || text[at - 1] === mark) {
      at += 1;
      continue;
    }
    if (mark === '_' && /\w/.test(text[at + 1] ?? '')) continue;
    return at;
  }
  return undefined;
}
