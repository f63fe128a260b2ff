// Letters of every writing that the bot answers in are drawn as they are read: none lost, none a box, none on another.
import resvg from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { element } from '../../../src/pictures/drawing/svg.ts';
import { measureText, text, wrapped } from '../../../src/pictures/drawing/text.ts';
import { named } from './drawn-svg.ts';

const size = 24;
const drawn = (said: string, bold = false) =>
  new resvg.Resvg(
    element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width: 620, height: 40 },
      said && text(10, 28, said, { size, bold, width: 600 }),
    ),
  );
const pixelsOf = (said: string, bold = false) => drawn(said, bold).render().pixels;
const widthOf = (said: string) => drawn(said).getBBox()?.width ?? 0;

describe('letters', () => {
  const nothing = pixelsOf('').toString('base64');

  test.each([
    ['Latin', 'AaGgQq09'],
    ['Vietnamese', 'ệơđữạẩỗỵĐƯ'],
    ['Thai', 'กขคงจชดตทนบปพมยรลวสหอ'],
    ['Greek and Cyrillic', 'ΩβЖю'],
    ['Devanagari', 'अआइकखगघचछजटडतदनपबमयरलवशसह'],
    ['Chinese', '中国泰澳大利亚联合行动期（）、。'],
    ['punctuation', '–“”’…≠·'],
  ])('of %s are each themselves, not boxes and not nothing', (_, letters) => {
    for (const bold of [false, true]) {
      const images = [...letters].map((letter) => pixelsOf(letter, bold).toString('base64'));
      expect(new Set(images).size).toBe([...letters].length);
      expect(images).not.toContain(nothing);
    }
  });

  test.each([
    ['▲ กรุงเทพ', 'กรุงเทพ'],
    ['방콕 Bangkok', 'Bangkok'],
    ['👩‍🚀 Hà Nội', 'Hà Nội'],
    ['曼谷 🇹🇭 กรุงเทพ ≠ 2', '曼谷 กรุงเทพ ≠ 2'],
    ['방콕', '…'],
  ])('that the fonts don’t have are left out, and take none along: %s', (said, left) => {
    expect(named(text(0, 0, said, { width: 300 }), 'text').map(({ content }) => content)).toEqual([left]);
  });
});

describe('words', () => {
  test.each([
    ['Latin', 'Bangkok', 'Kuala'],
    ['Thai', 'กรุงเทพ', 'กัวลาลัมเปอร์'],
    ['Devanagari', 'गिरफ़्तारियाँ', 'कुआलालंपुर'],
    ['Chinese', '联合行动期', '吉隆坡'],
    ['Latin and Thai', 'Bali', 'ครั้งที่'],
    ['Latin and Devanagari', 'Bali', 'पृष्ठ'],
    ['Latin and Chinese', 'Bali', '行动期'],
  ])('of %s stand beside each other, in the room that is measured', (_, one, other) => {
    const both = `${one}${other}`;
    expect(widthOf(both)).toBeGreaterThan(0.97 * (widthOf(one) + widthOf(other)));
    expect(Math.abs(measureText(both, size, false) - widthOf(both))).toBeLessThan(size / 4);
  });

  test.each(['', 'Bali '])('of Devanagari join their letters, also after “%s”', (before) => {
    expect(widthOf(`${before}क्ष`)).toBeLessThan(widthOf(`${before}कष`) - size / 4);
    expect(widthOf(`${before}र्क`)).toBeLessThan(widthOf(`${before}रक`) - size / 4);
  });

  test.each(['Bangkok', 'กรุงเทพ', 'गिरफ़्तारियाँ', '联合行动期'])(
    'are bold where they are to be: %s',
    (said) => {
      const inkOf = (bold: boolean) =>
        pixelsOf(said, bold).reduce((sum, value, at) => sum + (at % 4 === 3 ? value : 0), 0);
      expect(inkOf(true)).toBeGreaterThan(1.15 * inkOf(false));
    },
  );
});

describe('lines', () => {
  test.each([
    ['Planning and debrief for every period', 12, ['Planning and', 'debrief for', 'every period']],
    ['28 Feb: 3rd planning, workshop, Kuala', 20, ['28 Feb: 3rd planning,', 'workshop, Kuala']],
    ['ผลลัพธ์ของครั้งที่ 1 และ 3 ที่เปรียบเทียบกันได้', 20, ['ผลลัพธ์ของครั้งที่ 1 และ 3', 'ที่เปรียบเทียบกันได้']],
    ['第3个行动期规划、研讨会，吉隆坡', 18, ['第3个行动期规划、', '研讨会，吉隆坡']],
  ])('of “%s” end where they are read well', (said, letters, lines) => {
    expect(wrapped(said, letters * 10, 4)).toEqual(lines);
  });

  test.each([
    ['การวางแผนและการสรุปผลสำหรับทุกช่วงปฏิบัติการ', 20],
    ['ผู้ต้องสงสัยต่าง ๆ ฯลฯ ถูกจับกุม (พ.ศ. 2559)', 10],
    ['每个行动期均有规划和总结（“来源”：网页），2016年5月28日的第3个会议。', 22],
    ['समूह की पहली बैठक, गिरफ़्तारियाँ और तलाशी वारंट', 16],
    ['Lập kế hoạch và tổng kết, rút kinh nghiệm cho mỗi đợt', 16],
  ])('of “%s” have all of it, none too long, none beginning with what ends a word', (said, letters) => {
    const lines = wrapped(said, letters * 8, 20);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('').replaceAll(' ', '')).toBe(said.replaceAll(' ', ''));
    for (const line of lines) {
      expect(measureText(line, 16, false)).toBeLessThanOrEqual(letters * 8);
      expect(line).not.toMatch(/^[\p{Mark}\p{Pe}\p{Pf}，。、：；ๆฯ]|[\p{Ps}\p{Pi}]$/u);
    }
  });

  test('that there is no room for are in the last one, which is cut between letters', () => {
    const lines = wrapped('การวางแผนและการสรุปผลสำหรับทุกช่วงปฏิบัติการ', 120, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/\P{Mark}\p{Mark}*…$/u);
    for (const line of lines) expect(measureText(line, 16, false)).toBeLessThanOrEqual(120);
  });
});
