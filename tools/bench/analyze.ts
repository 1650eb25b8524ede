import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import nlp from 'compromise';
import { createAnalyzer } from '../../core/analysis/analyzer.ts';
import { loadAnalyzer } from '../../data/lexicon/load.ts';
import { makeBook } from './book.ts';
import type { Figure } from './compare-inputs.ts';
import { measure, type Measurement } from './measure.ts';
import { peakMemory } from './peak-memory.ts';

const read = (name: string): Uint8Array => readFileSync(`data/lexicon/${name}.bin`);
const resources = () => ({
  names: read('names'),
  clusters: read('clusters'),
  spelling: read('spelling'),
  places: read('places'),
  tagger: read('tagger'),
});

/**
 * Times the analysis (entities, coreference, quotes, dates) against compromise, which finds only names; a whole book
 * against its chapters, which shows that the time is linear; and loading lexicons and weights against compromise's
 * first use of a sentence.
 */
export function benchAnalyze(): { measurements: Measurement[]; figures: Figure[] } {
  const sample = readFileSync('data/sample/guardian-ng-xi-visit.txt', 'utf8');
  const analyzer = loadAnalyzer();
  const countOf = (text: string): number => text.split(/\s+/).length;
  const times = (count: number): string => Array.from({ length: count }, () => sample).join('\n\n');
  const byCompromise = (text: string) => () => {
    const doc = nlp(text);
    return [doc.people().json(), doc.places().json(), doc.organizations().json()];
  };
  const [long, chapter] = [times(10), times(22)];
  const book = Array.from({ length: 12 }, () => chapter).join('\n\n');
  const lines = makeBook(200_000);
  const manyNames = lines.join('\n');
  const again = createAnalyzer(resources(), { keep: 15_000 });
  let changes = 0;
  const changed = (): string => {
    changes += 1;
    const line = `Chinua Achebe met Kwame Nkrumah in Accra ${changes} times, the ministry said.`;
    return lines.with(Math.floor(lines.length / 2), line).join('\n');
  };
  const compromise = 'compromise: people, places, organizations';
  const measurements = [
    measure({
      name: 'analyze an article',
      size: `${countOf(sample)} words`,
      run: () => analyzer.analyze(sample),
      baseline: { name: compromise, run: byCompromise(sample) },
    }),
    measure({
      name: 'analyze a long article',
      size: `${countOf(long)} words`,
      rounds: 7,
      run: () => analyzer.analyze(long),
      baseline: { name: compromise, run: byCompromise(long) },
    }),
    measure({
      name: 'analyze a book',
      size: `${countOf(book)} words`,
      rounds: 3,
      run: () => analyzer.analyze(book),
      baseline: {
        name: 'the same book in twelve parts',
        run: () => Array.from({ length: 12 }, () => analyzer.analyze(chapter)),
      },
    }),
    measure({
      name: 'analyze a book of many names',
      size: `${countOf(manyNames)} words`,
      rounds: 3,
      run: () => analyzer.analyze(manyNames),
      baseline: { name: 'a book that repeats itself', run: () => analyzer.analyze(book) },
    }),
    measure({
      name: 'analyze a book again, one paragraph changed',
      size: `${countOf(manyNames)} words`,
      rounds: 5,
      run: () => again.analyze(changed()),
      baseline: { name: 'the same book, new', run: () => analyzer.analyze(changed()) },
    }),
    measure({
      name: 'load lexicons and weights',
      size: 'five files',
      rounds: 5,
      run: () => createAnalyzer(resources()),
      baseline: { name: 'compromise over the article', run: byCompromise(sample) },
    }),
  ];
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  try {
    const article = makeBook(800).join('\n');
    const figures = [article, manyNames].flatMap((text) => {
      const file = path.join(folder, 'text.txt');
      writeFileSync(file, text);
      return peakMemory(file, `${countOf(text)} words`);
    });
    return { measurements, figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
