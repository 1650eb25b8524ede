import type { ImportedArticle, ParsedAnnotations } from '../../../core/annotation-import/model.ts';
import type { ExtractedArticle } from '../../../core/model/article.ts';
import { lowerThreadPriority } from '../../workers/lower-thread-priority.ts';
import { serveWorker } from '../../workers/serve-worker.ts';
import { contentOf } from './annotation-content.ts';
import { readAnnotationFile } from './read-annotation-file.ts';

// A thread that reads annotation files: one that takes too much time or memory affects the thread and not the program. It keeps the
// file that it read last, and reads another one on request. After a restart it reads its file again.

/** What a file contains besides its articles. */
export interface AnnotationSummary extends Omit<ParsedAnnotations, 'articles'> {
  /** Number of articles. */
  readonly count: number;
}

/** An article of a file without its text, which is requested on its own. */
export interface ListedArticle {
  readonly article: ImportedArticle;
  readonly hasContent: boolean;
}

interface AnnotationFile {
  /** Absolute. */
  readonly file: string;
}

export interface AnnotationMethods {
  /** Rejects with an `AppError` for a file that cannot be read at all. */
  open(input: AnnotationFile): Promise<AnnotationSummary>;
  /** The articles from an index on, as many as are sent at once. */
  articles(input: AnnotationFile & { readonly from: number }): Promise<readonly ListedArticle[]>;
  /** The text of the article with an index; null where it has none that can be read. */
  content(input: AnnotationFile & { readonly index: number }): Promise<ExtractedArticle | null>;
  /** Releases the memory of the file that was read last. */
  release(): void;
}

/** Number of articles that are sent at once. */
const articlesAtOnce = 100;

let last: { readonly file: string; readonly parsed: Promise<ParsedAnnotations> } | null = null;

function parsedOf(file: string): Promise<ParsedAnnotations> {
  if (last?.file !== file) last = { file, parsed: readAnnotationFile(file) };
  return last.parsed;
}

lowerThreadPriority();
serveWorker<AnnotationMethods>({
  async open({ file }) {
    last = null;
    const { articles, ...summary } = await parsedOf(file);
    return { ...summary, count: articles.length };
  },
  async articles({ file, from }) {
    const { articles } = await parsedOf(file);
    return articles.slice(from, from + articlesAtOnce).map((article) => ({
      article: { ...article, content: null },
      hasContent: article.content !== null,
    }));
  },
  async content({ file, index }) {
    const article = (await parsedOf(file)).articles[index];
    return article ? contentOf(article) : null;
  },
  release() {
    last = null;
  },
});
