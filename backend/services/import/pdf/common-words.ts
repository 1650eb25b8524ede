import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createClusters, type Clusters } from '../../../../core/analysis/lexicon/clusters.ts';
import { hashText } from '../../../../core/analysis/text/hash.ts';
import { resourcesFolder, resourcesIn } from '../../../../data/resources.ts';

let clusters: Clusters | null | undefined;

/** The words of the lexicon, read at the first use; null where no lexicon is installed. */
function loadClusters(): Clusters | null {
  const file = path.join(resourcesIn(resourcesFolder()).lexicon, 'clusters.bin');
  return existsSync(file) ? createClusters(readFileSync(file)) : null;
}

/** Whether a word in lower case is one of the common words of the lexicon, which is English. */
export function isCommonWord(word: string): boolean {
  clusters ??= loadClusters();
  return clusters !== null && clusters.fineOf(hashText(word)) > 0;
}
