import type { Analysis } from '../../../core/model/analysis.ts';
import type { Block } from '../../../core/model/article.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import { getRows, readPragma } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { checkSchema } from './check-schema.ts';
import { checkEntityCounts } from '../entities/entity-counts.ts';
import { getVersionText } from '../highlights/highlight-places.ts';
import { checkSearchIndex } from '../search/search-check.ts';

export interface CheckResult {
  readonly ok: boolean;
  /** One line each, for people. */
  readonly problems: readonly string[];
}

const fits = (text: string, { start, end }: TextSpan): boolean =>
  Number.isInteger(start) && 0 <= start && start <= end && end <= text.length;

const checkFile = (db: ReadableDb): string[] =>
  readPragma<{ integrity_check: string }>(db, 'integrity_check')
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok')
    .map((line) => `the database file: ${line}`);

const checkReferences = (db: ReadableDb): string[] =>
  readPragma<{ table: string; rowid: number; parent: string }>(db, 'foreign_key_check').map(
    ({ table, rowid, parent }) => `row ${rowid} of ${table} names a row of ${parent} that is not there`,
  );

function checkTexts(db: ReadableDb): string[] {
  const problems: string[] = [];
  const versions = getRows<{ article_id: string; version: number; text: string; blocks: string }>(
    db,
    sql`SELECT article_id, version, text, blocks FROM article_versions`,
  );
  for (const { article_id, version, text, blocks } of versions) {
    const parsed = JSON.parse(blocks) as Block[];
    const joined = parsed.map((block) => text.slice(block.start, block.end)).join('\n');
    const marks = parsed.flatMap((block) => block.marks);
    if (joined !== text || ![...parsed, ...marks].every((span) => fits(text, span)))
      problems.push(`article ${article_id}, text ${version}: its blocks do not make up its text`);
  }
  const missing = getRows<{ id: string }>(
    db,
    sql`SELECT id FROM articles a WHERE NOT EXISTS (SELECT 1 FROM article_versions v
       WHERE v.article_id = a.id AND v.version = a.text_version)`,
  );
  return [...problems, ...missing.map(({ id }) => `article ${id} has no text`)];
}

function checkHighlights(db: ReadableDb): string[] {
  const rows = getRows<{
    id: string;
    article_id: string;
    text_version: number;
    span_start: number;
    span_end: number;
    exact: string;
    quote_only: number;
    place_version: number | null;
    place_start: number | null;
    place_end: number | null;
  }>(
    db,
    sql`SELECT h.id, h.article_id, h.text_version, h.span_start, h.span_end, h.exact, h.quote_only, p.text_version AS place_version,
       p.span_start AS place_start, p.span_end AS place_end
     FROM highlights h LEFT JOIN highlight_places p ON p.highlight_id = h.id`,
  );
  return rows.flatMap((row) => {
    const text = getVersionText(db, row.article_id, row.text_version) ?? '';
    const own = row.quote_only === 1 || text.slice(row.span_start, row.span_end) === row.exact;
    const place =
      row.place_version === null || row.place_start === null || row.place_end === null
        ? true
        : fits(getVersionText(db, row.article_id, row.place_version) ?? '', {
            start: row.place_start,
            end: row.place_end,
          });
    return own && place ? [] : [`highlight ${row.id} does not stand on the words it was made on`];
  });
}

function checkAnalyses(db: ReadableDb): string[] {
  const rows = getRows<{ article_id: string; text_version: number; analysis: string }>(
    db,
    sql`SELECT article_id, text_version, analysis FROM analyses`,
  );
  return rows.flatMap(({ article_id, text_version, analysis }) => {
    const text = getVersionText(db, article_id, text_version) ?? '';
    const { entities, quotes, dates } = JSON.parse(analysis) as Analysis;
    const spans = [...entities.flatMap((entity) => entity.mentions), ...quotes, ...dates];
    return spans.every((span) => fits(text, span) && text.slice(span.start, span.end) === span.text)
      ? []
      : [`article ${article_id}: its analysis speaks of another text`];
  });
}

/** Checks the whole library: the file, the schema, references, and whether spans match their texts. */
export function checkLibrary(db: WritableDb): CheckResult {
  const file = checkFile(db);
  // Rows of a damaged file may be anything, so the rest is checked only when the file is intact.
  const problems =
    file.length > 0
      ? file
      : [
          ...checkSchema(db),
          ...checkReferences(db),
          ...checkTexts(db),
          ...checkHighlights(db),
          ...checkAnalyses(db),
          ...checkEntityCounts(db),
          ...checkSearchIndex(db),
        ];
  return { ok: problems.length === 0, problems };
}
