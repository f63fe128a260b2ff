import type { Annotated } from '../marks/mark.ts';
import { namesThing } from '../marks/marks.ts';
import type { Frame } from './frame.ts';

/** What a text asks for that the page may lack: as the terms name it, or in its own words, of which none is for what the page tells of. */
export const lackIn = ({ tokens, marks }: Annotated, { missing = [] }: Frame, finer?: string): string => {
  const isTold = (word: string) =>
    marks.some(
      (mark) => namesThing(mark) && tokens.slice(mark.from, mark.to).some(({ text }) => text === word),
    );
  return (
    marks.find(({ kind }) => kind === 'attribute')?.value ??
    finer ??
    missing
      .filter((word) => !isTold(word))
      .slice(0, MISSING)
      .join(' ')
  );
};

/** As many words as say what is missing. */
const MISSING = 3;
