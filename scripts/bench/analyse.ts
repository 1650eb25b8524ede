import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import { loadAnalyser } from '../../data/lexicon/load.ts';
import { measure, type Measurement } from './measure.ts';

/** The analysis of a long article against compromise, which finds names only. */
export function benchAnalyse(): Measurement[] {
  const sample = readFileSync('data/sample/guardian-ng-xi-visit.txt', 'utf8');
  const text = Array.from({ length: 10 }, () => sample).join('\n\n');
  const analyser = loadAnalyser();
  const words = text.split(/\s+/).length;
  return [
    measure({
      name: 'analyse a long article',
      size: `${words} words`,
      rounds: 7,
      run: () => analyser.analyse(text),
      baseline: {
        name: 'compromise: people, places, organizations',
        run: () => {
          const doc = nlp(text);
          return [doc.people().json(), doc.places().json(), doc.organizations().json()];
        },
      },
    }),
  ];
}
