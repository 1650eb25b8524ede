import { z } from 'zod';
import * as s from '../../../../contract/schemas/fields.ts';
import { detailFields } from '../../../../core/model/details/article-details.ts';
import { articleSources } from '../../../../core/model/article.ts';
import { tagColors } from '../../../../core/model/notes.ts';
import { pictureEndings, endingOf } from '../../../../data/store/pictures/picture-type.ts';
import { sql } from '../../../../data/store/sqlite/sql.ts';
import type { Sql } from '../../../../data/store/sqlite/sql.ts';

/** Requirements for the columns of a table, in addition to its own constraints. */
export interface RowRule {
  readonly table: string;
  /** The columns that are checked, under the names of the schema. */
  readonly rows: Sql;
  readonly schema: z.ZodType;
}

const id = s.id.regex(/^[^\p{Cc}]*$/u);
const time = s.isoTime;
const hash = z.string().regex(/^[\da-f]{64}$/);
/** An imported tag may be longer than one that is typed. */
const tag = z.string().min(1).max(1_000);
const name = z.string().max(1_000);
const body = s.noteBody;

/** The rules of all tables whose rows a user made, or from which files are named; `row` is the number of a row. */
export const rowRules: readonly RowRule[] = [
  {
    table: 'articles',
    rows: sql`SELECT rowid AS "row", id, source, content_hash AS hash, added_at AS added, deleted_at AS deleted,
      EXISTS (SELECT 1 FROM article_versions v WHERE v.article_id = a.id AND v.version = a.text_version) AS hasText
      FROM articles a`,
    schema: z.object({
      id,
      source: z.enum(articleSources),
      hash,
      added: time,
      deleted: time.nullable(),
      hasText: z.literal(1),
    }),
  },
  {
    table: 'article_versions',
    rows: sql`SELECT rowid AS "row", created_at AS created FROM article_versions`,
    schema: z.object({ created: time }),
  },
  {
    table: 'left_out',
    rows: sql`SELECT rowid AS "row", text, json_type(blocks) AS blocks FROM left_out`,
    schema: z.object({ text: z.string().max(1_000_000), blocks: z.literal('array') }),
  },
  {
    table: 'article_pages',
    rows: sql`SELECT rowid AS "row", json_type(pages) AS pages FROM article_pages`,
    schema: z.object({ pages: z.literal('array') }),
  },
  {
    table: 'edited_details',
    rows: sql`SELECT rowid AS "row", field, value, imported FROM edited_details`,
    schema: z.object({
      field: z.enum(detailFields),
      value: z.string().max(8_000).nullable(),
      imported: z.string().max(8_000).nullable(),
    }),
  },
  {
    table: 'article_notes',
    rows: sql`SELECT rowid AS "row", note, updated_at AS updated FROM article_notes`,
    schema: z.object({ note: body, updated: time }),
  },
  {
    table: 'article_tags',
    rows: sql`SELECT rowid AS "row", tag FROM article_tags`,
    schema: z.object({ tag }),
  },
  {
    table: 'highlights',
    rows: sql`SELECT rowid AS "row", id, color, note, created_at AS created, updated_at AS updated, deleted_at AS deleted
      FROM highlights`,
    schema: z.object({
      id,
      color: s.color,
      note: body,
      created: time,
      updated: time,
      deleted: time.nullable(),
    }),
  },
  {
    table: 'highlight_tags',
    rows: sql`SELECT rowid AS "row", tag FROM highlight_tags`,
    schema: z.object({ tag }),
  },
  {
    table: 'tag_styles',
    rows: sql`SELECT rowid AS "row", tag_key AS tag, color FROM tag_styles`,
    schema: z.object({ tag, color: z.enum(tagColors) }),
  },
  {
    table: 'note_templates',
    rows: sql`SELECT rowid AS "row", id, name, body FROM note_templates`,
    schema: z.object({ id, name, body }),
  },
  {
    table: 'export_templates',
    rows: sql`SELECT rowid AS "row", id, name, file_name AS file, body FROM export_templates`,
    schema: z.object({ id, name, file: name, body }),
  },
  {
    table: 'note_versions',
    rows: sql`SELECT rowid AS "row", note, replaced_at AS replaced FROM note_versions`,
    schema: z.object({ note: body, replaced: time }),
  },
  {
    table: 'collections',
    rows: sql`SELECT rowid AS "row", id, name FROM collections`,
    schema: z.object({ id, name }),
  },
  {
    table: 'annotation_imports',
    rows: sql`SELECT rowid AS "row", id, file, imported_at AS imported FROM annotation_imports`,
    schema: z.object({ id, file: z.string().max(4_000), imported: time }),
  },
  {
    table: 'pictures',
    rows: sql`SELECT rowid AS "row", hash, type FROM pictures`,
    schema: z.object({ hash, type: z.string().refine((type) => pictureEndings.has(endingOf(type))) }),
  },
];
