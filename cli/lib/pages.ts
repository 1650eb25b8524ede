import type { ArticleBody } from '../../core/extraction/body.ts';
import type { ArticlePage } from '../../core/model/pages/page.ts';

/**
 * The pages of a document as a part of its JSON; nothing where it has none.
 * @param body whose offsets the lines get; null: those of the article's text
 */
export const pagesToJson = (
  pages: readonly ArticlePage[] | undefined,
  body: Pick<ArticleBody, 'spanOf'> | null,
): object =>
  pages === undefined
    ? {}
    : {
        pages: pages.map((page) => ({
          ...page,
          lines: page.lines.flatMap((line) => {
            const span = body ? body.spanOf(line) : line;
            return span ? [{ ...line, ...span }] : [];
          }),
        })),
      };
