import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { articleToMarkdown } from '../../core/export/article-to-markdown.ts';
import { exportFileName } from '../../core/export/file-name.ts';
import type { CheckedInput } from '../../contract/commands.ts';
import { getArticleById } from '../../data/store/articles.ts';
import { correctionsOf } from '../../data/store/corrections.ts';
import { listHighlights } from '../../data/store/highlights.ts';
import type { Handlers } from './handler.ts';
import type { Services } from './services.ts';
import { loadSettings } from './settings.ts';
import { writeTextFile } from '../pipeline/write-file.ts';

type ExportInput = CheckedInput<'export.preview'>;

interface MarkdownFile {
  readonly articleId: string;
  readonly fileName: string;
  readonly markdown: string;
}

/** The files as they will be written; waits for an analysis that is still at work. `taken`: names not to be used. */
async function makeFiles(
  { library, analysis }: Services,
  { articleIds, options }: ExportInput,
  taken: readonly string[] = [],
): Promise<MarkdownFile[]> {
  const { colorNames } = loadSettings(library.db);
  const names = [...taken];
  const files: MarkdownFile[] = [];
  for (const articleId of new Set(articleIds)) {
    const found = options.entities ? await analysis.wait(articleId) : null;
    const article = getArticleById(library.db, articleId);
    const markdown = articleToMarkdown({
      article,
      highlights: listHighlights(library.db, articleId),
      analysis: found,
      corrections: correctionsOf(library.db, article),
      colorNames,
      exportedAt: new Date().toISOString(),
      options,
    });
    const fileName = exportFileName(article.title, names);
    names.push(fileName);
    files.push({ articleId, fileName, markdown });
  }
  return files;
}

async function saveOne(services: Services, input: ExportInput) {
  const [made] = await makeFiles(services, input);
  if (!made) return [];
  const file = await services.dialogs.saveFile(made.fileName);
  if (file === null) return [];
  await writeTextFile(file, made.markdown);
  return [{ articleId: made.articleId, file }];
}

async function saveMany(services: Services, input: ExportInput) {
  const folder = await services.dialogs.chooseFolder();
  if (folder === null) return [];
  // Nobody is asked about each file here, so none that is there is replaced.
  const taken = await readdir(folder).catch(() => []);
  const saved: { articleId: string; file: string }[] = [];
  for (const { articleId, fileName, markdown } of await makeFiles(services, input, taken)) {
    const file = path.join(folder, fileName);
    await writeTextFile(file, markdown);
    saved.push({ articleId, file });
  }
  return saved;
}

export const exportHandlers = {
  'export.preview': makeFiles,

  'export.save': (services, input) =>
    new Set(input.articleIds).size === 1 ? saveOne(services, input) : saveMany(services, input),
} satisfies Partial<Handlers>;
