// Discord's Markdown in a terminal.
import {
  type Block,
  type Clock,
  type Inline,
  readInline,
  readMarkdown,
  writtenTime,
} from 'discord-client-text';
import { type Style, styled, withoutControls, wrap } from './styled-text.ts';

/** Draws a text of one or more lines in `width` columns. */
export function drawMarkdown(text: string, width: number, clock: Clock): string[] {
  return readMarkdown(withoutControls(text)).flatMap((block) => drawBlock(block, width, clock));
}

/** Draws what stands in one line, all of it in these styles. */
export function inlineMarkdown(text: string, clock: Clock, ...styles: Style[]): string {
  return drawInline(readInline(withoutControls(text).replace(/\n/g, ' ')), clock, styles);
}

// in spaces
const deepestList = 10;

function drawBlock(block: Block, width: number, clock: Clock): string[] {
  switch (block.kind) {
    case 'code block':
      // The spaces that it begins with are part of it.
      return block.text.split('\n').flatMap((code) => {
        const [indent = ''] = /^ */.exec(code) ?? [];
        return wrap(styled(code, 'cyan'), width, `  ${indent.slice(0, width / 2)}`);
      });
    case 'quote':
      return block.blocks
        .flatMap((inner) => drawBlock(inner, width - 2, clock))
        .map((line) => `${styled('▏', 'dim')} ${line}`);
    case 'heading': {
      const styles: Style[] = block.level === 1 ? ['bold', 'underline'] : ['bold'];
      return wrap(drawInline(block.content, clock, styles), width);
    }
    case 'subtext':
      return wrap(drawInline(block.content, clock, ['dim']), width);
    case 'item': {
      const { indent, number, content } = block;
      const mark = `${' '.repeat(Math.min(indent, deepestList))}${number === undefined ? '•' : `${number}.`} `;
      return wrap(drawInline(content, clock), width, ' '.repeat(mark.length), mark);
    }
    case 'line':
      return wrap(drawInline(block.content, clock), width);
  }
}

function drawInline(pieces: readonly Inline[], clock: Clock, styles: readonly Style[] = []): string {
  return pieces.map((piece) => drawPiece(piece, clock, styles)).join('');
}

function drawPiece(piece: Inline, clock: Clock, outer: readonly Style[]): string {
  const inner = (content: readonly Inline[], style: Style) =>
    drawInline(content, clock, [...new Set([...outer, style])]);
  const words = (text: string, ...styles: Style[]) => styled(text, ...new Set([...outer, ...styles]));
  if (typeof piece === 'string') return words(piece);
  switch (piece.kind) {
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strikethrough':
      return inner(piece.content, piece.kind);
    case 'spoiler':
      // A terminal has no click that would uncover it, so it is shown with its bars.
      return inner(['||', ...piece.content, '||'], 'dim');
    case 'code':
      return words(piece.text, 'cyan');
    case 'link': {
      const { url, content } = piece;
      const isBare = content.length === 1 && content[0] === url;
      return inner(content, 'underline') + (isBare ? '' : words(` (${url})`, 'dim'));
    }
    case 'command':
      return words(`/${piece.name}`, 'cyan');
    case 'mention':
      return words(piece.of === 'channel' ? '#channel' : `@${piece.of}`, 'cyan');
    case 'emoji':
      return words(piece.name, 'yellow');
    case 'time':
      return words(writtenTime(piece.milliseconds, piece.style, clock) ?? '', 'cyan');
  }
}
