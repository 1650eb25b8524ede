import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ExtractedArticle } from '../../../core/model/article.ts';
import { articleOf, createTestFolder, openTestLibrary } from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';
import { getArticleDetails, setArticleDetails } from '../revisions/article-details.ts';
import { saveArticle } from '../revisions/save-article.ts';
import type { Db } from '../sqlite/database.ts';
import { getArticleById } from './articles.ts';
import { editDetails, getEditableDetails } from './edited-details.ts';

let folder: TestFolder;
let db: Db;
beforeEach(() => {
  folder = createTestFolder();
  db = openTestLibrary(folder.path);
});
afterEach(() => {
  db.close();
  folder.remove();
});

const url = 'https://example.org/gate';
const paragraphs = [
  'The master closed the gate before dawn, and nobody in the harbour said why he had done it.',
  'The ice had begun to press against its hinges, and two trawlers waited outside for the tide.',
];
const page = (byline: string, ...more: string[]): ExtractedArticle => ({
  ...articleOf([...paragraphs, ...more]),
  title: 'The gate',
  byline,
  url,
});

it('keeps edits when the page is imported again, and updates what was imported', () => {
  const { id } = saveArticle(db, page('A. ClerkNews Agency'), 'web');
  editDetails(db, [
    { id, set: { byline: 'A. Clerk', url: 'https://example.org/moved', title: 'A gate' }, reset: [] },
  ]);
  const again = saveArticle(db, page('A. Clerk/Agency', 'They listened to the radio.'), 'web');
  // Recognized by the URL that it was imported from.
  expect(again).toMatchObject({ id, status: 'updated' });
  expect(getArticleById(db, id)).toMatchObject({ byline: 'A. Clerk', title: 'A gate', textVersion: 2 });
  editDetails(db, [{ id, set: {}, reset: ['byline', 'url', 'title'] }]);
  expect(getArticleById(db, id)).toMatchObject({ byline: 'A. Clerk/Agency', title: 'The gate', url });
});

it('leaves edits alone when a version and its details are shown again', () => {
  const { id } = saveArticle(db, page('One'), 'web');
  const before = getArticleDetails(db, id);
  editDetails(db, [{ id, set: { byline: 'Edited' }, reset: [] }]);
  saveArticle(db, page('Two', 'They listened to the radio.'), 'web');
  expect(getArticleDetails(db, id).byline).toBe('Two');
  setArticleDetails(db, id, before);
  expect(getEditableDetails(db, id).byline).toEqual({ value: 'Edited', isEdited: true, imported: 'One' });
});

it('is no edit when the value is the imported one', () => {
  const { id } = saveArticle(db, page('One'), 'web');
  expect(editDetails(db, [{ id, set: { byline: 'One' }, reset: ['title'] }]).inverse).toEqual([]);
  editDetails(db, [{ id, set: { byline: 'Two' }, reset: [] }]);
  editDetails(db, [{ id, set: { byline: 'One' }, reset: [] }]);
  expect(getEditableDetails(db, id).byline.isEdited).toBe(false);
});
