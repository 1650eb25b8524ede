/**
 * Trains the name tagger on the corpora and writes data/lexicon/tagger.bin: a conditional random field over the
 * program's own features. `NEWS=news.jsonl node tools/lexicon/train-tagger.ts [--dev]`, with the invented news of
 * make_news.py; with --dev a fifth of the corpora's documents is held out and scored, and nothing is written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createLexicon } from '../../core/analysis/lexicon/lexicon.ts';
import {
  featuresOf,
  maxFeatures,
  prepareSentence,
  wordFeatures,
} from '../../core/analysis/tagger/features.ts';
import type { DocumentView } from '../../core/analysis/tagger/features.ts';
import { namesOfTags, tagCount, taggedKinds, tagOf } from '../../core/analysis/tagger/tags.ts';
import { addTallies, createTally, f1Of } from '../eval/score.ts';
import { corporaFolder, readNews, readTraining, readUner } from '../corpora/corpora.ts';
import type { TrainingDocument } from '../corpora/corpora.ts';
import { meanOf, predict, trainCrf } from './crf.ts';
import type { Crf, Example } from './crf.ts';

const lexicon = process.env['LEXICON'] ?? path.resolve(import.meta.dirname, '../../data/lexicon');
const bits = 22;
const mask = 2 ** bits - 1;
const setting = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const leastCount = setting('LEAST', 2);
const options = {
  epochs: setting('EPOCHS', 5),
  rate: setting('RATE', 0.1),
  decay: setting('DECAY', 0.002),
  dropout: setting('DROPOUT', 0.3),
  wordDropout: setting('WORD_DROPOUT', 0.3),
  wordFeatures,
};
const file = (name: string): Uint8Array => readFileSync(path.join(lexicon, `${name}.bin`));
const words = createLexicon({
  names: file('names'),
  clusters: file('clusters'),
  spelling: file('spelling'),
  places: file('places'),
});

type Hashed = Omit<Example, 'rows'> & { readonly features: readonly Uint32Array[] };

const hash = (documents: readonly TrainingDocument[]): Hashed[] => {
  const buffer = new Uint32Array(maxFeatures);
  return documents.flatMap(({ sentences, source }) => {
    const lower = new Set<string>();
    for (const { tokens } of sentences)
      for (const { text, folded } of tokens) if (/^\p{Ll}/u.test(text)) lower.add(folded);
    const view: DocumentView = { lower, hintOf: () => 0 };
    return sentences.map(({ tokens, names }) => {
      const read = prepareSentence(tokens, words);
      const features = tokens.map((_, i) =>
        buffer.slice(0, featuresOf(read, i, view, buffer)).map((f) => f & mask),
      );
      const gold = new Uint8Array(tokens.length);
      for (const { first, end, kind } of names)
        for (let i = first; i < end; i += 1) gold[i] = tagOf(kind, i === first, i === end - 1);
      return { features, gold, source, weight: source === 'news' ? setting('WEIGHT_NEWS', 0.15) : 1 };
    });
  });
};

const scoreText = (crf: Crf, examples: readonly Example[]): string => {
  const tallies = taggedKinds.map(() => createTally());
  for (const { rows, gold } of examples) {
    const right = new Set(namesOfTags(gold).map(({ first, end, kind }) => `${first}-${end}-${kind}`));
    for (const { kind } of namesOfTags(gold)) {
      const tally = tallies[kind];
      if (tally) tally.gold += 1;
    }
    for (const { first, end, kind } of namesOfTags(predict(crf, rows))) {
      const tally = tallies[kind];
      if (!tally) continue;
      tally.found += 1;
      if (right.has(`${first}-${end}-${kind}`)) tally.right += 1;
    }
  }
  const kinds = taggedKinds.map((kind, k) => `${kind} ${f1Of(tallies[k] ?? createTally()).toFixed(3)}`);
  return `${f1Of(addTallies(tallies)).toFixed(3)} (${kinds.join(', ')})`;
};

/** Encodes the weights for `decodeModel`. Rows with negligible weights are dropped. */
const encode = ({ weights, transitions }: Crf, bucketOf: Uint32Array): Buffer => {
  let largest = 0;
  for (const value of weights) largest = Math.max(largest, Math.abs(value));
  const scale = 127 / Math.min(largest, setting('CLIP', 3));
  const rows: { bucket: number; row: Int8Array }[] = [];
  bucketOf.forEach((bucket, r) => {
    const row = Int8Array.from(weights.subarray(r * tagCount, (r + 1) * tagCount), (value) =>
      Math.max(-127, Math.min(127, Math.round(value * scale))),
    );
    if (row.some((value) => Math.abs(value) > 1)) rows.push({ bucket, row });
  });
  rows.sort((a, b) => a.bucket - b.bucket);
  const header = Buffer.alloc(16);
  header.write('LXT1');
  header.writeUInt32LE(bits, 4);
  header.writeUInt32LE(rows.length, 8);
  header.writeUInt32LE(tagCount, 12);
  return Buffer.concat([
    header,
    Buffer.from(transitions.map((value) => value * scale).buffer),
    Buffer.from(Uint32Array.from(rows, ({ bucket }) => bucket).buffer),
    ...rows.map(({ row }) => Buffer.from(row.buffer)),
  ]);
};

