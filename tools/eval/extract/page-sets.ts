import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { decodeBytes } from '../../../backend/services/import/encoding/decode.ts';
import { markupToText } from './markup-to-text.ts';

/** A saved page and its reference text. */
interface PageToFind {
  readonly id: string;
  readonly url: string | null;
  readonly html: string;
  /** The article's text without captions. */
  readonly expected: string;
}

export interface PageSet {
  readonly name: string;
  readonly count: number;
  /** Lazy, because a set does not fit into memory. */
  readonly pages: () => Iterable<PageToFind>;
}

/** The text of a saved page, decompressed when its name ends in `.gz`. */
export const readPage = (file: string): string => {
  const bytes = readFileSync(file);
  return decodeBytes(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, 'html');
};

/** `expected.json` ({ID: {url, articleBody}}) next to `ID.html.gz`: Scrapinghub's benchmark. */
function markedSet(folder: string): PageSet {
  const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Record<
    string,
    { url: string; articleBody: string }
  >;
  const entries = Object.entries(expected);
  return {
    name: path.basename(folder),
    count: entries.length,
    *pages() {
      for (const [id, { url, articleBody }] of entries)
        yield { id, url, html: readPage(path.join(folder, `${id}.html.gz`)), expected: articleBody };
    },
  };
}

/** `NAME/source.html` next to `NAME/expected.html`, the article as markup: the tests of Readability and its forks. */
function pairedSet(folder: string): PageSet | null {
  const names = readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'expected.html')))
    .toSorted();
  if (names.length === 0) return null;
  return {
    name: path.basename(folder),
    count: names.length,
    *pages() {
      for (const id of names) {
        const { document } = parseHTML(`<html><body>${readPage(path.join(folder, id, 'expected.html'))}`);
        yield {
          id,
          url: 'http://fakehost/test/page.html',
          html: readPage(path.join(folder, id, 'source.html')),
          expected: markupToText(document.body, { captions: false }),
        };
      }
    },
  };
}

/** Opens a folder of either format; null when it contains no pages. */
export function openPageSet(folder: string): PageSet | null {
  if (!existsSync(folder)) return null;
  return existsSync(path.join(folder, 'expected.json')) ? markedSet(folder) : pairedSet(folder);
}
