import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The kinds of names in the news corpus, by their letter. */
const kinds = {
  p: 'person',
  l: 'place',
  o: 'organization',
  g: 'group',
  e: 'event',
  w: 'work',
} as const;

/** UTF-16 code units of the piece's text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

interface NewsName extends Span {
  readonly kind: (typeof kinds)[keyof typeof kinds];
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

/** Parses the marked text of one piece (README.md). Throws for a mark that is not closed or not known. */
function parsePiece(number: number, title: string, marked: string): NewsPiece {
  let text = '';
  const names: NewsName[] = [];
  const quotes: NewsQuote[] = [];
  const open: ((end: number) => void)[] = [];
  for (let at = 0; at < marked.length;) {
    const character = marked.charAt(at);
    if (character === '}') {
      const close = open.pop();
      if (!close) throw new Error(`Piece ${number}: "}" without "{"`);
      close(text.length);
      at += 1;
    } else if (character === '{') {
      mark.lastIndex = at;
      const found = mark.exec(marked);
      if (!found) throw new Error(`Piece ${number}: ${marked.slice(at, at + 40)}`);
      const { kind, form, more, type = '', speaker } = found.groups ?? {};
      const start = text.length;
      open.push((end) => {
        if (kind) names.push({ start, end, kind: kinds[kind as keyof typeof kinds] });
        else if (form)
          quotes.push({
            start,
            end,
            form: form as NewsQuote['form'],
            isContinued: more === '+',
            type,
            speaker: speaker === undefined || speaker === '?' ? null : speaker,
          });
      });
      at += found[0].length;
    } else {
      text += character;
      at += 1;
    }
  }
  if (open.length > 0) throw new Error(`Piece ${number}: a mark is not closed`);
  return { number, title, text, names, quotes };
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
