import type { Block, TableCell } from '../../core/model/article.ts';
import { inlineOf } from './Inline.tsx';
import { ScrollBox } from './ScrollBox.tsx';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** "1,234", "12 %", "−3.5", "$ 7": a cell that is read as a number stands to the right. */
const isNumber = (words: string): boolean =>
  words.length <= 20 && /^[^\p{L}]*\d[^\p{L}]*$/u.test(words) && /^[\s\d.,+−–%()$€£¥-]+$/u.test(words);

interface CellProps {
  readonly cell: TableCell;
  readonly block: TableBlock;
  readonly text: string;
  readonly scope: 'col' | 'row';
}

function CellView({ cell, block, text, scope }: CellProps) {
  const spans = {
    colSpan: cell.colspan > 1 ? cell.colspan : undefined,
    rowSpan: cell.rowspan > 1 ? cell.rowspan : undefined,
  };
  if (cell.start === cell.end) return <td {...spans} />;
  const words = text.slice(cell.start, cell.end);
  const place = {
    ...spans,
    'data-start': cell.start,
    'data-kind': 'cell',
    'data-number': isNumber(words) ? '' : undefined,
  };
  const marks = block.marks.filter((mark) => mark.start >= cell.start && mark.end <= cell.end);
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
