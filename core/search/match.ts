import type { TextSpan } from '../model/span.ts';
import { foldText } from './fold.ts';
import { foldedPattern } from './letters.ts';
import type { SearchPart, WordsNode } from './query.ts';
import { isSpacedWordChar, wordClass, type Piece } from './tokens.ts';

/** A place in a text that answers to a query. */
export interface Hit extends TextSpan {
  /** Which of the query's words: equal for the same ones. */
  readonly term: number;
}

const notWord = `[^${wordClass}]`;

const wordsPattern = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece, i) => {
      const before = pieces[i - 1];
      // Between scripts there need be nothing, between words written with spaces there must.
      const gap =
        before === undefined ? '' : before.unspaced !== piece.unspaced ? `${notWord}*` : `${notWord}+`;
      return gap + foldedPattern(piece.text);
    })
    .join('');

/** Finds the places of a query's words in texts. */
export interface Matcher {
  /** In text order; where several begin together the longest. At most `limit`. */
  find(text: string, part: SearchPart, limit?: number): Hit[];
  /** True when there is nothing to find. */
  readonly empty: boolean;
}

interface Term {
  readonly pattern: RegExp;
  readonly startsWord: boolean;
  readonly endsWord: boolean;
  readonly part: SearchPart | null;
}

const termOf = ({ pieces, prefix, part }: WordsNode): Term => ({
  pattern: new RegExp(wordsPattern(pieces), 'gu'),
  startsWord: pieces[0]?.unspaced === false,
  endsWord: pieces.at(-1)?.unspaced === false && !prefix,
  part,
});

/** The character before a place, whole even where it takes two code units. */
function charBefore(text: string, at: number): string {
  const unit = text.slice(Math.max(0, at - 1), at);
  return /[\uDC00-\uDFFF]/.test(unit) ? text.slice(Math.max(0, at - 2), at) : unit;
}

const charAfter = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0x20);

function hitsOf({ pattern, startsWord, endsWord }: Term, term: number, text: string, limit: number): Hit[] {
  const hits: Hit[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && hits.length < limit; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    // Here and not in the pattern: beside a script without spaces a word needs no space.
    const isPart =
      (startsWord && isSpacedWordChar(charBefore(text, start))) ||
      (endsWord && isSpacedWordChar(charAfter(text, end)));
    if (isPart || end === start) pattern.lastIndex = start + 1;
    else hits.push({ start, end, term });
  }
  return hits;
}

const defaultLimit = 5_000;

/** Makes ready to find these words. `part` says in what kind of text they are looked for: `in:notes` is for notes alone. */
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

/** Every place where the text has these letters, parts of words too; case, accents and kinds of white space do not count. */
export function findText(text: string, wanted: string, limit = defaultLimit): TextSpan[] {
  const parts = foldText(wanted.trim()).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  const pattern = new RegExp(parts.map(foldedPattern).join(String.raw`\s+`), 'gu');
  const spans: TextSpan[] = [];
  for (const match of text.matchAll(pattern)) {
    if (spans.length >= limit) break;
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
