import path from 'node:path';
import { bodyOf } from '../../core/extraction/body.ts';
import { htmlToArticle } from '../../core/extraction/html/html-to-article.ts';
import { parseHtml } from '../../backend/services/import/html/parse-html.ts';
import { halfOf } from './extract/halves.ts';
import { openPageSet, type PageSet } from './extract/page-sets.ts';
import { readabilityText } from './extract/baseline.ts';
import { reportSegments } from './extract/report-segments.ts';
import { openSegmentSet } from './extract/segment-set.ts';
import { scorePage, summarize, type PageScore } from './shingles.ts';

/**
 * Scores the extraction of web pages against reference texts, alongside Readability:
 * `node tools/eval/extract.ts [FOLDER…] [--pages] [--no-baseline]`. Folders (by default LECTERN_PAGES, separated as in
 * PATH, or ../shared/pages and ../shared/pages-segments) have one of the two formats in extract/page-sets.ts or that in
 * extract/segment-set.ts, and are not part of the project. `--pages` lists the pages of the dev half, worst first; pages of the test half stay unseen.
 */
const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('-'));
const given = process.env['LECTERN_PAGES']?.split(path.delimiter).filter(Boolean) ?? [];
const folders =
  named.length > 0 ? named : given.length > 0 ? given : ['../shared/pages', '../shared/pages-segments'];
const isAsked = named.length > 0 || given.length > 0;

interface Scored {
  readonly id: string;
  readonly half: 'dev' | 'test';
  readonly body: PageScore;
  readonly whole: PageScore;
  readonly baseline: PageScore | null;
}

function scoreSet({ pages }: PageSet): { scored: Scored[]; spent: number; baselineSpent: number } {
  let spent = 0;
  let baselineSpent = 0;
  const scored: Scored[] = [];
  for (const { id, url, html, expected } of pages()) {
    const began = performance.now();
    const article = htmlToArticle(parseHtml(html), url);
    spent += performance.now() - began;
    const beganBaseline = performance.now();
    const baseline = args.includes('--no-baseline') ? null : readabilityText(html);
    baselineSpent += performance.now() - beganBaseline;
    scored.push({
      id,
      half: halfOf(id),
      body: scorePage(expected, bodyOf(article).text),
      whole: scorePage(expected, article.text),
      baseline: baseline === null ? null : scorePage(expected, baseline),
    });
  }
  return { scored, spent, baselineSpent };
}

const line = (name: string, scores: readonly PageScore[]): string => {
  const { precision, recall, f1 } = summarize(scores);
  return `  ${name.padEnd(34)} precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`;
};

function report(name: string, scored: readonly Scored[]): void {
  console.log(`${name}: ${scored.length} pages`);
  // The body as `lectern extract` prints it; the library's text also contains captions.
  console.log(
    line(
      'body',
      scored.map((page) => page.body),
    ),
  );
  console.log(
    line(
      'with captions in the text',
      scored.map((page) => page.whole),
    ),
  );
  const baselines = scored.flatMap((page) => page.baseline ?? []);
  if (baselines.length > 0) console.log(line('Readability on linkedom', baselines));
}

for (const folder of folders) {
  const segments = openSegmentSet(folder);
  if (segments) {
    reportSegments(segments, {
      pages: args.includes('--pages'),
      baseline: !args.includes('--no-baseline'),
    });
    continue;
  }
  const set = openPageSet(folder);
  if (!set) {
    console.error(
      `extract: no pages to score in ${folder}. Name their folder: node tools/eval/extract.ts FOLDER (or LECTERN_PAGES).`,
    );
    // Missing default folders are not an error, because they are not part of the project.
    process.exitCode = isAsked ? 2 : 0;
    continue;
  }
  const { scored, spent, baselineSpent } = scoreSet(set);
  if (args.includes('--pages')) {
    const total = ({ precision, recall }: PageScore): number => precision + recall;
    for (const { id, body } of scored
      .filter(({ half }) => half === 'dev')
      .toSorted((a, b) => total(a.body) - total(b.body)))
      console.log(`${body.precision.toFixed(3)} ${body.recall.toFixed(3)} ${id}`);
  }
  report(set.name, scored);
  for (const half of ['dev', 'test'] as const)
    report(
      `${set.name}, ${half} half`,
      scored.filter((page) => page.half === half),
    );
  const perPage = (time: number): string => (time / Math.max(1, scored.length)).toFixed(1);
  console.log(
    `${perPage(spent)} ms a page${baselineSpent > 1 ? `, Readability ${perPage(baselineSpent)} ms (${(spent / baselineSpent).toFixed(2)} ×)` : ''}\n`,
  );
}
