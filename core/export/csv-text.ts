// The published types of the library would bring Node's and the DOM's along.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./papaparse.d.ts" />
import papaparse from 'papaparse';

/** Rows of fields as CSV: RFC 4180, lines end in CR LF; a field that a spreadsheet would run gets an apostrophe in front. */
export const rowsToCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `${papaparse.unparse(rows, { newline: '\r\n', escapeFormulae: true })}\r\n`;

/** CSV as rows of fields, whatever parts them; lines without any are left out. Never throws. */
export const csvToRows = (text: string): string[][] =>
  papaparse.parse(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }).data;
