/**
 * Evaluates the analysis on held-out texts. `node tools/eval/analyze.ts [--misses]`
 * Names: strict spans and kinds of persons, places and organizations, on the PUD part of Universal NER and on invented
 * international news; other kinds on the latter and on GUM; coreference: B³ on the dev part of GUM; quotes and dates on
 * examples written for them.
 */
import path from 'node:path';
import { analyzeFully } from '../../core/analysis/analyzer.ts';
import type { Analysis, MentionType } from '../../core/model/analysis.ts';
import { loadAnalyzer } from '../../data/lexicon/load.ts';
import { corporaFolder } from '../corpora/corpora.ts';
import { readNews } from '../corpora/news.ts';
import { ablationOf } from './ablation.ts';
import { chainText, scoreChains } from './coreference.ts';
import { scoreDates } from './dates.ts';
import { readGumDocuments, readGumOthers } from './gum.ts';
import { namesText, otherKinds, tallyNames } from './names.ts';
import { scoreQuotes } from './quotes.ts';
import { readUnerTexts } from './uner.ts';
import { readWorld } from './world.ts';

const misses = process.argv.includes('--misses');
const say = (line: string): void => {
  if (misses) console.log(line);
};
const analyzer = loadAnalyzer();
const analyze = (text: string): Promise<Analysis> =>
  analyzeFully(
    analyzer,
    text,
    {},
    {
      onProblem(error) {
        throw error;
      },
    },
  );
for (const part of ['dev', 'test', 'fresh', 'unseen'] as const)
  console.log(
    namesText(
      `names in invented world news (${part}, strict)`,
      await tallyNames(analyze, readWorld(part), say),
    ),
  );
for (const part of ['dev', 'kept'] as const)
  // Misses of the kept pieces are never printed, so that nothing is fitted to them.
  console.log(
    namesText(
      `names in the news corpus (${part}, strict)`,
      await tallyNames(analyze, readNews(part), part === 'dev' ? say : undefined),
    ),
  );
const others = await tallyNames(analyze, readWorld('unseen'), say, otherKinds);
console.log(namesText('the other kinds in invented world news (unseen, strict)', others));

const folder = corporaFolder();
if (folder === null) {
  console.log('names: the corpora are not here; name their folder in LECTERN_CORPORA to score on them');
} else {
  const pud = readUnerTexts(path.join(folder, 'uner/en_pud.iob2'));
  const started = performance.now();
  console.log(namesText('names in unseen text (en_pud, strict)', await tallyNames(analyze, pud, say)));
  const words = pud.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const speed = (words / (performance.now() - started)) * 1000;
  console.log(await ablationOf('en_pud', pud));
  console.log(`  ${Math.round(speed).toLocaleString('en')} words a second`);
  const documents = readGumDocuments(path.join(folder, 'gum'), 'dev');
  const gumOthers = await tallyNames(analyze, readGumOthers(path.join(folder, 'gum'), 'dev'), say, [
    'group',
    'event',
    'money',
  ]);
  console.log(namesText('the other kinds in GUM (dev; those that it tells apart, see gum.ts)', gumOthers));
  const kinds: readonly (readonly MentionType[])[] = [
    ['name'],
    ['name', 'pronoun'],
    ['name', 'nominal', 'pronoun'],
  ];
  for (const types of kinds) {
    const tally = { precision: 0, found: 0, recall: 0, gold: 0 };
    for (const document of documents) scoreChains(document, await analyze(document.text), types, tally);
    console.log(`co-reference of named entities (GUM dev, ${types.join(', ')}): ${chainText(tally)}`);
  }
}
console.log(
  await ablationOf(
    'invented world news, all parts',
    (['dev', 'test', 'fresh', 'unseen'] as const).flatMap(readWorld),
  ),
);
console.log(await scoreQuotes(analyze, misses));
console.log(scoreDates(misses));
