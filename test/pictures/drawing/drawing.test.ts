// The drawn pictures, pixel by pixel and label by label: small enough, crisp, legible on any background, and no letter
// lost, whatever is in the data.
import resvg from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { draw, drawScene, sceneOf } from '../../../src/pictures/drawing/draw.ts';
import { measureText } from '../../../src/pictures/drawing/measure-text.ts';
import { type Shape, text } from '../../../src/pictures/drawing/scene.ts';
import { standardPictures } from '../../../src/pictures/standard-pictures.ts';
import { biggerKnowledge } from '../bigger-knowledge.ts';

const knowledge = await loadKnowledge(`${import.meta.dirname}/../../../data`);
const pictures = [
  ...standardPictures(knowledge).map((picture) => [picture.name, picture] as const),
  ...standardPictures(await biggerKnowledge()).map(
    (picture) => [`${picture.name} of 6 periods, 40 meetings and 30 countries`, picture] as const,
  ),
];

/** Pixels of a PNG by another program than the one that wrote it. */
function decoded(png: Buffer): { width: number; height: number; pixels: Buffer } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
  return { width, height, pixels: new resvg.Resvg(svg).render().pixels };
}

/** How many pixels of some rows are as dark as text. */
function dark({ width, pixels }: ReturnType<typeof decoded>, from: number, to: number): number {
  let count = 0;
  for (let at = from * width * 4; at < to * width * 4; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4);
    if (alpha > 200 && red + green + blue < 240) count++;
  }
  return count;
}

describe.each(pictures)('%s', (_, picture) => {
  const scene = sceneOf(picture);
  const png = draw(picture);
  const image = decoded(png);

  test('has at most 400 kB, and two pixels for each of its own', () => {
    expect(png.length).toBeLessThanOrEqual(400_000);
    expect([image.width, image.height]).toEqual([2 * scene.width, 2 * Math.ceil(scene.height)]);
  });

  test('has a panel of its own, which Discord’s background ends at', () => {
    const at = (x: number, y: number) => [...image.pixels.subarray((y * image.width + x) * 4).subarray(0, 4)];
    expect(at(0, 0)[3]).toBe(0);
    expect(at(20, 60)).toEqual([255, 255, 255, 255]);
    expect(at(image.width - 20, image.height - 60)).toEqual([255, 255, 255, 255]);
  });

  test('has its title, what it shows and its source in letters', () => {
    expect(dark(image, 40, 90)).toBeGreaterThan(2_000);
    const titled = decoded(draw({ ...picture, title: '' }));
    expect(dark(titled, 40, 90)).toBe(0);
  });

  test('has every label within it, and none on another', () => {
    const labels = scene.shapes.flatMap(boxOf);
    expect(labels.length).toBeGreaterThan(10);
    expect(
      labels.filter(
        ({ left, right, top, bottom }) => left < 0 || top < 0 || right > scene.width || bottom > scene.height,
      ),
    ).toEqual([]);
    const covered = labels.flatMap((one, index) =>
      labels
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom,
        )
        .map((other) => `${one.said} / ${other.said}`),
    );
    expect(covered).toEqual([]);
  });
});

test('no picture says that figures aren’t of the same thing', () => {
  const said = pictures.flatMap(([, picture]) => sceneOf(picture).shapes.flatMap(boxOf));
  expect(said.filter((label) => /not the same|something else/.test(label.said))).toEqual([]);
});

interface Drawn {
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly style: {
    readonly text: string;
    readonly fontSize: number;
    readonly fontWeight: string;
    readonly textAlign: string;
  };
}

/** Where a label is, to the height of its capitals. */
function boxOf(shape: Shape) {
  const { type, x, y, style } = shape as unknown as Drawn;
  if (type !== 'text') return [];
  const width = measureText(style.text, style.fontSize, style.fontWeight === 'bold');
  const left = style.textAlign === 'center' ? x - width / 2 : style.textAlign === 'right' ? x - width : x;
  const half = style.fontSize * 0.4;
  return [{ said: style.text, left, right: left + width - 2, top: y - half, bottom: y + half }];
}

describe('letters', () => {
  const drawnAlone = (letter: string, bold: boolean) =>
    drawScene({ width: 60, height: 40, shapes: [text(10, 20, letter, { size: 24, bold })] }).toString(
      'base64',
    );
  const nothing = drawnAlone('', false);

  test.each([
    ['Latin', 'AaGgQq09'],
    ['Vietnamese', 'ệơđữạẩỗỵĐƯ'],
    ['Thai', 'กขคงจชดตทนบปพมยรลวสหอ'],
    ['Greek and Cyrillic', 'ΩβЖю'],
    ['punctuation', '–“”’…≠·'],
  ])('of %s are each themselves, not boxes and not nothing', (_, letters) => {
    for (const bold of [false, true]) {
      const images = [...letters].map((letter) => drawnAlone(letter, bold));
      expect(new Set(images).size).toBe([...letters].length);
      expect(images).not.toContain(nothing);
    }
  });

  test.each([
    ['▲ กรุงเทพ', 'กรุงเทพ'],
    ['曼谷 Bangkok', 'Bangkok'],
    ['👩‍🚀 Hà Nội', 'Hà Nội'],
    ['曼谷', '…'],
  ])('that the fonts don’t have are left out, and take none along: %s', (said, left) => {
    const shape = text(0, 0, said) as unknown as Drawn;
    expect(shape.style.text).toBe(left);
  });

  test('are as wide as they are measured to be', () => {
    for (const [said, bold] of [
      ['Trafficked persons assisted', true],
      ['กรุงเทพมหานคร', false],
      ['Hà Nội', true],
    ] as const) {
      const { width, pixels } = decoded(
        drawScene({ width: 400, height: 40, shapes: [text(10, 20, said, { size: 20, bold })] }),
      );
      const columns = Array.from({ length: width }, (_, x) => x).filter((x) =>
        Array.from({ length: 80 }, (_, y) => pixels[(y * width + x) * 4 + 3] ?? 0).some((alpha) => alpha > 0),
      );
      const ink = ((columns.at(-1) ?? 0) - (columns[0] ?? 0) + 1) / 2;
      expect(measureText(said, 20, bold)).toBeGreaterThanOrEqual(ink);
      expect(measureText(said, 20, bold)).toBeLessThan(ink + 6);
    }
  });
});

test('hostile data is cut, not drawn over the rest', () => {
  const long = (said: string) => `${said} ${'<b>&amp; **very** long '.repeat(40)}`;
  const [timeline] = standardPictures(knowledge).filter((picture) => picture.kind === 'timeline');
  if (timeline === undefined) throw new Error('There is no timeline');
  const picture = {
    ...timeline,
    title: long('Title'),
    source: long('Source'),
    meetings: Array.from({ length: 300 }, (_, index) => ({
      city: long(`City ${index % 60}`),
      kinds: [long(`Kind ${index % 40}`)],
      label: long(`Label ${index}`),
      date: { from: { year: 2018 + (index % 50) }, to: { year: 2018 + (index % 50) } },
    })),
  };
  const { shapes, width, height } = sceneOf(picture);
  for (const { right, bottom } of shapes.flatMap(boxOf)) {
    expect(right).toBeLessThanOrEqual(width);
    expect(bottom).toBeLessThanOrEqual(height);
  }
  expect(height).toBeLessThan(3_000);
  expect(draw(picture).length).toBeLessThan(1_000_000);
});
