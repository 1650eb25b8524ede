import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createAnalyzer } from '../analyzer.ts';
import type { Analyzer, AnalyzerResources } from '../analyzer.ts';

const folder = path.resolve(import.meta.dirname, '../../../data/lexicon');
const read = (name: string): Uint8Array => readFileSync(path.join(folder, `${name}.bin`));

/** The lexicon and the weights that ship with the program. */
export const testLexicon = (): AnalyzerResources => ({
  names: read('names'),
  clusters: read('clusters'),
  spelling: read('spelling'),
  places: read('places'),
  tagger: read('tagger'),
});

/** An analyzer with the shipped lexicon, without the encoder. */
export const createTestAnalyzer = (): Analyzer => createAnalyzer(testLexicon());
