import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEntity } from '../../../core/model/analysis.ts';
import type { NoteFilter } from '../../../core/model/notes.ts';
import { noNoteFilter } from '../../../core/model/notes.ts';
import { saveAnalysis } from '../entities/analyses.ts';
import { setArticleNote, setArticleTags } from '../articles/articles.ts';
import type { Db } from '../sqlite/database.ts';
import { assignHighlights } from '../highlights/highlight-values.ts';
import {
  listDeletedHighlights,
  purgeHighlights,
  deleteHighlight,
  restoreHighlight,
} from '../highlights/highlight-trash.ts';
import { createHighlight, updateHighlight } from '../highlights/highlights.ts';
import { listHighlights } from '../highlights/find-highlights.ts';
import { changeHighlights, setHighlightsDeleted } from './bulk-changes.ts';
import { listBacklinks, resolveNoteLink, suggestLinks } from './note-links.ts';
import { listNoteTemplates, setNoteTemplates } from './note-templates.ts';
import { saveNoteVersion, listNoteVersions } from './note-versions.ts';
import { listNotes } from './notes.ts';
import { saveArticle } from '../revisions/save-article.ts';
import { listTags, renameTag, setTagColor, setTagsOfMany } from '../tags/tag-library.ts';
import { articleOf, createTestFolder, openTestLibrary } from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';

let folder: TestFolder;
let db: Db;
let visit: string;
let harvest: string;

const highlight = (
  articleId: string,
  words: string,
  more: { note?: string; tags?: string[]; day?: string } = {},
) => {
  const text = articleId === visit ? visitText : harvestText;
  const start = text.indexOf(words);
  return createHighlight(
    db,
    {
      id: randomUUID(),
      articleId,
      span: { start, end: start + words.length },
      textVersion: 1,
      color: more.note ? 'green' : 'yellow',
      note: more.note,
      tags: more.tags,
    },
    `${more.day ?? '2026-11-20'}T12:00:00.000Z`,
  ).id;
};
const visitText = 'Xi Jinping flew to Moscow on Friday.\nHe met Vladimir Putin.';
const harvestText = 'The harvest in São Tomé was good this year.';
const quotes = (filter: Partial<NoteFilter>) =>
  listNotes(db, { ...noNoteFilter, ...filter }, 'oldest', { offset: 0, limit: 50 }).entries.map(
    ({ quote, note }) => quote ?? note,
  );

beforeEach(() => {
  folder = createTestFolder();
  db = openTestLibrary(folder.path);
  visit = saveArticle(db, articleOf(visitText.split('\n'), { title: 'Xi visits Russia' }), 'text').id;
  harvest = saveArticle(db, articleOf([harvestText], { title: 'Cocoa harvest' }), 'text').id;
});
afterEach(() => {
  db.close();
  folder.remove();
});

describe('the notes page', () => {
  it('filters by words without accents, by tag, color, article and day', () => {
    highlight(visit, 'Moscow', { tags: ['Travel'], day: '2026-11-01' });
    highlight(visit, 'Vladimir Putin', { note: 'Who else?', day: '2026-11-02' });
    highlight(harvest, 'São Tomé', { day: '2026-11-10' });
    setArticleNote(db, harvest, 'Ask about prices', '2026-11-11T12:00:00.000Z');
    expect(quotes({})).toEqual(['Moscow', 'Vladimir Putin', 'São Tomé', 'Ask about prices']);
    expect(quotes({ text: 'sao' })).toEqual(['São Tomé']);
    expect(quotes({ text: 'russia who' })).toEqual(['Vladimir Putin']);
    expect(quotes({ tags: ['travel'] })).toEqual(['Moscow']);
    expect(quotes({ colors: ['green'] })).toEqual(['Vladimir Putin']);
    expect(quotes({ articleId: harvest })).toEqual(['São Tomé', 'Ask about prices']);
    expect(quotes({ from: '2026-11-02', to: '2026-11-10' })).toEqual(['Vladimir Putin', 'São Tomé']);
    expect(quotes({ notesOnly: true })).toEqual(['Vladimir Putin', 'Ask about prices']);
  });

  it('finds the highlights that mention an entity', () => {
    highlight(visit, 'Jinping flew');
    highlight(visit, 'Moscow');
    const mentions = [{ start: 0, end: 10, text: 'Xi Jinping', type: 'name' as const }];
    const entities = [createEntity({ id: 'e1', kind: 'person', name: 'Xi Jinping', mentions })];
    const analysis = { entities, quotes: [], dates: [] };
    saveAnalysis(db, { articleId: visit, textVersion: 1, engineVersion: 'test' }, analysis);
    expect(quotes({ entity: 'xi jinping' })).toEqual(['Jinping flew']);
    expect(quotes({ entity: 'the  Xi Jinping' })).toEqual(['Jinping flew']);
    expect(suggestLinks(db, 'jinp').map(({ kind, key }) => [kind, key])).toContainEqual([
      'entity',
      'Xi Jinping',
    ]);
  });

  it('returns pages and the total', () => {
    for (const words of ['Xi', 'Moscow', 'Friday']) highlight(visit, words);
    const page = listNotes(db, noNoteFilter, 'article', { offset: 1, limit: 1 });
    expect(page.total).toBe(3);
    expect(page.entries.map(({ quote }) => quote)).toEqual(['Moscow']);
  });
});

