import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyMigrationsUpTo, createTestFolder, openTestLibrary } from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';
import { insertOldArticle } from '../../testing/insert-article.ts';
import { getSourceState, setSourceState } from '../annotation-import/source-states.ts';
import { createHighlight } from '../highlights/highlights.ts';
import { listNoteTemplates } from '../notes/note-templates.ts';
import { readSettings, writeSettings } from '../settings/settings.ts';
import type { Db } from '../sqlite/database.ts';
import { openLibrary } from '../sqlite/open.ts';
import { getTagColor, listTags } from './tag-library.ts';
import { getTags } from './tags.ts';

const composed = 'Caf\u00e9';
const decomposed = 'Cafe\u0301';

let temp: TestFolder;
let db: Db;
let articles: readonly string[];
beforeEach(() => {
  temp = createTestFolder();
  const old = openLibrary({
    folder: temp.path,
    migrations: copyMigrationsUpTo(102, `${temp.path}/migrations`),
  });
  articles = ['one', 'two'];
  for (const id of articles) insertOldArticle(old, id, `Words of ${id}.`);
  const [one = '', two = ''] = articles;
  createHighlight(old, {
    id: 'h',
    articleId: one,
    span: { start: 0, end: 3 },
    textVersion: 1,
    color: 'blue',
    note: '',
  });
  setSourceState(old, 'h', { note: decomposed, color: 'blue', tags: [decomposed, composed] });
  writeSettings(old, { colorNames: { yellow: decomposed } });
  old.exec(`
    INSERT INTO article_tags VALUES ('${one}', 0, '${decomposed}'), ('${one}', 1, 'sea'), ('${one}', 2, '${composed.toUpperCase()}');
    INSERT INTO article_tags VALUES ('${two}', 0, '${composed}'), ('${two}', 1, 'cafe');
    INSERT INTO highlight_tags VALUES ('h', 0, '${composed}'), ('h', 1, '${decomposed}');
    INSERT INTO tag_styles VALUES ('${decomposed.toLowerCase()}', 'blue'), ('e\u0301', 'green'), ('${composed.toLowerCase()}', 'red');
    INSERT INTO note_templates VALUES ('t', '${decomposed}', '${decomposed}', 0);
    INSERT INTO export_templates VALUES ('t', '${decomposed}', 'article', '', '${decomposed}', '2026-01-01');
    INSERT INTO collections VALUES ('first', '${decomposed}', '2026-01-01', NULL), ('second', '${composed}', '2026-01-02', NULL),
      ('other', 'cafe', '2026-01-01', NULL), ('deleted', '${decomposed}', '2025-01-01', '2026-01-03'),
      ('A', 'A', '2026-01-01', NULL), ('a', 'a', '2026-01-02', NULL);
    INSERT INTO collection_articles VALUES ('first', '${one}', '2026-01-05'), ('second', '${one}', '2026-01-04'),
      ('second', '${two}', '2026-01-06'), ('deleted', '${two}', '2026-01-02');`);
  old.close();
  db = openTestLibrary(temp.path);
});
afterEach(() => {
  db.close();
  temp.remove();
});

it('normalizes the tags of an older library and merges those that become equal', () => {
  expect(articles.map((id) => getTags(db, 'article', id))).toEqual([
    [composed, 'sea'],
    [composed, 'cafe'],
  ]);
  expect(getTags(db, 'highlight', 'h')).toEqual([composed]);
  expect(listTags(db).filter(({ tag }) => tag.normalize('NFC') === composed)).toHaveLength(1);
});

it('keeps the colors of the tags; one that a composed tag had wins', () => {
  expect(getTagColor(db, composed)).toBe('red');
  expect(getTagColor(db, '\u00e9')).toBe('green');
  expect(db.prepare('SELECT count(*) FROM tag_styles').pluck().get()).toBe(2);
});

it('merges collections that become equal into the older one, with all their articles, and no others', () => {
  expect(db.prepare('SELECT id, name FROM collections ORDER BY id').raw().all()).toEqual([
    ['A', 'A'],
    ['a', 'a'],
    ['deleted', composed],
    ['first', composed],
    ['other', 'cafe'],
  ]);
  const [one = '', two = ''] = articles;
  expect(
    db.prepare('SELECT * FROM collection_articles ORDER BY collection_id, added_at').raw().all(),
  ).toEqual([
    ['deleted', two, '2026-01-02'],
    ['first', one, '2026-01-04'],
    ['first', two, '2026-01-06'],
  ]);
});

it('normalizes labels and the names of templates, but no bodies', () => {
  expect(readSettings(db)).toMatchObject({ colorNames: { yellow: composed } });
  expect(listNoteTemplates(db)).toEqual([{ id: 't', name: composed, body: decomposed }]);
  expect(db.prepare('SELECT name, body FROM export_templates').raw().get()).toEqual([composed, decomposed]);
});

it('normalizes the tags that annotations had in their source, so that they still count as unchanged', () => {
  expect(getSourceState(db, 'h')).toEqual({ note: decomposed, color: 'blue', tags: [composed] });
});
