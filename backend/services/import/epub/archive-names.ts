/** A key of a path that ignores Unicode normalization and case, in which archives and package documents often differ. */
export const pathKey = (path: string): string => path.normalize('NFC').toLowerCase();

const utf8Of = (name: string): string => Buffer.from(name, 'latin1').toString('utf8');

/** Returns a function that finds the name of an entry for a path: exact, otherwise in another normalization or case; null when there is none. */
export function createNameFinder(names: readonly string[]): (path: string) => string | null {
  const exact = new Set(names);
  const byKey = new Map<string, string>();
  for (const name of names) {
    // Archives that do not mark their names as UTF-8 have them read byte by byte.
    for (const form of [name, utf8Of(name)]) if (!byKey.has(pathKey(form))) byKey.set(pathKey(form), name);
  }
  return (path) => (exact.has(path) ? path : (byKey.get(pathKey(path)) ?? null));
}
