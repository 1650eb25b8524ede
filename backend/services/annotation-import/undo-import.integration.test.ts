import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testArticle, testContext } from '../../../core/export/testing/items.ts';
import { toJson } from '../../../core/export/to-json.ts';
import { getArticleById, listArticles, setArticleNote } from '../../../data/store/articles/articles.ts';
import { checkLibrary } from '../../../data/store/check/check.ts';
import { listCorrections } from '../../../data/store/corrections/corrections.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { chooseUpdates, restoreSourceStates } from '../../../data/store/annotation-import/source-states.ts';
import { redoImport, undoImport } from '../../../data/store/annotation-import/undo-import.ts';
import { updateHighlight } from '../../../data/store/highlights/highlights.ts';
import { listHighlights } from '../../../data/store/highlights/find-highlights.ts';
import { saveArticle } from '../../../data/store/revisions/save-article.ts';
import { articleOf, createTestFolder, openTestLibrary } from '../../../data/testing/library.ts';
import type { TestFolder } from '../../../data/testing/library.ts';
import { createAnnotationReader } from './annotation-reader.ts';
import { importAnnotations } from './import-annotations.ts';

const reader = createAnnotationReader();
afterAll(() => reader.close());
const importFrom = (db: Db, file: string) => importAnnotations({ db, reader }, file);

let temp: TestFolder;
let db: Db;
beforeEach(() => {
  temp = createTestFolder();
  db = openTestLibrary(temp.path);
});
afterEach(() => {
  db.close();
  temp.remove();
});

