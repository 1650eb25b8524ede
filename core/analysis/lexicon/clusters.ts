import { createHashIndex } from './hash-index.ts';

/** Word clusters by distributional similarity: a fine and a coarse cluster number from 1; 0 for an unknown word. */
export interface Clusters {
  fineOf(hash: number): number;
  coarseOf(hash: number): number;
}

/** @param file the bytes of `data/lexicon/clusters.bin` */
export const createClusters = (file: Uint8Array): Clusters => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== 0x3143584c) throw new RangeError('clusters.bin holds no clusters');
  const count = view.getUint32(4, true);
  const index = createHashIndex(count, (i) => view.getUint32(8 + 4 * i, true));
  const column = (hash: number, offset: number): number => {
    const i = index(hash);
    return i < 0 ? 0 : view.getUint16(8 + 4 * count + offset + 2 * i, true) + 1;
  };
  return { fineOf: (hash) => column(hash, 0), coarseOf: (hash) => column(hash, 2 * count) };
};
