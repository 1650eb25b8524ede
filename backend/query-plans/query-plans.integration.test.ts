import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { commands } from '../../contract/commands.ts';
import { noLibraryFilter } from '../../core/model/library.ts';
import { noNoteFilter } from '../../core/model/notes.ts';
import { indexQueuedEntities } from '../../data/store/entities/article-entities.ts';
import { listExpiredArticles } from '../../data/store/library/trash.ts';
import { listArticlesToSync } from '../../data/store/linked-folder/linked-folder.ts';
import { saveArticle } from '../../data/store/revisions/save-article.ts';
import type { Db } from '../../data/store/sqlite/database.ts';
import { openInMemory } from '../../data/store/sqlite/open-sqlite.ts';
import { seedSample } from '../../data/store/sample/sample.ts';
import { articleOf, openTestLibrary, testResources } from '../../data/testing/library.ts';
import type { LongReadName } from '../services/search/long-reads.ts';
import { createSearchMethods } from '../services/search/search-methods.ts';
import { createTestApp } from '../testing/headless-app.ts';
import type { TestApp } from '../testing/headless-app.ts';
import { allowedScans } from './allowed-scans.ts';
import { findScans } from './find-scans.ts';
import type { Scan } from './find-scans.ts';

/** Every statement that was prepared in this process. */
const statements = new Set<string>();
const asked = new Set<string>();
let app: TestApp;

/** Queries that read nothing of the library's tables. */
const exempt: ReadonlySet<string> = new Set([
  'appUpdate.get',
  'backups.list',
  'backups.restoreProgress',
  'entities.findPlaces',
  'export.progress',
  'import.batches',
  'program.about',
  'program.info',
  'revisions.compare',
  'revisions.preview',
  'highlights.suggest',
  'startup.problem',
]);

beforeAll(async () => {
  const memory = openInMemory();
  const connection = Object.getPrototypeOf(memory) as Db;
  const { prepare } = connection;
  memory.close();
  vi.spyOn(connection, 'prepare').mockImplementation(function record(this: never, text: string) {
    statements.add(text);
    return prepare.call(this, text);
  });
  app = createTestApp();
  await runAllQueries();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await app.remove();
});

const get: TestApp['get'] = (name, input) => {
  asked.add(name);
  return app.get(name, input);
};

/** What imports, the linked folder and the start of the program ask. */
function askStore(): void {
  const db = openTestLibrary(app.folder);
  const article = articleOf(['It was cold.'], { title: 'A walk', byline: 'Anna Ames' });
  for (const url of [null, 'https://example.org/walk'])
    for (const source of ['markdown', 'html'] as const) saveArticle(db, { ...article, url }, source);
  seedSample(db, testResources.sample);
  listArticlesToSync(db, null, []);
  listArticlesToSync(db, ['x'], ['x']);
  listExpiredArticles(db, 30);
  indexQueuedEntities(db, 10);
  db.close();
}

