/**
 * Evaluates anchoring: texts are changed by a program that tracks every character, and each answer is compared with the
 * true position. `node tools/eval/anchor.ts [--spans N] [--seed N] [--seeds N] [--edge N] [--baseline] [--set
 * anywhere,within,bare,exactOnly] [--only CHANGE] [--show CHANGE:WAY] [FOLDER OF .txt FILES]`. The figures are also
 * written to out/eval-anchor.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findAnchors } from '../../core/anchoring/find.ts';
import { changes } from './anchor/changes.ts';
import { drawn, drawSpan, toAnchor } from './anchor/draw.ts';
import type { Drawn } from './anchor/draw.ts';
import { findByBaseline } from './anchor/baseline.ts';
import { createBuckets } from './anchor/scores.ts';
import { readTexts } from './anchor/texts.ts';
import { isUndecidable, judge } from './anchor/truth.ts';
import type { Verdict } from './anchor/truth.ts';
import { createRandom } from '../lib/random-text.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    spans: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1000' },
    /** Number of runs with different spans and changes; the figures are totals. */
    seeds: { type: 'string', default: '1' },
    /** Tolerance of an edge, UTF-16 code units. */
    edge: { type: 'string', default: '3' },
    baseline: { type: 'boolean', default: false },
    set: { type: 'string', default: 'anywhere,within,bare,exactOnly' },
    show: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
  },
});

type Way = 'old text' | 'quote alone' | 'baseline';
const waysOf = ({ context, place }: Drawn): readonly Way[] => [
  ...(context > 0 && place ? (['old text'] as const) : []),
  'quote alone',
  ...(values.baseline && place ? (['baseline'] as const) : []),
];

const texts = readTexts(positionals[0]).filter((text) => text.length > 1000);
const spansPerText = Number(values.spans);
const results: object[] = [];
const buckets = { 'old text': createBuckets(), 'quote alone': createBuckets(), baseline: createBuckets() };

/** `undecidable`: missed anchors with two indistinguishable candidates. */
type Tally = Record<Verdict | 'undecidable', number>;

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1).padStart(6);

/** Applies one change to all texts and judges the answers of each method. */
function run(change: (typeof changes)[number], set: Drawn, seed: number): Map<Way, Tally> {
  const tallies = new Map<Way, Tally>(
    waysOf(set).map((way) => [way, { right: 0, off: 0, missed: 0, wrong: 0, undecidable: 0 }]),
  );
  for (const [t, text] of texts.entries()) {
    const random = createRandom(seed + t);
    const spans = Array.from({ length: spansPerText }, () => drawSpan(text, random, set));
    const changed = change.apply(text, random);
    const anchors = spans.map((span) => toAnchor(text, span, set));
    for (const [way, tally] of tallies) {
      const found =
        way === 'baseline'
          ? anchors.map((anchor) => ({ span: findByBaseline(anchor, changed.text), score: 0 }))
          : findAnchors(anchors, changed.text, way === 'old text' ? { oldText: text } : {});
      for (const [i, span] of spans.entries()) {
        const answer = found[i] ?? { span: null, score: 0 };
        const judged = judge(span, changed, answer, Number(values.edge));
        tally[judged.verdict] += 1;
        if (judged.verdict === 'missed' && isUndecidable(span, text, changed)) tally.undecidable += 1;
        if (answer.span) buckets[way].add(answer.score, judged.verdict !== 'wrong');
        if (values.show === `${change.name}:${way}` && judged.verdict !== 'right')
          show(text, span, changed.text, answer, judged);
      }
    }
  }
  return tallies;
}

function show(
  text: string,
  span: { readonly start: number; readonly end: number },
  changed: string,
  answer: { readonly span: { readonly start: number; readonly end: number } | null; readonly score: number },
  { verdict, expected: truth }: ReturnType<typeof judge>,
): void {
  const words = (from: string, at: { start: number; end: number } | null) =>
    JSON.stringify(
      at &&
        `${from.slice(Math.max(0, at.start - 30), at.start)}⟦${from.slice(at.start, at.end)}⟧${from.slice(at.end, at.end + 30)}`,
    );
  console.log(
    `${verdict} ${answer.score.toFixed(2)} ${truth.kept}/${span.end - span.start}\n  old    ${words(text, span)}\n  found  ${answer.span?.start} ${words(changed, answer.span)}\n  truth  ${truth.span.start} ${words(changed, truth.span)}`,
  );
}

const seeds = Array.from({ length: Number(values.seeds) }, (_, n) => Number(values.seed) + 1000 * n);
console.log(
  `${texts.length} texts, ${spansPerText} spans each${seeds.length > 1 ? `, ${seeds.length} times` : ''}; right / edge off / wrong in %, and in brackets orphans of which nothing tells whether they are a line or its copy beside it`,
);
for (const key of values.set.split(',')) {
  const set = drawn[key as keyof typeof drawn];
  const ways = waysOf(set);
  console.log(`\n${set.name.padEnd(32)}${ways.map((way) => way.padEnd(30)).join('')}`);
  for (const change of changes.filter(({ name }) => name.includes(values.only))) {
    const runs = seeds.map((seed) => run(change, set, seed));
    const anchorCount = texts.length * spansPerText * runs.length;
    const line = ways.map((way) => {
      const sum = (verdict: keyof Tally) =>
        runs.reduce((all, tallies) => all + (tallies.get(way)?.[verdict] ?? 0), 0);
      const [right, off, missed, wrong] = [sum('right'), sum('off'), sum('missed'), sum('wrong')];
      const undecidable = sum('undecidable');
      results.push({
        set: key,
        change: change.name,
        way,
        anchorCount: anchorCount,
        right,
        off,
        missed,
        wrong,
        undecidable,
      });
      const open = undecidable > 0 ? ` (${percent(undecidable, anchorCount).trim()})` : '';
      return `${percent(right, anchorCount)} ${percent(off, anchorCount)} ${percent(wrong, anchorCount)}${open}`.padEnd(
        30,
      );
    });
    console.log(`${change.name.padEnd(32)}${line.join('')}`);
  }
}
console.log(
  '\nWhat the score says: of the answers with such a score, so many stand in the right place, in %',
);
for (const way of ['old text', 'quote alone'] as const)
  console.log(`${way.padEnd(16)}${buckets[way].describe()}`);
mkdirSync('out', { recursive: true });
writeFileSync(
  'out/eval-anchor.json',
  `${JSON.stringify({ options: values, texts: texts.length, results, scores: { 'old text': buckets['old text'].rows(), 'quote alone': buckets['quote alone'].rows() } }, null, 2)}\n`,
);
