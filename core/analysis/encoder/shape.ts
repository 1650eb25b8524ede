/** What the case and the characters of a word look like, 1 to 9, as the vocabulary of the encoder has no case. */
export function shapeOf(word: string): number {
  const letters = [...word].filter((character) => /\p{L}/u.test(character));
  const hasDigit = /\p{Nd}/u.test(word);
  if (letters.length === 0) return hasDigit ? 1 : 2;
  if (hasDigit) return 3;
  const capitals = letters.map((letter) => /\p{Lu}/u.test(letter));
  const count = capitals.filter(Boolean).length;
  if (count === 0) return 4;
  if (count === letters.length) return letters.length === 1 ? 5 : 6;
  if (capitals[0] && count === 1) return 7;
  return capitals[0] ? 8 : 9;
}
