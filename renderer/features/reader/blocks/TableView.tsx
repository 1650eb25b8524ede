import type { Block, Mark, TableCell } from '../../../../core/model/article.ts';
import { inlineOf } from './inline-content.tsx';
import type { TextAttributes } from '../../../lib/articles/text-attributes.ts';
import { marksByCell } from './marks-by-cell.ts';
import { usePartAttributes } from './text-context.tsx';
import { ScrollBox } from './ScrollBox.tsx';
import './tables.css';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** "1,234", "12 %", "−3.5", "$ 7": numeric cells are right-aligned. */
const looksLikeNumber = (words: string): boolean =>
  words.length <= 20 && /\d/.test(words) && /^[\s\d.,+−–%()$€£¥-]+$/u.test(words);

/** Columns whose cells, except headers, are all numeric; none for a table with spanning cells. */
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
  readonly marks: readonly Mark[];
  readonly text: string;
  readonly scope: 'col' | 'row';
  /** Whether the cell is in a numeric column. */
  readonly isNumber: boolean;
  /** The language and direction, where they are not those of the table. */
  readonly words: Partial<TextAttributes>;
}

function CellView({ cell, marks, text, scope, isNumber, words }: CellProps) {
  const spans = {
    colSpan: cell.colspan > 1 ? cell.colspan : undefined,
    rowSpan: cell.rowspan > 1 ? cell.rowspan : undefined,
  };
  // A cell without text has no text offset, although it may contain an image.
  if (cell.start === cell.end) return <td {...spans}>{inlineOf(cell, marks, text)}</td>;
  const place = {
    ...spans,
    ...words,
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

const noMarks: readonly Mark[] = [];

/** A table. Separators between cells are part of the text but not of the DOM. */
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
  const { of, differing } = usePartAttributes(text);
  const attributes = of(block);
  const marks = marksByCell(block);
  return (
    <ScrollBox label={label} className="table-box">
      <table {...differing(block)}>
        <tbody>
          {block.rows.map((row, index) => {
            const scope = row.every((cell) => cell.header) ? 'col' : 'row';
            return (
              <tr key={index}>
                {row.map((cell, column) => (
                  <CellView
                    key={column}
                    cell={cell}
                    marks={marks.get(cell) ?? noMarks}
                    text={text}
                    words={differing(cell, attributes)}
                    isNumber={
                      numbers.has(column) ||
                      (!cell.header && looksLikeNumber(text.slice(cell.start, cell.end)))
                    }
                    scope={scope}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
