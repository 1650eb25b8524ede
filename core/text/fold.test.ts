import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCase, foldText, foldWord } from './fold.ts';
import { nameKey } from './name-key.ts';
import { foldTypography, toBareText } from './typography.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(...'aEé ßŁøİıΣςﬁ½’`´ʼ—…\u0301\u00ad中がカ\u3099हिन्दीآلىيئ٢א\u05b8\ud83d😀'),
  }),
);

describe('the fold', () => {
  it.each([
    ['Straße', 'strasse'],
    ['Søren', 'soren'],
    ['Łódź', 'lodz'],
    ['Čapek', 'capek'],
    ['Đặng', 'dang'],
    ['œuvre', 'oeuvre'],
    ['İstanbul ılık', 'istanbul ilik'],
    ['ﬁne Ｆｕｌｌ', 'fine full'],
    ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['Ёлка', 'елка'],
    ['O’Brien – “x” ʻa', 'o\'brien - "x" \'a'],
    ['हिन्दी', 'हिन्दी'],
    ['தமிழ்', 'தமிழ்'],
    ['が', 'が'],
    ['한국', '한국'],
    ['الصَّبَاحُ', 'الصباح'],
    ['آثار الأُمّ إسلام', 'اثار الام اسلام'],
    ['٢٠١٩', '2019'],
    ['שָׁלוֹם', 'שלום'],
    ['a\u00adb', 'ab'],
  ])('of %s is %s', (text, folded) => expect(foldText(text)).toBe(folded));

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 3_000 },
    );
  });
  it('does not depend on how letters are composed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text));
        expect(foldText(text.normalize('NFC'))).toBe(foldText(text));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('the fold of names', () => {
  it.each([
    ['Cafe\u0301', 'caf\u00e9'],
    ['CAF\u00c9', 'caf\u00e9'],
    // The lower case letter has a composed form, the upper case letter has none.
    ['H\u0331', '\u1e96'],
    ['cafe', 'cafe'],
  ])('of %s is %s', (name, folded) => expect(foldCase(name)).toBe(folded));
});

describe('the fold of typography', () => {
  it('preserves every offset', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldTypography(text)).toHaveLength(text.length);
      }),
      { numRuns: 3_000 },
    );
  });
  it('removes only differences of case and typography', () => {
    expect(foldTypography('“Élan”\u00a0– İt’s')).toBe('"élan" - it\'s');
    expect(toBareText('so\u00adft  “x”...\n')).toBe('soft "x"…');
  });
});

describe('the fold of the lexicon', () => {
  it('matches the lexicon', () => {
    expect(['Šárka', 'Straße', 'Søren', 'Hawaiʻi', 'O’Brien', '“'].map(foldWord)).toEqual([
      'sarka',
      'straße',
      'søren',
      "hawai'i",
      "o'brien",
      '“',
    ]);
  });
});

describe('the key of a name', () => {
  it('is equal for spellings of one name', () => {
    expect(nameKey('The  Økonomi’s Straße')).toBe("okonomi's strasse");
    expect(nameKey('Jean‑Luc')).toBe(nameKey('Jean-Luc'));
    expect(nameKey('The')).toBe('the');
  });
  it('differs for other vowel signs', () => expect(nameKey('कि')).not.toBe(nameKey('की')));
});
