import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleSource, ExtractedArticle } from '../../core/model/article.ts';
import { AppError } from '../../core/model/error.ts';
import { decodeBytes } from './decode.ts';
import { fileKindOf, type FileKind } from './source-kind.ts';

/** Largest file that is read, bytes. Pages saved with everything in one file reach 20 MB; articles do not. */
export const largestFile = 40 * 1024 * 1024;

/** An article as it was read from a file, and what kind of file that was. */
export interface ReadSource {
  readonly article: ExtractedArticle;
  readonly source: ArticleSource;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

function readError(error: unknown): AppError {
  const options = { cause: error };
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError(
        'not-found',
        'There is no such file. Check the name, or whether it was moved.',
        options,
      );
    case 'EISDIR':
      return new AppError('unsupported', 'This is a folder. Choose the files in it.', options);
    case 'EACCES':
    case 'EPERM':
      return new AppError(
        'unsupported',
        'Lectern may not read this file. Allow reading it, or copy it to another folder.',
        options,
      );
    default:
      return new AppError(
        'unsupported',
        `The file could not be read (${codeOf(error) || 'unknown reason'}). Copy it to another disk and try again.`,
        options,
      );
  }
}

/** The whole of a file. Throws AppError for a file that cannot be read, is too large, or is no file. */
async function readBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw readError(error);
  });
  try {
    const stats = await handle.stat();
    if (stats.isDirectory()) throw new AppError('unsupported', 'This is a folder. Choose the files in it.');
    if (!stats.isFile())
      throw new AppError(
        'unsupported',
        'This is not a file. Choose a web page, a Markdown file or a text file.',
      );
    if (stats.size > largestFile) {
      const size = Math.ceil(stats.size / 1024 / 1024);
      throw new AppError(
        'unsupported',
        `The file is too large (${size} MB; ${largestFile / 1024 / 1024} MB is the most). Split it, or save the part that you want to keep.`,
      );
    }
    return await handle.readFile();
  } catch (error) {
    throw error instanceof AppError ? error : readError(error);
  } finally {
    await handle.close();
  }
}

/** The address in `page.url` beside `page.html`: the address alone, or an Internet shortcut; null when there is none. */
async function addressBeside(file: string): Promise<string | null> {
  const { dir, name } = path.parse(file);
  const text = await readFile(path.join(dir, `${name}.url`), 'utf8').catch(() => '');
  const found = /^\s*(?:URL\s*=\s*)?(https?:\/\/\S+)\s*$/im.exec(text.slice(0, 10_000));
  return found?.[1] ?? null;
}

/** Each kind's reader is loaded when it is first needed, so that a command that reads text starts at once. */
async function extract(kind: FileKind, bytes: Uint8Array, url: string | null): Promise<ExtractedArticle> {
  switch (kind) {
    case 'html': {
      const [{ htmlToArticle }, { parseHtml }] = await Promise.all([
        import('../../core/extract/html/html-to-article.ts'),
        import('./parse-html.ts'),
      ]);
      return htmlToArticle(parseHtml(decodeBytes(bytes, 'html')), url);
    }
    case 'markdown': {
      const { markdownToArticle } = await import('../../core/extract/markdown/markdown-to-article.ts');
      return markdownToArticle(decodeBytes(bytes, 'text'));
    }
    default: {
      const { textToArticle } = await import('../../core/extract/text/text-to-article.ts');
      return textToArticle(decodeBytes(bytes, 'text'));
    }
  }
}

/**
 * Reads an article from a file: web page, Markdown or text, in any common encoding.
 * Rejects with an AppError in plain words for a file that is missing, unreadable, too large, empty or of another kind.
 * @param options.url the address that it was saved from; else the one in `X.url` beside `X.html`, else what the file says.
 */
export async function readSource(file: string, options: { readonly url?: string } = {}): Promise<ReadSource> {
  const bytes = await readBytes(file);
  const source = fileKindOf(path.extname(file).toLowerCase(), bytes);
  const url = options.url ?? (await addressBeside(file));
  const article = await extract(source, bytes, url);
  if (!/\S/.test(article.text)) {
    throw new AppError(
      'unsupported',
      bytes.length === 0
        ? 'The file is empty. Choose another one.'
        : 'There is no text in this file that could be read. Choose another one.',
    );
  }
  // Markdown and text may name their own address, but the one that was given is surer.
  return { source, article: url === null ? article : { ...article, url } };
}
