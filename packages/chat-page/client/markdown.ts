// Discord's Markdown, as elements.
import { type Block, type Inline, readInline, readMarkdown, writtenTime } from 'discord-client-text';
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

/** Draws a text of one or more lines. */
export function markdown(text: string, reading: Reading): Part[] {
  return drawBlocks(readMarkdown(text), reading);
}

/** Draws what stands in one line. */
export function inline(text: string, reading: Reading): Part[] {
  return drawInline(readInline(text), reading);
}

/** Lines that follow each other go into one element, and so do the items of a list. */
function drawBlocks(blocks: readonly Block[], reading: Reading): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    const together = alike(blocks.slice(at), groupOf(block));
    parts.push(drawGroup(block, together, reading));
    at += together.length;
  }
  return parts;
}

const groupOf = (block: Block) =>
  block.kind === 'item' ? (block.number === undefined ? 'bullets' : 'numbers') : block.kind;

/** The blocks of one group at the beginning: of lines and items any number, of others one. */
function alike(blocks: readonly Block[], group: string): readonly Block[] {
  if (!['line', 'bullets', 'numbers'].includes(group)) return blocks.slice(0, 1);
  const end = blocks.findIndex((block) => groupOf(block) !== group);
  return end === -1 ? blocks : blocks.slice(0, end);
}

const address = /^\S+@\S+\.\S+$/;

function drawGroup(block: Block, together: readonly Block[], reading: Reading): TemplateResult {
  const contents = together.map((one) => ('content' in one ? drawInline(one.content, reading) : []));
  switch (block.kind) {
    case 'line':
      return html`<div class="lines">${contents.flatMap((row, index) => (index === 0 ? row : ['\n', ...row]))}</div>`;
    case 'item':
      return block.number === undefined
        ? html`<ul>${contents.map((content) => html`<li>${content}</li>`)}</ul>`
        : html`<ol start=${block.number}>${contents.map((content) => html`<li>${content}</li>`)}</ol>`;
    case 'heading':
      return html`<div class=${`heading heading-${block.level}`}>${contents}</div>`;
    case 'subtext':
      return html`<div class="subtext">${contents}</div>`;
    case 'quote':
      return html`<blockquote>${drawBlocks(block.blocks, reading)}</blockquote>`;
    case 'code block':
      return html`<div class="code-block"><pre tabindex="0"><code>${block.text}</code></pre><button
          type="button" class="copy" aria-label=${address.test(block.text) ? `Copy ${block.text}` : 'Copy the code'}
          @click=${() => reading.onCopy(block.text)}>Copy</button></div>`;
  }
}

function drawInline(pieces: readonly Inline[], reading: Reading): Part[] {
  return pieces.map((piece) => drawPiece(piece, reading));
}

function drawPiece(piece: Inline, reading: Reading): Part {
  if (typeof piece === 'string') return piece;
  const inner = () => ('content' in piece ? drawInline(piece.content, reading) : []);
  switch (piece.kind) {
    case 'bold':
      return html`<strong>${inner()}</strong>`;
    case 'italic':
      return html`<em>${inner()}</em>`;
    case 'underline':
      return html`<u>${inner()}</u>`;
    case 'strikethrough':
      return html`<s>${inner()}</s>`;
    case 'spoiler':
      return html`<span class="spoiler">${inner()}</span>`;
    case 'code':
      return html`<code>${piece.text}</code>`;
    case 'link':
      return html`<a href=${piece.url} target="_blank" rel="noopener noreferrer">${inner()}</a>`;
    case 'command':
      return html`<button type="button" class="mention" @click=${() => reading.onCommand(piece.name)}>/${piece.name}</button>`;
    case 'mention':
      return html`<span class="mention">${piece.of === 'channel' ? '#channel' : `@${piece.of}`}</span>`;
    case 'emoji':
      return piece.name;
    case 'time': {
      const clock = { locale: reading.locale, now: Date.now() };
      const exact = writtenTime(piece.milliseconds, 'F', clock) ?? '';
      return html`<span class="time" title=${exact}>${writtenTime(piece.milliseconds, piece.style, clock) ?? ''}</span>`;
    }
  }
}
