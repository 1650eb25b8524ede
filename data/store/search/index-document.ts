import type { Block } from '../../../core/model/article.ts';
import { maskNoteReferences } from '../../../core/model/structure/note-references.ts';
import { textToIndex } from '../../../core/search/tokens.ts';
import { getRow, getRows, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

/**
 * Format of the index. Increase it when the folding or tokenizing of texts or the columns change: libraries are then indexed again.
 */
export const indexFormat = 2;

/** Separates notes and names, so that no phrase matches across them: a private-use letter. */
const separator = ' \uE000 ';

/** Kinds of entities that are not names. */
const unnamedKinds = sql`('date', 'money', 'percent')`;

/** A note with its highlight; null for the note on the whole article. */
export interface FoundNote {
  readonly note: string;
  readonly highlightId: string | null;
}

/** The notes on an article and on its highlights in text order, without deleted ones. */
export const notesOf = (db: ReadableDb, articleId: string): FoundNote[] =>
  getRows<FoundNote>(
    db,
    sql`SELECT note, NULL AS highlightId FROM article_notes WHERE article_id = ${articleId} AND note <> ''
     UNION ALL
     SELECT note, id FROM (SELECT note, id FROM highlights WHERE article_id = ${articleId} AND deleted_at IS NULL
       AND note <> '' ORDER BY span_start, created_at)`,
  );

/** The names of the article's entities with their aliases, corrections applied. */
export const entityNamesOf = (db: ReadableDb, articleId: string): string[] =>
  getRows<{ name: string }>(
    db,
    sql`WITH entities AS (SELECT en.value AS entity FROM shown_analyses an, json_each(an.analysis, '$.entities') en
       WHERE an.article_id = ${articleId} AND (en.value ->> '$.kind') NOT IN ${unnamedKinds})
     SELECT entity ->> '$.name' AS name FROM entities
     UNION SELECT alias.value FROM entities, json_each(entity, '$.aliases') alias`,
  ).map(({ name }) => name);

interface Described {
  readonly title: string;
  readonly byline: string | null;
  readonly site_name: string | null;
  readonly text: string;
  /** Null when no block has a reference to a note. */
  readonly noted: string | null;
}

/** The text of the body as it is searched: without references to notes, which are not part of words. */
export const bodyToSearch = ({ text, noted }: Pick<Described, 'text' | 'noted'>): string =>
  noted === null ? text : maskNoteReferences(text, JSON.parse(noted) as Block[]);

/** The blocks of a version `v`, if one of them has a reference to a note. */
export const notedBlocks = sql`iif(instr(v.blocks, '"noteRef"') > 0, v.blocks, NULL) AS noted`;

/** Author, site and tags. */
export function aboutOf(
  db: ReadableDb,
  articleId: string,
  article: Pick<Described, 'byline' | 'site_name'>,
): string[] {
  const tags = getRows<{ tag: string }>(
    db,
    sql`SELECT tag FROM article_tags WHERE article_id = ${articleId} ORDER BY position`,
  ).map(({ tag }) => tag);
  return [article.byline, article.site_name, ...tags].filter((each) => each !== null);
}

const joined = (texts: readonly string[]): string => texts.map(textToIndex).join(separator);

/** Indexes an article, replacing its earlier entry; removes a deleted one from the index. */
export function indexDocument(db: WritableDb, articleId: string): void {
  const article = getRow<Described>(
    db,
    sql`SELECT a.title, a.byline, a.site_name, v.text, ${notedBlocks} FROM articles a
       JOIN article_versions v ON v.article_id = a.id AND v.version = a.text_version
     WHERE a.id = ${articleId} AND a.deleted_at IS NULL`,
  );
  if (!article) {
    run(db, sql`DELETE FROM search_docs WHERE article_id = ${articleId}`);
    return;
  }
  run(
    db,
    sql`INSERT INTO search_docs (article_id, format) VALUES (${articleId}, ${indexFormat})
     ON CONFLICT (article_id) DO UPDATE SET format = excluded.format`,
  );
  run(
    db,
    sql`INSERT OR REPLACE INTO article_search (rowid, title, body, notes, entities, about)
     SELECT doc, ${textToIndex(article.title)}, ${textToIndex(bodyToSearch(article))}, ${joined(notesOf(db, articleId).map(({ note }) => note))}, ${joined(entityNamesOf(db, articleId))}, ${joined(aboutOf(db, articleId, article))} FROM search_docs WHERE article_id = ${articleId}`,
  );
}
