import type { SearchPart } from '../model/search.ts';
import type { TextSpan } from '../model/span.ts';
import { foldText } from '../text/fold.ts';
import { apostrophes } from '../text/typography.ts';
import { wordClass } from '../text/words.ts';
import { foldedPattern, isPlain, plainPattern } from '../text/folded-pattern.ts';
import type { WordsNode } from './query.ts';
import { characterBefore } from '../text/trim.ts';
import { formsOf } from './proclitics.ts';
import { isSpacedWordChar, type Piece } from './tokens.ts';

/** A match of a query in a text. */
export interface Hit extends TextSpan {
  /** Number of the search term; equal for equal terms. */
  readonly term: number;
}

const notWord = `(?:[^${wordClass}]|[${apostrophes}])`;

const wordsPattern = (pieces: readonly Piece[], letters: (folded: string) => string): string =>
  pieces
    .map((piece, i) => {
      const before = pieces[i - 1];
      // Words written with spaces must be separated; others need not be.
      const gap =
        before === undefined ? '' : before.unspaced !== piece.unspaced ? `${notWord}*` : `${notWord}+`;
      if (before !== undefined) return gap + letters(piece.text);
      const forms = formsOf(piece.text).map(letters);
      return forms.length === 1 ? (forms[0] ?? '') : `(?:${forms.join('|')})`;
    })
    .join('');

/** Finds the matches of search terms in texts. */
export interface Matcher {
  /** In text order; of matches with the same start, the longest. At most `limit`. */
  find(text: string, part: SearchPart, limit?: number): Hit[];
  /** Whether there is nothing to find. */
  readonly empty: boolean;
}

interface Term {
  /** For texts whose letters fold. */
  readonly folding: () => RegExp;
  readonly plain: RegExp;
  readonly startsWord: boolean;
  readonly endsWord: boolean;
  readonly part: SearchPart | null;
}

const lazy = <T>(create: () => T): (() => T) => {
  let value: T | undefined;
  return () => (value ??= create());
};

const termOf = ({ pieces, prefix, part }: WordsNode): Term => ({
  folding: lazy(() => new RegExp(wordsPattern(pieces, foldedPattern), 'gu')),
  plain: new RegExp(wordsPattern(pieces, plainPattern), 'giu'),
  startsWord: pieces[0]?.unspaced === false,
  endsWord: pieces.at(-1)?.unspaced === false && !prefix,
  part,
});

const charAfter = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0x20);

function hitsOf(
  { folding, plain, startsWord, endsWord }: Term,
  term: number,
  text: string,
  limit: number,
): Hit[] {
  const hits: Hit[] = [];
  const pattern = isPlain(text) ? plain : folding();
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && hits.length < limit; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    // Checked here rather than in the pattern, as a word next to a script without spaces needs no space.
    const isPart =
      (startsWord && isSpacedWordChar(characterBefore(text, start))) ||
      (endsWord && isSpacedWordChar(charAfter(text, end)));
    if (isPart || end === start) pattern.lastIndex = start + 1;
    else hits.push({ start, end, term });
  }
  return hits;
}

const defaultLimit = 5_000;

/** Prepares a matcher for search terms. `part` is the kind of text that is searched, as `in:notes` applies to notes only. */
export function createMatcher(words: readonly WordsNode[]): Matcher {
  const terms = words.map(termOf);
  return {
    empty: terms.length === 0,
    find(text, part, limit = defaultLimit) {
      const hits = terms.flatMap((term, i) =>
        term.part === null || term.part === part || term.part === 'entities'
          ? hitsOf(term, i, text, limit)
          : [],
      );
      return withoutOverlaps(hits.toSorted((a, b) => a.start - b.start || b.end - a.end)).slice(0, limit);
    },
  };
}

function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  return kept;
}

/** All occurrences of a string, including inside words, regardless of case, diacritics and kind of white space. */
export function findText(text: string, wanted: string, limit = defaultLimit): TextSpan[] {
  const parts = foldText(wanted.trim()).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  const plain = isPlain(text);
  const pattern = new RegExp(
    parts.map(plain ? plainPattern : foldedPattern).join(String.raw`\s+`),
    plain ? 'giu' : 'gu',
  );
  const spans: TextSpan[] = [];
  for (const match of text.matchAll(pattern)) {
    if (spans.length >= limit) break;
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
