/** The code point that ends before an offset, as a string; empty at the beginning. */
export function characterBefore(text: string, end: number): string {
  const low = text.charCodeAt(end - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && /[\uD800-\uDBFF]/.test(text.charAt(end - 2));
  return text.slice(end - (isPair ? 2 : 1), end);
}

/**
 * The offset of the longest ending of a text whose characters all match. A search for `[…]+$` would start again at each character
 * and take quadratic time.
 * @param character a pattern for one character, without the flags `g` and `y`
 */
export function startOfEnding(text: string, character: RegExp): number {
  let start = text.length;
  while (start > 0) {
    const before = characterBefore(text, start);
    if (!character.test(before)) break;
    start -= before.length;
  }
  return start;
}

/** A text without the characters at its end that match; see `startOfEnding`. */
export const trimEndOf = (text: string, character: RegExp): string =>
  text.slice(0, startOfEnding(text, character));

/** A text without the characters at both ends that match; see `startOfEnding`. */
export function trimOf(text: string, character: RegExp): string {
  const trimmed = trimEndOf(text, character);
  let start = 0;
  while (start < trimmed.length && character.test(trimmed.charAt(start))) start += 1;
  return trimmed.slice(start);
}
