// What stands where in a drawn picture: by its SVG, with texts measured by resvg alone, not by what places them.
import resvg from '@resvg/resvg-js';
import { em } from '../../../src/pictures/drawing/fonts.ts';

interface Tag {
  readonly tag: string;
  readonly name: string;
  readonly content: string;
  readonly attribute: (name: string) => string;
  readonly number: (name: string) => number;
}

/** The elements of an SVG that have no others in them. Outlines of a text are one with its baseline and size. */
export const leaves = (svg: string): Tag[] =>
  [...svg.matchAll(/<(\w+)((?: [\w-]+="[^"]*")*)>([^<]*)<\/\1>/g)].map(
    ([tag, element = '', attributes = '']) => {
      const attribute = (of: string) => new RegExp(` ${of}="([^"]*)"`).exec(attributes)?.[1] ?? '';
      const content = attribute('aria-label').replace(/&#(\d+);/g, (_, code) =>
        String.fromCodePoint(Number(code)),
      );
      const [, y, scale] = /translate\(\S+ (\S+)\) scale\((\S+)\)/.exec(attribute('transform')) ?? [];
      const placed: Record<string, number> = { y: Number(y), 'font-size': Number(scale) * em };
      return scale === undefined
        ? { tag, name: element, content, attribute, number: (of) => Number(attribute(of)) }
        : { tag, name: 'text', content, attribute, number: (of) => placed[of] ?? Number.NaN };
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
    const alone = new resvg.Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${tag}</svg>`,
    );
    const box = alone.getBBox();
    if (box === undefined) throw new Error(`Nothing is drawn of “${content}”`);
    const { x, y } = box;
    return { content, alone, left: x, top: y, right: x + box.width, bottom: y + box.height };
  });
}
type Ink = ReturnType<typeof inkOf>[number];

/** Whether two texts have ink in the same place: lines with high marks reach into each other, but between letters. */
function touch(one: Ink, other: Ink): boolean {
  if (
    one.left >= other.right ||
    other.left >= one.right ||
    one.top >= other.bottom ||
    other.top >= one.bottom
  )
    return false;
  const [pixels, others] = [one.alone.render().pixels, other.alone.render().pixels];
  return pixels.some((value, at) => at % 4 === 3 && value > 0 && (others[at] ?? 0) > 0);
}

/** Texts that aren't wholly in the picture, or that stand on another one. */
export function misplaced(svg: string): string[] {
  const { width, height } = sizeOf(svg);
  const ink = inkOf(svg);
  return ink.flatMap((one, index) => [
    ...(one.left < 8 || one.top < 8 || one.right > width - 8 || one.bottom > height - 8 ? [one.content] : []),
    ...ink
      .slice(index + 1)
      .filter((other) => touch(one, other))
      .map((other) => `${one.content} / ${other.content}`),
  ]);
}
