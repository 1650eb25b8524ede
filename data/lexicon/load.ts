import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createAnalyzer } from '../../core/analysis/analyzer.ts';
import type { Analyzer, AnalyzerOptions } from '../../core/analysis/analyzer.ts';
import { resourcesFolder, resourcesIn } from '../resources.ts';
import { createEncoderOpener } from './encoder.ts';

const loaded = new Map<string, Analyzer>();

/**
 * The analyzer with the lexicons and weights of a folder, read once for each folder.
 * @param folder where the lexicon files lie; without it, those that ship with the program.
 * @param options those of the first call for the folder count.
 */
export function loadAnalyzer(
  folder: string = resourcesIn(resourcesFolder()).lexicon,
  options: AnalyzerOptions = {},
): Analyzer {
  const known = loaded.get(folder);
  if (known) return known;
  const read = (name: string): Uint8Array => readFileSync(path.join(folder, `${name}.bin`));
  const analyzer = createAnalyzer(
    {
      names: read('names'),
      clusters: read('clusters'),
      spelling: read('spelling'),
      places: read('places'),
      tagger: read('tagger'),
    },
    { openEncoder: createEncoderOpener(folder), ...options },
  );
  loaded.set(folder, analyzer);
  return analyzer;
}
