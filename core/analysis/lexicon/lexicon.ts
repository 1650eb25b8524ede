import { createSpelling } from './spelling.ts';
import type { Spelling } from './spelling.ts';
import { createClusters } from './clusters.ts';
import type { Clusters } from './clusters.ts';
import { createGazetteer } from './gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import { createNameTable } from './names.ts';
import type { NameTable } from './names.ts';

/** The bytes of the lexicon files in `data/lexicon`. */
export interface LexiconFiles {
  /** `names.bin` */
  readonly names: Uint8Array;
  /** `clusters.bin` */
  readonly clusters: Uint8Array;
  /** `spelling.bin` */
  readonly spelling: Uint8Array;
  /** `places.bin` */
  readonly places: Uint8Array;
}

/** Lexical resources: names, places, word clusters, and spelling models. */
export interface Lexicon {
  readonly names: NameTable;
  readonly clusters: Clusters;
  readonly spelling: Spelling;
  readonly gazetteer: Gazetteer;
}

/** @throws RangeError when a file is malformed */
export const createLexicon = (files: LexiconFiles): Lexicon => ({
  names: createNameTable(files.names),
  clusters: createClusters(files.clusters),
  spelling: createSpelling(files.spelling),
  gazetteer: createGazetteer(files.places),
});
