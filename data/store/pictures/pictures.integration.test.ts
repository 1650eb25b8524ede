import { messageRef } from '../../../messages/message-keys.ts';
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Db } from '../sqlite/database.ts';
import { storePicture, pictureFile, picturesFolder } from './picture-files.ts';
import { getArticlePictures, getCovers, listPictureFiles, savePictures } from './pictures.ts';
import { checkPictures, removeUnusedPictures } from './maintain-pictures.ts';
import { saveArticle } from '../revisions/save-article.ts';
import { articleOf, createTestFolder, openTestLibrary, type TestFolder } from '../../testing/library.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

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

const add = (title: string): string =>
  saveArticle(db, articleOf([title], { url: `https://a.example/${title}`, leadImage: 'p' }), 'web').id;
const keep = (bytes: Buffer) => {
  const picture = storePicture(folder.path, bytes);
  if (!picture) throw new Error('no picture');
  return picture;
};

test('stores equal bytes once for all articles that reference them', () => {
  const picture = keep(png);
  expect(keep(png)).toEqual(picture);
  const [one, two] = [add('one'), add('two')];
  savePictures(db, one, [{ source: 'p', picture, problem: null }]);
  savePictures(db, two, [
    { source: 'p', picture, problem: null },
    { source: 'q', picture: null, problem: messageRef('errors.image.damaged') },
  ]);
  expect(listPictureFiles(db)).toEqual([{ ...picture, file: pictureFile(folder.path, picture) }]);
  expect(getArticlePictures(db, two)).toEqual([
    { source: 'p', picture, problem: null },
    { source: 'q', picture: null, problem: messageRef('errors.image.damaged') },
  ]);
  expect(
    getCovers(db, [two, one, 'none'])
      .map(({ articleId }) => articleId)
      .toSorted(),
  ).toEqual([one, two].toSorted());
  expect(checkPictures(db)).toEqual([]);
});

test('keeps a stored picture when fetching it again fails', () => {
  const id = add('one');
  savePictures(db, id, [
    { source: 'p', picture: null, problem: messageRef('errors.web.noAnswer', { host: 'example.org' }) },
  ]);
  const picture = keep(png);
  savePictures(db, id, [{ source: 'p', picture, problem: null }]);
  savePictures(db, id, [
    { source: 'p', picture: null, problem: messageRef('errors.web.noAnswer', { host: 'example.org' }) },
  ]);
  expect(getArticlePictures(db, id)).toEqual([{ source: 'p', picture, problem: null }]);
});

test('reports a missing or damaged file', () => {
  const id = add('one');
  const picture = keep(png);
  savePictures(db, id, [{ source: 'p', picture, problem: null }]);
  const file = pictureFile(folder.path, picture);
  writeFileSync(file, 'damaged');
  expect(checkPictures(db)).toEqual([expect.stringMatching(/changed or is damaged/)]);
  // Storing it again repairs it.
  keep(png);
  expect(checkPictures(db)).toEqual([]);
  rmSync(file);
  expect(checkPictures(db)).toEqual([expect.stringMatching(/not there/)]);
  expect(getArticlePictures(db, id)[0]).toMatchObject({
    picture: null,
    problem: messageRef('errors.image.fileGone'),
  });
});

test('removes unreferenced pictures after a day, and no others', () => {
  const id = add('one');
  const picture = keep(png);
  savePictures(db, id, [{ source: 'p', picture, problem: null }]);
  const stray = path.join(picturesFolder(folder.path), 'ff', 'stray.partial');
  mkdirSync(path.dirname(stray), { recursive: true });
  writeFileSync(stray, 'x');
  const [old, fresh] = [new Date('2030-01-01T12:00:00Z'), new Date('2030-01-04T11:00:00Z')];
  const now = Date.parse('2030-01-04T12:00:00Z');
  const touch = (time: Date): void => {
    for (const file of [stray, pictureFile(folder.path, picture)]) utimesSync(file, time, time);
  };
  touch(fresh);
  expect(removeUnusedPictures(db, now)).toBe(0);
  touch(old);
  expect(removeUnusedPictures(db, now)).toBe(1);
  expect(existsSync(pictureFile(folder.path, picture))).toBe(true);

  db.prepare('DELETE FROM articles WHERE id = ?').run(id);
  expect(removeUnusedPictures(db, now)).toBe(1);
  expect(existsSync(pictureFile(folder.path, picture))).toBe(false);
  expect(listPictureFiles(db)).toEqual([]);
});

test('refuses an invalid hash in a path', () => {
  expect(() => pictureFile(folder.path, { hash: '../../etc/passwd', type: 'image/png' })).toThrow();
});
