/**
 * Writes the training texts of the encoder as JSON Lines, one document a line: `{source, sentences: [{words, tags, classes,
 * phrases, places}]}`, with the tags of `core/analysis/tagger/tags.ts`, and the classes of the word and of the phrase that covers it. `node tools/lexicon/export-tokens.ts train|kept|pud [NEWS.jsonl] > FILE`
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createLexicon } from '../../core/analysis/lexicon/lexicon.ts';
import { prepareSentence } from '../../core/analysis/tagger/features.ts';
import { tagOf } from '../../core/analysis/tagger/tags.ts';
import { corporaFolder, readNews, readTraining, readUner } from '../corpora/corpora.ts';
import type { TrainingDocument } from '../corpora/corpora.ts';
import { readNewsDocuments } from '../corpora/news-documents.ts';

const [part = 'train', news] = process.argv.slice(2);
const folder = corporaFolder();
if (!folder) throw new Error('no corpora found; name their folder in LECTERN_CORPORA');

const data = path.resolve(import.meta.dirname, '../../data/lexicon');
const file = (name: string): Uint8Array => readFileSync(path.join(data, `${name}.bin`));
const lexicon = createLexicon({
  names: file('names'),
  clusters: file('clusters'),
  spelling: file('spelling'),
  places: file('places'),
});

function documentsOf(): TrainingDocument[] {
  if (part === 'kept') return readNewsDocuments('kept');
  if (part === 'pud') return readUner(path.join(folder ?? '', 'uner/en_pud.iob2'));
  return [
    ...readTraining(folder ?? '').filter(({ source }) => source !== 're3d'),
    ...readNewsDocuments('dev'),
    ...(news === undefined ? [] : readNews(news)),
  ];
}

for (const { source, sentences } of documentsOf()) {
  const rows = sentences.map(({ tokens, names }) => {
    const tags = tokens.map(() => 0);
    for (const { first, end, kind } of names)
      for (let i = first; i < end; i += 1) tags[i] = tagOf(kind, i === first, i === end - 1);
    const { words, phrases } = prepareSentence(tokens, lexicon);
    return {
      words: tokens.map(({ text }) => text),
      tags,
      classes: words.map((word) => word.classes),
      phrases: phrases.map((phrase) => phrase.classes),
      places: phrases.map((phrase) => phrase.place),
    };
  });
  process.stdout.write(`${JSON.stringify({ source, sentences: rows })}\n`);
}
