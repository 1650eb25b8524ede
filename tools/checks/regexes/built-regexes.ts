/** A regular expression that a module builds when it is loaded. */
export interface BuiltRegex {
  readonly source: string;
  readonly flags: string;
}

/**
 * The regular expressions that modules build from strings when they are loaded (`new RegExp(…)` outside of functions), by file.
 * Loads the modules with a `RegExp` that records them; they must have no other effects.
 */
export async function builtRegexesIn(
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly BuiltRegex[]>> {
  const original = globalThis.RegExp;
  const built: BuiltRegex[] = [];
  const found = new Map<string, readonly BuiltRegex[]>();
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const regex = new target(source, flags);
      built.push({ source: regex.source, flags: regex.flags });
      return regex;
    },
  });
  try {
    for (const file of files) {
      built.length = 0;
      // One after another, so that what is recorded belongs to the file.
      // oxlint-disable-next-line no-await-in-loop
      await import(file);
      if (built.length > 0) found.set(file, [...built]);
    }
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}
