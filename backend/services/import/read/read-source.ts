import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleSource, ExtractedArticle } from '../../../../core/model/article.ts';
import { AppError } from '../../../../core/model/error.ts';
import { parseUrl } from '../../../../core/model/url.ts';
import {
  nameToUrl,
  noContainedFiles,
  resolveInside,
  type OpenContained,
} from '../../containers/container.ts';
import { preferContained } from './contained-pictures.ts';
import { decodeBytes } from './decode.ts';
import { hasEmbeddedZip, openEmbeddedZip } from './embedded-zip.ts';
import type { Zip } from './zip.ts';
import { findFileBeside, openFilesBeside } from './sibling-folder.ts';
import { savedPageUrl } from './page-url.ts';
import { readBytes, tooLarge } from './read-bytes.ts';
import { fileKindOf, maxBytesByKind, maxBytesForEnding, type FileKind } from '../source-kind.ts';

/** An article, its format, and the images that came with it. */
export interface ReadSource {
  readonly article: ExtractedArticle;
  readonly source: ArticleSource;
  readonly open: OpenContained;
}

/** The bytes of an article and their metadata. */
export interface SourceBytes {
  readonly bytes: Uint8Array;
  /** Of the file's name, with its dot, lower case; empty when there is none. */
  readonly ending: string;
  /** The URL that it was saved from, or fetched from; null when it is not known. */
  readonly url: string | null;
  /** The encoding that came with it (a server's header); null when none did. */
  readonly charset: string | null;
  /** Its folder, which may contain the images of a saved page; null for what is not a file. */
  readonly folder: string | null;
}

/** The URL in `page.url` beside `page.html`: the URL alone, or an Internet shortcut; null when there is none. */
async function urlBeside(file: string): Promise<string | null> {
  const { dir, name } = path.parse(file);
  const text = await readFile(path.join(dir, `${name}.url`), 'utf8').catch(() => '');
  const found = /^\s*(?:URL\s*=\s*)?(https?:\/\/\S+)\s*$/im.exec(text.slice(0, 10_000));
  return found?.[1] ?? null;
}

type Read = Omit<ReadSource, 'source'>;

/** A page that SingleFile saved as an archive which extracts itself: `index.html` and its pictures. */
async function readSelfExtracting(zip: Zip, source: SourceBytes): Promise<Read> {
  const [{ htmlToArticle }, { parseHtml }] = await Promise.all([
    import('../../../../core/extraction/html/html-to-article.ts'),
    import('./parse-html.ts'),
  ]);
  const html = decodeBytes(zip.read('index.html') ?? new Uint8Array(), 'html');
  const document = parseHtml(html);
  await preferContained(document, (reference) => {
    const name = resolveInside('', reference);
    return name !== null && zip.names.includes(name) ? nameToUrl(name) : null;
  });
  const outer = decodeBytes(source.bytes.subarray(0, 20_000), 'html');
  return {
    article: htmlToArticle(document, source.url ?? savedPageUrl(html) ?? savedPageUrl(outer)),
    open: (name) => Promise.resolve(zip.read(name)),
  };
}

async function readHtml(source: SourceBytes): Promise<Read> {
  const { bytes, url: given, charset, folder } = source;
  const zip = hasEmbeddedZip(bytes) ? openEmbeddedZip(bytes) : null;
  if (zip) return readSelfExtracting(zip, source);
  const [{ htmlToArticle }, { parseHtml }] = await Promise.all([
    import('../../../../core/extraction/html/html-to-article.ts'),
    import('./parse-html.ts'),
  ]);
  const html = decodeBytes(bytes, 'html', charset);
  const url = given ?? savedPageUrl(html);
  const document = parseHtml(html);
  if (folder === null) return { article: htmlToArticle(document, url), open: noContainedFiles };
  await preferContained(document, async (reference) => {
    const name = await findFileBeside(folder, reference);
    return name === null ? null : nameToUrl(name);
  });
  return { article: htmlToArticle(document, url), open: openFilesBeside(folder) };
}

async function readMhtml({ bytes, url }: SourceBytes): Promise<Read> {
  const [{ htmlToArticle }, { parseHtml }, { readWebArchive }] = await Promise.all([
    import('../../../../core/extraction/html/html-to-article.ts'),
    import('./parse-html.ts'),
    import('./mhtml.ts'),
  ]);
  const archive = readWebArchive(bytes);
  const savedPageUrl = url ?? archive.url;
  const absolute = (reference: string): string =>
    parseUrl(reference, savedPageUrl ?? undefined)?.href ?? reference;
  const document = parseHtml(archive.html, (frame) => archive.frame(frame) ?? archive.frame(absolute(frame)));
  await preferContained(
    document,
    (reference) =>
      [reference, absolute(reference)]
        .filter((name) => archive.part(name) !== null)
        .map((name) => (/^https?:/i.test(name) ? name : nameToUrl(name)))[0] ?? null,
  );
  return {
    article: htmlToArticle(document, savedPageUrl),
    open: (name) => Promise.resolve(archive.part(name)),
  };
}

/** Each reader is loaded when it is first needed, so that the command line starts fast. */
async function readAs(kind: FileKind, source: SourceBytes): Promise<Read> {
  const { bytes, charset } = source;
  switch (kind) {
    case 'html':
      return readHtml(source);
    case 'mhtml':
      return readMhtml(source);
    case 'epub': {
      const { readEpub } = await import('../epub/read-epub.ts');
      return readEpub(bytes);
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
  throw new AppError(
    'unsupported',
    isEmpty
      ? 'The file is empty. Choose another one.'
      : 'There is no text in it that could be read. Choose another one.',
  );
}

/** Reads an article from bytes. Rejects with an `AppError` where they are too large, empty or in another format. */
export async function readSourceBytes(source: SourceBytes): Promise<ReadSource> {
  const kind = fileKindOf(source.ending, source.bytes);
  const most = maxBytesByKind[kind];
  if (source.bytes.length > most) throw tooLarge(source.bytes.length, most);
  const { article, open } = await readAs(kind, source);
  requireText(article, source.bytes.length === 0);
  // Markdown and text may contain a URL, but the given one is more reliable.
  return { source: kind, open, article: source.url === null ? article : { ...article, url: source.url } };
}

/**
 * Reads an article from a file: web page, web archive, e-book, Markdown or text, in any common encoding.
 * Rejects with an `AppError` for a file that is missing, unreadable, too large, empty or in another format.
 * @param options.url the URL that it was saved from; by default the one in `X.url` beside `X.html`, or in the file
 */
export async function readSource(file: string, options: { readonly url?: string } = {}): Promise<ReadSource> {
  return readSourceBytes({
    bytes: await readBytes(file, maxBytesForEnding(path.extname(file).toLowerCase())),
    ending: path.extname(file).toLowerCase(),
    url: options.url ?? (await urlBeside(file)),
    charset: null,
    folder: path.dirname(path.resolve(file)),
  });
}
