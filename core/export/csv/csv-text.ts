// The published types of the library would bring Node's and the DOM's along.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./papaparse.d.ts" />
import papaparse from 'papaparse';
import { escapeFormulas } from './escape-formulas.ts';

/**
 * Serializes rows as CSV (RFC 4180, CRLF). What a spreadsheet would evaluate as a formula has an apostrophe before it.
 */
export const rowsToCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `${papaparse.unparse(
    rows.map((row) => row.map((field) => (typeof field === 'string' ? escapeFormulas(field) : field))),
    { newline: '\r\n' },
  )}\r\n`;

/** Parses CSV with any common delimiter; empty lines are skipped. Never throws. */
export const csvToRows = (text: string): string[][] =>
  papaparse.parse(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }).data;
