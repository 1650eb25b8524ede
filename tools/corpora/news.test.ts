import { expect, test } from 'vitest';
import { parseNews, readNews } from './news.ts';

test('reads names, also within quotes, and quotes with their speakers', () => {
  const [piece] = parseNews(
    '== 4 wire report, Kenya\n\nCrowds in {l:Kisumu}\n\n{q:d:said:Ana Ruiz|“{l:Kisumu} won,”} {c:said} {p:Ruiz}. {q:d+:said:Ana Ruiz|“Twice.”}\n',
  );
  expect(piece?.text).toBe('Crowds in Kisumu\n\n“Kisumu won,” said Ruiz. “Twice.”');
  const words = ({ start, end }: { readonly start: number; readonly end: number }) =>
    piece?.text.slice(start, end);
  expect(piece?.names.map((name) => [name.kind, words(name)])).toEqual([
    ['place', 'Kisumu'],
    ['place', 'Kisumu'],
    ['person', 'Ruiz'],
  ]);
  expect(piece?.quotes.map((quote) => [quote.isContinued, quote.speaker, words(quote)])).toEqual([
    [false, 'Ana Ruiz', '“Kisumu won,”'],
    [true, 'Ana Ruiz', '“Twice.”'],
  ]);
});

test.each(['== 1 a, b\n\n{p:Ann\n', '== 1 a, b\n\nAnn}\n', '== 1 a, b\n\n{x:Ann}\n'])(
  'refuses %j',
  (file) => {
    expect(() => parseNews(file)).toThrow('Piece 1');
  },
);

test('every piece is marked correctly and numbered once', () => {
  const pieces = [...readNews('dev'), ...readNews('kept')];
  expect(pieces.length).toBeGreaterThan(700);
  expect(new Set(pieces.map(({ number }) => number)).size).toBe(pieces.length);
  for (const { text, names } of pieces) {
    expect(text).not.toMatch(/[{}]/);
    for (const { start, end } of names) expect(text.slice(start, end).trim()).toHaveLength(end - start);
  }
});
