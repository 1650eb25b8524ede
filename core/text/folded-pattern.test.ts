import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';
import { foldedPattern, isPlain, plainPattern } from './folded-pattern.ts';

const find = (wanted: string, text: string): string | null => {
  const folded = foldText(wanted);
  const pattern = isPlain(text)
    ? new RegExp(plainPattern(folded), 'iu')
    : new RegExp(foldedPattern(folded), 'u');
  return pattern.exec(text)?.[0] ?? null;
};

describe('the pattern of a folded text', () => {
  it.each([
    ['part-time', 'a part–time job', 'part–time'],
    ['part-time', 'é part-time', 'part-time'],
    ["it's", 'and it’s so', 'it’s'],
    ['it’s', "é it's so", "it's"],
    ['"so"', 'said “so”', '“so”'],
    ['wait...', 'wait… now', 'wait…'],
    ['wait…', 'é wait... now', 'wait...'],
    ['a/b (c) [d]', 'a/b (c) [d] é', 'a/b (c) [d]'],
    ['الصباح', 'يبدأ الصَّبَاحُ', 'الصَّبَاحُ'],
    ['اثار', 'وآثار', 'آثار'],
    ['2019', 'سنة ٢٠١٩', '٢٠١٩'],
    ['masssse', 'Maßße', 'Maßße'],
    ['offfice', 'oﬀﬁce', 'oﬀﬁce'],
    ['soft', 'so\u00adft', 'so\u00adft'],
  ])('%s finds, in %s, %s', (wanted, text, found) => expect(find(wanted, text)).toBe(found));

  it('matches every letter that folds to it', () => {
    const missed: string[] = [];
    for (let code = 0x21; code < 0x2fff; code += 1) {
      const char = String.fromCodePoint(code);
      const folded = foldText(char);
      // A character that folds to several letters must match as a whole; parts of ½ or ⑲ are not searched.
      if (!/^(?:[\p{L}\p{N}\p{P}]|\p{L}{2,3})$/u.test(folded)) continue;
      if (!new RegExp(`^(?:${foldedPattern(folded)})$`, 'u').test(char)) missed.push(char);
    }
    expect(missed).toEqual([]);
  });

  it('finds the text it was made from, in any text', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'aEé ßøİςﬁ’`´ʼ—.-/[]()^\\\u0301\u00ad中がآيئ٢אא\u05b8'),
      minLength: 1,
    });
    fc.assert(
      fc.property(text, text, text, (before, wanted, after) => {
        const folded = foldText(wanted);
        fc.pre(folded.trim() !== '' && !/\s/.test(folded));
        const found = find(wanted, `${before}|${wanted}|${after}`);
        expect(found).not.toBeNull();
        expect(foldText(found ?? '')).toBe(folded);
      }),
      { numRuns: 3_000 },
    );
  });
});
