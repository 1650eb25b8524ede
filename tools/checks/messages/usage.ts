/** Which keys the sources name. */
export interface Usage {
  /** @param strings string literals, and template literals whose values are replaced by NUL */
  add(strings: readonly string[]): void;
  has(key: string): boolean;
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

export function createUsage(): Usage {
  const literals = new Set<string>();
  const patterns = new Map<string, RegExp>();
  return {
    add(strings) {
      for (const text of strings) {
        // `settings.theme.${theme}` names all keys that begin so; `${key}` alone names none.
        if (!text.includes('\0')) literals.add(text);
        else if (/^[a-zA-Z]+\.[\w.]*\0/.test(text))
          patterns.set(
            text,
            new RegExp(
              `^${text
                .split('\0')
                .map(escape)
                .join(String.raw`[\w-]+`)}$`,
            ),
          );
      }
    },
    has: (key) => literals.has(key) || [...patterns.values()].some((pattern) => pattern.test(key)),
  };
}
