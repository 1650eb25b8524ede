/**
 * Typography aside, character by character, so that offsets stay: curly quotes are straight, every dash is a hyphen,
 * every space a space, and case is lower where that does not change the length.
 */
export function foldTypography(text: string): string {
  const folded = text
    .replace(/[\u2018\u2019\u201A\u201B\u2032\u02BC\u0060\u00B4]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replace(/\s/g, ' ');
  const lower = folded.toLowerCase();
  return lower.length === text.length ? lower : folded;
}

/** The text without what an editor or a typesetter changes in it: typography, spaces, case; for comparing whole quotes. */
export const toBareText = (text: string): string =>
  foldTypography(text.normalize('NFKC'))
    .replace(/[\u00AD\u200B-\u200D\u2060]/g, '')
    .replace(/\.\.\./g, '…')
    .replace(/\s+/g, ' ')
    .trim();
