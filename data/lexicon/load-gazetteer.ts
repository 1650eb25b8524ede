import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createGazetteer } from '../../core/analysis/lexicon/gazetteer.ts';
import type { Gazetteer } from '../../core/analysis/lexicon/gazetteer.ts';
import { resourcesFolder, resourcesIn } from '../resources.ts';

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
