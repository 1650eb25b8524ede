/** PNG images by side length in pixels. */
export type Drawn = ReadonlyMap<number, Buffer>;

const pick = (drawn: Drawn, size: number): Buffer => {
  const png = drawn.get(size);
  if (!png) throw new Error(`There is no picture of ${size} pixels.`);
  return png;
};

const icoSizes = [16, 24, 32, 48, 64, 128, 256];

/** A Windows icon: a directory of 16-byte entries, then the images as PNG (supported since Windows Vista). */
export function icoOf(drawn: Drawn): Buffer {
  const pictures = icoSizes.map((size) => ({ size, png: pick(drawn, size) }));
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    // One byte per side, where 0 means 256.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** Apple's type codes of the sizes; `ic11` to `ic14` are the double-density ones. */
const icnsTypes: readonly (readonly [string, number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** A macOS icon: chunks with a four-letter type, a length that includes the eight header bytes, and a PNG. */
export function icnsOf(drawn: Drawn): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(data.length + 8, 4);
    return Buffer.concat([head, data]);
  };
  return chunk('icns', Buffer.concat(icnsTypes.map(([name, size]) => chunk(name, pick(drawn, size)))));
}
