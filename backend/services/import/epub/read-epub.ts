import { messageRef } from '../../../../messages/message-keys.ts';
import { wholeToArticle } from '../../../../core/extraction/html/whole-to-article.ts';
import { normalizeLang } from '../../../../core/extraction/lang.ts';
import type { ExtractedArticle } from '../../../../core/model/article.ts';
import { AppError } from '../../../../core/model/error.ts';
import { nameToUrl, type OpenContained } from '../../containers/container.ts';
import { decodeBytes } from '../encoding/decode.ts';
import { parseHtml } from '../html/parse-html.ts';
import { openZip, type Zip } from '../archive/zip.ts';
import { createNameFinder, pathKey } from './archive-names.ts';
import { chapterToSection, damagedNotice, missingSection, pictureSection } from './chapter.ts';
import { readContents, type ContentsEntry } from './contents.ts';
import { isReadable, packagePath, readPackage, type BookPackage } from './package.ts';
import { rejectEncryptedBook } from './protection.ts';

const megabytes = (count: number): number => count * 1024 * 1024;

/** Real books have a few hundred entries. Text is compressed to a quarter, images hardly at all. */
const limits = {
  entries: 20_000,
  entry: megabytes(100),
  all: megabytes(1_000),
  ratio: 50,
  ratioFrom: megabytes(20),
};

/** Maximum size of all chapters together, bytes: the joined document is parsed as one. */
const mostText = megabytes(40);

function contentsOf(
  zipText: (name: string) => string | null,
  { contents }: BookPackage,
): ReadonlyMap<string, ContentsEntry[]> {
  const xml = contents ? zipText(contents.path) : null;
  const entries = contents && xml !== null ? readContents(xml, contents.kind, contents.path) : [];
  const byPath = new Map<string, ContentsEntry[]>();
  for (const each of entries) {
    const key = pathKey(each.path);
    const found = byPath.get(key);
    if (found) found.push(each);
    else byPath.set(key, [each]);
  }
  return byPath;
}

/** Reads an EPUB as one article with its chapters in reading order. Throws an `AppError`. */
export function readEpub(bytes: Uint8Array): { article: ExtractedArticle; open: OpenContained } {
  const zip: Zip = openZip(bytes, limits);
  const find = createNameFinder(zip.names);
  const text = (name: string): string | null => {
    const entry = find(name);
    const found = entry === null ? null : zip.read(entry);
    return found === null ? null : decodeBytes(found, 'html');
  };
  const opf = packagePath(text('META-INF/container.xml'), zip.names);
  const book = readPackage(text(opf) ?? '', opf);
  const chapters = book.spine.filter(
    ({ path }) => book.contents?.kind !== 'nav' || path !== book.contents.path,
  );
  rejectEncryptedBook(text, new Set(chapters.map(({ path }) => path)));

  const places = {
    numbers: new Map(chapters.map(({ path }, index) => [pathKey(path), index + 1])),
    contents: contentsOf(text, book),
    find,
  };
  let size = 0;
  let readable = 0;
  const sections = chapters.map((chapter, index) => {
    const entry = find(chapter.path);
    const isPicture = /^image\/(?!svg)/.test(chapter.type);
    if (isPicture && entry !== null) {
      readable += 1;
      return pictureSection(entry, index + 1);
    }
    const found = isReadable(chapter) && entry !== null ? zip.readDamaged(entry) : null;
    if (found === null) return missingSection(chapter.path, index + 1);
    const xhtml = decodeBytes(found.bytes, 'html');
    readable += 1;
    size += xhtml.length;
    if (size > mostText)
      throw new AppError(
        'unsupported',
        messageRef('errors.read.bookTooLarge', { limit: `${mostText / 1024 / 1024} MB` }),
      );
    return `${found.isIntact ? '' : damagedNotice(chapter.path)}${chapterToSection(xhtml, chapter, index + 1, places)}`;
  });
  if (readable === 0) throw new AppError('unsupported', messageRef('errors.read.bookUnreadable'));
  const base = nameToUrl('book');
  const document = parseHtml(`<!doctype html><html><head></head><body>${sections.join('\n')}</body></html>`);
  return {
    article: wholeToArticle(document, base, {
      title: book.title,
      byline: book.byline,
      siteName: book.publisher,
      url: null,
      publishedAt: book.publishedAt,
      lang: normalizeLang(book.lang),
      leadImage: book.cover === null ? null : nameToUrl(book.cover),
    }),
    open: (name) => Promise.resolve(zip.read(find(name) ?? name)),
  };
}
