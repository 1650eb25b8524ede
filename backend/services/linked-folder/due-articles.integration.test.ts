import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLinkedFiles } from '../../../data/profile/linked-files.ts';
import { setArticleNote } from '../../../data/store/articles/articles.ts';
import { saveArticle } from '../../../data/store/revisions/save-article.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { articleOf, createTestFolder, openTestLibrary } from '../../../data/testing/library.ts';
import type { TestFolder } from '../../../data/testing/library.ts';
import { createDueArticles } from './due-articles.ts';
import type { DueArticles } from './due-articles.ts';

let temp: TestFolder;
let db: Db;
beforeEach(() => {
  temp = createTestFolder();
  db = openTestLibrary(temp.path);
  for (const id of ['a', 'b', 'c', 'd']) {
    saveArticle(db, articleOf([`Article ${id}.`]), 'text', undefined, { id });
    setArticleNote(db, id, 'a note');
  }
});
afterEach(() => {
  db.close();
  temp.remove();
});

const take = (due: DueArticles): string[] => due.take(db, openLinkedFiles(temp.path, 'list')).toSorted();

it('takes the articles that a change names', () => {
  const due = createDueArticles();
  expect(due.addChanged({ topic: 'articles', articleId: 'a' })).toBe(true);
  expect(due.addChanged({ topic: 'tags', among: ['b', 'c'] })).toBe(true);
  expect(due.addChanged({ topic: 'backups' })).toBe(false);
  expect(due.addChanged({ topic: 'entities' })).toBe(false);
  expect(take(due)).toEqual(['a', 'b', 'c']);
  expect(due.isEmpty).toBe(true);
});

it('takes all articles when any may have changed', () => {
  const due = createDueArticles();
  expect(due.addChanged({ topic: 'tags' })).toBe(true);
  expect(take(due)).toEqual(['a', 'b', 'c', 'd']);
});
