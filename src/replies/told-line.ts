import type { Statement } from '../knowledge/knowledge-base.ts';
import type { Line } from './line.ts';

/** A statement, marked with what it mustn't be quoted without. */
export const toldLine =
  ({ text, notes }: Statement, bullet = ''): Line =>
  (mark) =>
    `${bullet}${text}${mark(notes)}`;
