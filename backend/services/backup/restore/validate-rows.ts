import { messageRef, type MessageRef } from '../../../../messages/message-keys.ts';
import type { OnRestoreProgress } from '../../../../data/backup/restore/restore-progress.ts';
import { getRow, getRows, inTransaction, run } from '../../../../data/store/sqlite/database.ts';
import type { WritableDb } from '../../../../data/store/sqlite/database.ts';
import { identifier, listOf, sql } from '../../../../data/store/sqlite/sql.ts';
import { limitOverlaps, limitTags } from './validate-amounts.ts';
import { deleteRows, findInvalidRows } from './invalid-rows.ts';
import type { NumberedRow } from './invalid-rows.ts';
import { rowRules } from './row-rules.ts';
import { validateAnalyses, validateCorrections, validateSources } from './validate-json.ts';
import { validateSettings } from './validate-settings.ts';
import { validateTexts } from './validate-texts.ts';

const invalidRows = (count: number, table: string): MessageRef[] =>
  count === 0 ? [] : [messageRef('errors.backup.rows', { count, table })];

function validateColumns(db: WritableDb): MessageRef[] {
  return rowRules.flatMap(({ table, rows, schema }) => {
    const invalid = findInvalidRows(db, rows, (row) => schema.safeParse(row).success);
    if (table === 'pictures') detachPictures(db, invalid);
    deleteRows(db, table, invalid);
    return invalidRows(invalid.length, table);
  });
}

/** The longest title, author, site or excerpt, UTF-16 code units; imports make shorter ones. */
const longestLine = 2_000;

/** Shortens the lines that lists show. Returns the number of articles. */
const shortenLines = (db: WritableDb): number =>
  ['title', 'byline', 'site_name', 'excerpt'].reduce((count, name) => {
    const column = identifier(name);
    return (
      count +
      run(
        db,
        sql`UPDATE articles SET ${column} = substr(${column}, 1, ${longestLine}) WHERE length(${column}) > ${longestLine}`,
      )
    );
  }, 0);

/** Lets articles keep the places of invalid images, with a reason why they are missing. */
function detachPictures(db: WritableDb, rows: readonly number[]): void {
  const hashes = sql`(SELECT hash FROM pictures WHERE rowid IN ${listOf(rows)})`;
  run(
    db,
    sql`UPDATE article_pictures SET hash = NULL, problem = ${JSON.stringify(messageRef('errors.image.invalid'))} WHERE hash IN ${hashes}`,
  );
}

interface SpanRow extends NumberedRow {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** The numbers of the highlights in one version of a text that are not on the words they were made on. */
function misplacedIn(db: WritableDb, articleId: string, version: number): number[] {
  const text =
    getRow<{ text: string }>(
      db,
      sql`SELECT text FROM article_versions WHERE article_id = ${articleId} AND version = ${version}`,
    )?.text ?? '';
  return findInvalidRows<SpanRow>(
    db,
    sql`SELECT rowid AS "row", span_start AS start, span_end AS "end", exact FROM highlights
      WHERE quote_only = 0 AND article_id = ${articleId} AND text_version = ${version}`,
    ({ start, end, exact }) => text.slice(start, end) === exact,
  );
}

/** Unanchors highlights that are not on their words; they keep their quotes. Returns their number. */
function validateSpans(db: WritableDb): number {
  run(
    db,
    sql`DELETE FROM highlight_places WHERE highlight_id IN (SELECT h.id FROM highlights h JOIN articles a
      ON a.id = h.article_id WHERE highlight_places.span_end > a.text_length)`,
  );
  const misplaced = getRows<{ articleId: string; version: number }>(
    db,
    sql`SELECT DISTINCT article_id AS articleId, text_version AS version FROM highlights WHERE quote_only = 0`,
  ).flatMap(({ articleId, version }) => misplacedIn(db, articleId, version));
  run(db, sql`UPDATE highlights SET quote_only = 1 WHERE rowid IN ${listOf(misplaced)}`);
  return misplaced.length;
}

type RepairKind = 'texts' | 'lines' | 'spans' | 'tags' | 'overlaps' | 'corrections';

/**
 * Checks the rows of a library that may come from anywhere against the schemas of the contract and the core. Invalid rows are deleted
 * and reported, one message each; invalid texts become plain paragraphs, highlights outside of their texts are unanchored.
 * @param db a library at the current schema
 */
export const validateRows = (db: WritableDb, onProgress: OnRestoreProgress = () => undefined): MessageRef[] =>
  inTransaction(db, () => {
    const problems = validateColumns(db);
    const onText = (articleId: string, version: number, length: number): void => {
      run(
        db,
        sql`UPDATE articles SET text_length = ${length}
          WHERE id = ${articleId} AND text_version = ${version} AND text_length <> ${length}`,
      );
    };
    const texts = validateTexts(db, onText, (done, total) => onProgress({ step: 'checks', done, total }));
    const outside = validateSpans(db);
    validateAnalyses(db);
    validateSettings(db);
    const report = (kind: RepairKind, count: number): MessageRef[] =>
      count === 0 ? [] : [messageRef(`errors.backup.repaired.${kind}`, { count })];
    return [
      ...problems,
      ...report('texts', texts),
      ...report('lines', shortenLines(db)),
      ...report('spans', outside),
      ...report('tags', limitTags(db)),
      ...report('overlaps', limitOverlaps(db)),
      ...report('corrections', validateCorrections(db)),
      ...invalidRows(validateSources(db), 'import_sources'),
    ];
  });