const folder = corporaFolder();
if (!folder) throw new Error('no corpora found; name their folder in LECTERN_CORPORA');
const dev = process.argv.includes('--dev');
const skipped = new Set((process.env['SKIP'] ?? 're3d').split(','));
const documents = readTraining(folder).filter(({ source }) => !skipped.has(source));
const news = process.env['NEWS'] === undefined ? [] : readNews(process.env['NEWS']);
const hashed = hash([...(dev ? documents.filter((_, i) => i % 5 !== 0) : documents), ...news]);

const counts = new Uint32Array(mask + 1);
for (const { features } of hashed)
  for (const own of features) for (const f of own) counts[f] = (counts[f] ?? 0) + 1;
const rowOf = new Int32Array(mask + 1).fill(-1);
const buckets: number[] = [];
counts.forEach((count, bucket) => {
  if (count < leastCount) return;
  rowOf[bucket] = buckets.length;
  buckets.push(bucket);
});
const toExamples = (all: readonly Hashed[]): Example[] =>
  all.map(({ features, gold, source, weight }) => ({
    rows: features.map((own) => Int32Array.from(own, (f) => rowOf[f] ?? -1)),
    gold,
    source,
    weight,
  }));
const training = toExamples(hashed);
const heldOut = dev ? toExamples(hash(documents.filter((_, i) => i % 5 === 0))) : [];
const unseen = toExamples(hash(readUner(path.join(folder, 'uner/en_pud.iob2'))));
console.log(
  `${training.length} sentences, ${training.reduce((n, e) => n + e.gold.length, 0)} tokens, ${buckets.length} features`,
);

const models: Crf[] = [];
for (let seed = 1; seed <= setting('MODELS', 4); seed += 1) {
  // Every other model is trained without invented news: the average keeps what the corpora teach about rare cases.
  const own = seed % 2 === 0 ? training.filter(({ source }) => source !== 'news') : training;
  models.push(trainCrf(own, buckets.length, { ...options, seed }));
  const now = meanOf(models);
  const uner = heldOut.filter(({ source }) => source === 'uner');
  console.log(
    `${seed} models: kept ${dev ? `${scoreText(now, heldOut)}; uner ${scoreText(now, uner)}` : '–'}; unseen ${scoreText(now, unseen)}`,
  );
}
const crf = meanOf(models);
if (!dev) {
  const encoded = encode(crf, Uint32Array.from(buckets));
  writeFileSync(path.join(lexicon, 'tagger.bin'), encoded);
  console.log(`tagger.bin: ${encoded.length} bytes`);
}
