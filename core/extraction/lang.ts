/** A BCP 47 tag as it should be written ("en-GB", "zh-Hant"), or null when the value is none. */
export function tidyLang(value: string | null | undefined): string | null {
  const found = /^\s*([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.@].*)?\s*$/i.exec(
    value ?? '',
  );
  if (!found) return null;
  const [, language = '', script, region] = found;
  const titled = script && script.charAt(0).toUpperCase() + script.slice(1).toLowerCase();
  return [language.toLowerCase(), titled, region?.toUpperCase()].filter(Boolean).join('-');
}
