import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import { createAnalyser } from '../../core/analyse/analyser.ts';
import { loadAnalyser } from '../../data/lexicon/load.ts';
import { measure, type Measurement } from './measure.ts';

const names = ['names', 'clusters', 'spelling', 'places', 'tagger'] as const;

/**
 * The analysis (entities, co-reference, quotes, dates) against compromise, which finds names only; a whole book against its
 * parts, which shows that the time grows with the words; and the load of lexicons and weights against compromise's first use
 * of a sentence.
 */
export function benchAnalyse(): Measurement[] {
  const sample = readFileSync('data/sample/guardian-ng-xi-visit.txt', 'utf8');
  const analyser = loadAnalyser();
  const countOf = (text: string): number => text.split(/\s+/).length;
  const times = (count: number): string => Array.from({ length: count }, () => sample).join('\n\n');
  const byCompromise = (text: string) => () => {
    const doc = nlp(text);
    return [doc.people().json(), doc.places().json(), doc.organizations().json()];
  };
  const [long, chapter] = [times(10), times(22)];
  const book = Array.from({ length: 12 }, () => chapter).join('\n\n');
  const compromise = 'compromise: people, places, organizations';
  return [
    measure({
      name: 'analyse an article',
      size: `${countOf(sample)} words`,
      run: () => analyser.analyse(sample),
      baseline: { name: compromise, run: byCompromise(sample) },
    }),
    measure({
      name: 'analyse a long article',
      size: `${countOf(long)} words`,
      rounds: 7,
      run: () => analyser.analyse(long),
      baseline: { name: compromise, run: byCompromise(long) },
    }),
    measure({
      name: 'analyse a book',
      size: `${countOf(book)} words`,
      rounds: 3,
      run: () => analyser.analyse(book),
      baseline: {
        name: 'the same book in twelve parts',
        run: () => Array.from({ length: 12 }, () => analyser.analyse(chapter)),
      },
    }),
    measure({
      name: 'load lexicons and weights',
      size: 'five files',
      rounds: 5,
      run: () => {
        const [a, b, c, d, e] = names.map((name) => readFileSync(`data/lexicon/${name}.bin`));
        if (a && b && c && d && e)
          createAnalyser({ names: a, clusters: b, spelling: c, places: d, tagger: e });
      },
      baseline: { name: 'compromise over the article', run: byCompromise(sample) },
    }),
  ];
}