async function runAllQueries(): Promise<void> {
  askStore();
  const id = (await get('import.text', { text: 'Moscow\n\nIt was cold in Moscow.' })).id ?? '';
  await app.analyzed(id);
  const ids = [id];
  const highlight = randomUUID();
  const span = { start: 0, end: 6 };
  await get('highlights.create', {
    id: highlight,
    articleId: id,
    span,
    textVersion: 1,
    color: 'yellow',
    note: '[[x]]',
  });
  await get('highlights.update', { id: highlight, note: 'y', tags: ['a'] });
  await get('highlights.changeMany', { ids: [highlight], addTags: ['b'] });
  await get('articles.setNote', { id, note: 'note' });
  await get('articles.setTags', { id, tags: ['a'] });
  await get('articles.tag', { ids, add: ['c'], remove: [] });
  await get('articles.mark', { ids, starred: true });
  await get('articles.setReadingPosition', { id, position: 1 });
  await get('collections.save', { id: randomUUID(), name: 'One' });
  await get('tags.rename', { from: 'c', to: 'd' });
  await get('tags.setColor', { tag: 'd', color: 'red' });
  const target = { kind: 'place' as const, name: 'Moscow', span: null };
  await get('corrections.add', {
    id: randomUUID(),
    articleId: id,
    textVersion: 1,
    always: true,
    act: { act: 'rename', target, name: 'Moskva' },
  });
  const articleFilter = { ...noLibraryFilter, tags: [] };
  const everyFilter = {
    ...articleFilter,
    tags: ['a'],
    site: 'x',
    from: '2020-01-01',
    to: '2030-01-01',
    withNotes: true,
  };
  const sorts = [
    'added',
    'oldest',
    'opened',
    'date',
    'title',
    'site',
    'shortest',
    'longest',
    'match',
  ] as const;
  for (const sort of sorts) await get('library.view', { filter: articleFilter, sort, typing: false });
  for (const shelf of ['starred', 'archive', 'trash'] as const)
    await get('library.view', { filter: { ...articleFilter, shelf }, sort: 'added', typing: false });
  for (const state of ['read', 'unread', 'reading'] as const)
    await get('library.view', { filter: { ...everyFilter, state }, sort: 'added', typing: false });
  const search = createSearchMethods(app.folder);
  search.view({
    filter: { ...articleFilter, query: 'cold site:x by:y is:read has:note' },
    sort: 'match',
    typing: true,
  });
  search.view({ filter: { ...articleFilter, entity: 'Moskva' }, sort: 'added', typing: false });
  search.hits({ query: 'cold', typing: false, ids });
  const read = (name: LongReadName, ...args: readonly unknown[]): unknown => search.read({ name, args });
  const page = { offset: 0, limit: 50 };
  read('entities', { text: '', kind: null }, page);
  read('entities', { text: 'mo', kind: 'place' }, page);
  read('entityPage', 'place', 'Moskva');
  read('entityArticles', { kind: 'place', name: 'Moskva' }, page);
  read('entityDetails', 'place', 'Moskva');
  const noteFilter = { ...noNoteFilter, tags: [], colors: [] };
  const narrowFilter = {
    ...noNoteFilter,
    text: 'x',
    tags: ['a'],
    colors: ['yellow' as const],
    entity: 'Moskva',
    articleId: id,
  };
  for (const sort of ['newest', 'changed', 'oldest', 'article'] as const)
    read('notes', noteFilter, sort, page);
  read('notes', narrowFilter, 'newest', page);
  read('notedArticles');
  read('tags');
  read('linkSuggestions', 'mo');
  read('backlinks', { kind: 'article', key: id });
  search.release();
  asked.add('library.hits');
  await get('library.rows', { ids });
  await get('library.facets', null);
  await get('library.nextUnread', { after: id, filter: articleFilter, sort: 'added' });
  await get('library.related', { id });
  await get('library.findTitles', { text: 'mo', limit: 20 });
  await get('articles.details', { id });
  await get('startup.firstScreen', null);
  await get('articles.list', null);
  await get('articles.get', { id });
  await get('analysis.get', { articleId: id });
  await get('collections.of', { articleIds: ids });
  await get('corrections.list', { articleId: id });
  await get('entities.list', { text: '', kind: null, ...page });
  await get('entities.list', { text: 'mo', kind: 'place', ...page });
  await get('entities.named', { name: 'Moskva' });
  const entity = { kind: 'place' as const, name: 'Moskva' };
  await get('entities.page', entity);
  await get('entities.articles', { ...entity, ...page });
  await get('entities.details', entity);
  await get('entities.passages', { ...entity, articleId: id });
  for (const sort of ['newest', 'changed', 'oldest', 'article'] as const)
    await get('notes.list', { filter: noteFilter, sort, ...page });
  await get('notes.list', { filter: narrowFilter, sort: 'newest', ...page });
  await get('notes.ids', { filter: noteFilter });
  await get('notes.articles', null);
  await get('notes.versions', { kind: 'highlight', id: highlight });
  await get('noteTemplates.list', null);
  await get('tags.list', null);
  await get('links.suggest', { query: 'mo' });
  for (const link of [
    { kind: 'title' as const, title: 'Moscow' },
    { kind: 'article' as const, id },
    { kind: 'highlight' as const, id: highlight },
  ])
    await get('links.resolve', { target: link });
  await get('links.backlinks', { kind: 'article', key: id });
  await get('highlights.list', { articleId: id });
  await get('highlights.listDeleted', null);
  await get('pictures.list', { articleId: id });
  await get('pictures.covers', { articleIds: ids });
  await get('revisions.list', { articleId: id });
  await get('revisions.leftOut', { articleId: id });
  await get('annotationImport.state', null);
  await get('annotationImport.waiting', null);
  await get('exportTemplates.list', null);
  await get('linkedFolder.get', null);
  await get('settings.get', null);
  const options = { frontMatter: true, entities: true, together: false };
  await get('export.preview', {
    articleIds: ids,
    options: { ...options, form: { kind: 'format', format: 'md' } },
  });
  await get('highlights.delete', { ids: [highlight] });
  await get('highlights.purge', { ids: [highlight] });
  await get('articles.delete', { ids });
  await get('articles.restore', { ids });
  await get('articles.delete', { ids });
  await get('entities.list', { text: '', kind: null, ...page });
  await get('articles.purge', { ids });
}

it('asks every query of the contract', () => {
  const queries = Object.entries(commands).filter(([, declared]) => !('changes' in declared));
  expect(queries.map(([name]) => name).filter((name) => !asked.has(name) && !exempt.has(name))).toEqual([]);
});

it('reads one annotation by its id', () => {
  const db = openTestLibrary(app.folder);
  const one = [...statements].filter((text) => /WHERE e\.kind = \? AND e\.id = \?/.test(text));
  expect(one).not.toEqual([]);
  expect(one.flatMap((text) => findScans(db, text))).toEqual([]);
  db.close();
});

it('scans a large table only where that is allowed, with a reason', () => {
  const db = openTestLibrary(app.folder);
  const found: Scan[] = [...statements].flatMap((text) => {
    try {
      return findScans(db, text);
    } catch {
      // A statement of another schema: an earlier migration, or the folder's own tables.
      return [];
    }
  });
  db.close();
  const isAllowed = ({ table, statement }: Scan): boolean =>
    allowedScans.some((each) => each.table === table && statement.includes(each.statement));
  expect(found.filter((each) => !isAllowed(each))).toEqual([]);
  const unused = allowedScans.filter(
    (each) =>
      !found.some(({ table, statement }) => each.table === table && statement.includes(each.statement)),
  );
  expect(unused).toEqual([]);
});
