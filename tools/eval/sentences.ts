/**
 * Evaluates sentence splitting: sentence ends within the paragraphs of GUM.
 * `node tools/eval/sentences.ts [--baseline] [--misses]`; the baseline is `Intl.Segmenter`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { splitSentences } from '../../core/text/sentences.ts';
import { corporaFolder } from '../corpora/corpora.ts';

/** Reads paragraphs as lists of sentences. */
function readParagraphs(file: string): string[][] {
  const paragraphs: string[][] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('# newpar') && !line.startsWith('# newpar_')) paragraphs.push([]);
    if (line.startsWith('# text = ')) paragraphs.at(-1)?.push(line.slice('# text = '.length).trim());
  }
  return paragraphs.filter(({ length }) => length > 0);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const baseline = process.argv.includes('--baseline');
const endsOf = (text: string): number[] =>
  baseline
    ? [...segmenter.segment(text)].map(({ index, segment }) => index + segment.trimEnd().length)
    : splitSentences(text, 'en').map(({ end }) => end);

const folder = corporaFolder();
if (folder === null) {
  console.log('sentences: the corpora are not here; name their folder in LECTERN_CORPORA to score on them');
} else {
  const tally = { right: 0, found: 0, gold: 0 };
  for (const file of readdirSync(path.join(folder, 'gum')).filter((name) => name.endsWith('.conllu')))
    for (const sentences of readParagraphs(path.join(folder, 'gum', file))) {
      const text = sentences.join(' ');
      let at = -1;
      const gold = new Set(sentences.map((sentence) => (at += sentence.length + 1)));
      gold.delete(text.length);
      const found = endsOf(text).filter((end) => end < text.length);
      tally.gold += gold.size;
      tally.found += found.length;
      for (const end of found) if (gold.has(end)) tally.right += 1;
      if (!process.argv.includes('--misses')) continue;
      for (const end of found)
        if (!gold.has(end))
          console.log(`  too many: ${text.slice(Math.max(0, end - 40), end)} | ${text.slice(end, end + 40)}`);
      for (const end of gold)
        if (!found.includes(end))
          console.log(`  missed: ${text.slice(Math.max(0, end - 40), end)} | ${text.slice(end, end + 40)}`);
    }
  const [precision, recall] = [tally.right / tally.found, tally.right / tally.gold];
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `sentence ends (GUM${baseline ? ', Intl.Segmenter' : ''}): F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${tally.gold} in the corpus)`,
  );
}
