import { readFileSync } from 'node:fs';
import { builtinTemplates } from '../../../core/export/template/builtin.ts';
import { renderTemplate } from '../../../core/export/template/render.ts';
import { TemplateError } from '../../../core/export/template/template.ts';
import { exportFileName } from '../../../core/export/file-name.ts';
import { endingOf, exportToText } from '../../../core/export/formats/formats.ts';
import type { ExportContext, ExportItem } from '../../../core/export/item.ts';
import { AppError } from '../../../core/model/error.ts';
import type { ExportFormat, ExportTemplate } from '../../../core/model/export.ts';
import type { CheckedInput } from '../../../contract/commands.ts';
import { getArticleById } from '../../../data/store/articles/articles.ts';
import { getImportedNotes } from '../../../data/store/annotation-import/imported-notes.ts';
import { correctionsOf } from '../../../data/store/corrections/corrections.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { listExportTemplates } from '../../../data/store/export/export-templates.ts';
import { pictureFile } from '../../../data/store/pictures/picture-files.ts';
import { getArticlePictures, libraryFolderOf } from '../../../data/store/pictures/pictures.ts';
import { listHighlights } from '../../../data/store/highlights/find-highlights.ts';
import type { AnalysisQueue } from '../analysis/analysis-queue.ts';
import type { LibrarySession } from '../library/library-session.ts';
import { loadSettings } from '../settings/load-settings.ts';

export type ExportInput = CheckedInput<'export.preview'>;

/** The sources of the articles of an export. */
export interface ExportSources {
  readonly library: Pick<LibrarySession, 'db'>;
  readonly analysis: Pick<AnalysisQueue, 'wait'>;
}

export interface ExportFile {
  readonly articleIds: readonly string[];
  readonly fileName: string;
  readonly text: string;
}

/** A built-in or custom template by its id; undefined when there is none. */
export const templateById = (db: Db, id: string): ExportTemplate | undefined =>
  [...builtinTemplates, ...listExportTemplates(db)].find((template) => template.id === id);

export const contextOf = (db: Db): ExportContext => ({
  colorNames: loadSettings(db).colorNames,
  exportedAt: new Date().toISOString(),
});

/** The stored images as `data:` URLs, by source. */
function readPictures(db: Db, articleId: string): Map<string, string> {
  const kept = new Map<string, string>();
  for (const { source, picture } of getArticlePictures(db, articleId)) {
    if (!picture) continue;
    const bytes = readFileSync(pictureFile(libraryFolderOf(db), picture));
    kept.set(source, `data:${picture.type};base64,${bytes.toString('base64')}`);
  }
  return kept;
}

/** An article with its annotations, and with its analysis where it is requested, which is waited for. */
export async function readItem(
  { library, analysis }: ExportSources,
  articleId: string,
  withEntities: boolean,
  withPictures = true,
): Promise<ExportItem> {
  const found = withEntities ? await analysis.wait(articleId) : null;
  const article = getArticleById(library.db, articleId);
  return {
    article,
    highlights: listHighlights(library.db, articleId),
    analysis: found,
    corrections: correctionsOf(library.db, article),
    importedNotes: getImportedNotes(library.db, articleId),
    pictures: withPictures ? readPictures(library.db, articleId) : new Map(),
  };
}

/** The files that a template renders. Throws a `bad-request` that describes an error in it. */
export function templateToFiles(
  template: ExportTemplate,
  items: readonly ExportItem[],
  context: ExportContext,
  taken: readonly string[] = [],
): ExportFile[] {
  try {
    return renderTemplate(template, items, context, taken);
  } catch (error) {
    if (error instanceof TemplateError)
      throw new AppError('bad-request', `The template does not work: ${error.message}`, { cause: error });
    throw error;
  }
}

/** The files as they will be written. @param taken names that are in use */
export async function makeExportFiles(
  sources: ExportSources,
  { articleIds, options }: ExportInput,
  taken: readonly string[] = [],
): Promise<ExportFile[]> {
  const { form, together } = options;
  const items: ExportItem[] = [];
  for (const id of new Set(articleIds))
    items.push(
      await readItem(
        sources,
        id,
        options.entities || form.kind === 'template',
        form.kind === 'format' && form.format === 'html',
      ),
    );
  const context = contextOf(sources.library.db);
  if (form.kind === 'template') return templateToFiles(form.template, items, context, taken);

  const names = [...taken];
  const write = (format: ExportFormat, title: string, portion: readonly ExportItem[]): ExportFile => {
    const fileName = exportFileName(title, names, endingOf(format));
    names.push(fileName);
    return {
      articleIds: portion.map(({ article }) => article.id),
      fileName,
      text: exportToText(format, portion, context, options),
    };
  };
  return together && form.format !== 'md' && items.length > 1
    ? [write(form.format, 'Lectern', items)]
    : items.map((item) => write(form.format, item.article.title, [item]));
}
