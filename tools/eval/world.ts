import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nameKinds, readMarks } from '../corpora/marks.ts';
import type { GoldText } from './uner.ts';

const kinds = { ...nameKinds, m: 'money', '%': 'percent', d: 'date' } as const;

const mark = /\{(?<kind>[plogewmd%]):/y;

/** Parses a passage with marked names. */
function parsePassage(marked: string): GoldText {
  const { text, spans } = readMarks(marked, mark);
  const names = spans.map(({ start, end, groups }) => ({
    start,
    end,
    kind: kinds[groups['kind'] as keyof typeof kinds],
  }));
  return { text, names };
}

/**
 * Invented news from many countries: `dev` for development, `test` written before the lists were, `fresh` after them,
 * and `unseen` later, with the other kinds annotated and never inspected; errors in `fresh` have led to rules since.
 * A line that begins with "==" begins a passage; what is before the first is a comment.
 */
export const readWorld = (part: 'dev' | 'test' | 'fresh' | 'unseen'): GoldText[] =>
  readFileSync(path.join(import.meta.dirname, `world/${part}.txt`), 'utf8')
    .split(/^==.*$/m)
    .slice(1)
    .map((passage) => parsePassage(passage.trim()));
