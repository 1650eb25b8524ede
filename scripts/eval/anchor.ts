/**
 * How well anchors are found again: texts are changed by a program that knows where every character went, and each
 * answer is compared with that. `node scripts/eval/anchor.ts [--spans N] [--seed N] [--context N] [--edge N] [--rival] [--show
 * CHANGE:WAY] [FOLDER OF .txt FILES]`. The figures go to out/eval-anchor.json too.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describeSpan } from '../../core/anchor/describe.ts';
import { findAnchors } from '../../core/anchor/find.ts';
import type { TextAnchor } from '../../core/model/anchor.ts';
import { changes } from './anchor-changes.ts';
import { findByRival } from './anchor-rival.ts';
import { readTexts } from './anchor-texts.ts';
import { judge } from './anchor-truth.ts';
import type { Verdict } from './anchor-truth.ts';
import { createRandom } from './random-text.ts';
import type { Random } from './random-text.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    spans: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1000' },
    /** Code units of prefix and suffix; anchors from elsewhere have fewer than ours, or none. */
    context: { type: 'string', default: '32' },
    /** How far off an edge may be, code units. */
    edge: { type: 'string', default: '3' },
    rival: { type: 'boolean', default: false },
    within: { type: 'boolean', default: false },
    show: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
  },
});
const context = Number(values.context);

type Way = 'old text' | 'quote alone' | 'rival';
const ways: readonly Way[] = values.rival
  ? ['old text', 'quote alone', 'rival']
  : ['old text', 'quote alone'];

/** Spans of 6 to 200 code units, wherever they fall; nobody selects the space around words. */
function drawAnchor(text: string, random: Random): TextAnchor {
  for (;;) {
    const start = random.below(Math.max(1, text.length - 200));
    const words = text.slice(start, start + 6 + random.below(195));
    if (values.within && words.trim().includes('\n')) continue;
    const from = start + words.length - words.trimStart().length;
    const to = start + words.trimEnd().length;
    if (to - from < 4) continue;
    const { span, quote } = describeSpan(text, { start: from, end: to }, 1);
    const { exact, prefix, suffix } = quote;
    const cut = {
      exact,
      prefix: context === 0 ? '' : prefix.slice(-context),
      suffix: suffix.slice(0, context),
    };
    return { span, quote: cut, textVersion: 1 };
  }
}

const texts = readTexts(positionals[0]).filter((text) => text.length > 1000);
const spansPerText = Number(values.spans);
const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1).padStart(6);
const results: object[] = [];

console.log(`${texts.length} texts, ${spansPerText} spans each; right / edge off / wrong in %`);
console.log(`${''.padEnd(32)}${ways.map((way) => way.padEnd(24)).join('')}`);
for (const change of changes.filter(({ name }) => name.includes(values.only))) {
  const tally = Object.fromEntries(
    ways.map((way) => [way, { right: 0, off: 0, missed: 0, wrong: 0 }]),
  ) as Record<Way, Record<Verdict, number>>;
  for (const [t, text] of texts.entries()) {
    const random = createRandom(Number(values.seed) + t);
    const anchors = Array.from({ length: spansPerText }, () => drawAnchor(text, random));
    const changed = change.apply(text, random);
    for (const way of ways) {
      const found =
        way === 'rival'
          ? anchors.map((anchor) => ({ span: findByRival(anchor, changed.text), score: 0 }))
          : findAnchors(anchors, changed.text, way === 'old text' ? { oldText: text } : {});
      for (const [i, anchor] of anchors.entries()) {
        const { span, score } = found[i] ?? { span: null, score: 0 };
        const { verdict, truth } = judge(anchor.span, changed, { span }, Number(values.edge));
        tally[way][verdict] += 1;
        if (values.show !== `${change.name}:${way}` || verdict === 'right') continue;
        const words = (at: { start: number; end: number } | null) =>
          JSON.stringify(
            at &&
              `${changed.text.slice(Math.max(0, at.start - 20), at.start)}⟦${changed.text.slice(at.start, at.end)}⟧${changed.text.slice(at.end, at.end + 20)}`,
          );
        console.log(
          `${verdict} ${score.toFixed(2)} ${truth.left}/${anchor.span.end - anchor.span.start}\n  anchor ${JSON.stringify(`${anchor.quote.prefix}⟦${anchor.quote.exact}⟧${anchor.quote.suffix}`)}\n  found  ${span?.start} ${words(span)}\n  truth  ${truth.span.start} ${words(truth.span)}`,
        );
      }
    }
  }
  const asked = texts.length * spansPerText;
  const line = ways.map((way) => {
    const { right, off, wrong } = tally[way];
    results.push({ change: change.name, way, asked, ...tally[way] });
    return `${percent(right, asked)} ${percent(off, asked)} ${percent(wrong, asked)}`.padEnd(24);
  });
  console.log(`${change.name.padEnd(32)}${line.join('')}`);
}
mkdirSync('out', { recursive: true });
writeFileSync(
  'out/eval-anchor.json',
  `${JSON.stringify({ options: values, texts: texts.length, results }, null, 2)}\n`,
);
