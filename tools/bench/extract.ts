import { existsSync, readFileSync, globSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { htmlToArticle } from '../../core/extraction/html/html-to-article.ts';
import { decodeBytes } from '../../backend/services/import/encoding/decode.ts';
import { parseHtml } from '../../backend/services/import/html/parse-html.ts';
import { median } from '../lib/median.ts';
import { measure, type Measurement } from './measure.ts';

/**
 * Reads pages: the first page set in LECTERN_PAGES, else the ones next to the checkout, else the golden page repeated.
 */
function readPages(): string[] {
  const named = process.env['LECTERN_PAGES']?.split(path.delimiter) ?? ['../shared/pages'];
  const folder = named.find((each) => existsSync(path.join(each, 'expected.json')));
  if (folder === undefined) {
    const golden = readFileSync(path.join('core/extraction/golden', 'news-page.html'), 'utf8');
    return [golden.replace(/<p>[^]*<\/blockquote>/, (middle) => middle.repeat(40))];
  }
  return globSync(path.join(folder, '*.html.gz'))
    .toSorted()
    .map((file) => decodeBytes(gunzipSync(readFileSync(file)), 'html'));
}

/**
 * Times the extraction of articles against Readability on linkedom, which omits blocks, figures and footnotes: the
 * total of all pages, and the median of the pages' ratios.
 */
export function benchExtract(): Measurement[] {
  const pages = readPages();
  const own = (page: string) => htmlToArticle(parseHtml(page), 'https://example.org/');
  const theirs = (page: string) => new Readability(parseHTML(page).document as never).parse();
  const size = `${pages.length} pages, ${Math.round(pages.join('').length / 1000).toLocaleString('en')},000 characters`;
  const baseline = 'Readability on linkedom';
  const all = measure({
    name: 'extraction: all pages',
    size,
    rounds: 5,
    run: () => pages.forEach(own),
    baseline: { name: baseline, run: () => pages.forEach(theirs) },
  });
  const each = pages.map((page) =>
    measure({
      name: 'page',
      size,
      rounds: 5,
      run: () => own(page),
      baseline: { name: baseline, run: () => theirs(page) },
    }),
  );
  const of = (pick: (one: Measurement) => number): number => Number(median(each.map(pick)).toPrecision(4));
  const middle: Measurement = {
    name: 'extraction: the median page',
    unit: 'ms',
    size,
    rounds: 5,
    median: of((one) => one.median),
    baseline: { name: baseline, median: of((one) => one.baseline.median) },
    ratio: of((one) => one.ratio),
  };
  return [all, middle];
}
