import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeTags } from './tags.ts';

describe('tags', () => {
  it('are trimmed, and differ in more than case', () => {
    expect(normalizeTags([' Sea ', 'sea', 'two   words', '', ' ', 'ÉTÉ', 'été'])).toEqual([
      'Sea',
      'two words',
      'ÉTÉ',
    ]);
  });

  it('once in order stay so', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (tags) => {
        const once = normalizeTags(tags);
        expect(normalizeTags(once)).toEqual(once);
      }),
    );
  });
});
