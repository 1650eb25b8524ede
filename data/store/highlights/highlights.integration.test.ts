import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as articles from '../articles/articles.ts';
import { checkLibrary } from '../check/check.ts';
import type { Db } from '../sqlite/database.ts';
import * as highlights from './highlights.ts';
import { listHighlights } from './find-highlights.ts';
import { deleteHighlight, restoreHighlight } from './highlight-trash.ts';
import { saveArticle } from '../revisions/save-article.ts';
import { articleOf, createTestFolder, openTestLibrary } from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';

let temp: TestFolder;
let db: Db;
beforeEach(() => {
  temp = createTestFolder();
  db = openTestLibrary(temp.path);
});
afterEach(() => {
  expect(checkLibrary(db)).toEqual({ ok: true, problems: [] });
  db.close();
  temp.remove();
});

const url = 'https://example.org/a';
const first = ['The harbour closed before dawn.', 'Two trawlers waited outside and said little.'];

/** Highlights these words of the shown text. */
function highlight(articleId: string, words: string, id: string = randomUUID()) {
  const { text, textVersion } = articles.getArticleById(db, articleId);
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return highlights.createHighlight(db, { id, articleId, span, textVersion, color: 'green' });
}
const quoted = (articleId: string) =>
  listHighlights(db, articleId).map((h) => [h.state, h.anchor.quote.exact]);

describe('highlights', () => {
  it('store the quote and 32 code units of context on each side', () => {
    const { id } = saveArticle(db, articleOf(first), 'text');
    const made = highlight(id, 'trawlers');
    expect(made.anchor.quote).toEqual({
      exact: 'trawlers',
      prefix: 'The harbour closed before dawn.\nTwo '.slice(-32),
      suffix: ' waited outside and said little.',
    });
    expect(made.state).toBe('exact');
    expect(listHighlights(db, id)).toEqual([made]);
  });

  it('are created once for an id; the second time changes nothing', () => {
    const { id } = saveArticle(db, articleOf(first), 'text');
    const one = highlight(id, 'trawlers');
    const again = highlight(id, 'harbour', one.id);
    expect(again).toEqual(one);
    expect(listHighlights(db, id)).toHaveLength(1);
  });

  it('are listed in text order, the longer one first', () => {
    const { id } = saveArticle(db, articleOf(first), 'text');
    for (const words of ['waited', 'Two', 'Two trawlers', 'harbour']) highlight(id, words);
    expect(quoted(id).map(([, exact]) => exact)).toEqual(['harbour', 'Two trawlers', 'Two', 'waited']);
  });

  it('change only the given properties', () => {
    const { id } = saveArticle(db, articleOf(first), 'text');
    const made = highlight(id, 'trawlers');
    const noted = highlights.updateHighlight(db, made.id, {
      note: 'a note',
      tags: [' Sea ', 'sea', 'ships  now'],
    });
    expect(noted).toMatchObject({
      note: 'a note',
      tags: ['Sea', 'ships now'],
      color: 'green',
      anchor: made.anchor,
    });
    const moved = highlights.updateHighlight(db, made.id, { span: { start: 4, end: 11 }, color: 'pink' });
    expect(moved).toMatchObject({ note: 'a note', tags: ['Sea', 'ships now'], color: 'pink' });
    expect(moved.anchor.quote.exact).toBe('harbour');
    expect(highlights.updateHighlight(db, made.id, { note: '', tags: [] })).toMatchObject({
      note: '',
      tags: [],
    });
  });

  it('are restored unchanged after deletion', () => {
    const { id } = saveArticle(db, articleOf(first), 'text');
    const made = highlights.updateHighlight(db, highlight(id, 'trawlers').id, { note: 'n', tags: ['t'] });
    expect(deleteHighlight(db, made.id)).toBe(id);
    deleteHighlight(db, made.id);
    expect(listHighlights(db, id)).toEqual([]);
    expect(() => highlights.updateHighlight(db, made.id, { note: 'x' })).toThrow(/no longer exists/);
    expect(restoreHighlight(db, made.id)).toEqual(made);
    expect(listHighlights(db, id)).toEqual([made]);
  });

  it('are refused without such a text', () => {
    const { id } = saveArticle(db, articleOf(first), 'text');
    const make = (more: object) => () =>
      highlights.createHighlight(db, {
        id: randomUUID(),
        articleId: id,
        span: { start: 0, end: 3 },
        textVersion: 1,
        color: 'blue',
        ...more,
      });
    expect(make({ articleId: 'nobody' })).toThrow(/no longer in the library/);
    expect(make({ textVersion: 2 })).toThrow(/has changed/);
    expect(make({ span: { start: 0, end: 5_000 } })).toThrow(/Select the text again/);
    articles.deleteArticle(db, id);
    expect(make({})).toThrow(/no longer in the library/);
    expect(() => restoreHighlight(db, 'nobody')).toThrow(/no longer exists/);
  });
});

