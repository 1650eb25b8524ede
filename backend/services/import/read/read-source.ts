import { messageRef } from '../../../../messages/message-keys.ts';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExtractedArticle } from '../../../../core/model/article.ts';
import { AppError } from '../../../../core/model/error.ts';
import { noContainedFiles } from '../../containers/container.ts';
import { decodeBytes } from '../encoding/decode.ts';
import { openFilesBeside } from './sibling-folder.ts';
import type { ReadContent, ReadSource, SourceBytes } from './source-bytes.ts';
import { readBytes, tooLarge } from './read-bytes.ts';
import { fileKindOf, maxBytesByKind, maxBytesForEnding, type FileKind } from './source-kind.ts';

/** The URL in `page.url` beside `page.html`: the URL alone, or an Internet shortcut; null when there is none. */
async function urlBeside(file: string): Promise<string | null> {
  const { dir, name } = path.parse(file);
  const text = await readFile(path.join(dir, `${name}.url`), 'utf8').catch(() => '');
  const found = /^\s*(?:URL\s*=\s*)?(https?:\/\/\S+)\s*$/im.exec(text.slice(0, 10_000));
  return found?.[1] ?? null;
}

/** Each reader is loaded when it is first needed, so that the command line starts fast. */
async function readAs(kind: FileKind, source: SourceBytes): Promise<ReadContent> {
  const { bytes, charset } = source;
  switch (kind) {
    case 'html':
      return (await import('./read-html.ts')).readHtml(source);
    case 'mhtml':
      return (await import('./read-html.ts')).readMhtml(source);
    case 'epub': {
      const { readEpub } = await import('../epub/read-epub.ts');
      return readEpub(bytes);
    }
    case 'pdf': {
      const { readPdf } = await import('../pdf/read-pdf.ts');
      return readPdf(bytes, source.onPage);
    }
    case 'markdown': {
      const { markdownToArticle } =
        await import('../../../../core/extraction/markdown/markdown-to-article.ts');
      return {
        article: markdownToArticle(decodeBytes(bytes, 'text', charset)),
        open: source.folder === null ? noContainedFiles : openFilesBeside(source.folder),
      };
    }
    default: {
      const { textToArticle } = await import('../../../../core/extraction/text/text-to-article.ts');
      return { article: textToArticle(decodeBytes(bytes, 'text', charset)), open: noContainedFiles };
    }
  }
}

/** Throws an `AppError` for an article without words. */
export function requireText({ text }: ExtractedArticle, isEmpty: boolean): void {
  if (/\S/.test(text)) return;
  throw new AppError('unsupported', messageRef(isEmpty ? 'errors.read.empty' : 'errors.read.noText'));
}

/** Reads an article from bytes. Rejects with an `AppError` where they are too large, empty or in another format. */
export async function readSourceBytes(source: SourceBytes): Promise<ReadSource> {
  const kind = fileKindOf(source.ending, source.bytes);
  const most = maxBytesByKind[kind];
  if (source.bytes.length > most) throw tooLarge(source.bytes.length, most);
  const { article, open } = await readAs(kind, source);
  requireText(article, source.bytes.length === 0);
  // Markdown and text may contain a URL, but the given one is more reliable.
  return {
    source: kind,
    open,
    article: source.url === null ? article : { ...article, url: source.url },
    original: kind === 'pdf' ? source.bytes : undefined,
  };
}

/**
 * Reads an article from a file: web page, web archive, e-book, Markdown or text, in any common encoding.
 * Rejects with an `AppError` for a file that is missing, unreadable, too large, empty or in another format.
 * @param options.url the URL that it was saved from; by default the one in `X.url` beside `X.html`, or in the file
 */
export async function readSource(
  file: string,
  options: { readonly url?: string; readonly onPage?: SourceBytes['onPage'] } = {},
): Promise<ReadSource> {
  return readSourceBytes({
    bytes: await readBytes(file, maxBytesForEnding(path.extname(file).toLowerCase())),
    ending: path.extname(file).toLowerCase(),
    url: options.url ?? (await urlBeside(file)),
    charset: null,
    folder: path.dirname(path.resolve(file)),
    onPage: options.onPage,
  });
}
