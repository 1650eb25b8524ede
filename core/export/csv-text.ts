// The published types of the library would bring Node's and the DOM's along.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./papaparse.d.ts" />
import papaparse from 'papaparse';

/**
 * Serializes rows as CSV (RFC 4180, CRLF). A field that a spreadsheet would evaluate as a formula is prefixed with an apostrophe.
 */
export const rowsToCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `${papaparse.unparse(rows, { newline: '\r\n', escapeFormulae: true })}\r\n`;

/** Parses CSV with any common delimiter; empty lines are skipped. Never throws. */
export const csvToRows = (text: string): string[][] =>
  papaparse.parse(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }).data;
