import type { Reading } from '../document/document.ts';

/** Words in quotation marks: tokens from the opening mark to past the closing one. */
export interface MarkedSpan {
  readonly first: number;
  readonly end: number;
}

const opensCurly = /^[“„«]$/;
const closesCurly = /^[”»]$/;

/** A single quote mark opens where a word follows at once and none goes before; it closes where a word goes before. */
const singleOpens = ({ tokens }: Reading, i: number): boolean =>
  /^[‘']$/.test(tokens[i]?.text ?? '') && tokens[i]?.glued !== true && tokens[i + 1]?.glued === true;
const singleCloses = ({ tokens }: Reading, i: number): boolean =>
  /^[’']$/.test(tokens[i]?.text ?? '') && tokens[i]?.glued === true && tokens[i + 1]?.glued !== true;

/**
 * The outermost quotations of a text, in order. A quotation that is not closed in its paragraph goes to the paragraph's end
 * if the next paragraph opens with a mark again (speech over several paragraphs), else it is none.
 */
export const findMarked = (reading: Reading): MarkedSpan[] => {
  const { tokens, sentences, sentenceOf } = reading;
  const spans: MarkedSpan[] = [];
  const paragraphOf = (i: number): number => sentences[sentenceOf[i] ?? 0]?.paragraph ?? 0;
  let open = -1;
  let style = '';
  let depth = 0;
  for (let i = 0; i <= tokens.length; i += 1) {
    if (open >= 0 && (i === tokens.length || paragraphOf(i) !== paragraphOf(open))) {
      const next = tokens[i]?.text ?? '';
      if (style === '“' ? opensCurly.test(next) : next === style) spans.push({ first: open, end: i });
      open = -1;
    }
    const text = tokens[i]?.text ?? '';
    if (open < 0) {
      if (opensCurly.test(text)) style = '“';
      else if (text === '"') style = '"';
      else if (singleOpens(reading, i)) style = text;
      else continue;
      open = i;
      depth = 1;
    } else if (style === '“') {
      if (opensCurly.test(text)) depth += 1;
      if (closesCurly.test(text)) depth -= 1;
    } else if (style === '"' ? text === '"' : singleCloses(reading, i)) depth = 0;
    if (open >= 0 && depth === 0) {
      spans.push({ first: open, end: i + 1 });
      open = -1;
    }
  }
  return spans;
};

/** For each token the number of the quotation it lies in, or -1. */
export const markedAt = (size: number, spans: readonly MarkedSpan[]): Int32Array => {
  const at = new Int32Array(size).fill(-1);
  spans.forEach(({ first, end }, n) => at.fill(n, first, end));
  return at;
};
