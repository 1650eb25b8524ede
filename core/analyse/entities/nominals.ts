import { shortOfficeAt } from '../names/nominals.ts';
import type { Reading } from '../text/reading.ts';
import type { PlacedMention } from './mention.ts';

/**
 * "the ministry" after "the foreign ministry": short nominals go to the last organisation named before them whose name has the
 * same head. Nothing is found where no such name came before.
 */
export const findShortNominals = (reading: Reading, placed: readonly PlacedMention[]): PlacedMention[] => {
  const found: PlacedMention[] = [];
  const taken = new Set(
    placed.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, k) => first + k)),
  );
  for (let i = 1; i < reading.tokens.length; i += 1) {
    const head = taken.has(i) ? null : shortOfficeAt(reading, i);
    if (head === null) continue;
    const before = placed.findLast(
      ({ first, cluster }) =>
        first < i &&
        cluster.kind === 'organization' &&
        cluster.name.toLowerCase().split(/\s+/).includes(head),
    );
    if (before) found.push({ first: i - 1, end: i + 1, type: 'nominal', cluster: before.cluster });
  }
  return found;
};
