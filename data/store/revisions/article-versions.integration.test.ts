import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noNoteFilter } from '../../../core/model/notes.ts';
import { listVersions, showVersion } from './article-versions.ts';
import { getArticleById } from '../articles/articles.ts';
import { checkLibrary } from '../check/check.ts';
import type { Db } from '../sqlite/database.ts';
import { createHighlight, updateHighlight } from '../highlights/highlights.ts';
import { listHighlights } from '../highlights/find-highlights.ts';
import { suggestPlacesFor } from '../highlights/orphans.ts';
import { assignHighlights, getHighlightValues } from '../highlights/highlight-values.ts';
import { deleteHighlight, listDeletedHighlights, restoreHighlight } from '../highlights/highlight-trash.ts';
import { resolveNoteLink, suggestLinks } from '../notes/note-links.ts';
import { listNotes } from '../notes/notes.ts';
import { saveArticle, updateArticle } from './save-article.ts';
import { articleOf, createTestFolder, openTestLibrary } from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';
import { previewUpdate } from './revision-preview.ts';

let temp: TestFolder;
let db: Db;
let articleId: string;
const lines = [
  'The first paragraph speaks of the harbour and of its master.',
  'The second one tells of two trawlers that waited in the ice.',
  'In the third the wind turns, and the gate is opened again.',
];
const changed = ['Something new stands at the beginning now.', lines[1] ?? '', lines[0] ?? ''];
const words = (id: string): string | null => {
  const found = listHighlights(db, articleId).find((h) => h.id === id);
  if (!found || found.state === 'orphaned') return null;
  const { start, end } = found.anchor.span;
  return getArticleById(db, articleId).text.slice(start, end);
};
const highlight = (quote: string): string => {
  const { text, textVersion } = getArticleById(db, articleId);
  const start = text.indexOf(quote);
  const span = { start, end: start + quote.length };
  const id = crypto.randomUUID();
  createHighlight(db, { id, articleId, span, textVersion, color: 'blue' });
  return id;
};

beforeEach(() => {
  temp = createTestFolder();
  db = openTestLibrary(temp.path);
  articleId = saveArticle(db, articleOf(lines, { url: 'https://example.org/' }), 'html').id;
});
afterEach(() => {
  db.close();
  temp.remove();
});

it('the notes page, the trash and links show the quote of the shown text, as the sidebar does', () => {
  const before = ['The ministry says 😀 that the roads are full today.', lines[1] ?? ''];
  const after = ['The ministry says 😀 that the roads are empty today.', lines[1] ?? ''];
  articleId = saveArticle(db, articleOf(before, { title: 'Roads' }), 'text').id;
  updateArticle(db, articleId, articleOf(after, { title: 'Roads' }), 'text');
  const id = highlight('the roads are empty');
  const sidebar = () => listHighlights(db, articleId).map(({ anchor }) => anchor.quote.exact);
  const page = (text = '') =>
    listNotes(db, { ...noNoteFilter, text }, 'newest', { offset: 0, limit: 9 }).entries.map(
      ({ quote }) => quote,
    );
  expect(page()).toEqual(['the roads are empty']);
  showVersion(db, articleId, 1);
  expect(sidebar()).toEqual(['the roads are full']);
  expect(page()).toEqual(sidebar());
  expect([page('full').length, page('empty').length]).toEqual([1, 0]);
  expect(suggestLinks(db, 'roads are').map(({ label }) => label)).toEqual(sidebar());
  expect(resolveNoteLink(db, { kind: 'highlight', id })).toMatchObject({ title: 'the roads are full' });
  deleteHighlight(db, id);
  expect(listDeletedHighlights(db).map(({ quote }) => quote)).toEqual(['the roads are full']);
  restoreHighlight(db, id);
  showVersion(db, articleId, 2);
  expect(page()).toEqual(['the roads are empty']);
});

describe('an update', () => {
  it('is previewed, and has the effect of its preview', () => {
    const kept = highlight('two trawlers');
    const lost = highlight('the wind turns');
    const preview = previewUpdate(db, articleId, changed.join('\n'));
    expect(preview.lines.map(({ kind }) => kind)).toEqual(['added', 'same', 'moved', 'removed']);
    expect(preview.highlights.map(({ id, words: now }) => [id, now])).toEqual([
      [kept, 'two trawlers'],
      [lost, null],
    ]);
    expect(listVersions(db, articleId).length).toBe(1);
    updateArticle(
      db,
      articleId,
      articleOf(changed, { url: 'https://example.org/' }),
      undefined,
      preview.places,
    );
    expect(words(kept)).toBe('two trawlers');
    expect(words(lost)).toBeNull();
    expect(checkLibrary(db).problems).toEqual([]);
  });

  it('locates highlights that were created or changed since the preview', () => {
    const first = highlight('two trawlers');
    const { places } = previewUpdate(db, articleId, changed.join('\n'));
    const late = highlight('the harbour');
    const { text } = getArticleById(db, articleId);
    updateHighlight(db, first, {
      span: { start: text.indexOf('the ice'), end: text.indexOf('the ice') + 7 },
    });
    updateArticle(db, articleId, articleOf(changed, { url: 'https://example.org/' }), undefined, places);
    expect([words(first), words(late)]).toEqual(['the ice', 'the harbour']);
  });

  it('can be undone and redone; the next one has a new number', () => {
    const old = highlight('the wind turns');
    updateArticle(db, articleId, articleOf(changed, { url: 'https://example.org/' }));
    const later = highlight('Something new');
    expect(showVersion(db, articleId, 1)).toBe(2);
    expect([words(old), words(later)]).toEqual(['the wind turns', null]);
    expect(listVersions(db, articleId).map(({ version, shown }) => [version, shown])).toEqual([
      [2, false],
      [1, true],
    ]);
    // The text of version 1 is the one that is there, and version 2's comes as a new one.
    expect(updateArticle(db, articleId, articleOf(lines, { url: 'https://example.org/' }))).toBe(1);
    expect(
      updateArticle(db, articleId, articleOf([...changed, 'More.'], { url: 'https://example.org/' })),
    ).toBe(3);
    expect([words(old), words(later)]).toEqual([null, 'Something new']);
    expect(checkLibrary(db).problems).toEqual([]);
  });
});

it('an orphaned highlight gets suggestions, is placed manually, and can be reset', () => {
  const id = highlight('In the third the wind turns');
  const next = [...changed, 'In the third part the winds turned, it is said, and nobody knew why.'];
  updateArticle(db, articleId, articleOf(next, { url: 'https://example.org/' }));
  const offered = suggestPlacesFor(db, id);
  expect(offered.length).toBeGreaterThan(0);
  const made = getHighlightValues(db, id)?.anchor;
  const { text } = getArticleById(db, articleId);
  const start = text.indexOf('the winds turned');
  updateHighlight(db, id, { span: { start, end: start + 16 } });
  expect(words(id)).toBe('the winds turned');
  assignHighlights(db, [{ id, anchor: made }]);
  showVersion(db, articleId, 1);
  expect(words(id)).toBe('In the third the wind turns');
  expect(checkLibrary(db).problems).toEqual([]);
});
