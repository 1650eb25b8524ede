import type { ExportTemplate } from '../../../core/model/export.ts';
import { getRows, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

/** The user's templates, oldest first. */
export const listExportTemplates = (db: ReadableDb): ExportTemplate[] =>
  getRows(
    db,
    sql`SELECT id, name, scope, file_name AS fileName, body FROM export_templates ORDER BY created_at, rowid`,
  );

/** Stores a template, replacing one with the same id. */
export function saveExportTemplate(
  db: WritableDb,
  { id, name, scope, fileName, body }: ExportTemplate,
): void {
  run(
    db,
    sql`INSERT INTO export_templates (id, name, scope, file_name, body, created_at)
     VALUES (${id}, ${name}, ${scope}, ${fileName}, ${body}, ${nowIso()})
     ON CONFLICT (id) DO UPDATE SET name = ${name}, scope = ${scope}, file_name = ${fileName}, body = ${body}`,
  );
}

export const deleteExportTemplate = (db: WritableDb, id: string): void =>
  void run(db, sql`DELETE FROM export_templates WHERE id = ${id}`);
