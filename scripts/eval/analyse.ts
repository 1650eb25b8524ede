/**
 * How well names are found in texts that the tagger never saw: strict spans and kinds over persons, places and
 * organisations on the PUD part of Universal NER. `node scripts/eval/analyse.ts [--misses]`
 */
import path from 'node:path';
import type { Analysis } from '../../core/model/analysis.ts';
import { loadAnalyser } from '../../data/lexicon/load.ts';
import { corporaFolder } from '../lexicon/corpora.ts';
import { addTallies, createTally, tallyText } from './score.ts';
import { readUnerTexts } from './uner.ts';
import type { GoldName, GoldText } from './uner.ts';

const kinds = ['person', 'place', 'organization'] as const;

const namesOf = ({ entities }: Analysis): GoldName[] =>
  entities.flatMap(({ kind, mentions }) =>
    kinds
      .filter((one) => one === kind)
      .flatMap((one) =>
        mentions.filter(({ type }) => type === 'name').map(({ start, end }) => ({ start, end, kind: one })),
      ),
  );

const keyOf = ({ start, end, kind }: GoldName): string => `${start}-${end}-${kind}`;

const scoreNames = (texts: readonly GoldText[], showMisses: boolean): void => {
  const analyser = loadAnalyser();
  const tallies = new Map(kinds.map((kind) => [kind, createTally()]));
  let words = 0;
  const started = performance.now();
  for (const { text, names } of texts) {
    const found = namesOf(analyser.analyse(text));
    words += text.split(/\s+/).length;
    const gold = new Set(names.map(keyOf));
    const seen = new Set(found.map(keyOf));
    for (const kind of kinds) {
      const tally = tallies.get(kind) ?? createTally();
      tally.gold += names.filter((name) => name.kind === kind).length;
      tally.found += found.filter((name) => name.kind === kind).length;
      tally.right += found.filter((name) => name.kind === kind && gold.has(keyOf(name))).length;
    }
    if (!showMisses) continue;
    const say = (sign: string, { start, end, kind }: GoldName): void =>
      console.log(
        `${sign} ${kind}: ${text.slice(start, end)}   … ${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`,
      );
    for (const name of names) if (!seen.has(keyOf(name))) say('missed', name);
    for (const name of found) if (!gold.has(keyOf(name))) say('extra ', name);
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`names in unseen text (en_pud, strict): ${tallyText(addTallies([...tallies.values()]))}`);
  for (const [kind, tally] of tallies) console.log(`  ${kind}: ${tallyText(tally)}`);
  console.log(`  ${Math.round(words / seconds).toLocaleString('en')} words a second`);
};

const folder = corporaFolder();
if (folder === null) {
  console.log('names: the corpora are not here; name their folder in LECTERN_CORPORA to score the analysis');
} else {
  scoreNames(readUnerTexts(path.join(folder, 'uner/en_pud.iob2')), process.argv.includes('--misses'));
}
