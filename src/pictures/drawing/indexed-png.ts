import { crc32, deflateSync } from 'node:zlib';

const mostColours = 256;

/**
 * Pixels as a PNG with a palette ("Portable Network Graphics Specification", colour type 3), a third of the size of one
 * with four bytes a pixel. Drawings have few colours; beyond 256 the rarest are taken for the nearest of the others.
 * @param pixels four bytes each: red, green, blue, alpha
 */
export function indexedPng(pixels: Buffer, width: number, height: number): Buffer {
  // One number a pixel, its bytes in the order of memory: a colour's channels don't matter until the palette.
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const counts = new Map<number, number>();
  for (let at = 0; at < colours.length; ) {
    const colour = colours[at] ?? 0;
    const from = at;
    while (colours[at] === colour) at++;
    counts.set(colour, (counts.get(colour) ?? 0) + at - from);
  }
  const byCount = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  const palette = byCount.slice(0, mostColours);
  const index = new Map(palette.map((colour, at) => [colour, at]));
  for (const colour of byCount.slice(mostColours)) index.set(colour, nearest(colour, palette));

  const rows = Buffer.alloc(height * (width + 1));
  let last = colours[0];
  let lastIndex = index.get(last ?? 0) ?? 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = colours[y * width + x] ?? 0;
      if (colour !== last) {
        last = colour;
        lastIndex = index.get(colour) ?? 0;
      }
      rows[y * (width + 1) + 1 + x] = lastIndex;
    }

  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const channels = palette.map(bytesOf);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(channels.flatMap((colour) => colour.slice(0, 3)))),
    chunk('tRNS', Buffer.from(channels.map(([, , , alpha]) => alpha))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Channels = [red: number, green: number, blue: number, alpha: number];

const bytesOf = (colour: number): Channels => [...new Uint8Array(Int32Array.of(colour).buffer)] as Channels;

function nearest(colour: number, palette: readonly number[]): number {
  const wanted = bytesOf(colour);
  const distances = palette.map((other) =>
    bytesOf(other).reduce((sum, channel, at) => sum + (channel - (wanted[at] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
