/** Scripts that put no space between words: each of their characters counts, as is usual. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const word = new RegExp(
  String.raw`[${unspaced}]|(?:(?![${unspaced}])[\p{L}\p{N}\p{M}])+(?:[’'.,-](?![${unspaced}])[\p{L}\p{N}\p{M}]+)*`,
  'gu',
);

/** How many words a text has. "don't", "part-time" and "3.5" are one each. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(word)) count += 1;
  return count;
}
