import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../lib/process.ts';
import { nameKinds, readMarks, type MarkedSpan } from './marks.ts';

/** UTF-16 code units of the piece's text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

interface NewsName extends Span {
  readonly kind: (typeof nameKinds)[keyof typeof nameKinds];
}

interface NewsQuote extends Span {
  /** Direct, partly quoted or indirect. */
  readonly form: 'd' | 'm' | 'i';
  /** It continues the quote before it: after the cue, or in the next paragraph. */
  readonly isContinued: boolean;
  readonly type: string;
  /** The speaker's fullest name in the piece, or the words for one without a name; null when the text does not tell. */
  readonly speaker: string | null;
}

export interface NewsPiece {
  readonly number: number;
  /** "wire report, Kenya" */
  readonly title: string;
  readonly text: string;
  readonly names: readonly NewsName[];
  readonly quotes: readonly NewsQuote[];
}

const mark =
  /\{(?:(?<kind>[plogew]):|(?<cue>c):|q:(?<form>[dmi])(?<more>\+?):(?<type>said|asked|ordered|believes|wants|denies):(?<speaker>[^|{}]+)\|)/y;

function quoteOf({ start, end, groups }: MarkedSpan): NewsQuote {
  const { form, more, type = '', speaker } = groups;
  return {
    start,
    end,
    form: form as NewsQuote['form'],
    isContinued: more === '+',
    type,
    speaker: speaker === undefined || speaker === '?' ? null : speaker,
  };
}

/** Parses the marked text of one piece (README.md). Throws for a mark that is not closed or not known. */
function parsePiece(number: number, title: string, marked: string): NewsPiece {
  try {
    const { text, spans } = readMarks(marked, mark);
    const names = spans.flatMap(({ start, end, groups: { kind } }) =>
      kind ? [{ start, end, kind: nameKinds[kind as keyof typeof nameKinds] }] : [],
    );
    const quotes = spans.filter(({ groups }) => groups['form']).map(quoteOf);
    return { number, title, text, names, quotes };
  } catch (error) {
    throw new Error(`Piece ${number}: ${messageOf(error)}`, { cause: error });
  }
}

/** Parses a file of the corpus: pieces that begin with `== NUMBER STYLE, COUNTRY`. */
export const parseNews = (file: string): NewsPiece[] =>
  [...file.matchAll(/^== (\d+) (.+)\n((?:(?!== ).*\n?)*)/gm)].map(([, number, title = '', marked = '']) =>
    parsePiece(Number(number), title, marked.trim()),
  );

/** Pieces that only scores may use; see README.md. */
const isKept = ({ number }: NewsPiece): boolean => number % 10 === 7;

/** @param part `kept`: the pieces that are kept unseen; `dev`: all others */
export const readNews = (part: 'dev' | 'kept'): NewsPiece[] =>
  globSync('news/*.txt', { cwd: import.meta.dirname })
    .toSorted()
    .flatMap((file) => parseNews(readFileSync(path.join(import.meta.dirname, file), 'utf8')))
    .filter((piece) => isKept(piece) === (part === 'kept'));
