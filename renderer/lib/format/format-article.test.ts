import { describe, expect, it } from 'vitest';
import { bylineToAuthor, readingMinutes, formatArticleState } from './format-article.ts';

describe('article formatting', () => {
  it('rounds the reading time to minutes, at least one', () => {
    expect([0, 10, 230, 640, 23_000].map(readingMinutes)).toEqual([1, 1, 1, 3, 100]);
  });

  it('formats the reading progress', () => {
    const words = (state: 'unread' | 'reading' | 'read', progress: number) =>
      formatArticleState({ state, progress });
    expect(words('unread', 0)).toBe('Unread');
    expect([0.001, 0.62, 0.979, 1].map((progress) => words('reading', progress))).toEqual([
      '1% read',
      '62% read',
      '98% read',
      '99% read',
    ]);
    expect(words('read', 0.3)).toBe('Read');
  });

  it('removes only a leading "By" from an author', () => {
    expect(bylineToAuthor('By Ana Díaz')).toBe('Ana Díaz');
    expect(bylineToAuthor('BYRON')).toBe('BYRON');
    expect(bylineToAuthor(' ')).toBeNull();
    expect(bylineToAuthor(null)).toBeNull();
  });
});
