import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import { titles } from '../lexicon/words.ts';
import { foldWord } from '../../text/fold.ts';
import type { Token } from '../text/token.ts';

const attached = /^(\p{Lu}[\p{Ll}]{2,})(\p{Lu}[\p{Ll}]{2,})$/u;

/**
 * Splits two words joined by a missing space, as when a caption runs into the first sentence ("JinpingChinese"). Only if the
 * second is a demonym, country or title and the whole is not a known name, so that "YouTube" and "McDonald" are not split.
 */
export const splitJoinedWords = (tokens: Token[], table: NameTable): Token[] => {
  if (!tokens.some(({ text }) => attached.test(text))) return tokens;
  return tokens.flatMap((token) => {
    const [, left = '', right = ''] = attached.exec(token.text) ?? [];
    if (left === '' || table.classesOf(token.folded) !== 0) return [token];
    const second = foldWord(right);
    const known =
      (table.classesOf(second) & (nameClasses.demonym | nameClasses.country)) !== 0 || titles.has(second);
    if (!known) return [token];
    const middle = token.start + left.length;
    return [
      { start: token.start, end: middle, text: left, folded: foldWord(left), attached: token.attached },
      { start: middle, end: token.end, text: right, folded: second, attached: true },
    ];
  });
};
