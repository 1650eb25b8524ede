import { expect, it } from 'vitest';
import { createDueArticles } from './due-articles.ts';

it('takes the articles that a change names', () => {
  const due = createDueArticles();
  expect(due.addChanged({ topic: 'articles', articleId: 'a' })).toBe(true);
  expect(due.addChanged({ topic: 'tags', among: ['b', 'c'] })).toBe(true);
  expect(due.includesAll).toBe(false);
  expect(due.addChanged({ topic: 'backups' })).toBe(false);
  expect(due.addChanged({ topic: 'entities' })).toBe(false);
  expect(due.includesAll).toBe(false);
});

it('takes all articles when any may have changed', () => {
  const due = createDueArticles();
  expect(due.addChanged({ topic: 'tags' })).toBe(true);
  expect(due.includesAll).toBe(true);
});
