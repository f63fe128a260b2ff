// Discord's markdown, as elements.

import { writtenTime } from 'discord-client-text';
import { html, type TemplateResult } from 'lit';

/** What a text's mentions and times need. */
export interface Reading {
  readonly locale: string;
  /** fills the composer with a command that was clicked */
  readonly onCommand: (name: string) => void;
  readonly onCopy: (text: string) => void;
}

type Part = TemplateResult | string;

/** A text in one line and without its marks, for where only its words count. */
export function plainText(text: string): string {
  return text
    .replace(/\*\*|__|~~|\|\||`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Draws a text: headings, subtext, quotes, lists, code blocks, and all that stands in a line.
 * https://support.discord.com/hc/en-us/articles/210298617
 */
export function markdown(text: string, reading: Reading): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(/(?<!\\)```(?:[\w+#.-]*\n)?(.*?)\n?```\n?/gs)) {
    parts.push(...lines(text.slice(end, match.index).replace(/\n$/, ''), reading));
    parts.push(codeBlock(match[1] ?? '', reading));
    end = match.index + match[0].length;
  }
  parts.push(...lines(text.slice(end), reading));
  return parts;
}

const address = /^\S+@\S+\.\S+$/;

function codeBlock(code: string, { onCopy }: Reading): TemplateResult {
  return html`<div class="code-block"><pre tabindex="0"><code>${code}</code></pre><button
      type="button" class="copy" aria-label=${address.test(code) ? `Copy ${code}` : 'Copy the code'}
      @click=${() => onCopy(code)}>Copy</button></div>`;
}

function lines(text: string, reading: Reading): Part[] {
  if (text === '') return [];
  const parts: Part[] = [];
  let quoted: Part[][] = [];
  let listed: TemplateResult[] = [];
  let plain: Part[][] = [];
  const flush = () => {
    if (quoted.length > 0) parts.push(html`<blockquote>${withBreaks(quoted)}</blockquote>`);
    if (listed.length > 0) parts.push(html`<ul>${listed}</ul>`);
    if (plain.length > 0) parts.push(html`<div class="lines">${withBreaks(plain)}</div>`);
    quoted = [];
    listed = [];
    plain = [];
  };
  let quoteTheRest = false;
  for (const line of text.split('\n')) {
    const quote: string | undefined = quoteTheRest ? '' : /^>(?:>>)? /.exec(line)?.[0];
    quoteTheRest ||= quote === '>>> ';
    const heading = /^(#{1,3}) +(\S.*)/.exec(line);
    const subtext = /^-# +(\S.*)/.exec(line);
    const item = /^ *[-*] +(\S.*)/.exec(line);
    if (quote !== undefined) {
      if (quoted.length === 0) flush();
      quoted.push(inline(line.slice(quote.length), reading));
    } else if (item) {
      if (listed.length === 0) flush();
      listed.push(html`<li>${inline(item[1] ?? '', reading)}</li>`);
    } else if (heading || subtext) {
      flush();
      const kind = heading ? `heading heading-${heading[1]?.length}` : 'subtext';
      parts.push(html`<div class=${kind}>${inline(heading?.[2] ?? subtext?.[1] ?? '', reading)}</div>`);
    } else {
      if (plain.length === 0) flush();
      plain.push(inline(line, reading));
    }
  }
  flush();
  return parts;
}

function withBreaks(rows: readonly Part[][]): Part[] {
  return rows.flatMap((row, index) => (index === 0 ? row : ['\n', ...row]));
}

const pairs: readonly [mark: string, draw: (inner: Part[]) => TemplateResult][] = [
  ['**', (inner) => html`<strong>${inner}</strong>`],
  ['__', (inner) => html`<u>${inner}</u>`],
  ['~~', (inner) => html`<s>${inner}</s>`],
  ['||', (inner) => html`<span class="spoiler">${inner}</span>`],
  ['*', (inner) => html`<em>${inner}</em>`],
  ['_', (inner) => html`<em>${inner}</em>`],
];

// Beyond it nobody can see a difference.
const deepest = 6;

/** What stands in one line: emphasis, code, links, mentions, times, escapes. */
export function inline(text: string, reading: Reading, depth = 0): Part[] {
  const parts: Part[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at, reading, depth);
    if (token) {
      if (plain !== '') parts.push(plain);
      plain = '';
      parts.push(token.part);
      at += token.length;
      continue;
    }
    const escaped = /^\\([^\p{L}\p{N}\s])/u.exec(text.slice(at, at + 3));
    plain += escaped ? escaped[1] : text[at];
    at += escaped ? escaped[0].length : 1;
  }
  if (plain !== '') parts.push(plain);
  return parts;
}

interface Token {
  readonly part: Part;
  readonly length: number;
}

function tokenAt(text: string, at: number, reading: Reading, depth: number): Token | undefined {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  switch (text[at]) {
    case '`': {
      const code = match(/(`{1,2})(?!`)([^`]+?)\1(?!`)/y);
      return code ? { part: html`<code>${code[2]}</code>`, length: code[0].length } : undefined;
    }
    case '<': {
      for (const [pattern, draw] of bracketed) {
        const found = match(pattern);
        const part = found ? draw(found[1] ?? '', found[2] ?? '', reading) : undefined;
        if (found && part !== undefined) return { part, length: found[0].length };
      }
      return undefined;
    }
    case '[': {
      if (depth >= deepest) return undefined;
      const found = match(/\[((?:\\.|[^\]\\])+)\]\(\s*<?((?:https?|mailto):[^\s)>]+)>?(?:\s+"[^"]*")?\s*\)/y);
      return found
        ? { part: link(found[2] ?? '', inline(found[1] ?? '', reading, depth + 1)), length: found[0].length }
        : undefined;
    }
    case 'h': {
      if (/\w/.test(text[at - 1] ?? '')) return undefined;
      const found = match(/https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]*_|~]/y);
      return found ? { part: link(found[0], [found[0]]), length: found[0].length } : undefined;
    }
    default:
      return depth < deepest ? pairAt(text, at, reading, depth) : undefined;
  }
}

function pairAt(text: string, at: number, reading: Reading, depth: number): Token | undefined {
  for (const [mark, draw] of pairs) {
    if (!text.startsWith(mark, at)) continue;
    const inside = at + mark.length;
    // snake_case_names are no emphasis
    if (mark === '_' && /\w/.test(text[at - 1] ?? '')) continue;
    if (mark.length === 1 && /\s/.test(text[inside] ?? ' ')) continue;
    const end = closing(text, inside, mark);
    if (end === undefined) continue;
    return {
      part: draw(inline(text.slice(inside, end), reading, depth + 1)),
      length: end + mark.length - at,
    };
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

const link = (url: string, shown: Part[]) =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer">${shown}</a>`;
const mention = (shown: string) => html`<span class="mention">${shown}</span>`;

const bracketed: readonly [
  RegExp,
  (first: string, second: string, reading: Reading) => TemplateResult | undefined,
][] = [
  [/<((?:https?|mailto):[^\s>]+)>/y, (url) => link(url, [url])],
  [
    /<\/([^:>\n]{1,100}):\d+>/y,
    (name, _, { onCommand }) =>
      html`<button type="button" class="mention" @click=${() => onCommand(name)}>/${name}</button>`,
  ],
  [/<@!?(\d+)>/y, () => mention('@user')],
  [/<@&\d+>/y, () => mention('@role')],
  [/<#\d+>/y, () => mention('#channel')],
  [/<a?(:\w{2,32}:)\d+>/y, (name) => html`${name}`],
  [
    /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y,
    (seconds, style, { locale }) => {
      const milliseconds = Number(seconds) * 1000;
      const shown = writtenTime(milliseconds, style || 'f', { locale, now: Date.now() });
      const exact = writtenTime(milliseconds, 'F', { locale, now: Date.now() });
      return shown === undefined ? undefined : html`<span class="time" title=${exact ?? ''}>${shown}</span>`;
    },
  ],
];
