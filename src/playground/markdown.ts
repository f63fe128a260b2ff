// Discord's markdown, as a terminal can show it.

import { type Clock, writtenTime } from 'discord-client-text';
import {
  type Indent,
  type Line,
  type Span,
  type Style,
  span,
  styled,
  withoutControls,
  wrap,
} from './styled-text.ts';

/**
 * Draws a text in Discord's markdown: headings, subtext, quotes, lists, code blocks, and all that stands in a line.
 * https://support.discord.com/hc/en-us/articles/210298617 and the message formatting section of the developer docs.
 */
export function drawMarkdown(text: string, width: number, clock: Clock): Line[] {
  const lines: Line[] = [];
  let quoteTheRest = false;
  for (const block of blocks(withoutControls(text))) {
    if (block.code) {
      for (const code of block.text.split('\n')) {
        lines.push(...wrap([span(code, 'cyan')], width, { first: [span('  ')], rest: [span('  ')] }));
      }
      continue;
    }
    for (let source of block.text.split('\n')) {
      const quote: string | undefined = quoteTheRest ? '' : /^>(?:>>)? /.exec(source)?.[0];
      quoteTheRest ||= quote === '>>> ';
      if (quote === undefined) {
        lines.push(...drawLine(source, width, clock));
        continue;
      }
      source = source.slice(quote.length);
      for (const line of drawLine(source, width - 2, clock)) lines.push([span('▏ ', 'dim'), ...line]);
    }
  }
  return lines;
}

