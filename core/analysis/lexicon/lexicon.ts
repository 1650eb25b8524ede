import { createSpelling } from './spelling.ts';
import type { Spelling } from './spelling.ts';
import { createClusters } from './clusters.ts';
import type { Clusters } from './clusters.ts';
import { createGazetteer } from './gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import { createNameTable } from './names.ts';
import type { NameTable } from './names.ts';

/** The bytes of the files in `data/lexicon` that say what words are. */
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

/** What is known of words: names, places, words of like use, and how names are spelt. */
export interface Lexicon {
  readonly names: NameTable;
  readonly clusters: Clusters;
  readonly spelling: Spelling;
  readonly gazetteer: Gazetteer;
}

/** @throws RangeError when a file is not what it should be */
export const createLexicon = (files: LexiconFiles): Lexicon => ({
  names: createNameTable(files.names),
  clusters: createClusters(files.clusters),
  spelling: createSpelling(files.spelling),
  gazetteer: createGazetteer(files.places),
});
