// Discord's Markdown in a terminal.
import {
  type Block,
  type Clock,
  type Inline,
  readInline,
  readMarkdown,
  writtenTime,
} from 'discord-client-text';
import { type Line, type Span, type Style, span, styled, withoutControls, wrap } from './styled-text.ts';

/** Draws a text of one or more lines in `width` columns. */
export function drawMarkdown(text: string, width: number, clock: Clock): Line[] {
  return readMarkdown(withoutControls(text)).flatMap((block) => drawBlock(block, width, clock));
}

/** Draws what stands in one line. */
export function inlineMarkdown(text: string, clock: Clock): Line {
  return drawInline(readInline(withoutControls(text).replace(/\n/g, ' ')), clock);
}

// in spaces
const deepestList = 10;

function drawBlock(block: Block, width: number, clock: Clock): Line[] {
  switch (block.kind) {
    case 'code block': {
      const margin = [span('  ')];
      return block.text
        .split('\n')
        .flatMap((code) => wrap([span(code, 'cyan')], width, { first: margin, rest: margin }));
    }
    case 'quote':
      return block.blocks
        .flatMap((inner) => drawBlock(inner, width - 2, clock))
        .map((line) => [span('▏ ', 'dim'), ...line]);
    case 'heading': {
      const styles: Style[] = block.level === 1 ? ['bold', 'underline'] : ['bold'];
      return wrap(styled(drawInline(block.content, clock), ...styles), width);
    }
    case 'subtext':
      return wrap(styled(drawInline(block.content, clock), 'dim'), width);
    case 'item': {
      const { indent, number, content } = block;
      const mark = `${' '.repeat(Math.min(indent, deepestList))}${number === undefined ? '•' : `${number}.`} `;
      const margins = { first: [span(mark)], rest: [span(' '.repeat(mark.length))] };
      return wrap(drawInline(content, clock), width, margins);
    }
    case 'line':
      return wrap(drawInline(block.content, clock), width);
  }
}

function drawInline(pieces: readonly Inline[], clock: Clock): Line {
  return pieces.flatMap((piece) => drawPiece(piece, clock));
}

function drawPiece(piece: Inline, clock: Clock): readonly Span[] {
  if (typeof piece === 'string') return [span(piece)];
  switch (piece.kind) {
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strikethrough':
      return styled(drawInline(piece.content, clock), piece.kind);
    case 'spoiler':
      // A terminal has no click that would uncover it, so it is shown with its bars.
      return styled([span('||'), ...drawInline(piece.content, clock), span('||')], 'dim');
    case 'code':
      return [span(piece.text, 'cyan')];
    case 'link': {
      const { url, content } = piece;
      const address = content.length === 1 && content[0] === url ? [] : [span(` (${url})`, 'dim')];
      return [...styled(drawInline(content, clock), 'underline'), ...address];
    }
    case 'command':
      return [span(`/${piece.name}`, 'cyan')];
    case 'mention':
      return [span(piece.of === 'channel' ? '#channel' : `@${piece.of}`, 'cyan')];
    case 'emoji':
      return [span(piece.name, 'yellow')];
    case 'time':
      return [span(writtenTime(piece.milliseconds, piece.style, clock) ?? '', 'cyan')];
  }
}
