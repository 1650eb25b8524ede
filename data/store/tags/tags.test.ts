import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeTags } from './tags.ts';

describe('tags', () => {
  it('are trimmed, without duplicates that differ only in case', () => {
    expect(normalizeTags([' Sea ', 'sea', 'two   words', '', ' ', 'ÉTÉ', 'été'])).toEqual([
      'Sea',
      'two words',
      'ÉTÉ',
    ]);
  });

  it('are composed (NFC), without duplicates that differ only in that', () => {
    expect(normalizeTags(['Cafe\u0301', 'Caf\u00e9', 'CAFE\u0301', 'cafe'])).toEqual(['Caf\u00e9', 'cafe']);
  });

  it('are unchanged when they are normalized already', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (tags) => {
        const once = normalizeTags(tags);
        expect(normalizeTags(once)).toEqual(once);
      }),
    );
  });
});
