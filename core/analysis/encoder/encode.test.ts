import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLineTokenizer } from '../document/lines.ts';
import { tokenizeDocument } from '../document/document.ts';
import { createLexicon } from '../lexicon/lexicon.ts';
import { tagCount } from '../tagger/tags.ts';
import { testLexicon } from '../testing/analyzer.ts';
import { encodeDocument } from './encode.ts';
import type { EncoderSession } from './encode.ts';
import { lexiconBits, windowsOf } from './windows.ts';
import { createWordPieces } from './word-pieces.ts';

const lexicon = createLexicon(testLexicon());
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const wordPieces = createWordPieces(
  ['[UNK]', '[CLS]', '[SEP]', ...letters, ...letters.map((letter) => `##${letter}`)].join('\n'),
);
const documentOf = (text: string) => tokenizeDocument(text, createLineTokenizer(lexicon.names, 0));

/** Answers each piece with its own number as the score of every tag. */
const echo: EncoderSession = {
  run: ({ pieces }) =>
    Promise.resolve(
      Float32Array.from(
        { length: pieces.length * tagCount },
        (_, i) => pieces[Math.floor(i / tagCount)] ?? 0,
      ),
    ),
};

const words = fc.array(fc.stringMatching(/^[A-Za-z]{1,9}[.,]?$/), { minLength: 0, maxLength: 200 });

it('covers every token once, in windows of at most 128 pieces', () => {
  fc.assert(
    fc.property(words, (list) => {
      const document = documentOf(list.join(' '));
      const windows = [...windowsOf(document, lexicon, wordPieces)];
      const covered = windows.flatMap(({ first, positions }) => positions.map((_, i) => first + i));
      expect(covered).toEqual(document.tokens.map((_, i) => i));
      for (const { pieces, shapes, lexicon: known } of windows) {
        expect(pieces.length).toBeLessThanOrEqual(128);
        expect([shapes.length, known.length]).toEqual([pieces.length, pieces.length]);
      }
    }),
  );
});

it('returns the scores of the first piece of each token', async () => {
  const document = documentOf('Ana met Bo in Lagos. '.repeat(80));
  const scores = await encodeDocument(document, lexicon, { wordPieces, session: echo });
  document.tokens.forEach(({ text }, i) => {
    expect(scores[i * tagCount + 5]).toBe(wordPieces.of(text)[0]);
  });
});

it('tells the network what the lexicon knows', async () => {
  const seen: number[] = [];
  const session: EncoderSession = {
    run(batch) {
      seen.push(batch.lexicon.reduce((sum, value) => sum + value, 0));
      expect(batch.lexicon).toHaveLength(batch.pieces.length * lexiconBits);
      return echo.run(batch);
    },
  };
  await encodeDocument(documentOf('Paris'), lexicon, { wordPieces, session });
  await encodeDocument(documentOf('Qzxwv'), lexicon, { wordPieces, session });
  expect(seen[0]).toBeGreaterThan(seen[1] ?? 0);
});

it('ends when the progress callback throws', async () => {
  let runs = 0;
  const session: EncoderSession = {
    run(batch) {
      runs += 1;
      return echo.run(batch);
    },
  };
  const stop = (): void => {
    if (runs === 2) throw new Error('stopped');
  };
  const document = documentOf('Ana met Bo in Lagos. '.repeat(400));
  await expect(encodeDocument(document, lexicon, { wordPieces, session }, stop)).rejects.toThrow('stopped');
  expect(runs).toBe(2);
});
