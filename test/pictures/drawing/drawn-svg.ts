// What stands where in a drawn picture: by its SVG, with texts measured by resvg alone, not by what places them.
import resvg from '@resvg/resvg-js';
import { fontFiles } from '../../../src/pictures/drawing/fonts.ts';

interface Tag {
  readonly tag: string;
  readonly name: string;
  readonly content: string;
  readonly attribute: (name: string) => string;
  readonly number: (name: string) => number;
}

/** The elements of an SVG that have no others in them. */
export const leaves = (svg: string): Tag[] =>
  [...svg.matchAll(/<(\w+)((?: [\w-]+="[^"]*")*)>([^<]*)<\/\1>/g)].map(
    ([tag, name = '', attributes = '', content = '']) => {
      const attribute = (of: string) => new RegExp(` ${of}="([^"]*)"`).exec(attributes)?.[1] ?? '';
      return { tag, name, content, attribute, number: (of) => Number(attribute(of)) };
    },
  );
export const named = (svg: string, name: string) => leaves(svg).filter((leaf) => leaf.name === name);

export const sizeOf = (svg: string) => {
  const [, width, height] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
};

/** Where the ink of each text of a picture is. */
function inkOf(svg: string) {
  const { width, height } = sizeOf(svg);
  return named(svg, 'text').map(({ tag, content }) => {
    const alone = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${tag}</svg>`;
    const box = new resvg.Resvg(alone, { font: { loadSystemFonts: false, fontFiles } }).getBBox();
    if (box === undefined) throw new Error(`Nothing is drawn of “${content}”`);
    return { content, left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
  });
}

/** Texts that aren't wholly in the picture, or that stand on another one. */
export function misplaced(svg: string): string[] {
  const { width, height } = sizeOf(svg);
  const ink = inkOf(svg);
  return ink.flatMap((one, index) => [
    ...(one.left < 8 || one.top < 8 || one.right > width - 8 || one.bottom > height - 8 ? [one.content] : []),
    ...ink
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.content} / ${other.content}`),
  ]);
}
