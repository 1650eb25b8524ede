/**
 * Trains the spelling model of person names, place names and common words from the lexicon's single words, and writes
 * data/lexicon/spelling.bin. `node tools/lexicon/train-spelling.ts WORDS.tsv` (made by make_names.py)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nameClasses } from '../../core/analysis/lexicon/names.ts';
import { ngramHashes } from '../../core/analysis/lexicon/spelling.ts';
import { createRandom } from './crf.ts';

const bits = 16;
const mask = 2 ** bits - 1;
const epochs = 4;
const person = nameClasses.given | nameClasses.surname | nameClasses.worldName;
const place = nameClasses.country | nameClasses.city | nameClasses.town | nameClasses.region;

const file = process.argv[2];
if (file === undefined) throw new Error('name the file of words that make_names.py wrote');
const words = readFileSync(file, 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([word = '', classes = '0']) => ({ word, classes: Number(classes) }))
  .filter(
    ({ word, classes }) =>
      /^\p{L}{3,}$/u.test(word) && (classes & (person | place | nameClasses.common)) !== 0,
  )
  .map(({ word, classes }) => ({
    letters: ngramHashes(word).map((hash) => hash & mask),
    is: [(classes & person) !== 0, (classes & place) !== 0, (classes & nameClasses.common) !== 0],
  }));

const weights = new Float64Array((mask + 1) * 3);
const squares = new Float64Array(weights.length).fill(0.1);
const biases = [0, 0, 0];
const random = createRandom(7);
const heldOut = words.filter((_, i) => i % 20 === 0);
const training = words.filter((_, i) => i % 20 !== 0);
const scoreOf = (letters: readonly number[], k: number): number => {
  let sum = 0;
  for (const letter of letters) sum += weights[letter * 3 + k] ?? 0;
  return (biases[k] ?? 0) + sum / Math.sqrt(letters.length);
};
for (let epoch = 1; epoch <= epochs; epoch += 1) {
  for (let n = 0; n < training.length; n += 1) {
    const one = training[Math.floor(random() * training.length)];
    if (!one) continue;
    const share = 1 / Math.sqrt(one.letters.length);
    for (let k = 0; k < 3; k += 1) {
      const chance = 1 / (1 + Math.exp(-scoreOf(one.letters, k)));
      const slope = (one.is[k] ? 1 : 0) - chance;
      biases[k] = (biases[k] ?? 0) + 0.001 * slope;
      for (const letter of one.letters) {
        const at = letter * 3 + k;
        const gradient = slope * share - 1e-4 * (weights[at] ?? 0);
        squares[at] = (squares[at] ?? 0) + gradient * gradient;
        weights[at] = (weights[at] ?? 0) + (0.5 * gradient) / Math.sqrt(squares[at] ?? 1);
      }
    }
  }
  const right = [0, 1, 2].map(
    (k) => heldOut.filter(({ letters, is }) => scoreOf(letters, k) > 0 === is[k]).length / heldOut.length,
  );
  console.log(`epoch ${epoch}: right for person, place, common ${right.map((r) => r.toFixed(3)).join(', ')}`);
}
let largest = 0;
for (const value of weights) largest = Math.max(largest, Math.abs(value));
const scale = Math.min(largest, 4) / 127;
const header = Buffer.alloc(24);
header.write('LXS1');
header.writeUInt32LE(bits, 4);
header.writeFloatLE(scale, 8);
biases.forEach((bias, k) => header.writeFloatLE(bias, 12 + 4 * k));
const rounded = Int8Array.from(weights, (value) => Math.max(-127, Math.min(127, Math.round(value / scale))));
writeFileSync(
  path.resolve(import.meta.dirname, '../../data/lexicon/spelling.bin'),
  Buffer.concat([header, Buffer.from(rounded.buffer)]),
);
