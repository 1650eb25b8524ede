import { messageRef } from '../../../messages/message-keys.ts';
import { detailFields } from '../../../core/model/details/article-details.ts';
import type { ArticleDetail, DetailEdit, DetailField } from '../../../core/model/details/article-details.ts';
import { AppError } from '../../../core/model/error.ts';
import { getRow, getRows, inTransaction, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { identifier, listOf, sql } from '../sqlite/sql.ts';

const columns: Readonly<Record<DetailField, string>> = {
  title: 'title',
  byline: 'byline',
  siteName: 'site_name',
  publishedAt: 'published_at',
  lang: 'lang',
  url: 'url',
  leadImage: 'lead_image',
};

interface EditedDetail {
  readonly field: DetailField;
  readonly value: string | null;
  readonly imported: string | null;
}

/** The details of an article that a person edited. */
export const listEditedDetails = (db: ReadableDb, articleId: string): EditedDetail[] =>
  getRows(db, sql`SELECT field, value, imported FROM edited_details WHERE article_id = ${articleId}`);

type Details = Readonly<Record<DetailField, ArticleDetail>>;

function findDetails(db: ReadableDb, id: string): Details | null {
  const shown = getRow<Record<DetailField, string | null>>(
    db,
    sql`SELECT title, byline, site_name AS siteName, published_at AS publishedAt, lang, url, lead_image AS leadImage
      FROM articles WHERE id = ${id}`,
  );
  if (!shown) return null;
  const edited = new Map(listEditedDetails(db, id).map((detail) => [detail.field, detail]));
  const detailOf = (field: DetailField): ArticleDetail => {
    const edit = edited.get(field);
    const value = shown[field];
    return { value, isEdited: edit !== undefined, imported: edit ? edit.imported : value };
  };
  return Object.fromEntries(detailFields.map((field) => [field, detailOf(field)])) as Details;
}

/** The details of an article with what the import found. Throws `not-found`. */
export function getEditableDetails(db: ReadableDb, id: string): Details {
  const details = findDetails(db, id);
  if (!details) throw new AppError('not-found', messageRef('errors.article.gone'));
  return details;
}

const hasPicture = (db: ReadableDb, id: string, source: string): boolean =>
  getRow(db, sql`SELECT 1 FROM article_pictures WHERE article_id = ${id} AND source = ${source}`) !==
  undefined;

/** Sets one detail, or gives it its imported value back; returns whether that changed anything. */
function setDetail(
  db: WritableDb,
  id: string,
  field: DetailField,
  before: ArticleDetail,
  after: { readonly value: string | null } | null,
): boolean {
  const value = after ? after.value : before.imported;
  const isEdited = after !== null && value !== before.imported;
  if (value === before.value && isEdited === before.isEdited) return false;
  if (field === 'title' && value === null)
    throw new AppError('bad-request', messageRef('errors.details.title'));
  if (field === 'leadImage' && isEdited && value !== null && !hasPicture(db, id, value))
    throw new AppError('bad-request', messageRef('errors.details.image'));
  run(db, sql`UPDATE articles SET ${identifier(columns[field])} = ${value} WHERE id = ${id}`);
  if (isEdited)
    run(
      db,
      sql`INSERT INTO edited_details (article_id, field, value, imported) VALUES (${id}, ${field}, ${value}, ${before.imported})
        ON CONFLICT (article_id, field) DO UPDATE SET value = excluded.value`,
    );
  else run(db, sql`DELETE FROM edited_details WHERE article_id = ${id} AND field = ${field}`);
  return true;
}

/** Details that the analysis of a text depends on. */
const analyzed: readonly DetailField[] = ['title', 'publishedAt', 'lang'];

export interface EditedArticles {
  /** The edits that undo the change; articles that were not changed are omitted. */
  readonly inverse: readonly DetailEdit[];
  /** The articles whose text is to be analyzed again. */
  readonly outdated: readonly string[];
}

/** Edits details of articles; unknown articles are ignored. */
export const editDetails = (db: WritableDb, edits: readonly DetailEdit[]): EditedArticles =>
  inTransaction(db, () => {
    const inverse: DetailEdit[] = [];
    const outdated: string[] = [];
    for (const { id, set, reset } of edits) {
      const before = findDetails(db, id);
      if (!before) continue;
      const changed = detailFields.filter((field) => {
        if (reset.includes(field)) return setDetail(db, id, field, before[field], null);
        const value = set[field];
        return value !== undefined && setDetail(db, id, field, before[field], { value });
      });
      if (changed.length === 0) continue;
      inverse.push({
        id,
        set: Object.fromEntries(
          changed.filter((field) => before[field].isEdited).map((field) => [field, before[field].value]),
        ),
        reset: changed.filter((field) => !before[field].isEdited),
      });
      if (changed.some((field) => analyzed.includes(field))) outdated.push(id);
    }
    // No engine has this version, so that the analysis is shown until there is another.
    run(db, sql`UPDATE analyses SET engine_version = '' WHERE article_id IN ${listOf(outdated)}`);
    return { inverse, outdated };
  });
