import type { Block, TableCell } from '../../../../core/model/article.ts';
import { inlineOf } from './inline-content.tsx';
import { ScrollBox } from './ScrollBox.tsx';
import './tables.css';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** "1,234", "12 %", "−3.5", "$ 7": a cell that is read as a number stands to the right. */
const looksLikeNumber = (words: string): boolean =>
  words.length <= 20 && /^[^\p{L}]*\d[^\p{L}]*$/u.test(words) && /^[\s\d.,+−–%()$€£¥-]+$/u.test(words);

/** The columns in which all cells but the heads are numbers; none in a table whose cells span others. */
function numberColumns({ rows }: TableBlock, text: string): ReadonlySet<number> {
  const cells = rows.flatMap((row) => row.map((cell, column) => ({ cell, column })));
  if (cells.some(({ cell }) => cell.colspan > 1 || cell.rowspan > 1)) return new Set();
  const filled = cells.filter(({ cell }) => !cell.header && cell.start < cell.end);
  const columns = new Set(filled.map(({ column }) => column));
  for (const { cell, column } of filled)
    if (!looksLikeNumber(text.slice(cell.start, cell.end))) columns.delete(column);
  return columns;
}

interface CellProps {
  readonly cell: TableCell;
  readonly block: TableBlock;
  readonly text: string;
  readonly scope: 'col' | 'row';
  /** Stands over or in a column of numbers. */
  readonly isNumber: boolean;
}

function CellView({ cell, block, text, scope, isNumber }: CellProps) {
  const spans = {
    colSpan: cell.colspan > 1 ? cell.colspan : undefined,
    rowSpan: cell.rowspan > 1 ? cell.rowspan : undefined,
  };
  const marks = block.marks.filter((mark) => mark.start >= cell.start && mark.end <= cell.end);
  // A cell with no words has no place in the text, though it may have a picture.
  if (cell.start === cell.end) return <td {...spans}>{inlineOf(cell, marks, text)}</td>;
  const place = {
    ...spans,
    'data-start': cell.start,
    'data-kind': 'cell',
    'data-number': isNumber ? '' : undefined,
  };
  const inside = inlineOf(cell, marks, text);
  return cell.header ? (
    <th scope={scope} {...place}>
      {inside}
    </th>
  ) : (
    <td {...place}>{inside}</td>
  );
}

/** A table whose cells each hold their own words; what is between them in the text is not among the window's. */
export function TableView({
  block,
  text,
  label,
}: {
  readonly block: TableBlock;
  readonly text: string;
  readonly label: string;
}) {
  const numbers = numberColumns(block, text);
  return (
    <ScrollBox label={label} className="table-box">
      <table>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <CellView
                  key={column}
                  cell={cell}
                  block={block}
                  text={text}
                  isNumber={
                    numbers.has(column) || (!cell.header && looksLikeNumber(text.slice(cell.start, cell.end)))
                  }
                  scope={row.every((other) => other.header) ? 'col' : 'row'}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
