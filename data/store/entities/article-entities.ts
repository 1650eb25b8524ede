import { correctAnalysis } from '../../../core/analysis/corrections/apply.ts';
import { namedKinds } from '../../../core/model/analysis.ts';
import type { Analysis, Entity, EntityKind } from '../../../core/model/analysis.ts';
import { nameKey } from '../../../core/text/name-key.ts';
import { listCorrections } from '../corrections/corrections.ts';
import { getRow, inTransaction, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { listOf, sql } from '../sqlite/sql.ts';
import { countEntitiesOf, listQueuedEntities, removeFromEntityQueue } from './entity-counts.ts';
import type { QueuedEntities } from './entity-counts.ts';
import { readAnalysis } from '../analysis/stored-analysis.ts';

interface EntityRow {
  readonly kind: EntityKind;
  readonly nameKey: string;
  readonly name: string;
  readonly description: string | null;
  readonly mentions: number;
  readonly quotes: number;
  readonly firstStart: number;
}

/** One row for each name and kind; entities that share both are merged. */
function analysisToRows({ entities, quotes }: Analysis): EntityRow[] {
  const said = new Map<string, number>();
  for (const { speaker } of quotes) if (speaker !== null) said.set(speaker, (said.get(speaker) ?? 0) + 1);
  const rows = new Map<string, EntityRow>();
  const toRow = (entity: Entity): EntityRow => ({
    kind: entity.kind,
    nameKey: nameKey(entity.name),
    name: entity.name,
    description: entity.description,
    mentions: entity.mentions.length,
    quotes: said.get(entity.id) ?? 0,
    firstStart: entity.mentions[0]?.start ?? 0,
  });
  for (const row of entities.filter(({ kind }) => namedKinds.includes(kind)).map(toRow)) {
    const key = `${row.kind} ${row.nameKey}`;
    const known = rows.get(key);
    rows.set(
      key,
      known
        ? {
            ...known,
            mentions: known.mentions + row.mentions,
            quotes: known.quotes + row.quotes,
            firstStart: Math.min(known.firstStart, row.firstStart),
          }
        : row,
    );
  }
  return [...rows.values()].filter((row) => row.nameKey !== '');
}

/** Indexes the entities of an article, replacing its earlier rows. */
const indexEntities = (db: WritableDb, articleId: string, analysis: Analysis): void =>
  inTransaction(db, () => {
    run(db, sql`DELETE FROM article_entities WHERE article_id = ${articleId}`);
    for (const row of analysisToRows(analysis))
      run(
        db,
        sql`INSERT INTO article_entities (article_id, kind, name_key, name, description, mentions, quotes, first_start, counted)
         SELECT id, ${row.kind}, ${row.nameKey}, ${row.name}, ${row.description}, ${row.mentions}, ${row.quotes},
           ${row.firstStart}, deleted_at IS NULL FROM articles WHERE id = ${articleId}`,
      );
    removeFromEntityQueue(db, articleId);
  });

/** Indexes the stored analysis of an article again, with its corrections. An article without an analysis gets no rows. */
export function reindexEntities(db: WritableDb, articleId: string): void {
  const row = getRow<{ analysis: string; text: string; text_version: number }>(
    db,
    sql`SELECT n.analysis, v.text, a.text_version FROM analyses n
       JOIN articles a ON a.id = n.article_id AND a.text_version = n.text_version
       JOIN article_versions v ON v.article_id = a.id AND v.version = a.text_version
     WHERE n.article_id = ${articleId}`,
  );
  if (!row) return;
  const found = readAnalysis(row.analysis);
  const text = { articleId, text: row.text, textVersion: row.text_version };
  const { analysis, applied } = correctAnalysis(found, listCorrections(db, articleId), text);
  inTransaction(db, () => {
    if (applied.size === 0) run(db, sql`DELETE FROM corrected_analyses WHERE article_id = ${articleId}`);
    else
      run(
        db,
        sql`INSERT OR REPLACE INTO corrected_analyses (article_id, analysis) VALUES (${articleId}, ${JSON.stringify(analysis)})`,
      );
    indexEntities(db, articleId, analysis);
  });
}

/** Brings the names of one queued article up to date. */
const indexQueued = (db: WritableDb, { articleId, readsAnalysis }: QueuedEntities): void =>
  inTransaction(db, () => {
    if (readsAnalysis) reindexEntities(db, articleId);
    countEntitiesOf(db, articleId);
    removeFromEntityQueue(db, articleId);
  });

/** Whether the names of some articles are outdated. */
export const hasQueuedEntities = (db: ReadableDb): boolean => listQueuedEntities(db, 1).length > 0;

/** Brings the names of articles up to date that changed, at most `atMost`. Returns whether some are left. */
export function indexQueuedEntities(db: WritableDb, atMost: number): boolean {
  inTransaction(db, () => {
    for (const queued of listQueuedEntities(db, atMost)) indexQueued(db, queued);
  });
  return hasQueuedEntities(db);
}

/** Marks the entities of these articles as outdated: they are indexed again when needed. */
export const forgetEntities = (db: WritableDb, articleIds: readonly string[]): void =>
  void run(
    db,
    sql`INSERT INTO entity_queue (article_id, reads_analysis) SELECT id, 1 FROM articles WHERE id IN ${listOf(articleIds)}
      ON CONFLICT (article_id) DO UPDATE SET reads_analysis = 1`,
  );
