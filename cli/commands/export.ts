import { messageRef } from '../../messages/message-keys.ts';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { createFileNames } from '../../core/export/file-name.ts';
import { endingOf, exportToText, isExportFormat } from '../../core/export/formats/formats.ts';
import { renderTemplate } from '../../core/export/template/render.ts';
import { readTemplateFile } from '../../core/export/template/template.ts';
import { exportFormats } from '../../core/model/export.ts';
import type { ExportFormat, ExportTemplate } from '../../core/model/export.ts';
import type { ExportItem } from '../../core/export/item.ts';
import { AppError } from '../../core/model/error.ts';
import { getPages } from '../../data/store/revisions/pages.ts';
import { getOriginal } from '../../data/store/pictures/pictures.ts';
import { getArticleById, listArticles } from '../../data/store/articles/articles.ts';
import { getImportedNotes } from '../../data/store/annotation-import/imported-notes.ts';
import { correctionsOf } from '../../data/store/corrections/corrections.ts';
import type { Db } from '../../data/store/sqlite/database.ts';
import { listHighlights } from '../../data/store/highlights/find-highlights.ts';
import { writeTextFile } from '../../backend/services/export/write-file.ts';
import { analyzeArticle } from '../lib/analysis.ts';
import { messageOf, UsageError, type Command, type Options, type Output } from '../lib/command.ts';
import { getColorNames, withLibrary } from '../lib/library.ts';

const written = { frontMatter: true, entities: true };

/** Reads the template file given with `--template`; null without one. */
function readTemplate({ template: file }: Options): ExportTemplate | null {
  if (file === undefined) return null;
  try {
    return readTemplateFile(readFileSync(file, 'utf8'), path.parse(file).name);
  } catch (error) {
    throw new UsageError(`The template ${file} cannot be used: ${messageOf(error)}`);
  }
}

/** Skips the analysis for formats that contain no entities. */
const needsAnalysis = (format: ExportFormat): boolean => format === 'md' || format === 'json';

function formatOf({ format = 'md' }: Options): ExportFormat {
  if (isExportFormat(format)) return format;
  throw new UsageError(`The format “${format}” is not known; these are: ${exportFormats.join(', ')}.`);
}

async function readItem(db: Db, id: string, format: ExportFormat, output: Output): Promise<ExportItem> {
  const article = getArticleById(db, id);
  const analysis = needsAnalysis(format) ? await analyzeArticle(db, article, output) : null;
  const corrections = correctionsOf(db, article);
  const importedNotes = getImportedNotes(db, id);
  return {
    article,
    highlights: listHighlights(db, id),
    analysis,
    corrections,
    importedNotes,
    pages: getPages(db, id),
  };
}

export const exportArticles: Command = {
  async run(inputs, options, output) {
    const format = formatOf(options);
    const template = readTemplate(options);
    if (options.all ? inputs.length > 0 : inputs.length === 0) {
      throw new UsageError('Name articles by ID, or give --all.');
    }
    const folder = path.resolve(options.out ?? '.');
    await withLibrary(options, async (db) => {
      mkdirSync(folder, { recursive: true });
      const ids = options.all ? listArticles(db).map(({ id }) => id) : [...new Set(inputs)];
      const context = { colorNames: getColorNames(db), exportedAt: new Date().toISOString() };
      const names = createFileNames(options.overwrite ? [] : readdirSync(folder));
      const write = async (title: string, items: readonly ExportItem[]): Promise<void> => {
        const file = path.join(folder, names.add(title, endingOf(format)));
        await writeTextFile(file, exportToText(format, items, context, written));
        for (const { article } of items) output.result({ id: article.id, file }, file);
      };
      /** Writes the original file of an article, as it was imported. */
      const writeOriginal = async (id: string): Promise<void> => {
        const original = getOriginal(db, id);
        if (!original) throw new AppError('not-found', messageRef('errors.article.noOriginal'));
        const file = path.join(folder, names.add(getArticleById(db, id).title, '.pdf'));
        await copyFile(original.file, file);
        output.result({ id, file }, file);
      };
      const writeTemplate = async (items: readonly ExportItem[]): Promise<void> => {
        if (!template) return;
        for (const { articleIds, fileName, text } of renderTemplate(template, items, context, names)) {
          const file = path.join(folder, fileName);
          await writeTextFile(file, text);
          for (const id of articleIds) output.result({ id, file }, file);
        }
      };
      // A daily file contains several articles.
      const atOnce = options.together === true || template?.scope === 'day';
      const together: ExportItem[] = [];
      for (const [index, id] of ids.entries()) {
        output.status(`Exporting ${index + 1} of ${ids.length}`);
        try {
          if (options.original) {
            await writeOriginal(id);
            continue;
          }
          const item = await readItem(db, id, format, output);
          if (atOnce) together.push(item);
          else if (template) await writeTemplate([item]);
          else await write(item.article.title, [item]);
        } catch (error) {
          output.problem(id, messageOf(error));
        }
      }
      if (template) await writeTemplate(together);
      else if (together.length > 0) await write('Lectern', together);
    });
  },
};