describe('bulk changes', () => {
  it('apply and revert all or none', () => {
    const ids = [highlight(visit, 'Moscow', { tags: ['a'] }), highlight(visit, 'Putin', { tags: ['b'] })];
    const before = changeHighlights(db, ids, { color: 'pink', addTags: ['new'], removeTags: ['A'] });
    expect(listHighlights(db, visit).map(({ color, tags }) => [color, tags])).toEqual([
      ['pink', ['new']],
      ['pink', ['b', 'new']],
    ]);
    assignHighlights(db, before);
    expect(listHighlights(db, visit).map(({ color, tags }) => [color, tags])).toEqual([
      ['yellow', ['a']],
      ['yellow', ['b']],
    ]);
    setHighlightsDeleted(db, ids, true);
    expect(listHighlights(db, visit)).toEqual([]);
    setHighlightsDeleted(db, ids, false);
    expect(listHighlights(db, visit)).toHaveLength(2);
  });
});

describe('tags everywhere', () => {
  it('are renamed, merged, colored, and reverted', () => {
    const id = highlight(visit, 'Moscow', { tags: ['Trip', 'travel'] });
    setArticleTags(db, harvest, ['trip']);
    setTagColor(db, 'TRIP', 'teal');
    const before = renameTag(db, 'trip', 'Travel');
    expect(listHighlights(db, visit)[0]?.tags).toEqual(['Travel']);
    expect(listTags(db)).toEqual([{ tag: 'Travel', color: 'teal', highlights: 1, articles: 1 }]);
    setTagsOfMany(db, before);
    expect(listHighlights(db, visit)[0]?.tags).toEqual(['Trip', 'travel']);
    // A revert after a later change keeps what was added since.
    const renamed = renameTag(db, 'trip', 'Journey');
    updateHighlight(db, id, { tags: ['Journey', 'travel', 'May'] });
    setTagsOfMany(db, renamed);
    expect(listHighlights(db, visit)[0]?.tags).toEqual(['travel', 'May', 'Trip']);
    updateHighlight(db, id, { tags: ['Trip', 'travel'] });
    renameTag(db, 'travel', null);
    expect(listHighlights(db, visit)[0]?.tags).toEqual(['Trip']);
    deleteHighlight(db, id);
    renameTag(db, 'Trip', 'Journey');
    expect(restoreHighlight(db, id).tags).toEqual(['Journey']);
  });
});

describe('older versions of a note', () => {
  it('are stored once in five minutes, and when a note is emptied', () => {
    const id = highlight(visit, 'Moscow', { note: 'first thoughts on this' });
    updateHighlight(db, id, { note: 'first thoughts on this, and more' });
    updateHighlight(db, id, { note: 'first thoughts on this, and more still' });
    updateHighlight(db, id, { note: '' });
    setArticleNote(db, visit, 'one');
    setArticleNote(db, visit, 'two');
    expect(listNoteVersions(db, { kind: 'highlight', id }).map(({ note }) => note)).toEqual([
      'first thoughts on this, and more still',
      'first thoughts on this',
    ]);
    expect(listNoteVersions(db, { kind: 'article', id: visit }).map(({ note }) => note)).toEqual(['one']);
  });
});

describe('a note before an earlier version replaces it', () => {
  it('is added to its versions once, unless it is empty', () => {
    const id = highlight(visit, 'Moscow', { note: 'short' });
    const owner = { kind: 'highlight', id } as const;
    updateHighlight(db, id, { note: 'short and more' });
    updateHighlight(db, id, { note: 'short and a lot more' });
    saveNoteVersion(db, owner);
    saveNoteVersion(db, owner);
    expect(listNoteVersions(db, owner).map(({ note }) => note)).toEqual(['short and a lot more', 'short']);
    saveNoteVersion(db, { kind: 'article', id: visit });
    expect(listNoteVersions(db, { kind: 'article', id: visit })).toEqual([]);
  });
});

describe('the trash', () => {
  it('contains deleted highlights until they are purged, and purges nothing else', () => {
    const gone = highlight(visit, 'Moscow', { note: 'a note', tags: ['a'] });
    const kept = highlight(visit, 'Putin');
    deleteHighlight(db, gone);
    expect(listDeletedHighlights(db)).toMatchObject([{ id: gone, quote: 'Moscow', tags: ['a'] }]);
    expect(purgeHighlights(db, [gone, kept])).toBe(1);
    expect(listDeletedHighlights(db)).toEqual([]);
    expect(listHighlights(db, visit).map(({ id }) => id)).toEqual([kept]);
  });
});

describe('links between notes', () => {
  it('resolve to articles, highlights and entities, and have backlinks', () => {
    const target = highlight(harvest, 'harvest');
    highlight(visit, 'Moscow', {
      note: `See [[cocoa HARVEST]], [[highlight:${target}|x]] and [[entity:Xi Jinping]]`,
    });
    expect(resolveNoteLink(db, { kind: 'title', title: 'cocoa harvest' })).toMatchObject({
      articleId: harvest,
    });
    expect(resolveNoteLink(db, { kind: 'title', title: 'nothing' })).toBeNull();
    const back = (kind: 'article' | 'highlight' | 'entity', key: string) =>
      listBacklinks(db, { kind, key }).map(({ quote }) => quote);
    expect(back('article', harvest)).toEqual(['Moscow']);
    expect(back('highlight', target)).toEqual(['Moscow']);
    expect(back('entity', 'xi jinping')).toEqual(['Moscow']);
    expect(back('entity', 'the  Xi Jinping')).toEqual(['Moscow']);
    expect(back('article', visit)).toEqual([]);
    expect(suggestLinks(db, 'HARV').map(({ kind, label }) => [kind, label])).toEqual([
      ['article', 'Cocoa harvest'],
      ['highlight', 'harvest'],
    ]);
  });
});

describe('note templates', () => {
  it('are stored in their order', () => {
    const templates = [
      { id: 'b', name: 'Question', body: '?' },
      { id: 'a', name: 'Claim', body: '{{quote}}' },
    ];
    setNoteTemplates(db, templates);
    expect(listNoteTemplates(db)).toEqual(templates);
  });
});
