import { messageRef } from '../../messages/message-keys.ts';
import { csvToRows } from '../export/csv/csv-text.ts';

/** A row of a table with named columns; a missing column yields an empty string. */
export interface TableRow {
  /** "row 2" is the first after the header, as in a spreadsheet. */
  readonly place: string;
  get(...names: readonly string[]): string;
}

export interface Table {
  /** In lower case. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows with fewer or more fields than the header, as caused by a missing quotation mark. */
  readonly damaged: readonly { readonly place: string; readonly fields: number }[];
}

const nameOf = (column: string): string => column.trim().toLowerCase().replaceAll('_', ' ');

/** Parses CSV with a header. Never throws. */
export function readTable(text: string): Table {
  const [header = [], ...rows] = csvToRows(text);
  const columns = header.map(nameOf);
  const numberedRows = rows.map((fields, index) => ({ fields, place: `row ${index + 2}` }));
  const isComplete = (fields: readonly string[]): boolean =>
    fields.length >= Math.min(2, columns.length) && fields.length <= columns.length;
  return {
    columns,
    rows: numberedRows
      .filter(({ fields }) => isComplete(fields))
      .map(({ fields, place }) => ({
        place,
        get: (...names) => {
          for (const name of names) {
            const value = fields[columns.indexOf(name)]?.trim() ?? '';
            if (columns.includes(name) && value !== '') return value;
          }
          return '';
        },
      })),
    damaged: numberedRows
      .filter(({ fields }) => !isComplete(fields))
      .map(({ fields, place }) => ({ place, fields: fields.length })),
  };
}

export const damagedRow = ({ place, fields }: { place: string; fields: number }, table: Table) => ({
  place,
  message: messageRef('errors.annotations.row', { fields, columns: table.columns.length }),
});
