import { diff3Merge } from 'node-diff3';

/**
 * Three-way merge of lines. In a conflict, the user's lines are followed by the new ones, so that nothing the user wrote is lost.
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
      // Two insertions at the same position are not a conflict.
      conflict ||= o.length > 0;
      return [...a, ...b.filter((line) => line === '' || !a.includes(line))];
    },
  );
  return { lines: lines.join('\n'), conflict };
}
