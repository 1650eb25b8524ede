import type { ImportedArticle } from '../../../core/annotation-import/model.ts';
import { htmlToArticle } from '../../../core/extraction/html/html-to-article.ts';
import type { ExtractedArticle } from '../../../core/model/article.ts';
import { AppError } from '../../../core/model/error.ts';
import { parseHtml } from '../import/html/parse-html.ts';

/** The text of an article in an annotation file; null where it has none that can be read. */
export function contentOf({ content, url }: ImportedArticle): ExtractedArticle | null {
  if (content === null || content.kind === 'article') return content && content.article;
  try {
    const article = htmlToArticle(parseHtml(content.html), url);
    return article.text.trim() === '' ? null : article;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
