import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createAnalyzer } from '../../core/analysis/analyzer.ts';
import type { Analyzer, AnalyzerOptions } from '../../core/analysis/analyzer.ts';
import { createGazetteer } from '../../core/analysis/lexicon/gazetteer.ts';
import type { Gazetteer } from '../../core/analysis/lexicon/gazetteer.ts';
import { resourcesFolder, resourcesIn } from '../resources.ts';
import { createEncoderOpener } from './encoder.ts';

const gazetteers = new Map<string, Gazetteer>();

/**
 * The gazetteer alone, read at the first use.
 * @param folder where the lexicon files lie; without it, those that ship with the program.
 */
export function loadGazetteer(folder: string = resourcesIn(resourcesFolder()).lexicon): Gazetteer {
  const known = gazetteers.get(folder);
  if (known) return known;
  const gazetteer = createGazetteer(readFileSync(path.join(folder, 'places.bin')));
  gazetteers.set(folder, gazetteer);
  return gazetteer;
}

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
