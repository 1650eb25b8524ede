import { expect, test } from 'vitest';
import type { Mark, TableCell } from '../../../../core/model/article.ts';
import { marksByCell } from './marks-by-cell.ts';

const cellAt = (start: number, end: number): TableCell => ({
  start,
  end,
  header: false,
  colspan: 1,
  rowspan: 1,
});

test('finds the marks inside each cell, and pictures in empty cells', () => {
  const cells = [cellAt(0, 2), cellAt(3, 3), cellAt(4, 9)];
  const image = { source: 'p.png', alt: '', width: null, height: null };
  const marks: Mark[] = [
    { kind: 'code', start: 4, end: 9 },
    { kind: 'strong', start: 0, end: 1 },
    { kind: 'image', start: 3, end: 3, image },
    { kind: 'strike', start: 1, end: 5 },
  ];
  const inside = marksByCell({ rows: [cells.slice(0, 2), cells.slice(2)], marks });
  const [code, strong, picture] = marks;
  expect(cells.map((cell) => inside.get(cell))).toEqual([[strong], [picture], [code]]);
});

test('looks at each cell once', () => {
  let reads = 0;
  const count = 5_000;
  const cells = Array.from({ length: count }, (_, n) =>
    Object.defineProperty(cellAt(2 * n, 2 * n + 1), 'end', { get: () => ((reads += 1), 2 * n + 1) }),
  );
  const marks = cells.map((_, n): Mark => ({ kind: 'code', start: 2 * n, end: 2 * n + 1 }));
  expect(marksByCell({ rows: [cells], marks }).size).toBe(count);
  expect(reads).toBeLessThan(10 * count);
});
