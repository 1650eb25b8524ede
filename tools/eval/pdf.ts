import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pdfToArticle } from '../../core/extraction/pdf/pdf-to-article.ts';
import { isCommonWord } from '../../backend/services/import/pdf/common-words.ts';
import { pdfResources } from '../../backend/services/import/pdf/pdf-resources.ts';
import { readPdfDocument } from '../../backend/services/import/pdf/read-document.ts';
import { scorePdf, type PdfScore } from './score-pdf.ts';
import { openPdfSet } from './pdf-truth.ts';

/**
 * Scores the extraction of PDFs against their right text, by layout: `node tools/eval/pdf.ts [FOLDER…] [--problems]`. Folders (by
 * default LECTERN_PDFS, separated as in PATH, or ../shared/pdfs) have a `truth.json` and are not part of the project. `--problems`
 * lists what each file got wrong; `--untagged` ignores the tags of tagged files.
 */
const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('-'));
const given = process.env['LECTERN_PDFS']?.split(path.delimiter).filter(Boolean) ?? [];
const folders = named.length > 0 ? named : given.length > 0 ? given : ['../shared/pdfs'];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function line(name: string, scores: readonly PdfScore[]): string {
  const of = (key: keyof PdfScore): number => mean(scores.map((score) => score[key]));
  const [precision, recall] = [of('precision'), of('recall')];
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const values = [
    f1,
    of('paragraphs'),
    of('order'),
    of('headings'),
    of('headingPrecision'),
    of('title'),
    of('byline'),
    of('noise'),
  ];
  return `${name.padEnd(14)}${String(scores.length).padStart(5)}${values.map((value) => value.toFixed(3).padStart(11)).join('')}`;
}

for (const folder of folders) {
  const set = openPdfSet(folder);
  if (!set) {
    console.error(
      `pdf: no PDFs to score in ${folder}. Name their folder: node tools/eval/pdf.ts FOLDER (or LECTERN_PDFS).`,
    );
    process.exitCode = named.length + given.length > 0 ? 2 : 0;
    continue;
  }
  const byTemplate = new Map<string, PdfScore[]>();
  let [reading, extracting, pageCount] = [0, 0, 0];
  for (const [name, truth] of set) {
    const began = performance.now();
    const document = await readPdfDocument(
      readFileSync(path.join(folder, `${name}.pdf`)),
      pdfResources(),
      () => undefined,
    );
    const read = performance.now();
    const pages = args.includes('--untagged')
      ? document.pages.map((page) => ({ ...page, structure: null }))
      : document.pages;
    const article = pdfToArticle(pages, document.metadata, { isCommonWord });
    extracting += performance.now() - read;
    reading += read - began;
    pageCount += document.pages.length;
    const { score, problems } = scorePdf(truth, article);
    const scores = byTemplate.get(truth.template) ?? [];
    scores.push(score);
    byTemplate.set(truth.template, scores);
    if (args.includes('--problems')) {
      console.log(`${name}: precision ${score.precision.toFixed(3)}, recall ${score.recall.toFixed(3)}`);
      for (const { what, text } of problems) console.log(`  ${what}: ${text.slice(0, 150)}`);
    }
  }
  const heads = ['F1', 'paragraphs', 'order', 'headings', '(precise)', 'title', 'byline', 'noise'];
  console.log(`${'layout'.padEnd(14)}files${heads.map((head) => head.padStart(11)).join('')}`);
  for (const [template, scores] of byTemplate) console.log(line(template, scores));
  console.log(line('all', [...byTemplate.values()].flat()));
  console.log(
    `${(reading / pageCount).toFixed(1)} ms a page read, ${(extracting / pageCount).toFixed(1)} ms a page extracted\n`,
  );
}
