import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Block } from '../../model/article.ts';
import { assembleBlocks } from '../assemble.ts';
import type { DomDocument } from './dom/dom.ts';
import { domToDrafts } from './dom-to-drafts.ts';

const address = 'https://news.example/world/story.html';

function read(html: string, base: string | null = address): { text: string; blocks: Block[] } {
  const document = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`)
    .document as unknown as DomDocument;
  return assembleBlocks(document.body ? domToDrafts(document.body, base) : []);
}

/** Each block as its kind, its specific properties, and its text. */
function shown(html: string, base?: string | null): string[] {
  const { text, blocks } = read(html, base);
  return blocks.map((block) => {
    const words = text.slice(block.start, block.end).replaceAll('\t', ' | ').replaceAll('\n', ' / ');
    if (block.quoted) return `${'>'.repeat(block.quoted)} ${block.kind}: ${words}`;
    switch (block.kind) {
      case 'figure':
        return `figure ${block.image.source}${block.image.alt ? ` (${block.image.alt})` : ''}`;
      case 'footnote':
        return `footnote ${block.id} ${block.label}: ${words}`;
      case 'listItem':
        return `${'  '.repeat(block.depth)}${block.continued ? '+' : block.ordered ? `${block.ordinal}.` : '-'} ${words}`;
      case 'quote':
        return `${'>'.repeat(block.depth + 1)} ${words}`;
      default:
        return `${block.kind}: ${words}`;
    }
  });
}

test('pictures: plain, late, in sizes, in a picture, posters, in noscript; the caption after them', () => {
  expect(
    shown(`<p>One</p><img src="/a.png" alt=" A  bridge "><p>Two <img src="b.png"> three</p>
      <figure><figcaption>Both banks</figcaption><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="//cdn.example/c.jpg"></figure>
      <picture><source type="image/heic" srcset="x.heic"><source type="image/webp" srcset="d-400.webp 400w, d-1600.webp 1600w, d-4000.webp 4000w"><img src="d.jpg"></picture>
      <img srcset="e.jpg, e-2.jpg 2x" src="e.jpg">
      <figure><video poster="f.jpg"></video><figcaption>A film</figcaption></figure>
      <img class="lazy" src="spacer.gif" data-original="g.jpg"><noscript><img src="g.jpg"></noscript>`),
  ).toEqual([
    'paragraph: One',
    'figure https://news.example/a.png (A bridge)',
    'paragraph: Two three',
    'figure https://cdn.example/c.jpg',
    'caption: Both banks',
    'figure https://news.example/world/d-1600.webp',
    'figure https://news.example/world/e-2.jpg',
    'figure https://news.example/world/f.jpg',
    'caption: A film',
    'figure https://news.example/world/g.jpg',
  ]);
});

test('icons, tracking pixels, avatars and scripts are not pictures; an emoji is a letter', () => {
  expect(
    shown(`<p>Hello <img class="emoji" alt="🎉" src="e.svg"></p><img src="p.gif" width="1" height="1"><img class="avatar" src="me.jpg">
      <img src="javascript:alert(1)"><img src="file:///etc/passwd"><img src="x.png" width="20" height="20"><img>
      <figure><iframe src="https://film.example/"></iframe><figcaption>A film</figcaption></figure>`),
  ).toEqual(['paragraph: Hello 🎉']);
});

test('a picture in the page itself and one beside it are named as they are', () => {
  const data = `data:image/png;base64,${'iVBORw0KGgo'.repeat(100)}`;
  expect(shown(`<img src="${data}"><img src="story_files/a.png">`, null)).toEqual([
    `figure ${data}`,
    'figure story_files/a.png',
  ]);
});

test('a few words under a picture in one block are its caption; a sentence is not', () => {
  expect(
    shown(
      '<p><img src="a.png"><br><em>The bridge, by Jane Doe</em></p><p><img src="b.png">The bridge was closed on Monday.</p>',
    ).filter((block) => !block.startsWith('figure')),
  ).toEqual(['caption: The bridge, by Jane Doe', 'paragraph: The bridge was closed on Monday.']);
});

test('tables: cells with marks, heads, spans; the caption after them', () => {
  const { text, blocks } =
    read(`<table><caption>Towns</caption><thead><tr><th>Town<th colspan="2">People</thead>
    <tr><th rowspan="2">A<td><a href="/x">1</a><td><p>2</p><p>3</p><tr><td><td>4 <b>5</b></table>`);
  expect(text).toBe('Town\tPeople\nA\t1\t2 3\n\t4 5\nTowns');
  const [table, caption] = blocks;
  expect(caption?.kind).toBe('caption');
  expect(
    table?.kind === 'table' && table.rows.map((row) => row.map((c) => [c.header, c.colspan, c.rowspan])),
  ).toEqual([
    [
      [true, 1, 1],
      [true, 2, 1],
    ],
    [
      [true, 1, 2],
      [false, 1, 1],
      [false, 1, 1],
    ],
    [
      [false, 1, 1],
      [false, 1, 1],
    ],
  ]);
  expect(table?.marks.map((mark) => [mark.kind, text.slice(mark.start, mark.end)])).toEqual([
    ['link', '1'],
    ['strong', '5'],
  ]);
});

test('footnotes are linked in both directions, whatever their class', () => {
  const note = (refs: string, notes: string) => shown(`<p>One${refs} and two.</p><p>Three.</p>${notes}`);
  const expected = ['paragraph: One1 and two.', 'paragraph: Three.', 'footnote 1 1: The note.'];
  expect(
    note(
      '<sup id="r1"><a href="#n1">1</a></sup>',
      '<ol><li id="n1"><p>The note. <a href="#r1">↩</a></p></li></ol>',
    ),
  ).toEqual(expected);
  expect(
    note(
      '<a href="#_ftn1" name="_ftnref1">1</a>',
      '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> The note.</p></div>',
    ),
  ).toEqual(expected);
  expect(
    note(
      '<a epub:type="noteref" href="#n">1</a>',
      '<aside epub:type="footnote" id="n"><p>The note.</p></aside>',
    ),
  ).toEqual(expected);
  const { blocks, text } = read(
    '<p>One<sup><a href="#n1">*</a></sup></p><h2 id="h">Two</h2><p><a href="#h">1</a></p><div id="n1" class="footnote"><p>A.</p><p>B.</p></div>',
  );
  const marks = blocks.flatMap((block) => block.marks.filter((mark) => mark.kind === 'noteRef'));
  expect(marks.map((mark) => text.slice(mark.start, mark.end))).toEqual(['*']);
  expect(blocks.filter((block) => block.kind === 'footnote').map(({ id, label }) => [id, label])).toEqual([
    ['1', '*'],
    ['1', '*'],
  ]);
});

test('formulas are their TeX', () => {
  expect(
    shown(`<p>Let <math alttext="{\\displaystyle x^2}"><mi>x</mi></math> be <img class="mwe-math-fallback-image-inline" alt="y_1" src="y.svg"></p>
      <math display="block"><semantics><mi>E</mi><annotation encoding="application/x-tex">E = mc^2</annotation></semantics></math>
      <p>and <script type="math/tex">z</script><math><mi>a</mi><mo>+</mo><mn>1</mn></math></p>`),
  ).toEqual(['paragraph: Let x^2 be y_1', 'formula: E = mc^2', 'paragraph: and za + 1']);
});

test('lists with more than words in their items, quotes in quotes, code with its lines', () => {
  expect(
    shown(`<ul><li><p>one</p><p>more</p><ol start="0"><li>zero</li></ol>tail</li><li>two</li></ul>
      <blockquote><p>outer</p><blockquote>inner</blockquote>again</blockquote>
      <table><tr><td class="gutter"><pre>1\n2</pre></td><td><pre>a\n<div>  b</div><div>c</div></pre></td></tr></table>`),
  ).toEqual([
    '- one',
    '+ more',
    '  0. zero',
    '+ tail',
    '- two',
    '> outer',
    '>> inner',
    '> again',
    'code: a /   b / c',
  ]);
});

test('the pronunciation of characters is a mark on them, not a part of the text', () => {
  const readings = (html: string) => {
    const { text, blocks } = read(`<p>${html}</p>`);
    return [
      text,
      ...blocks.flatMap(({ marks }) =>
        marks.map((mark) =>
          mark.kind === 'ruby' ? `${text.slice(mark.start, mark.end)} ${mark.reading}` : mark.kind,
        ),
      ),
    ];
  };
  expect(readings('<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby>へ')).toEqual([
    '東京へ',
    '東 とう',
    '京 きょう',
  ]);
  expect(
    readings('<ruby><rb>氷</rb><rb>山</rb><rt>ひょう</rt><rt>ざん</rt></ruby>の<ruby>一角</ruby>'),
  ).toEqual(['氷山の一角', '氷 ひょう', '山 ざん']);
  expect(readings('<ruby><em>今</em>日<rt> きょう\n</rt></ruby>')).toEqual([
    '今日',
    '今日 きょう',
    'emphasis',
  ]);
  expect(readings('<ruby>日本<rtc><rt>に</rt><rt>ほん</rt></rtc></ruby>')).toEqual(['日本', '日本 にほん']);
});

test('elements for screens only are left out: permanent links, icons; a quotation has its marks', () => {
  expect(
    shown(
      '<h2>Two<a class="headerlink" href="#two">¶</a></h2><p>漢 <i aria-hidden="true">close</i> <q>so</q></p>',
    ),
  ).toEqual(['heading: Two', 'paragraph: 漢 “so”']);
});

test('all blocks of a quotation belong to it', () => {
  expect(
    shown(`<blockquote><h3>Then</h3><p>He said:</p><ul><li>one</li></ul><pre>code</pre><img src="/a.png"><hr>
      <blockquote><ol><li>deep</li></ol></blockquote><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></blockquote><ul><li>out</li></ul>`),
  ).toEqual([
    '> heading: Then',
    '> He said:',
    '> listItem: one',
    '> code: code',
    '> figure: ',
    '> rule: ',
    '>> listItem: deep',
    '> table: a | b / 1 | 2',
    '- out',
  ]);
});

test('pictures and formulas of a cell stay in it, and a row of pictures stays a row', () => {
  const { text, blocks } = read(
    '<table><tr><th>Flag</th><th>Land</th></tr><tr><td><img src="/f.png" alt="A cross"></td><td>Finland <math display="block"><mi>x</mi></math></td></tr><tr><td><img src="/n.png"></td><td></td></tr></table>',
  );
  const [table] = blocks;
  if (table?.kind !== 'table') throw new Error('no table');
  expect(text).toBe('Flag\tLand\n\tFinland x\n\t');
  const cells = table.rows.flat();
  const marksOf = (index: number): string[] =>
    table.marks
      .filter((mark) => mark.start >= (cells[index]?.start ?? 0) && mark.end <= (cells[index]?.end ?? 0))
      .map((mark) => (mark.kind === 'image' ? mark.image.source : mark.kind));
  expect([2, 3, 4, 5].map(marksOf)).toEqual([
    ['https://news.example/f.png'],
    ['formula'],
    ['https://news.example/n.png'],
    [],
  ]);
});

test('a table with the numbers of lines in its first cells is code', () => {
  expect(
    shown(
      '<table class="code"><tr><td class="blob-num" data-line-number="1"></td><td>tide = 7</td></tr><tr><td class="blob-num" data-line-number="2"></td><td>  print(tide)</td></tr></table>',
    ).join(),
  ).toContain('tide = 7 /   print(tide)');
  expect(
    read('<table><tr><td>1</td><td>one</td></tr><tr><td>2</td><td>two</td></tr></table>').blocks[0]?.kind,
  ).toBe('table');
});
