import type { DraftMark, DraftRun } from '../../draft.ts';
import type { PlacedLine } from '../blocks/blocks.ts';
import type { Box } from '../page/page-content.ts';
import { joinsWithoutSpace, tokensOf, type Token } from '../page/tokens.ts';
import { keepsHyphen, type Vocabulary } from './vocabulary.ts';

/** Where a run of characters of a block stands on a page. */
export interface LinePlace extends Box {
  /** Index of the page, from 0. */
  readonly page: number;
  /** Span in the text of the block, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Left edge of each code unit. */
  readonly edges: readonly number[];
}

/** The text of a block with marks and places. */
export interface BlockText {
  readonly runs: readonly DraftRun[];
  readonly places: readonly LinePlace[];
}

export interface TextOptions {
  readonly vocabulary: Vocabulary;
  /** Words at the beginning that are left out. */
  readonly skipped: number;
  /** The mark for a raised sign of a note; null where it is none. */
  readonly noteOf: (token: Token, page: number) => DraftMark | null;
  /** Whether bold and italic letters are marked. */
  readonly marksStyle: boolean;
}

const hyphenEnd = /[\p{L}\p{M}\p{N}][-\u2010\u00ad]$/u;

function marksOf({ word, script }: Token, styled: { bold: boolean; italic: boolean }): DraftMark[] {
  const marks: DraftMark[] = [];
  if (styled.bold && word.font.bold) marks.push({ kind: 'strong' });
  if (styled.italic && word.font.italic) marks.push({ kind: 'emphasis' });
  if (script) marks.push({ kind: script });
  return marks;
}

const sameMarks = (a: readonly DraftMark[], b: readonly DraftMark[]): boolean =>
  a.length === b.length && a.every(({ kind }, index) => kind === b[index]?.kind);

class TextBuilder {
  readonly runs: DraftRun[] = [];
  readonly places: LinePlace[] = [];
  text = '';

  add(text: string, marks: readonly DraftMark[]): void {
    const last = this.runs.at(-1);
    if (last && last.text !== '' && text !== '' && sameMarks(last.marks, marks))
      this.runs[this.runs.length - 1] = { text: last.text + text, marks };
    else this.runs.push({ text, marks });
    this.text += text;
  }

  /** Drops the hyphen at the end. */
  dropHyphen(): void {
    const last = this.runs.at(-1);
    if (!last) return;
    this.runs[this.runs.length - 1] = { ...last, text: last.text.slice(0, -1) };
    this.text = this.text.slice(0, -1);
    const place = this.places.at(-1);
    if (place)
      this.places[this.places.length - 1] = { ...place, end: place.end - 1, edges: place.edges.slice(0, -1) };
  }
}

/** Joins the lines of a block to its text: words divided at line ends become whole, and signs of notes become marks. */
export function buildText(
  lines: readonly PlacedLine[],
  { vocabulary, skipped, noteOf, marksStyle }: TextOptions,
): BlockText {
  const words = lines.flatMap(({ line }) => line.words);
  const mixed = (style: 'bold' | 'italic'): boolean => !words.every(({ font }) => font[style]);
  const styled = { bold: marksStyle && mixed('bold'), italic: marksStyle && mixed('italic') };
  const builder = new TextBuilder();
  for (const [index, { line, measured }] of lines.entries()) {
    const tokens = tokensOf(line).slice(index === 0 ? skipped : 0);
    const [first] = tokens;
    if (!first) continue;
    if (builder.text !== '') {
      if (hyphenEnd.test(builder.text) && /^[\p{L}\p{N}]/u.test(first.text)) {
        if (!keepsHyphen(builder.text, first.text, vocabulary)) builder.dropHyphen();
      } else if (!joinsWithoutSpace(builder.text, first.text) && !/[\p{L}\p{N}][—–]$/u.test(builder.text))
        builder.add(' ', []);
    }
    const start = builder.text.length;
    const edges: number[] = [];
    for (const [at, token] of tokens.entries()) {
      const note = token.script === 'superscript' ? noteOf(token, measured.column.page) : null;
      if (note) {
        builder.add('', [note]);
        continue;
      }
      const marks = marksOf(token, styled);
      if (at > 0 && token.spaced) {
        const before = tokens[at - 1];
        const shared = before
          ? marks.filter(({ kind }) => marksOf(before, styled).some((mark) => mark.kind === kind))
          : [];
        builder.add(' ', shared);
        edges.push(before?.word.right ?? token.word.left);
      }
      builder.add(token.text, marks);
      edges.push(...token.word.edges.slice(0, token.text.length));
    }
    builder.places.push({
      page: measured.column.page,
      left: line.left,
      top: line.top,
      right: line.right,
      bottom: line.bottom,
      start,
      end: builder.text.length,
      edges,
    });
  }
  return { runs: builder.runs, places: builder.places };
}
