import type { SearchPart } from '../../../core/model/search.ts';
import { createMatcher, type Matcher } from '../../../core/search/match.ts';
import { wordsOfQuery, type SearchQuery } from '../../../core/search/query.ts';
import { makeSnippet, type Snippet } from '../../../core/search/snippet.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import { getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { aboutOf, bodyToSearch, entityNamesOf, notedBlocks, notesOf } from './index-document.ts';

/** How a found article is shown. */
export interface ShownHit {
  readonly id: string;
  readonly title: string;
  /** In the title. */
  readonly titleSpans: readonly TextSpan[];
  readonly snippet: string;
  /** In the snippet. */
  readonly spans: readonly TextSpan[];
  /** The part of the article that the snippet is from. */
  readonly part: SearchPart;
  /** The snippet's first match in the article's text; null when the snippet is from another part. */
  readonly place: TextSpan | null;
  /** The highlight with the note that the snippet is from, or null. */
  readonly highlightId: string | null;
}

interface ArticleTexts {
  readonly title: string;
  readonly byline: string | null;
  readonly site_name: string | null;
  readonly text: string;
  readonly noted: string | null;
}

const toSpan = ({ start, end }: TextSpan): TextSpan => ({ start, end });
const maxMatches = 400;

interface BestPart {
  readonly part: SearchPart;
  readonly snippet: Snippet;
  readonly highlightId: string | null;
}

/** The part of an article that matched, with its snippet; the text is preferred. */
function bestPart(db: ReadableDb, id: string, texts: ArticleTexts, matcher: Matcher): BestPart {
  const inPart = (
    part: SearchPart,
    text: string,
    highlightId: string | null = null,
    searched = text,
  ): BestPart | null => {
    const hits = matcher.find(searched, part, maxMatches);
    return hits.length > 0 ? { part, snippet: makeSnippet(text, hits), highlightId } : null;
  };
  const body = inPart('body', texts.text, null, bodyToSearch(texts));
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

/** The titles and snippets of found articles with their matches. Deleted articles are omitted. */
export function showHits(db: ReadableDb, query: SearchQuery, ids: readonly string[]): ShownHit[] {
  const matcher = createMatcher(wordsOfQuery(query));
  // In one statement, because each one takes a lock on the file.
  const rows = getRows<ArticleTexts & { readonly id: string }>(
    db,
    sql`SELECT a.id, a.title, a.byline, a.site_name, v.text, ${notedBlocks}
     FROM json_each(${JSON.stringify(ids)}) wanted CROSS JOIN articles a ON a.id = wanted.value
       JOIN article_versions v ON v.article_id = a.id AND v.version = a.text_version
     ORDER BY wanted.key`,
  );
  return rows.map((texts) => {
    const { part, snippet, highlightId } = bestPart(db, texts.id, texts, matcher);
    return {
      id: texts.id,
      title: texts.title,
      titleSpans: matcher.find(texts.title, 'title').map(toSpan),
      snippet: snippet.text,
      spans: snippet.spans,
      part,
      place: part === 'body' ? snippet.place : null,
      highlightId,
    };
  });
}
