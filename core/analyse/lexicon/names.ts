import { hashText } from '../text/fold.ts';

/** What a word or phrase may be; one entry can be several. The numbers are those of `scripts/lexicon/make_names.py`. */
export const nameClasses = {
  given: 1 << 0,
  surname: 1 << 1,
  country: 1 << 2,
  city: 1 << 3,
  town: 1 << 4,
  region: 1 << 5,
  demonym: 1 << 6,
  group: 1 << 7,
  organization: 1 << 8,
  famous: 1 << 9,
  common: 1 << 10,
  frequent: 1 << 11,
  prefix: 1 << 12,
  event: 1 << 13,
  worldName: 1 << 14,
  nature: 1 << 15,
} as const;

/** Looks up what a folded word or phrase (words joined by one space) may be, as a set of `nameClasses`; 0 when unknown. */
export interface NameTable {
  classesOf(folded: string): number;
  /** The same for the hash of a phrase, see `hashText`. */
  classesOfHash(hash: number): number;
}

/** @param file the bytes of `data/lexicon/names.bin` */
export const createNameTable = (file: Uint8Array): NameTable => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== 0x314e584c) throw new RangeError('names.bin is not a table of names');
  const count = view.getUint32(4, true);
  // Open addressing at half load: one or two probes instead of eighteen steps of a binary search.
  const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
  const keys = new Uint32Array(size);
  const values = new Uint16Array(size);
  for (let i = 0; i < count; i += 1) {
    const key = view.getUint32(8 + 4 * i, true);
    let slot = key & (size - 1);
    while (values[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    values[slot] = view.getUint16(8 + 4 * count + 2 * i, true);
  }
  const classesOfHash = (hash: number): number => {
    let slot = hash & (size - 1);
    while (values[slot] !== 0) {
      if (keys[slot] === hash) return values[slot] ?? 0;
      slot = (slot + 1) & (size - 1);
    }
    return 0;
  };
  return { classesOfHash, classesOf: (folded) => classesOfHash(hashText(folded)) };
};
