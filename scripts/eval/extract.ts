import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { htmlToArticle } from '../../core/extract/html/html-to-article.ts';
import { bodyOf } from '../../core/extract/body.ts';
import { decodeBytes } from '../../electron/pipeline/decode.ts';
import { parseHtml } from '../../electron/pipeline/parse-html.ts';
import { scorePage, summarise, type PageScore } from './shingles.ts';

/**
 * Scores the extraction of web pages against texts that people marked by hand:
 * `node scripts/eval/extract.ts [FOLDER] [--pages]`. The folder (else LECTERN_PAGES, else ../shared/pages) holds
 * `expected.json` ({ID: {url, articleBody}}) and `ID.html.gz`; it is not part of the project. `--pages` lists each page, worst first.
 */
const args = process.argv.slice(2);
const named = args.find((arg) => !arg.startsWith('-')) ?? process.env['LECTERN_PAGES'];
const folder = named ?? '../shared/pages';
const expectedFile = path.join(folder, 'expected.json');
if (!existsSync(expectedFile)) {
  console.error(
    `extract: no pages to score: ${expectedFile} is not there. Name their folder: node scripts/eval/extract.ts FOLDER (or LECTERN_PAGES).`,
  );
  // Pages that nobody asked for by name are no failure: they are not part of the project.
  process.exit(named === undefined ? 0 : 2);
}

const expected = JSON.parse(readFileSync(expectedFile, 'utf8')) as Record<
  string,
  { url: string; articleBody: string }
>;
interface Scored extends PageScore {
  readonly id: string;
  readonly url: string;
}
const scores: Scored[] = [];
const withCaptions: Scored[] = [];
let spent = 0;
for (const [id, { url, articleBody }] of Object.entries(expected)) {
  const bytes = gunzipSync(readFileSync(path.join(folder, `${id}.html.gz`)));
  const began = performance.now();
  const article = htmlToArticle(parseHtml(decodeBytes(bytes, 'html')), url);
  spent += performance.now() - began;
  scores.push({ id, url, ...scorePage(articleBody, bodyOf(article).text) });
  withCaptions.push({ id, url, ...scorePage(articleBody, article.text) });
}

if (args.includes('--pages')) {
  for (const { id, url, precision, recall } of scores.toSorted(
    (a, b) => a.precision + a.recall - b.precision - b.recall,
  )) {
    console.log(`${precision.toFixed(3)} ${recall.toFixed(3)} ${id} ${url.slice(0, 90)}`);
  }
}

const line = (name: string, some: readonly Scored[]): string => {
  const { precision, recall, f1 } = summarise(some);
  return `${name}: ${some.length} pages, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`;
};
// What `lectern extract` gives as the body; the library's text also holds the captions, which stand with their figures.
console.log(`${line('extract', scores)}, ${(spent / scores.length).toFixed(0)} ms a page`);
console.log(line('extract, captions in the text', withCaptions));
