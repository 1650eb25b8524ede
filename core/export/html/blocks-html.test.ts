import { expect, test } from 'vitest';
import type { Block } from '../../model/article.ts';
import { blocksToHtml } from './blocks-html.ts';

const image = { source: 'https://x.example/p.png', alt: 'A <lamp>', width: null, height: null };
const math = { name: 'math', children: [{ name: 'mi', children: ['x<'] }] } as const;

test('renders nested quotations', () => {
  const text = 'He said:\none\ndeep\nout';
  const item = {
    kind: 'listItem',
    ordered: false,
    ordinal: 1,
    depth: 0,
    continued: false,
    marks: [],
  } as const;
  const blocks: Block[] = [
    { kind: 'quote', depth: 0, start: 0, end: 8, marks: [] },
    { ...item, quoted: 1, start: 9, end: 12 },
    { ...item, quoted: 2, start: 13, end: 17 },
    { ...item, start: 18, end: 21 },
  ];
  expect(blocksToHtml({ text, blocks }, [], new Map())).toBe(
    [
      '<blockquote>',
      '<p>He said:</p>',
      '<ul><li>one</li></ul>',
      '<blockquote>',
      '<ul><li>deep</li></ul>',
      '</blockquote></blockquote>',
      '<ul><li>out</li></ul>',
    ].join('\n'),
  );
});

test('gives a block its direction where it is not that of the article', () => {
  const words = ['أُغلق الميناء قبل الفجر', 'The harbor', 'x = 1'];
  const text = words.join('\n');
  const [first = '', second = ''] = words;
  const blocks: Block[] = [
    { kind: 'paragraph', start: 0, end: first.length, marks: [] },
    { kind: 'paragraph', start: first.length + 1, end: first.length + 1 + second.length, marks: [] },
    { kind: 'code', language: null, start: first.length + second.length + 2, end: text.length, marks: [] },
  ];
  expect(blocksToHtml({ text, blocks }, [], new Map())).toBe(
    `<p>${first}</p>\n<p dir="ltr">The harbor</p>\n<pre dir="ltr"><code>x = 1</code></pre>`,
  );
});

test('renders the pronunciation of characters once, with brackets where it cannot be shown above them', () => {
  const text = '今日は';
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      start: 0,
      end: 3,
      marks: [
        { kind: 'ruby', reading: 'きょう<', start: 0, end: 2 },
        { kind: 'emphasis', start: 0, end: 1 },
      ],
    },
  ];
  expect(blocksToHtml({ text, blocks }, [], new Map())).toBe(
    '<p><em>今</em><ruby>日<rp>(</rp><rt>きょう&lt;</rt><rp>)</rp></ruby>は</p>',
  );
});

test('renders inline pictures and pictures in cells: stored ones embedded, others as links', () => {
  const text = 'Press it.\n\tb';
  const blocks: Block[] = [
    { kind: 'paragraph', start: 0, end: 9, marks: [{ kind: 'image', image, start: 6, end: 6 }] },
    {
      kind: 'table',
      start: 10,
      end: 12,
      marks: [{ kind: 'image', image, start: 10, end: 10 }],
      rows: [
        [
          { start: 10, end: 10, header: false, colspan: 1, rowspan: 1 },
          { start: 11, end: 12, header: false, colspan: 1, rowspan: 1 },
        ],
      ],
    },
  ];
  const link = '<a href="https://x.example/p.png" rel="noreferrer">A &lt;lamp&gt;</a>';
  expect(blocksToHtml({ text, blocks }, [], new Map())).toBe(
    `<p>Press ${link}it.</p>\n<div class="wide"><table><tr><td>${link}</td><td>b</td></tr></table></div>`,
  );
  const storedPictures = new Map([[image.source, 'data:image/png;base64,AA==']]);
  expect(blocksToHtml({ text, blocks }, [], new Map(), storedPictures)).toContain(
    '<td><img src="data:image/png;base64,AA==" alt="A &lt;lamp&gt;"></td>',
  );
});

test('renders a formula as MathML if known, otherwise as its source', () => {
  const text = 'Let x^2 be.\ny_1';
  const blocks = (known: boolean): Block[] => [
    {
      kind: 'paragraph',
      start: 0,
      end: 11,
      marks: [{ kind: 'formula', start: 4, end: 7, ...(known ? { math } : {}) }],
    },
    { kind: 'formula', start: 12, end: 15, marks: [], ...(known ? { math } : {}) },
  ];
  const mathml = '<math><mi>x&lt;</mi></math>';
  expect(blocksToHtml({ text, blocks: blocks(true) }, [], new Map())).toBe(
    `<p>Let ${mathml} be.</p>\n<div class="wide">${mathml}</div>`,
  );
  expect(blocksToHtml({ text, blocks: blocks(false) }, [], new Map())).toBe(
    '<p>Let <code>x^2</code> be.</p>\n<pre><code>y_1</code></pre>',
  );
});

test('renders the sign of a note and the number of a heading that are not among the words', () => {
  const text = 'Rivers\nIt fell.';
  const blocks: Block[] = [
    { kind: 'heading', level: 2, label: '1.2', start: 0, end: 6, marks: [] },
    {
      kind: 'paragraph',
      start: 7,
      end: 15,
      marks: [{ kind: 'noteRef', note: 'n', label: '3', start: 15, end: 15 }],
    },
  ];
  const html = blocksToHtml({ text, blocks }, [], new Map());
  expect(html).toContain('>1.2 Rivers</h3>');
  expect(html).toContain('>It fell.<sup>3</sup></p>');
});
