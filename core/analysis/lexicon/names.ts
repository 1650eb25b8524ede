import { hashText } from '../text/hash.ts';
import { createHashIndex } from './hash-index.ts';

/** Classes of a word or phrase, as bit flags. The values match `tools/lexicon/make_names.py`. */
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
  company: 1 << 16,
  male: 1 << 17,
  female: 1 << 18,
  bigCity: 1 << 19,
} as const;

/** Looks up the classes of a folded word or phrase (words joined by one space) as a set of `nameClasses`; 0 when unknown. */
export interface NameTable {
  classesOf(folded: string): number;
  /** The same by the hash of the phrase, see `hashText`. */
  classesOfHash(hash: number): number;
}

/** @param file the bytes of `data/lexicon/names.bin` */
export const createNameTable = (file: Uint8Array): NameTable => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== 0x324e584c) throw new RangeError('names.bin is not a table of names');
  const count = view.getUint32(4, true);
  const index = createHashIndex(count, (i) => view.getUint32(8 + 4 * i, true));
  const classesOfHash = (hash: number): number => {
    const i = index(hash);
    return i < 0 ? 0 : view.getUint32(8 + 4 * count + 4 * i, true);
  };
  return { classesOfHash, classesOf: (folded) => classesOfHash(hashText(folded)) };
};
