import { messageRef } from '../../../../messages/message-keys.ts';
import { pdfToArticle } from '../../../../core/extraction/pdf/pdf-to-article.ts';
import type { ExtractedArticle } from '../../../../core/model/article.ts';
import { AppError } from '../../../../core/model/error.ts';
import { noContainedFiles, type OpenContained } from '../../containers/container.ts';
import { isCommonWord } from './common-words.ts';
import { pdfResources } from './pdf-resources.ts';
import { readPdfDocument } from './read-document.ts';

/**
 * Reads a PDF as one article. Rejects with an `AppError` for a file that is protected, damaged, too long or without text.
 * @param onPage called after each page
 */
export async function readPdf(
  bytes: Uint8Array,
  onPage: (done: number, total: number) => void = () => undefined,
): Promise<{ article: ExtractedArticle; open: OpenContained }> {
  const { pages, metadata } = await readPdfDocument(bytes, pdfResources(), onPage);
  const article = pdfToArticle(pages, metadata, { isCommonWord });
  if (!/\S/.test(article.text))
    throw new AppError(
      'unsupported',
      messageRef(
        pages.some(({ pictures }) => pictures.length > 0)
          ? 'errors.read.pdfScanned'
          : 'errors.read.pdfNoText',
      ),
    );
  return { article, open: noContainedFiles };
}
