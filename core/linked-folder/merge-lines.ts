import { diff3Merge } from 'node-diff3';

/**
 * Joins what two sides made of the same lines (a three-way merge). Where both changed the same place the person's lines
 * stay and the new ones stand after them, so that nothing that a person wrote goes.
 */
export function mergeLines(
  theirs: string,
  base: string,
  ours: string,
): { readonly lines: string; readonly conflict: boolean } {
  if (theirs === base) return { lines: ours, conflict: false };
  if (ours === base) return { lines: theirs, conflict: false };
  const split = (text: string): string[] => text.split('\n');
  let conflict = false;
  const lines = diff3Merge(split(theirs), split(base), split(ours), { excludeFalseConflicts: true }).flatMap(
    (part) => {
      if (part.ok) return part.ok;
      const { a = [], o = [], b = [] } = part.conflict ?? {};
      // Two additions at one place do not contradict each other.
      conflict ||= o.length > 0;
      return [...a, ...b.filter((line) => line === '' || !a.includes(line))];
    },
  );
  return { lines: lines.join('\n'), conflict };
}
