import { describe, expect, it, test } from 'vitest';
import { pageAt } from '../../model/pages/page.ts';
import type { ExtractedArticle } from '../../model/article.ts';
import type { PdfPage, StructureNode } from './page/page-content.ts';
import { pdfToArticle } from './pdf-to-article.ts';
import { linesAt, pageOf } from './testing/pages.ts';

const noMetadata = { title: null, author: null, createdAt: null, lang: null };
const common = new Set('the of river is and was water bridge long wide self contained under'.split(' '));

const extract = (pages: readonly PdfPage[]): ExtractedArticle =>
  pdfToArticle(pages, noMetadata, { isCommonWord: (word) => common.has(word) });

const described = (article: ExtractedArticle): string[] =>
  article.blocks.map(({ kind, start, end }) => `${kind}: ${article.text.slice(start, end)}`);

/** Justified lines: 50 characters are 250 points. */
const full = (text: string): string => text.padEnd(50, 'x');

describe('pdfToArticle', () => {
  it('reads columns from left to right, and joins a paragraph that goes on in the next column', () => {
    const page = pageOf([
      ...linesAt(30, 100, ['A Title over Both Columns'], { size: 20 }),
      ...linesAt(30, 150, [full('one '), full('two '), full('three '), full('four ')]),
      ...linesAt(310, 150, ['and this is the end of it.', full('Here '), 'is another one.']),
    ]);
    const article = extract([page]);
    expect(article.title).toBe('A Title over Both Columns');
    expect(described(article)).toEqual([
      `paragraph: ${['one ', 'two ', 'three ', 'four '].map(full).join(' ')} and this is the end of it.`,
      `paragraph: ${full('Here ')} is another one.`,
    ]);
  });

  it('divides the last lines of two columns by the gutter of the pages before', () => {
    const lines = (from: number): string[] =>
      Array.from({ length: 10 }, (_, index) => full(`line ${from + index} `));
    const first = pageOf([...linesAt(30, 100, lines(1)), ...linesAt(310, 100, lines(11))]);
    const last = pageOf([
      ...linesAt(30, 100, [full('goes on '), 'and ends.']),
      ...linesAt(310, 106, ['Last words.']),
    ]);
    const { text } = extract([first, last]);
    expect(text.indexOf('Last words.')).toBeGreaterThan(text.indexOf('and ends.'));
    expect(text).toMatch(/goes on x+ and ends\.\nLast words\.$/);
  });

  it('reads the authors above the name of their institution, which stays in the text', () => {
    const page = pageOf([
      ...linesAt(30, 100, ['A Title of a Paper'], { size: 20 }),
      ...linesAt(30, 140, ['Maria K. Lindqvist', 'Institute of Rivers']),
      ...linesAt(30, 200, [full('text '), full('goes on '), 'and ends.']),
    ]);
    const article = extract([page]);
    expect(article.byline).toBe('Maria K. Lindqvist');
    expect(article.text).toMatch(/^Institute of Rivers\n/);
  });

  it('leaves out running heads and page numbers', () => {
    const page = (number: number): PdfPage =>
      pageOf([
        { text: 'Annals of the River', x: 30, y: 40 },
        { text: String(number), x: 560, y: 40 },
        ...linesAt(30, 100, [full(`text ${number} `), full('goes on '), 'and ends here.']),
        { text: `- ${number} -`, x: 290, y: 770 },
      ]);
    const { text } = extract([page(7), page(8), page(9)]);
    expect(text).not.toContain('Annals');
    expect(text.split('\n')).toHaveLength(3);
    expect(text).toContain('and ends here.');
  });

  it('joins words that are divided at the end of a line, and keeps the hyphen of compounds', () => {
    const page = pageOf(
      linesAt(30, 100, [
        'The wide river is long and contained the wa-',
        'ter under the bridge, and the bri-',
        'dge was self-',
        'contained.',
      ]),
    );
    expect(extract([page]).text).toContain(
      'contained the water under the bridge, and the bridge was self-contained.',
    );
  });

  it('joins a drop cap to its word', () => {
    const page = pageOf([
      { text: 'T', x: 30, y: 122, size: 36 },
      ...linesAt(50, 100, [full('he river was '), full('long and wide ')]),
      ...linesAt(30, 124, [full('under the bridge '), 'and quiet.']),
    ]);
    expect(extract([page]).text).toMatch(
      /^The river was x+ long and wide x+ under the bridge x+ and quiet\.$/,
    );
  });

  it('reads small capitals as small letters, and leaves the number out of a heading', () => {
    const page = pageOf([
      ...linesAt(30, 100, [full('some '), full('text '), 'ends.']),
      { text: '1', x: 100, y: 150 },
      { text: 'A', x: 110, y: 150 },
      { text: 'T', x: 118, y: 150 },
      { text: 'HE', x: 123, y: 150, size: 8 },
      { text: 'R', x: 134, y: 150 },
      { text: 'IVER', x: 139, y: 150, size: 8 },
      ...linesAt(30, 180, [full('other '), full('text '), 'ends.']),
    ]);
    expect(described(extract([page]))).toContain('heading: A The River');
  });

  it('makes the raised number of a footnote a reference, not a digit of the text', () => {
    const page = pageOf([
      ...linesAt(30, 100, [full('some '), full('text '), 'ends here.']),
      { text: '1', x: 81, y: 120, size: 6 },
      { text: '1', x: 30, y: 697, size: 5 },
      ...linesAt(34, 700, ['A note below the text.'], { size: 8 }),
    ]);
    const article = extract([page]);
    const [paragraph, note] = article.blocks;
    expect(article.text.slice(paragraph?.start, paragraph?.end)).toMatch(/ends here\.$/);
    expect(note).toMatchObject({ kind: 'footnote', label: '1' });
    expect(article.text.slice(note?.start, note?.end)).toBe('A note below the text.');
    expect(paragraph?.marks).toEqual([
      { kind: 'noteRef', note: 'pdf-1-1', label: '1', start: paragraph?.end, end: paragraph?.end },
    ]);
  });

  it('reads lists, and tables whose cells are apart', () => {
    const page = pageOf([
      ...linesAt(30, 100, [full('some '), full('text '), 'ends here.']),
      ...linesAt(40, 150, ['• first item', '• second item']),
      ...['Year Towns', '2019    41', '2020    57'].flatMap((row, index) => [
        { text: row.slice(0, 4), x: 30, y: 200 + 12 * index },
        { text: row.slice(5).trim(), x: 120, y: 200 + 12 * index },
      ]),
    ]);
    expect(described(extract([page])).slice(1)).toEqual([
      'listItem: first item',
      'listItem: second item',
      'table: Year\tTowns\n2019\t41\n2020\t57',
    ]);
  });

  it('reads right-to-left text in its order', () => {
    const page = pageOf(linesAt(30, 100, ['.םלוע םולש']));
    expect(extract([page]).text).toBe('שלום עולם.');
  });

  it('makes an article without blocks of pages without text', () => {
    expect(extract([pageOf([])])).toMatchObject({ text: '', blocks: [] });
  });
});

