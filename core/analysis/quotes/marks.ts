import type { TokenizedDocument } from '../document/document.ts';

/** A span in quotation marks: from the opening mark to past the closing one, in tokens. */
export interface QuotedSpan {
  readonly first: number;
  readonly end: number;
}

const opensCurly = /^[“„«]$/;
const closesCurly = /^[”»]$/;

/**
 * A single quotation mark opens when attached only to the following token, and closes when attached only to the preceding one.
 */
const singleOpens = ({ tokens }: TokenizedDocument, i: number): boolean =>
  /^[‘']$/.test(tokens[i]?.text ?? '') && tokens[i]?.attached !== true && tokens[i + 1]?.attached === true;
const singleCloses = ({ tokens }: TokenizedDocument, i: number): boolean =>
  /^[’']$/.test(tokens[i]?.text ?? '') && tokens[i]?.attached === true && tokens[i + 1]?.attached !== true;

/**
 * The outermost quotations of a text, in order. A quotation not closed in its paragraph extends to the end of the paragraph if
 * the next paragraph opens with a quotation mark (multi-paragraph speech); otherwise it is ignored.
 */
export const findQuotedSpans = (document: TokenizedDocument): QuotedSpan[] => {
  const { tokens, sentences, sentenceOf } = document;
  const spans: QuotedSpan[] = [];
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
      else if (singleOpens(document, i)) style = text;
      else continue;
      open = i;
      depth = 1;
    } else if (style === '“') {
      if (opensCurly.test(text)) depth += 1;
      if (closesCurly.test(text)) depth -= 1;
    } else if (style === '"' ? text === '"' : singleCloses(document, i)) depth = 0;
    if (open >= 0 && depth === 0) {
      spans.push({ first: open, end: i + 1 });
      open = -1;
    }
  }
  return spans;
};

/** For each token, the index of the quoted span that contains it, or -1. */
export const quotedSpanIndexes = (size: number, spans: readonly QuotedSpan[]): Int32Array => {
  const at = new Int32Array(size).fill(-1);
  spans.forEach(({ first, end }, n) => at.fill(n, first, end));
  return at;
};
