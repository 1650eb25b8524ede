import { exportFileName } from '../../../core/export/file-name.ts';
import {
  contextOf,
  readItem,
  templateById,
  templateToFiles,
  type ExportSources,
} from '../export/export-files.ts';
import type { ArticleText } from './sync-article.ts';

/** The id of Lectern's own Markdown among the templates. */
export const lecternTemplate = 'lectern';

/**
 * Renders the file of an article, after its analysis is complete; null where the template makes none. Rejects with `not-found`
 * for an article that is not in the library.
 */
export async function makeArticleText(
  sources: ExportSources,
  articleId: string,
  templateId: string,
): Promise<ArticleText | null> {
  const { db } = sources.library;
  const template = templateById(db, templateId);
  const item = await readItem(sources, articleId, true, false);
  const context = contextOf(db);
  if (!template) {
    const { articleToMarkdown } = await import('../../../core/export/article-to-markdown.ts');
    const text = articleToMarkdown({ ...item, ...context, options: { frontMatter: true, entities: true } });
    return { articleId, fileName: exportFileName(item.article.title), text };
  }
  const [file] = await templateToFiles(template, [item], context);
  return file ? { articleId, fileName: file.fileName, text: file.text } : null;
}