function blocks(text: string): { readonly code: boolean; readonly text: string }[] {
  const found: { code: boolean; text: string }[] = [];
  let end = 0;
  for (const match of text.matchAll(/(?<!\\)```(?:[\w+#.-]*\n)?(.*?)\n?```\n?/gs)) {
    const before = text.slice(end, match.index).replace(/\n$/, '');
    if (before !== '') found.push({ code: false, text: before });
    found.push({ code: true, text: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length || found.length === 0) found.push({ code: false, text: text.slice(end) });
  return found;
}

// in spaces
const deepestList = 10;

function drawLine(source: string, width: number, clock: Clock): Line[] {
  const heading = /^(#{1,3}) +(?=\S)/.exec(source);
  if (heading) {
    const styles: Style[] = heading[1]?.length === 1 ? ['bold', 'underline'] : ['bold'];
    return wrap(styled(inlineMarkdown(source.slice(heading[0].length), clock), ...styles), width);
  }
  if (/^-# +\S/.test(source)) {
    return wrap(styled(inlineMarkdown(source.replace(/^-# +/, ''), clock), 'dim'), width);
  }
  const item = /^( *)(?:[-*]|(\d{1,3}\.)) +(?=\S)/.exec(source);
  if (item) {
    const mark = `${item[1]?.slice(0, deepestList) ?? ''}${item[2] ?? '•'} `;
    const indent: Indent = { first: [span(mark)], rest: [span(' '.repeat(mark.length))] };
    return wrap(inlineMarkdown(source.slice(item[0].length), clock), width, indent);
  }
  return wrap(inlineMarkdown(source, clock), width);
}

const pairs: readonly { readonly mark: string; readonly style: Style; readonly keep?: true }[] = [
  { mark: '**', style: 'bold' },
  { mark: '__', style: 'underline' },
  { mark: '~~', style: 'strikethrough' },
  // A terminal has no click that would uncover a spoiler, so it is shown with its bars.
  { mark: '||', style: 'dim', keep: true },
  { mark: '*', style: 'italic' },
  { mark: '_', style: 'italic' },
];

/** What stands in one line: emphasis, code, links, mentions, timestamps, escapes. */
export function inlineMarkdown(source: string, clock: Clock, depth = 0): Line {
  const text = depth === 0 ? withoutControls(source).replace(/\n/g, ' ') : source;
  const spans: Span[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') spans.push({ text: plain, styles: [] });
    plain = '';
  };
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at, clock, depth);
    if (token) {
      flush();
      spans.push(...token.spans);
      at += token.length;
      continue;
    }
    const escaped = /^\\([^\p{L}\p{N}\s])/u.exec(text.slice(at, at + 3));
    plain += escaped ? escaped[1] : text[at];
    at += escaped ? escaped[0].length : 1;
  }
  flush();
  return spans;
}

interface Token {
  readonly spans: Line;
  /** how much of the source it takes */
  readonly length: number;
}

// Markdown inside markdown is followed this deep: beyond it nobody can see a difference.
const deepest = 6;

function tokenAt(text: string, at: number, clock: Clock, depth: number): Token | undefined {
  switch (text[at]) {
    case '`':
      return codeAt(text, at);
    case '<':
      return bracketAt(text, at, clock);
    case '[':
      return depth < deepest ? linkAt(text, at, clock, depth) : undefined;
    case 'h':
      return bareLinkAt(text, at);
    case '*':
    case '_':
    case '~':
    case '|':
      return depth < deepest ? pairAt(text, at, clock, depth) : undefined;
    default:
      return undefined;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function codeAt(text: string, at: number): Token | undefined {
  const match = matchAt(/(`{1,2})(?!`)([^`]+?)\1(?!`)/y, text, at);
  return match ? { spans: [{ text: match[2] ?? '', styles: ['cyan'] }], length: match[0].length } : undefined;
}

function pairAt(text: string, at: number, clock: Clock, depth: number): Token | undefined {
  for (const { mark, style, keep } of pairs) {
    if (!text.startsWith(mark, at)) continue;
    const inside = at + mark.length;
    // snake_case_names are no emphasis
    if (mark === '_' && /\w/.test(text[at - 1] ?? '')) continue;
    if (mark.length === 1 && /\s/.test(text[inside] ?? ' ')) continue;
    const end = closing(text, inside, mark);
    if (end === undefined) continue;
    const inner = inlineMarkdown(text.slice(inside, end), clock, depth + 1);
    const bars: Line = keep ? [{ text: mark, styles: [] }] : [];
    return { spans: styled([...bars, ...inner, ...bars], style), length: end + mark.length - at };
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

function linkAt(text: string, at: number, clock: Clock, depth: number): Token | undefined {
  const match = matchAt(
    /\[((?:\\.|[^\]\\])+)\]\(\s*<?((?:https?|discord|mailto):[^\s)>]+)>?(?:\s+"[^"]*")?\s*\)/y,
    text,
    at,
  );
  if (!match) return undefined;
  const [whole, label = '', url = ''] = match;
  const shown = inlineMarkdown(label, clock, depth + 1);
  const address: Line = label === url ? [] : [{ text: ` (${url})`, styles: ['dim'] }];
  return { spans: [...styled(shown, 'underline'), ...address], length: whole.length };
}

function bareLinkAt(text: string, at: number): Token | undefined {
  if (/\w/.test(text[at - 1] ?? '')) return undefined;
  const match = matchAt(/https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]*_|~]/y, text, at);
  return match ? { spans: [{ text: match[0], styles: ['underline'] }], length: match[0].length } : undefined;
}

const bracketed: readonly {
  readonly pattern: RegExp;
  readonly show: (parts: readonly string[], clock: Clock) => string | undefined;
  readonly style: Style;
}[] = [
  { pattern: /<((?:https?|mailto):[^\s>]+)>/y, show: ([url]) => url, style: 'underline' },
  { pattern: /<\/([^:>\n]{1,100}):\d+>/y, show: ([name]) => `/${name}`, style: 'cyan' },
  { pattern: /<@!?\d+>/y, show: () => '@user', style: 'cyan' },
  { pattern: /<@&\d+>/y, show: () => '@role', style: 'cyan' },
  { pattern: /<#\d+>/y, show: () => '#channel', style: 'cyan' },
  { pattern: /<a?(:\w{2,32}:)\d+>/y, show: ([name]) => name, style: 'yellow' },
  {
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y,
    show: ([seconds, style], clock) => writtenTime(Number(seconds) * 1000, style || 'f', clock),
    style: 'cyan',
  },
];

function bracketAt(text: string, at: number, clock: Clock): Token | undefined {
  for (const { pattern, show, style } of bracketed) {
    const match = matchAt(pattern, text, at);
    const shown = match
      ? show(
          [...match].slice(1).map((part) => part ?? ''),
          clock,
        )
      : undefined;
    if (match && shown !== undefined)
      return { spans: [{ text: shown, styles: [style] }], length: match[0].length };
  }
  return undefined;
}
