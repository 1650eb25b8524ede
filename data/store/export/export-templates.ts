import type { ExportTemplate } from '../../../core/model/export.ts';
import { getRows, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';

/** The person's templates, oldest first. */
export const listExportTemplates = (db: ReadableDb): ExportTemplate[] =>
  getRows(
    db,
    'SELECT id, name, scope, file_name AS fileName, body FROM export_templates ORDER BY created_at, rowid',
  );

/** Keeps a template; the same id again replaces what it says. */
export function saveExportTemplate(
  db: WritableDb,
  { id, name, scope, fileName, body }: ExportTemplate,
): void {
  run(
    db,
    `INSERT INTO export_templates (id, name, scope, file_name, body, created_at)
     VALUES (:id, :name, :scope, :fileName, :body, :now)
     ON CONFLICT (id) DO UPDATE SET name = :name, scope = :scope, file_name = :fileName, body = :body`,
    { id, name, scope, fileName, body, now: nowIso() },
  );
}

export const deleteExportTemplate = (db: WritableDb, id: string): void =>
  void run(db, 'DELETE FROM export_templates WHERE id = :id', { id });
