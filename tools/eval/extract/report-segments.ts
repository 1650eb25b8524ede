import { bodyOf } from '../../../core/extraction/body.ts';
import { htmlToArticle } from '../../../core/extraction/html/html-to-article.ts';
import { parseHtml } from '../../../backend/services/import/html/parse-html.ts';
import { readabilityText } from './baseline.ts';
import { halfOf } from './halves.ts';
import { scoreSegments, segmentFaults, type SegmentCounts, type SegmentSet } from './segment-set.ts';

type Scored = Record<'own' | 'baseline', SegmentCounts> & {
  readonly id: string;
  readonly half: 'dev' | 'test';
};

interface Options {
  /** Lists the faults of the dev half. */
  readonly pages: boolean;
  readonly baseline: boolean;
}

const textOf = (html: string): string => {
  try {
    return bodyOf(htmlToArticle(parseHtml(html), null)).text;
  } catch {
    return '';
  }
};

/** Scores a set of pages with marked segments, and prints the scores of all pages and of each half. */
export function reportSegments({ name, pages }: SegmentSet, options: Options): void {
  const scored: Scored[] = [];
  const spent = { own: 0, baseline: 0 };
  for (const page of pages()) {
    const half = halfOf(page.id);
    const count = (by: 'own' | 'baseline', read: (html: string) => string): SegmentCounts => {
      const began = performance.now();
      const text = read(page.html);
      spent[by] += performance.now() - began;
      const { missing, unwanted } = segmentFaults(page, text);
      if (by === 'own' && options.pages && half === 'dev' && missing.length + unwanted.length > 0) {
        console.log(
          `${page.id}: ${missing.length} of ${page.with.length} missing (${text.length} characters)`,
        );
        for (const segment of missing) console.log(`  - ${segment}`);
        for (const segment of unwanted) console.log(`  + ${segment}`);
      }
      return {
        found: page.with.length - missing.length,
        missing: missing.length,
        unwanted: unwanted.length,
      };
    };
    const own = count('own', textOf);
    const baseline = options.baseline ? count('baseline', readabilityText) : own;
    scored.push({ id: page.id, half, own, baseline });
  }
  for (const half of ['all', 'dev', 'test'] as const) {
    const selected = scored.filter((page) => half === 'all' || page.half === half);
    console.log(`${name}${half === 'all' ? '' : `, ${half} half`}: ${selected.length} pages`);
    for (const by of options.baseline ? (['own', 'baseline'] as const) : (['own'] as const)) {
      const { precision, recall, f1 } = scoreSegments(selected.map((page) => page[by]));
      console.log(
        `  ${(by === 'own' ? 'segments of the body' : 'Readability on linkedom').padEnd(34)} precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`,
      );
    }
    const lost = selected.filter(
      ({ own, baseline }) => own.found === 0 && own.missing > 0 && (!options.baseline || baseline.found > 0),
    );
    console.log(`  articles lost whole${options.baseline ? ' that Readability finds' : ''}: ${lost.length}`);
  }
  const perPage = (time: number): string => (time / Math.max(1, scored.length)).toFixed(1);
  console.log(
    `${perPage(spent.own)} ms a page${options.baseline ? `, Readability ${perPage(spent.baseline)} ms (${(spent.own / spent.baseline).toFixed(2)} ×)` : ''}\n`,
  );
}