const write = (name: string, content: string): string => {
  const file = path.join(temp.path, name);
  writeFileSync(file, content);
  return file;
};
const paragraphs = ['The gate was shut at night.', 'Nobody knew who had the key, and the sea was loud.'];
const row = (id: string, uri: string, exact: string, more: object = {}) => ({
  id,
  uri,
  text: `note ${id}`,
  tags: ['sea'],
  created: '2023-01-02T03:04:05Z',
  document: { title: [`The page at ${uri}`] },
  target: [{ source: 'x', selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
  ...more,
});
const file = (...rows: object[]) => write('h.json', JSON.stringify({ total: rows.length, rows }));
const here = 'https://example.org/gate';
const pageNote = row('p', here, '', { target: [{ source: 'x' }], tags: ['harbour'] });

/** The content of the library that a user can see. */
const snapshot = () =>
  listArticles(db).map(({ id }) => {
    const { note, tags, title } = getArticleById(db, id);
    return {
      title,
      note,
      tags,
      highlights: listHighlights(db, id).map((h) => [h.id, h.note, h.color, h.tags]),
    };
  });

describe('undoing an import', () => {
  const rows = [row('a', here, 'who had the key'), row('b', 'https://example.org/new', 'words'), pageNote];

  it('restores the library, can be redone, and allows to import the file again', async () => {
    const { id } = saveArticle(db, articleOf(paragraphs, { url: here }), 'html');
    setArticleNote(db, id, 'My own note.');
    const before = snapshot();
    const { importId } = await importFrom(db, file(...rows));
    const after = snapshot();
    expect(after).not.toEqual(before);
    expect(getArticleById(db, id).note).toBe('My own note.\n\nnote p\n\n#harbour');

    expect(undoImport(db, importId ?? '')).toEqual({ removed: 3, kept: 0 });
    expect(snapshot()).toEqual(before);
    redoImport(db, importId ?? '');
    expect(snapshot()).toEqual(after);

    undoImport(db, importId ?? '');
    const again = await importFrom(db, file(...rows));
    expect(again).toMatchObject({ imported: 3, skipped: 0 });
    expect(snapshot()).toEqual(after);
    undoImport(db, again.importId ?? '');
    expect(snapshot()).toEqual(before);
    expect(checkLibrary(db)).toMatchObject({ ok: true });
  });

  it('keeps items that the user has changed since, and their article', async () => {
    const { importId } = await importFrom(db, file(...rows));
    const changed = listArticles(db).flatMap(({ id }) => listHighlights(db, id))[0];
    updateHighlight(db, changed?.id ?? '', { note: 'Mine now.' });
    expect(undoImport(db, importId ?? '')).toEqual({ removed: 2, kept: 2 });
    expect(snapshot().map(({ highlights }) => highlights.length)).toEqual([1]);
    expect(snapshot()[0]?.highlights[0]?.[1]).toBe('Mine now.');
  });

  it('has no effect for an import that changed nothing', async () => {
    await importFrom(db, file(...rows));
    expect((await importFrom(db, file(...rows))).importId).toBe(null);
    expect(() => undoImport(db, 'unknown')).toThrow('There is no record of this import');
  });

  it('applies to the imported part of a stopped import', async () => {
    const many = Array.from({ length: 5 }, (_, n) => row(`s${n}`, `https://example.org/${n}`, 'words'));
    const stopping = new AbortController();
    const report = await importAnnotations(
      { db, reader, signal: stopping.signal, onProgress: () => stopping.abort(new Error('enough')) },
      file(...many),
    );
    expect(report).toMatchObject({ imported: 0, stopped: true, importId: null });
  });
});

describe('a change at the source since the last import', () => {
  const first = row('a', here, 'who had the key');
  const changed = { ...first, text: 'another note', tags: ['sea', 'night'] };

  it('is offered, not applied; it can be accepted, ignored and undone', async () => {
    const { id } = saveArticle(db, articleOf(paragraphs, { url: here }), 'html');
    await importFrom(db, file(first));
    const before = snapshot();
    const report = await importFrom(db, file(changed));
    expect(report).toMatchObject({ imported: 0, changed: 1, skipped: 0, importId: null });
    expect(snapshot()).toEqual(before);
    const { update } = report.items[0] ?? {};
    expect(update).toMatchObject({ changedHere: false, next: { note: 'another note' } });
    if (!update) return;

    const [was] = [chooseUpdates(db, [{ ...update, choice: 'take' }])];
    expect(listHighlights(db, id)[0]).toMatchObject({ note: 'another note', tags: ['sea', 'night'] });
    expect((await importFrom(db, file(changed))).changed).toBe(0);
    restoreSourceStates(db, was ?? []);
    expect(snapshot()).toEqual(before);
    expect((await importFrom(db, file(changed))).changed).toBe(1);

    chooseUpdates(db, [{ ...update, choice: 'keep' }]);
    expect(snapshot()).toEqual(before);
    expect((await importFrom(db, file(changed))).changed).toBe(0);
  });

  it('can be combined with a change that was made here', async () => {
    const { id } = saveArticle(db, articleOf(paragraphs, { url: here }), 'html');
    await importFrom(db, file(first));
    const [highlight] = listHighlights(db, id);
    updateHighlight(db, highlight?.id ?? '', { note: 'Mine.', color: 'green', tags: ['own'] });
    const { items } = await importFrom(db, file(changed));
    const { update } = items[0] ?? {};
    expect(update?.changedHere).toBe(true);
    if (update) chooseUpdates(db, [{ ...update, choice: 'both' }]);
    expect(listHighlights(db, id)[0]).toMatchObject({
      note: 'Mine.\n\nanother note',
      color: 'green',
      tags: ['own', 'sea', 'night'],
    });
  });
});

describe('corrections in Lectern’s own JSON', () => {
  it('apply in another library, and are imported once', async () => {
    const article = testArticle(paragraphs, { id: 'theirs' });
    const target = { kind: 'person', name: 'Key', mention: null } as const;
    const corrections = [
      {
        id: randomUUID(),
        articleId: 'theirs',
        always: false,
        act: { act: 'rename', target, name: 'Key Marr' },
        createdAt: '2026-01-01T00:00:00.000Z',
      },
      {
        id: randomUUID(),
        articleId: 'another',
        always: true,
        act: { act: 'remove', target },
        createdAt: '2026-01-02T00:00:00.000Z',
      },
    ] as const;
    const own = write(
      'own.json',
      toJson([{ article, highlights: [], analysis: null, corrections }], testContext),
    );
    const report = await importFrom(db, own);
    expect(report).toMatchObject({ imported: 2, failed: 0 });
    const [{ id } = { id: '' }] = listArticles(db);
    expect(listCorrections(db, id).map(({ act, always }) => ({ act, always }))).toEqual(
      corrections.map(({ act, always }) => ({ act, always })),
    );
    expect(await importFrom(db, own)).toMatchObject({ imported: 0, skipped: 2 });

    undoImport(db, report.importId ?? '');
    expect(listCorrections(db, id)).toEqual([]);
  });
});
