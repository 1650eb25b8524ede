import { messageRef } from '../../../messages/message-keys.ts';
import type { ImportProblem } from '../../../core/annotation-import/model.ts';
import type { ExtractedArticle } from '../../../core/model/article.ts';
import { ReadLimitError } from '../import/read-limits.ts';
import type { AnnotationReader } from './annotation-reader.ts';
import type { ListedArticle } from './annotation-worker.ts';

/** Number of texts of a file that may exceed a limit before the others are not read. */
const mostFailures = 3;

/** Loads the texts of the articles of a file. */
export interface ContentLoader {
  /** A text; null where it cannot be read. */
  load(
    index: number,
    listed: ListedArticle,
    options: { readonly signal?: AbortSignal },
  ): Promise<ExtractedArticle | null>;
}

/**
 * A loader for one file. A text that takes too much time or memory is left out and reported: its article then waits for its text. After
 * some such texts no other is read, so that a file of many does not keep the import busy for hours.
 */
export function createContentLoader(
  reader: Pick<AnnotationReader, 'content'>,
  file: string,
  onProblem: (problem: ImportProblem) => void,
): ContentLoader {
  let failures = 0;
  return {
    async load(index, { article: { place } }, options) {
      if (failures >= mostFailures) {
        onProblem({ place, message: messageRef('errors.annotations.textSkipped') });
        return null;
      }
      try {
        return await reader.content(file, index, options);
      } catch (error) {
        if (!(error instanceof ReadLimitError)) throw error;
        failures += 1;
        onProblem({ place, message: messageRef('errors.annotations.textLimit') });
        return null;
      }
    },
  };
}
