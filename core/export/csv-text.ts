// The published types of the library would bring Node's and the DOM's along.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./papaparse.d.ts" />
import papaparse from 'papaparse';

/**
 * The beginning of a field that a spreadsheet would evaluate as a formula: a sign, also a full-width one, possibly after white
 * space, invisible characters and quotation marks, which some programs remove; or a tab or line break.
 */
const formula = /^[\s\p{Cc}\p{Cf}"'“”‘’]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|^[\t\r\n]/u;

/**
 * Serializes rows as CSV (RFC 4180, CRLF). A field that a spreadsheet would evaluate as a formula is prefixed with an apostrophe.
 */
export const rowsToCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `${papaparse.unparse(rows, { newline: '\r\n', escapeFormulae: formula })}\r\n`;

/** Parses CSV with any common delimiter; empty lines are skipped. Never throws. */
export const csvToRows = (text: string): string[][] =>
  papaparse.parse(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }).data;
