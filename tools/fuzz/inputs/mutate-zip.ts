import type { Random } from '../../lib/random-text.ts';
import { mutateBytes, pick } from './mutate.ts';

/** Headers of a zip file: the signature, and the offsets of the numbers in it by their size in bytes. */
const headers = [
  { signature: [0x50, 0x4b, 3, 4], short: [6, 8, 26, 28], long: [14, 18, 22] },
  { signature: [0x50, 0x4b, 1, 2], short: [8, 10, 28, 30, 32], long: [16, 20, 24, 42] },
  { signature: [0x50, 0x4b, 5, 6], short: [8, 10, 20], long: [12, 16] },
] as const;
const extremes = [0, 1, 8, 255, 65_535, 100_000_000, 0x7f_ff_ff_ff, 0xff_ff_ff_ff];

/** A zip file with changed sizes, offsets, flags and methods in its headers, and some other changes of its bytes. */
export function mutateZip(random: Random, zip: Uint8Array, most = 6): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let count = random.below(most + 1); count > 0; count -= 1) {
    const { signature, short, long } = pick(random, headers);
    const found = bytes.indexOf(Buffer.from(signature), random.below(bytes.length));
    const at = found === -1 ? bytes.indexOf(Buffer.from(signature)) : found;
    const value = random.below(2) === 0 ? pick(random, extremes) : random.below(2_000);
    const isShort = random.below(2) === 0;
    const place = at + pick(random, isShort ? short : long);
    if (at === -1 || place + 4 > bytes.length) continue;
    if (isShort) bytes.writeUInt16LE(value % 65_536, place);
    else bytes.writeUInt32LE(value, place);
  }
  return random.below(3) === 0 ? mutateBytes(random, bytes, 4) : bytes;
}
