// The drawn pictures, by their SVG and pixel by pixel: small enough, and legible on a phone and on any background.

import resvg from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/knowledge/locale.ts';
import { editionOf } from '../../../src/messages/edition.ts';
import { draw, toSvg } from '../../../src/pictures/drawing/draw.ts';
import type { Picture } from '../../../src/pictures/picture.ts';
import { standardPictures } from '../../../src/pictures/standard-pictures.ts';
import { knowledgeOf2017 as knowledge } from '../../knowledge-of-2017.ts';
import { biggerKnowledge } from '../bigger-knowledge.ts';
import { misplaced, named, sizeOf } from './drawn-svg.ts';

const bigger = await biggerKnowledge();

/** How wide Discord shows a picture on a phone, in px. */
const shown = 332;

/** The relative contrast of two colours (WCAG 2.2, 1.4.3). */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const [dark = 1, light = 1] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return light / dark;
}

/** Pixels of a PNG by another program than the one that wrote it. */
function decoded(png: Buffer): { width: number; height: number; pixels: Buffer } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
  return { width, height, pixels: new resvg.Resvg(svg).render().pixels };
}

/** How high a picture may be on a phone, in px; in other languages 1.15 of what it is in English. */
const today = { timeline: 340, participation: 340, comparison: 400 };
const grown = { timeline: 450, participation: 450, comparison: 450 };
const english = standardPictures(editionOf(knowledge, 'en'));
const onPhone = (svg: string) => (sizeOf(svg).height * shown) / sizeOf(svg).width;

describe.each([
  ...english.map((picture) => [picture.name, picture, today[picture.kind]] as const),
  ...LOCALES.filter((locale) => locale !== 'en').flatMap((locale) =>
    standardPictures(editionOf(knowledge, locale)).map((picture, index) => {
      const [of] = english.slice(index);
      return [`${picture.name} in ${locale}`, picture, of ? 1.15 * onPhone(toSvg(of)) : 0] as const;
    }),
  ),
  ...standardPictures(editionOf(bigger, 'en')).map(
    (picture) =>
      [`${picture.name} of 6 periods, 40 meetings and 30 countries`, picture, grown[picture.kind]] as const,
  ),
])('%s', (_, picture, highest) => {
  const svg = toSvg(picture);
  const png = draw(picture);
  const { width, height } = sizeOf(svg);

  test('has letters of 13 px and more on a phone', () => {
    const sizes = named(svg, 'text').map((one) => (one.number('font-size') * shown) / width);
    expect(sizes.length).toBeGreaterThan(6);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
  });

  test('leaves room on a phone for the words beside it', () => {
    expect(onPhone(svg)).toBeLessThanOrEqual(highest);
  });

  test('has every text within it, and none on another', () => expect(misplaced(svg)).toEqual([]));

  test('is 816 px wide, and small enough', () => {
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([816, 2 * height]);
    expect(png.length).toBeLessThanOrEqual(200_000);
  });

  test('has a panel of its own, which Discord’s background ends at, and on which everything is legible', () => {
    const image = decoded(png);
    const at = (x: number, y: number) => [...image.pixels.subarray((y * image.width + x) * 4).subarray(0, 4)];
    expect(at(0, 0)[3]).toBe(0);
    const panel = `#${Buffer.from(at(20, 10).slice(0, 3)).toString('hex')}`;
    // Not a light that glares on Discord's dark theme (#313338).
    expect(contrast(panel, '#313338')).toBeLessThan(1.5);
    for (const one of named(svg, 'text')) expect(contrast(one.attribute('fill'), panel)).toBeGreaterThan(6);
    for (const one of named(svg, 'rect').slice(1))
      if (one.attribute('fill').startsWith('#'))
        expect(contrast(one.attribute('fill'), panel)).toBeGreaterThan(3);
  });

  test('has all that it says in it, whole', () => {
    const letters = (said: string) => said.replaceAll(' ', '');
    const drawn = letters(
      named(svg, 'text')
        .map(({ content }) => content)
        .join(''),
    );
    for (const said of saidIn(picture)) expect(drawn).toContain(letters(said));
  });
});

/** All texts that a picture consists of. */
function saidIn(picture: Picture): string[] {
  const around = [picture.title, ...picture.notes];
  switch (picture.kind) {
    case 'timeline':
      return [
        ...around,
        ...picture.entries.flatMap((entry) => [entry, ...entry.otherDates]).map((one) => one.label),
      ];
    case 'comparison':
      return [
        ...around,
        ...picture.charts.flatMap(({ title, rows }) => [
          title,
          ...rows.flatMap(({ ordinal, text }) => [ordinal, text]),
        ]),
      ];
    case 'participation':
      return [
        ...around,
        picture.totals,
        ...picture.columns.flatMap(({ title, total }) => [title, total]),
        ...picture.rows.map(({ name }) => name),
        ...(picture.rows.every(({ joined }) => joined.every(Boolean)) ? [] : [picture.absent]),
      ];
  }
}
