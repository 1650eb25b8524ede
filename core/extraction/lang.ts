/** Language, script and region. Variants and encodings ("en_GB.UTF-8") are dropped. */
const tagPattern = /^\s*([a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?)(?:[-_.@].*)?\s*$/i;

/** Code units of a value that are examined. */
const longest = 100;

/** A BCP 47 tag in canonical form ("en-GB", "zh-Hant"), or null when the value is invalid. */
export function normalizeLang(value: string | null | undefined): string | null {
  const tag = tagPattern.exec((value ?? '').slice(0, longest))?.[1]?.replaceAll('_', '-');
  return tag === undefined ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
}
