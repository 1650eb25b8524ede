import type { Analysis } from '../../../core/model/analysis.ts';
import type { Block } from '../../../core/model/article.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import { getRow, getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

const fits = (text: string, { start, end }: TextSpan): boolean =>
  Number.isInteger(start) && 0 <= start && start <= end && end <= text.length;

/** The texts of an article by version. */
type Texts = ReadonlyMap<number, string>;

function blocksMakeUp(text: string, json: string): boolean {
  const blocks = JSON.parse(json) as Block[];
  const joined = blocks.map((block) => text.slice(block.start, block.end)).join('\n');
  const marks = blocks.flatMap((block) => block.marks);
  return joined === text && [...blocks, ...marks].every((span) => fits(text, span));
}

function checkTexts(db: ReadableDb, articleId: string, problems: string[]): Texts {
  const texts = new Map<number, string>();
  const versions = getRows<{ version: number; text: string; blocks: string }>(
    db,
    sql`SELECT version, text, blocks FROM article_versions WHERE article_id = ${articleId}`,
  );
  for (const { version, text, blocks } of versions) {
    texts.set(version, text);
    if (!blocksMakeUp(text, blocks))
      problems.push(`article ${articleId}, text ${version}: its blocks do not make up its text`);
  }
  const shown = getRow<{ version: number }>(
    db,
    sql`SELECT text_version AS version FROM articles WHERE id = ${articleId}`,
  );
  if (shown && !texts.has(shown.version)) problems.push(`article ${articleId} has no text`);
  return texts;
}

interface AnchorRow {
  readonly id: string;
  readonly text_version: number;
  readonly span_start: number;
  readonly span_end: number;
  readonly exact: string;
  readonly quote_only: number;
  readonly place_version: number | null;
  readonly place_start: number | null;
  readonly place_end: number | null;
}

function isAnchored(row: AnchorRow, texts: Texts): boolean {
  const text = texts.get(row.text_version) ?? '';
  if (row.quote_only === 0 && text.slice(row.span_start, row.span_end) !== row.exact) return false;
  const { place_version, place_start: start, place_end: end } = row;
  if (place_version === null || start === null || end === null) return true;
  return fits(texts.get(place_version) ?? '', { start, end });
}

function checkHighlights(db: ReadableDb, articleId: string, texts: Texts, problems: string[]): void {
  const rows = getRows<AnchorRow>(
    db,
    sql`SELECT h.id, h.text_version, h.span_start, h.span_end, h.exact, h.quote_only, p.text_version AS place_version,
       p.span_start AS place_start, p.span_end AS place_end
     FROM highlights h LEFT JOIN highlight_places p ON p.highlight_id = h.id WHERE h.article_id = ${articleId}`,
  );
  for (const row of rows)
    if (!isAnchored(row, texts))
      problems.push(`highlight ${row.id} does not match the text it was created on`);
}

function checkAnalysis(db: ReadableDb, articleId: string, texts: Texts, problems: string[]): void {
  const row = getRow<{ text_version: number; analysis: string }>(
    db,
    sql`SELECT text_version, analysis FROM analyses WHERE article_id = ${articleId}`,
  );
  if (!row) return;
  const text = texts.get(row.text_version) ?? '';
  const { entities, quotes, dates } = JSON.parse(row.analysis) as Analysis;
  const spans = [...entities.flatMap((entity) => entity.mentions), ...quotes, ...dates];
  if (!spans.every((span) => fits(text, span) && text.slice(span.start, span.end) === span.text))
    problems.push(`article ${articleId}: its analysis speaks of another text`);
}

/** Articles whose ids are in memory together. */
const batch = 500;

/**
 * Checks the texts, highlights and analyses of all articles, one article after another. Returns the problems, one line each.
 * @param onProgress gets the number of checked articles
 */
export function checkArticles(db: ReadableDb, onProgress: (done: number) => void): string[] {
  const problems: string[] = [];
  let done = 0;
  for (let last = ''; ;) {
    const ids = getRows<{ id: string }>(
      db,
      sql`SELECT id FROM articles WHERE id > ${last} ORDER BY id LIMIT ${batch}`,
    );
    for (const { id } of ids) {
      const texts = checkTexts(db, id, problems);
      checkHighlights(db, id, texts, problems);
      checkAnalysis(db, id, texts, problems);
      done += 1;
      onProgress(done);
    }
    if (ids.length < batch) return problems;
    last = ids.at(-1)?.id ?? '';
  }
}