describe('an article that is imported again', () => {
  it('is unchanged when nothing changed', () => {
    const one = saveArticle(db, articleOf(first, { url }), 'html');
    expect(one.status).toBe('added');
    expect(saveArticle(db, articleOf(first, { url }), 'html')).toEqual({ ...one, status: 'unchanged' });
    expect(saveArticle(db, articleOf(first), 'paste')).toEqual({ ...one, status: 'unchanged' });
    expect(saveArticle(db, articleOf(first, { url: 'https://example.org/b' }), 'html').id).not.toBe(one.id);
    expect(saveArticle(db, articleOf(['Another text.']), 'paste').status).toBe('added');
  });

  it('with a different text keeps annotations and locates them', () => {
    const { id } = saveArticle(db, articleOf(first, { url }), 'html');
    const made = highlight(id, 'Two trawlers waited outside');
    highlight(id, 'closed before dawn');
    articles.setArticleNote(db, id, 'my note');
    articles.setArticleTags(db, id, ['sea']);
    articles.setReadingPosition(db, id, 12);

    const second = ['An editor’s note was added.', 'The harbour was shut at noon.', first[1] ?? ''];
    expect(saveArticle(db, articleOf(second, { url }), 'html')).toMatchObject({ id, status: 'updated' });
    const article = articles.getArticleById(db, id);
    expect(article).toMatchObject({ textVersion: 2, note: 'my note', tags: ['sea'], readingPosition: 12 });
    const [moved, lost] = listHighlights(db, id);
    expect(moved).toMatchObject({ id: made.id, state: 'moved' });
    expect(article.text.slice(moved!.anchor.span.start, moved!.anchor.span.end)).toBe(
      'Two trawlers waited outside',
    );
    expect(moved?.anchor.textVersion).toBe(2);
    expect(lost).toMatchObject({ state: 'orphaned' });
    expect(lost?.anchor).toMatchObject({ textVersion: 1, quote: { exact: 'closed before dawn' } });

    // The first text again: everything stands where the user put it, as no error has added up.
    saveArticle(db, articleOf(first, { url }), 'html');
    expect(quoted(id)).toEqual([
      ['exact', 'closed before dawn'],
      ['exact', 'Two trawlers waited outside'],
    ]);
  });

  it('accepts a highlight in its previous text', () => {
    const { id } = saveArticle(db, articleOf(first, { url }), 'html');
    const { text } = articles.getArticleById(db, id);
    const start = text.indexOf('Two trawlers waited');
    saveArticle(db, articleOf(['A new first paragraph.', ...first], { url }), 'html');
    const made = highlights.createHighlight(db, {
      id: randomUUID(),
      articleId: id,
      span: { start, end: start + 19 },
      textVersion: 1,
      color: 'blue',
    });
    expect(made).toMatchObject({
      state: 'moved',
      anchor: { quote: { exact: 'Two trawlers waited' }, textVersion: 2 },
    });
  });

  it('locates deleted highlights too', () => {
    const { id } = saveArticle(db, articleOf(first, { url }), 'html');
    const made = highlight(id, 'Two trawlers waited');
    deleteHighlight(db, made.id);
    saveArticle(db, articleOf(['A new first paragraph.', ...first], { url }), 'html');
    expect(restoreHighlight(db, made.id)).toMatchObject({ state: 'moved' });
  });

  it('is restored with its annotations when it was deleted', () => {
    const { id } = saveArticle(db, articleOf(first, { url }), 'html');
    highlight(id, 'trawlers');
    articles.deleteArticle(db, id);
    expect(articles.listArticles(db)).toEqual([]);
    expect(saveArticle(db, articleOf(first, { url }), 'html')).toMatchObject({ id, status: 'added' });
    expect(quoted(id)).toEqual([['exact', 'trawlers']]);
  });
});

describe('any text and any span', () => {
  it('store the words of the span, without half characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
        fc.nat(59),
        fc.nat(59),
        (raw, a, b) => {
          const text = `${raw.replaceAll('\n', ' ')}.`;
          const { id } = saveArticle(db, articleOf([text]), 'paste');
          const { text: stored } = articles.getArticleById(db, id);
          expect(stored).toBe(text);
          const start = Math.min(a, b, text.length - 1);
          const end = Math.min(Math.max(a, b, start + 1), text.length);
          const { anchor } = highlights.createHighlight(db, {
            id: randomUUID(),
            articleId: id,
            span: { start, end },
            textVersion: 1,
            color: 'yellow',
          });
          expect(anchor.quote.exact).toBe(text.slice(anchor.span.start, anchor.span.end));
          expect(anchor.span.start).toBeLessThanOrEqual(start);
          expect(anchor.span.end).toBeGreaterThanOrEqual(end);
        },
      ),
      { numRuns: 25 },
    );
  });
});
