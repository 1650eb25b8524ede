import { messageRef } from '../../../messages/message-keys.ts';
import { readFileSync } from 'node:fs';
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { builtinTemplates } from '../../../core/export/template/builtin.ts';
import { TemplateError } from '../../../core/export/template/template.ts';
import { createFileNames, type FileNames } from '../../../core/export/file-name.ts';
import type { ExportContext, ExportItem } from '../../../core/export/item.ts';
import { AppError } from '../../../core/model/error.ts';
import type { ExportTemplate } from '../../../core/model/export.ts';
import type { CheckedInput } from '../../../contract/commands.ts';
import { getArticleById } from '../../../data/store/articles/articles.ts';
import { getImportedNotes } from '../../../data/store/annotation-import/imported-notes.ts';
import { correctionsOf } from '../../../data/store/corrections/corrections.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { listExportTemplates } from '../../../data/store/export/export-templates.ts';
import { pictureFile } from '../../../data/store/pictures/picture-files.ts';
import { getPages } from '../../../data/store/revisions/pages.ts';
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
    pages: getPages(library.db, articleId),
    pictures: withPictures ? readPictures(library.db, articleId) : new Map(),
  };
}

/** The files that a template renders. Rejects with a `bad-request` that describes an error in it. */
export async function templateToFiles(
  template: ExportTemplate,
  items: readonly ExportItem[],
  context: ExportContext,
  names: FileNames = createFileNames(),
): Promise<ExportFile[]> {
  // The template engine and the formats are not loaded when the program starts.
  const { renderTemplate } = await import('../../../core/export/template/render.ts');
  try {
    return renderTemplate(template, items, context, names);
  } catch (error) {
    if (error instanceof TemplateError)
      throw new AppError('bad-request', messageRef('errors.export.template', { reason: error.message }), {
        cause: error,
      });
    throw error;
  }
}

/** Whether the articles are rendered together: in one file, or in files of several articles. */
const isTogether = ({ articleIds, options: { form, together } }: ExportInput): boolean =>
  form.kind === 'template'
    ? form.template.scope === 'day'
    : together && form.format !== 'md' && articleIds.length > 1;

/**
 * The files as they will be written, one after another, so that they are never in memory together.
 * @param names the names of the folder's files, to which those of the exported ones are added
 */
export async function* exportFiles(
  sources: ExportSources,
  input: ExportInput,
  names: FileNames = createFileNames(),
): AsyncGenerator<ExportFile> {
  const { form } = input.options;
  const context = contextOf(sources.library.db);
  const readOne = (id: string): Promise<ExportItem> =>
    readItem(
      sources,
      id,
      input.options.entities || form.kind === 'template',
      form.kind === 'format' && form.format === 'html',
    );
  const { endingOf, exportToText } = await import('../../../core/export/formats/formats.ts');
  const filesOf = async (items: readonly ExportItem[]): Promise<ExportFile[]> => {
    if (form.kind === 'template') return templateToFiles(form.template, items, context, names);
    const title = items.length > 1 ? 'Lectern' : (items[0]?.article.title ?? '');
    return [
      {
        articleIds: items.map(({ article }) => article.id),
        fileName: names.add(title, endingOf(form.format)),
        text: exportToText(form.format, items, context, input.options),
      },
    ];
  };
  const ids = new Set(input.articleIds);
  const together: ExportItem[] = [];
  for (const id of ids) {
    // oxlint-disable-next-line no-await-in-loop
    const item = await readOne(id);
    // Other commands are answered in between.
    // oxlint-disable-next-line no-await-in-loop
    await yieldToEventLoop();
    if (isTogether(input)) together.push(item);
    // oxlint-disable-next-line no-await-in-loop
    else yield* await filesOf([item]);
  }
  if (together.length > 0) yield* await filesOf(together);
}