describe('text that does not run from left to right', () => {
  it('is read downward and from the right where characters stand below one another', () => {
    const column = (text: string, x: number, from: number) =>
      [...text].map((character, index) => ({ text: character, x, y: from + 10 * index, size: 10 }));
    const page = pageOf([
      ...column('港は古く、多くの商人が海を渡って集まった', 400, 100),
      ...column('ので、町は栄えた。', 387, 100),
    ]);
    expect(extract([page]).text).toBe('港は古く、多くの商人が海を渡って集まったので、町は栄えた。');
  });

  it('has the full stop behind a number at the end of a right-to-left line', () => {
    const page = pageOf(linesAt(30, 100, ['.1956 תנש']));
    expect(extract([page]).text).toBe('שנת 1956.');
  });
});

test('maps the lines of the text to their places on the pages', () => {
  const first = pageOf(linesAt(30, 100, [full('some text of the first pa-'), 'ragraph.']));
  const second = pageOf(linesAt(40, 200, ['Another page.']));
  const { text, pages = [] } = extract([first, second]);
  const [one, two] = pages;
  expect(pages.map(({ number, width, height }) => [number, width, height])).toEqual([
    [1, 600, 800],
    [2, 600, 800],
  ]);
  expect(one?.lines.map(({ start, end }) => text.slice(start, end))).toHaveLength(2);
  expect(two?.lines.map(({ start, end }) => text.slice(start, end))).toEqual(['Another page.']);
  expect(two?.lines[0]).toMatchObject({ left: 40, right: 105, top: 192.5, bottom: 202.2 });
  expect(pageAt(pages, text.indexOf('Another'))?.number).toBe(2);
});

test('reads a tagged page by its tags: a paragraph over two columns, a heading, an item', () => {
  const element = (role: string, ...children: (StructureNode | string)[]): StructureNode => ({
    role,
    alt: null,
    children,
  });
  const page = pageOf(
    [
      ...linesAt(30, 60, ['The Title'], { size: 20, content: 'mc0' }),
      ...linesAt(30, 300, [full('one '), full('two '), full('three ')], { content: 'mc1' }),
      ...linesAt(310, 100, ['and the rest of it.'], { content: 'mc2' }),
      ...linesAt(310, 112, ['Its own paragraph.'], { content: 'mc3' }),
      ...linesAt(310, 124, ['No larger than the text'], { content: 'mc4' }),
      ...linesAt(310, 136, ['an item'], { content: 'mc5' }),
    ],
    element(
      'Document',
      element('H1', 'mc0'),
      element('P', 'mc1', element('Span', 'mc2')),
      element('P', 'mc3'),
      element('H2', 'mc4'),
      element('L', element('LI', element('LBody', 'mc5'))),
    ),
  );
  expect(described(extract([page]))).toEqual([
    `paragraph: ${['one ', 'two ', 'three '].map(full).join(' ')} and the rest of it.`,
    'paragraph: Its own paragraph.',
    'heading: No larger than the text',
    'listItem: an item',
  ]);
});
