import type { Correction } from '../../../core/model/entities/correction.ts';
import { areNamed } from '../filters/named-entity.ts';
import { getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

/** The names of entities that a correction refers to. */
function namesOf({ act }: Correction): string[] {
  switch (act.act) {
    case 'rename':
    case 'split':
      return [act.target.name, act.name];
    case 'merge':
      return [act.target.name, act.into.name];
    case 'add':
      return [act.name];
    case 'speaker':
      return act.speaker === null ? [] : [act.speaker.name];
    default:
      return [act.target.name];
  }
}

/** The articles that a correction may apply to: its own, or all that contain one of its names or its text. */
export function articlesTouchedBy(db: ReadableDb, correction: Correction): string[] {
  if (!correction.always || correction.act.act === 'speaker') return [correction.articleId];
  const rows = getRows<{ article_id: string }>(
    db,
    sql`SELECT DISTINCT article_id FROM article_entities WHERE ${areNamed(namesOf(correction))}`,
  );
  const { act } = correction;
  const holding =
    act.act !== 'add'
      ? []
      : getRows<{ article_id: string }>(
          db,
          sql`SELECT a.id AS article_id FROM articles a
             JOIN article_versions v ON v.article_id = a.id AND v.version = a.text_version
           WHERE instr(v.text, ${act.anchor.quote.exact}) > 0`,
        );
  return [...new Set([correction.articleId, ...[...rows, ...holding].map((row) => row.article_id)])];
}
