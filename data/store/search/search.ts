import type { SearchPart } from '../../../core/model/search.ts';
import { createMatcher, type Matcher } from '../../../core/search/match.ts';
import { parseQuery, type ParseOptions } from '../../../core/search/parse.ts';
import { wordsOfQuery, type SearchQuery } from '../../../core/search/query.ts';
import { makeSnippet, type Snippet } from '../../../core/search/snippet.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import { getRow, getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { aboutOf, entityNamesOf, notesOf } from './index-document.ts';
import { allOf, sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';
import { queryToSql } from './query-sql.ts';

/** An article that was found. */
interface FoundArticle {
  readonly id: string;
  /** Higher is better; 0 where the query ranks nothing. Comparable within one search alone. */
  readonly score: number;
}

export interface FoundArticles {
  /** The best first. */
  readonly articles: readonly FoundArticle[];
  /** Counts how many there are in all. */
  total(): number;
}

/**
 * Finds articles by rank; where there is nothing to rank by, the newest come first.
 * @param conditions besides the query's own, over `articles a`
 */
export function findArticles(
  db: ReadableDb,
  query: SearchQuery,
  conditions: readonly Sql[] = [],
  limit = 1_000,
): FoundArticles {
  const { match, where } = queryToSql(query);
  const tests = [sql`a.deleted_at IS NULL`, ...where, ...conditions];
  const matching = sql`article_search MATCH ${match}`;
  // CROSS JOIN keeps the index outermost, which then hands its rows over in order and stops at the limit. Deleted articles
  // may still be in the index.
  const body =
    match === null
      ? sql`FROM articles a WHERE ${allOf(tests)}`
      : sql`FROM article_search s CROSS JOIN search_docs d ON d.doc = s.rowid
          CROSS JOIN articles a ON a.id = d.article_id WHERE ${matching} AND ${allOf(tests)}`;
  const articles = getRows<FoundArticle>(
    db,
    match === null
      ? sql`SELECT a.id, 0.0 AS score ${body} ORDER BY a.added_at DESC, a.rowid DESC LIMIT ${limit}`
      : sql`SELECT a.id, -s.rank AS score ${body} ORDER BY s.rank LIMIT ${limit}`,
  );
  // Without the two tables beside the index, which counting would ask for every row.
  const counted = match !== null && tests.length === 1 ? sql`FROM article_search WHERE ${matching}` : body;
  return {
    articles,
    // Counting goes through all that was found once more; a list that is not full needs none.
    total: () =>
      articles.length < limit
        ? articles.length
        : (getRow<{ total: number }>(db, sql`SELECT count(*) AS total ${counted}`)?.total ?? articles.length),
  };
}

/** How a found article is shown. */
export interface ShownHit {
  readonly id: string;
  readonly title: string;
  /** In the title. */
  readonly titleSpans: readonly TextSpan[];
  readonly snippet: string;
  /** In the snippet. */
  readonly spans: readonly TextSpan[];
  /** What the snippet is a part of. */
  readonly part: SearchPart;
  /** Where in the article's text the snippet's first hit is; null when it is not of the text. */
  readonly place: TextSpan | null;
  /** The highlight on which the note is that the snippet is from, or null. */
  readonly highlightId: string | null;
}

interface Texts {
  readonly title: string;
  readonly byline: string | null;
  readonly site_name: string | null;
  readonly text: string;
}

const bare = ({ start, end }: TextSpan): TextSpan => ({ start, end });
const mostHits = 400;

interface BestPart {
  readonly part: SearchPart;
  readonly snippet: Snippet;
  readonly highlightId: string | null;
}

/** The part of an article that shows best why it was found, with its snippet: the text, or what else has the words. */
function bestPart(db: ReadableDb, id: string, texts: Texts, matcher: Matcher): BestPart {
  const inPart = (part: SearchPart, text: string, highlightId: string | null = null): BestPart | null => {
    const hits = matcher.find(text, part, mostHits);
    return hits.length > 0 ? { part, snippet: makeSnippet(text, hits), highlightId } : null;
  };
  const body = inPart('body', texts.text);
  if (body) return body;
  for (const { note, highlightId } of notesOf(db, id)) {
    const found = inPart('notes', note, highlightId);
    if (found) return found;
  }
  return (
    inPart('about', aboutOf(db, id, texts).join(' · ')) ??
    inPart('entities', entityNamesOf(db, id).join(', ')) ?? {
      part: 'body',
      snippet: makeSnippet(texts.text, []),
      highlightId: null,
    }
  );
}

/** Prepares showing why articles were found: title and snippet with their hits. Articles that are gone are left out. */
export function showHits(db: ReadableDb, query: SearchQuery, ids: readonly string[]): ShownHit[] {
  const matcher = createMatcher(wordsOfQuery(query));
  // All in one statement: each by itself would take its own lock on the file.
  const rows = getRows<Texts & { readonly id: string }>(
    db,
    sql`SELECT a.id, a.title, a.byline, a.site_name, v.text
     FROM json_each(${JSON.stringify(ids)}) wanted CROSS JOIN articles a ON a.id = wanted.value
       JOIN article_versions v ON v.article_id = a.id AND v.version = a.text_version
     ORDER BY wanted.key`,
  );
  return rows.map((texts) => {
    const { part, snippet, highlightId } = bestPart(db, texts.id, texts, matcher);
    return {
      id: texts.id,
      title: texts.title,
      titleSpans: matcher.find(texts.title, 'title').map(bare),
      snippet: snippet.text,
      spans: snippet.spans,
      part,
      place: part === 'body' ? snippet.place : null,
      highlightId,
    };
  });
}

/** What a whole search answers. */
export interface SearchResults {
  /** The best first, each with its snippet. */
  readonly results: readonly (ShownHit & FoundArticle)[];
  /** Counts how many there are in all. */
  total(): number;
}

/** A whole search: what was found, the best first, each with its snippet. */
export function searchArticles(
  db: ReadableDb,
  words: string,
  { limit = 20, ...options }: ParseOptions & { readonly limit?: number } = {},
): SearchResults {
  const query = parseQuery(words, options);
  const { total, articles } = findArticles(db, query, [], limit);
  const scores = new Map(articles.map(({ id, score }) => [id, score]));
  const hits = showHits(
    db,
    query,
    articles.map(({ id }) => id),
  );
  return { total, results: hits.map((hit) => ({ ...hit, score: scores.get(hit.id) ?? 0 })) };
}
