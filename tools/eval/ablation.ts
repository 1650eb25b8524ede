/**
 * Measures the contribution of each part of the analysis by evaluating without it. Removing a part that the weights
 * were trained with costs more than never having had it, so the figures show what the model relies on. `npm run eval
 * analyze` prints them.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import nlp from 'compromise';
import { analyzeFully, createAnalyzer } from '../../core/analysis/analyzer.ts';
import type { Analyzer, AnalyzerOptions, AnalyzerResources } from '../../core/analysis/analyzer.ts';
import { tagCount } from '../../core/analysis/tagger/tags.ts';
import { f1Of, addTallies, createTally } from './score.ts';
import { createEncoderOpener } from '../../data/lexicon/encoder.ts';
import { tallyNames } from './names.ts';
import type { GoldText } from './uner.ts';

const folder = path.resolve(import.meta.dirname, '../../data/lexicon');
const file = (name: string): Uint8Array => readFileSync(path.join(folder, `${name}.bin`));
const words = (...values: number[]): Uint8Array => new Uint8Array(new Uint32Array(values).buffer);

const openEncoder = createEncoderOpener(folder);
const fail = (error: unknown): never => {
  throw error;
};

/** Valid but empty resources. */
const empty: AnalyzerResources = {
  names: words(0x324e584c, 0),
  clusters: words(0x3143584c, 0),
  spelling: words(0x3153584c, 0, 0, 0, 0, 0, 0),
  places: words(0x3150584c, 0, 0, 0, 0),
  tagger: words(0x3154584c, 4, 0, tagCount, ...Array.from({ length: (tagCount + 1) * tagCount }, () => 0)),
};

const scoreLine = async (title: string, analyzer: Analyzer, texts: readonly GoldText[]): Promise<string> => {
  const tallies = await tallyNames((text) => analyzeFully(analyzer, text, {}, { onProblem: fail }), texts);
  const kinds = [...tallies].map(([kind, tally]) => `${kind} ${f1Of(tally).toFixed(3)}`).join(', ');
  return `  ${title.padEnd(34)} ${f1Of(addTallies([...tallies.values()])).toFixed(3)} (${kinds})`;
};

/** Scores compromise as the baseline: its people, places and organizations, located in the text in order. */
const compromiseLine = (texts: readonly GoldText[]): string => {
  const kinds = { person: 'people', place: 'places', organization: 'organizations' } as const;
  const tallies = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, createTally()]));
  for (const { text, names } of texts) {
    const doc = nlp(text);
    const gold = new Set(names.map(({ start, end, kind }) => `${start}-${end}-${kind}`));
    for (const [kind, method] of Object.entries(kinds)) {
      const tally = tallies[kind] ?? createTally();
      tally.gold += names.filter((name) => name.kind === kind).length;
      const found = doc[method]().json({ offset: true, text: true }) as {
        text: string;
        offset?: { start: number; length: number };
      }[];
      for (const { text: said, offset } of found) {
        const bare = said.replace(/^[^\p{L}\p{N}]+|['’]s?[^\p{L}\p{N}]*$|[^\p{L}\p{N}]+$/gu, '');
        const start = text.indexOf(bare, offset?.start ?? 0);
        tally.found += 1;
        if (gold.has(`${start}-${start + bare.length}-${kind}`)) tally.right += 1;
      }
    }
  }
  const each = Object.entries(tallies).map(([kind, tally]) => `${kind} ${f1Of(tally).toFixed(3)}`);
  return `  ${'compromise, the baseline'.padEnd(34)} ${f1Of(addTallies(Object.values(tallies))).toFixed(3)} (${each.join(', ')})`;
};

/** Returns one line for the complete analysis and one for each omitted part. */
export const ablationOf = async (title: string, texts: readonly GoldText[]): Promise<string> => {
  const complete: AnalyzerResources = {
    names: file('names'),
    clusters: file('clusters'),
    spelling: file('spelling'),
    places: file('places'),
    tagger: file('tagger'),
  };
  const lines = [`what each part adds (${title}, strict F1):`];
  const cases: readonly [string, Partial<AnalyzerResources>, AnalyzerOptions][] = [
    ['all parts', {}, { openEncoder }],
    ['without the encoder (first pass)', {}, {}],
    ['first pass without the names known', { names: empty.names }, {}],
    ['first pass without words of like use', { clusters: empty.clusters }, {}],
    ['first pass without spelling', { spelling: empty.spelling }, {}],
    ['encoder and rules, without the tagger', { tagger: empty.tagger }, { openEncoder }],
    ['rules only', { tagger: empty.tagger }, {}],
    ['without agreement over the text', {}, { openEncoder, unifyKinds: false }],
  ];
  for (const [name, changed, options] of cases)
    // oxlint-disable-next-line no-await-in-loop -- one thread
    lines.push(await scoreLine(name, createAnalyzer({ ...complete, ...changed }, options), texts));
  return [...lines, compromiseLine(texts)].join('\n');
};
