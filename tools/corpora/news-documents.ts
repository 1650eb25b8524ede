import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createLineTokenizer } from '../../core/analysis/document/lines.ts';
import { tokenizeDocument } from '../../core/analysis/document/document.ts';
import { createNameTable } from '../../core/analysis/lexicon/names.ts';
import { taggedKinds } from '../../core/analysis/tagger/tags.ts';
import type { TrainingDocument } from './corpora.ts';
import { readNews } from './news.ts';

/** The pieces of the news corpus as training documents, in the program's own sentences and tokens. */
export const readNewsDocuments = (part: 'dev' | 'kept'): TrainingDocument[] => {
  const lexicon = path.resolve(import.meta.dirname, '../../data/lexicon/names.bin');
  const lines = createLineTokenizer(createNameTable(readFileSync(lexicon)), 0);
  return readNews(part).map(({ text, names }) => {
    const document = tokenizeDocument(text, lines);
    const tokenAt = new Map([...document.starts].map((start, i) => [start, i]));
    const tokenEndingAt = new Map(
      document.tokens.map(({ text: word }, i) => [(document.starts[i] ?? 0) + word.length, i]),
    );
    const spans = names.flatMap(({ start, end, kind }) => {
      const tagged = (taggedKinds as readonly string[]).indexOf(kind);
      const [first, last] = [tokenAt.get(start), tokenEndingAt.get(end)];
      return tagged < 0 || first === undefined || last === undefined
        ? []
        : [{ first, end: last + 1, kind: tagged }];
    });
    return {
      source: 'written',
      sentences: document.sentences.map(({ first, end }) => ({
        tokens: document.tokens.slice(first, end).map((token, i) => {
          const start = document.starts[first + i] ?? 0;
          return { ...token, start, end: start + token.text.length };
        }),
        names: spans
          .filter((name) => name.first >= first && name.end <= end)
          .map((name) => ({ ...name, first: name.first - first, end: name.end - first })),
      })),
    };
  });
};
