/**
 * How well anchors are found again: texts are changed by a program that knows where every character went, and each
 * answer is compared with that. `node scripts/eval/anchor.ts [FOLDER OF .txt FILES]`; without a folder, the sample and
 * generated texts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSpan } from '../../core/anchor/describe.ts';
import { findAnchors } from '../../core/anchor/find.ts';
import type { FoundAnchor } from '../../core/anchor/find.ts';
import type { TextSpan } from '../../core/model/span.ts';
import { changes } from './anchor-changes.ts';
import type { ChangedText } from './anchor-changes.ts';
import { createRandom, generateText } from './random-text.ts';

const spansPerText = 50;
const withinLines = process.env['EVAL_LINES'] === '1';

/** Right: found where the words went, or orphaned because they are gone. Wrong: found elsewhere or though it is gone. */
type Verdict = 'right' | 'missed' | 'wrong';

/** Share of a span's characters that must be left for it to be there; between the two either answer is right. */
const there = 0.5;
const gone = 0.25;

/**
 * Where the span's characters are now: the stretch with most of them. Two of them belong together when what lies between
 * is new, or as short as a line that was put in.
 */
const stretchOf = (span: TextSpan, { origins }: ChangedText): { span: TextSpan; left: number } => {
  let best = { span: { start: 0, end: 0 }, left: 0 };
  let current = best;
  let broken = false;
  let last = -1;
  origins.forEach((origin, i) => {
    if (origin < span.start || origin >= span.end) {
      broken ||= origin !== -1;
      return;
    }
    const joined = current.left > 0 && !broken && origin > last;
    current = joined
      ? { span: { start: current.span.start, end: i + 1 }, left: current.left + 1 }
      : { span: { start: i, end: i + 1 }, left: 1 };
    broken = false;
    last = origin;
    if (current.left > best.left) best = current;
  });
  return best;
};

const judge = (span: TextSpan, changed: ChangedText, found: FoundAnchor): Verdict => {
  const truth = stretchOf(span, changed);
  const share = truth.left / (span.end - span.start);
  if (found.span === null) return share < there ? 'right' : 'missed';
  if (share < gone || truth.left === 0) return 'wrong';
  const shared = Math.min(truth.span.end, found.span.end) - Math.max(truth.span.start, found.span.start);
  const whole = Math.max(truth.span.end, found.span.end) - Math.min(truth.span.start, found.span.start);
  // Half a word more or less at an edge is the right place; another passage is not.
  return shared / whole >= 0.5 || whole - shared <= 12 ? 'right' : 'wrong';
};

const readTexts = (folder: string | undefined): string[] => {
  const read = (file: string) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  if (folder !== undefined) {
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    return files.map((name) => read(join(folder, name)));
  }
  const pages = process.env['LECTERN_PAGES'];
  if (pages !== undefined && existsSync(join(pages, 'expected.json'))) {
    const expected = Object.values(
      JSON.parse(read(join(pages, 'expected.json'))) as Record<string, { readonly articleBody?: string }>,
    );
    return expected.map(({ articleBody = '' }) => articleBody.replace(/\n{2,}/g, '\n'));
  }
  const samples = readdirSync('data/sample').filter((name) => name.endsWith('.txt'));
  return [
    ...samples.map((name) => read(join('data/sample', name))),
    ...Array.from({ length: 30 }, (_, seed) => generateText(createRandom(seed + 1), 600 + 40 * seed)),
  ];
};

const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1).padStart(6);

const texts = readTexts(process.argv[2]).filter((text) => text.length > 1000);
console.log(`${texts.length} texts, ${spansPerText} spans each; right / wrong in %`);
console.log(`${'change'.padEnd(28)}    with old text     by quote alone`);
for (const change of changes) {
  const tally = { old: { right: 0, wrong: 0 }, quote: { right: 0, wrong: 0 } };
  let asked = 0;
  texts.forEach((text, t) => {
    const random = createRandom(1000 + t);
    const spans = Array.from({ length: spansPerText }, () => {
      const length = 6 + random.below(195);
      const start = random.below(Math.max(1, text.length - length));
      const lineEnd = text.indexOf('\n', start);
      const end = withinLines && lineEnd > start + 5 ? Math.min(start + length, lineEnd) : start + length;
      // Nobody selects the space around words, and it is not clear where it goes.
      const words = text.slice(start, end);
      const from = start + words.length - words.trimStart().length;
      const to = Math.max(from + 1, start + words.trimEnd().length);
      return describeSpan(text, { start: from, end: to }, 1);
    });
    const changed = change.apply(text, random);
    const ways = {
      old: findAnchors(spans, changed.text, { oldText: text }),
      quote: findAnchors(spans, changed.text),
    };
    spans.forEach((anchor, i) => {
      asked += 1;
      for (const way of ['old', 'quote'] as const) {
        const found = ways[way][i];
        if (found === undefined) continue;
        const verdict = judge(anchor.span, changed, found);
        if (verdict !== 'missed') tally[way][verdict] += 1;
        if (process.env['EVAL_SHOW'] === `${change.name}:${way}` && verdict !== 'right') {
          const { start, end } = found.span ?? { start: 0, end: 0 };
          console.log(
            verdict,
            JSON.stringify(anchor.quote.exact),
            '→',
            JSON.stringify(changed.text.slice(start, end)),
            start - anchor.span.start,
            JSON.stringify(stretchOf(anchor.span, changed)),
          );
        }
      }
    });
  });
  const { old, quote } = tally;
  console.log(
    `${change.name.padEnd(28)} ${percent(old.right, asked)} ${percent(old.wrong, asked)}    ${percent(quote.right, asked)} ${percent(quote.wrong, asked)}`,
  );
}

if (process.argv[2]) process.exit(0);
const long = generateText(createRandom(7), 200_000);
const random = createRandom(8);
const many = Array.from({ length: 5000 }, () => {
  const start = random.below(long.length - 200);
  return describeSpan(long, { start, end: start + 6 + random.below(195) }, 1);
});
const edited = changes.find((change) => change.name.startsWith('5 %'))?.apply(long, random);
if (edited !== undefined) {
  for (const oldText of [long, undefined]) {
    const begin = performance.now();
    findAnchors(many, edited.text, oldText === undefined ? {} : { oldText });
    const took = Math.round(performance.now() - begin);
    console.log(`200,000 words, 5,000 anchors, ${oldText ? 'old text' : 'quote alone'}: ${took} ms`);
  }
}
