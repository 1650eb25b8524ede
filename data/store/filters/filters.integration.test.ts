import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEntity } from '../../../core/model/analysis.ts';
import { noLibraryFilter } from '../../../core/model/library.ts';
import type { LibraryFilter } from '../../../core/model/library.ts';
import { noNoteFilter } from '../../../core/model/notes.ts';
import type { NoteFilter } from '../../../core/model/notes.ts';
import { articleOf, createTestFolder, openTestLibrary } from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';
import { saveAnalysis } from '../entities/analyses.ts';
import { setArticleNote, setArticleTags } from '../articles/articles.ts';
import { saveArticle } from '../revisions/save-article.ts';
import { listLibraryEntities } from '../entities/library-entities.ts';
import { viewLibrary } from '../library/view.ts';
import { listNotes } from '../notes/notes.ts';
import { flushSearchQueue } from '../search/search-queue.ts';
import { searchArticles } from '../search/search.ts';
import type { Db } from '../sqlite/database.ts';

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

/** An article with the word as its tag, author, site, note and as a person that it names. */
function addArticleOf(word: string): void {
  const { id } = saveArticle(
    db,
    articleOf([`It speaks of ${word} once.`], { title: 'T', byline: `By ${word}`, siteName: word }),
    'text',
  );
  setArticleTags(db, id, [word]);
  setArticleNote(db, id, `About ${word}`);
  const entity = createEntity({ id: word, kind: 'person', name: word, aliases: [], mentions: [] });
  saveAnalysis(
    db,
    { articleId: id, textVersion: 1, engineVersion: '1' },
    { entities: [entity], quotes: [], dates: [] },
  );
  flushSearchQueue(db);
}

const search = (query: string): number => searchArticles(db, query).results.length;
const library = (filter: Partial<LibraryFilter>): number =>
  viewLibrary(db, { ...noLibraryFilter, ...filter }, 'added').total;
const notes = (filter: Partial<NoteFilter>): number =>
  listNotes(db, { ...noNoteFilter, ...filter }, 'newest', { offset: 0, limit: 10 }).total;
const names = (text: string): number =>
  listLibraryEntities(db, { text, kind: null }, { offset: 0, limit: 10 }).total;

/** How many each way of finding finds. */
const findings = (typed: string): Record<string, number> => ({
  words: search(typed),
  'tag:': search(`tag:"${typed}"`),
  'by:': search(`by:"${typed}"`),
  'site:': search(`site:"${typed}"`),
  'tag in the panel': library({ tags: [typed] }),
  'site in the panel': library({ site: typed }),
  'words of notes': notes({ text: typed }),
  'tag of notes': notes({ tags: [typed] }),
  names: names(typed),
});

it.each([
  ['Straße', 'strasse'],
  ['Søren', 'soren'],
  ['Łódź', 'lodz'],
  ['Œuvre', 'oeuvre'],
  ['O’Brien', "o'brien"],
  ['ΟΔΟΣ', 'οδός'],
  ['إسلام', 'اسلام'],
  ['हिन्दी', 'हिन्दी'],
])('%s is found by %s in every way', (word, typed) => {
  addArticleOf(word);
  expect(Object.entries(findings(typed)).filter(([, found]) => found !== 1)).toEqual([]);
});

it('vowel signs of South Asia count in every way', () => {
  addArticleOf('हिन्दी');
  expect(Object.entries(findings('हन्द')).filter(([, found]) => found !== 0)).toEqual([]);
});

it('a typed site is a part of the name or address, a chosen one the whole name', () => {
  for (const [siteName, url] of [
    ['The Times', 'https://times.example/a'],
    ['Financial Times', 'https://ft.example/b'],
    [null, 'https://www.times.example/c'],
  ] as const)
    saveArticle(db, articleOf(['One.'], { title: String(siteName), siteName, url }), 'text');
  expect(search('site:times')).toBe(3);
  expect(search('site:times.example')).toBe(2);
  expect(library({ site: 'the times' })).toBe(1);
  expect(library({ site: 'Times' })).toBe(0);
});
