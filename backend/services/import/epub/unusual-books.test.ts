import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../../../../core/model/article.ts';
import { zipBook } from '../../../testing/epub.ts';
import { readEpub } from './read-epub.ts';

const xhtml = (body: string, doctype = '<!DOCTYPE html>'): string =>
  `<?xml version="1.0"?>${doctype}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>${body}</body></html>`;

interface Book {
  readonly files: Readonly<Record<string, string>>;
  readonly items?: string;
  readonly spine?: string;
  readonly metadata?: string;
}

const read = ({ files, items, spine = '<itemref idref="c"/>', metadata = '' }: Book) =>
  readEpub(
    zipBook({
      'OEBPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0"><metadata><dc:title>The quarry</dc:title>${metadata}</metadata><manifest>${items ?? '<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/>'}</manifest><spine toc="ncx">${spine}</spine></package>`,
      ...files,
    }),
  ).article;
const one = (body: string, more: Partial<Book> = {}) =>
  read({ files: { 'OEBPS/c.xhtml': xhtml(body) }, ...more });
const lines = ({ text }: ExtractedArticle): string[] => text.split('\n').filter(Boolean);
const figures = ({ blocks }: ExtractedArticle): string[] =>
  blocks.flatMap((block) => (block.kind === 'figure' ? [block.image.source] : []));

describe('paths and ids', () => {
  test('a path may differ in normalization and case, and ids may have spaces', () => {
    const article = read({
      files: { 'OEBPS/Mühle.xhtml': xhtml('<p>Stone is cut in spring.</p>') },
      items: `<item id=" c " href="${encodeURIComponent('mühle'.normalize('NFD'))}.xhtml" media-type="application/xhtml+xml"/>`,
    });
    expect(lines(article)).toEqual(['Stone is cut in spring.']);
  });

  test('an item that cannot be read is replaced by its fallback', () => {
    const article = read({
      files: { 'OEBPS/d.json': '{}', 'OEBPS/c.xhtml': xhtml('<p>Stone is cut in spring.</p>') },
      items:
        '<item id="d" href="d.json" media-type="application/json" fallback="c"/><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/>',
      spine: '<itemref idref="d"/>',
    });
    expect(lines(article)).toEqual(['Stone is cut in spring.']);
  });

  test('a chapter that is missing is named at its place', () => {
    const article = read({
      files: { 'OEBPS/c.xhtml': xhtml('<p>Stone is cut in spring.</p>') },
      items:
        '<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/><item id="d" href="two.xhtml" media-type="application/xhtml+xml"/>',
      spine: '<itemref idref="c"/><itemref idref="d"/>',
    });
    expect(lines(article)).toEqual([
      'Stone is cut in spring.',
      '[This part of the e-book could not be read: two.xhtml]',
    ]);
  });
});

describe('faults of the list of files', () => {
  test('a path may begin with a slash or have spaces around it', () => {
    const article = read({
      files: {
        'OEBPS/c.xhtml': xhtml('<p>Stone is cut in spring.</p>'),
        'OEBPS/d.xhtml': xhtml('<p>Carts wait below.</p>'),
      },
      items:
        '<item id="c" href="/OEBPS/c.xhtml" media-type="application/xhtml+xml"/><item id="d" href=" d.xhtml " media-type="application/xhtml+xml"/>',
      spine: '<itemref idref="c"/><itemref idref="d"/>',
    });
    expect(lines(article)).toEqual(['Stone is cut in spring.', 'Carts wait below.']);
  });

  test('two files with one id are both read, and one that is not listed is named at its place', () => {
    const article = read({
      files: {
        'OEBPS/c.xhtml': xhtml('<p>Stone is cut in spring.</p>'),
        'OEBPS/d.xhtml': xhtml('<p>Carts wait below.</p>'),
      },
      items:
        '<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/><item id="c" href="d.xhtml" media-type="application/xhtml+xml"/>',
      spine: '<itemref idref="c"/><itemref idref="winter"/>',
    });
    expect(lines(article)).toEqual([
      'Stone is cut in spring.',
      'Carts wait below.',
      '[This part of the e-book could not be read: winter]',
    ]);
  });

  test('chapters with a wrong type, and those of plain text, are read', () => {
    const article = read({
      files: {
        'OEBPS/c.htm': xhtml('<p>Stone is cut in spring.</p>'),
        'OEBPS/d.xhtml': xhtml('<p>Carts wait below.</p>'),
        'OEBPS/e.txt': 'Four men & a boy.\n\nThey eat at noon.\n',
      },
      items:
        '<item id="c" href="c.htm" media-type="text/plain"/><item id="d" href="d.xhtml" media-type="application/xhtml"/><item id="e" href="e.txt" media-type="text/plain"/>',
      spine: '<itemref idref="c"/><itemref idref="d"/><itemref idref="e"/>',
    });
    expect(lines(article)).toEqual([
      'Stone is cut in spring.',
      'Carts wait below.',
      'Four men & a boy.',
      'They eat at noon.',
    ]);
  });
});

describe('markup of chapters', () => {
  test('one branch of a switch is read, and page numbers are not part of the text', () => {
    const article = one(
      '<p>Stone is cut <span epub:type="pagebreak" id="p9">9</span>in spr<span role="doc-pagebreak">10</span>ing.</p><epub:switch><epub:case required-namespace="urn:x"><b>AB</b></epub:case><epub:default><p>By hand.</p></epub:default></epub:switch>',
    );
    expect(lines(article)).toEqual(['Stone is cut in spring.', 'By hand.']);
  });

  test('entities of the document type are expanded', () => {
    const article = read({
      files: {
        'OEBPS/c.xhtml': xhtml('<p>Cut by &who;.</p>', '<!DOCTYPE html [<!ENTITY who "four men">]>'),
      },
    });
    expect(lines(article)).toEqual(['Cut by four men.']);
  });

  test('drawings, pictures in drawings and fallbacks of objects are figures', () => {
    const article = one(
      '<p>One.</p><svg xmlns="http://www.w3.org/2000/svg"><image xlink:href="a.png"/><image href="b.png"/></svg><svg xmlns="http://www.w3.org/2000/svg"><text>Plan</text></svg><object data="x.svg" type="image/svg+xml"><img src="c.png" alt=""/></object>',
    );
    expect(figures(article).map((source) => source.replace(/^.*\/OEBPS\//, '').slice(0, 18))).toEqual([
      'a.png',
      'b.png',
      'data:image/svg+xml',
      'c.png',
    ]);
  });

  test('a chapter that is a drawing is its picture and its words', () => {
    const article = read({
      files: {
        'OEBPS/c.svg':
          '<svg xmlns="http://www.w3.org/2000/svg"><title>Map</title><text>The upper pit</text></svg>',
      },
      items: '<item id="c" href="c.svg" media-type="image/svg+xml"/>',
    });
    expect(figures(article)).toHaveLength(1);
    expect(lines(article)).toEqual(['The upper pit']);
  });

  test('a title in a paragraph becomes the heading of the table of contents, once', () => {
    const article = one('<p id="a">Chapter 1</p><p>Stone.</p><p><a id="b"></a>Chapter 2</p><p>Sand.</p>', {
      files: {
        'OEBPS/c.xhtml': xhtml(
          '<p id="a">Chapter 1</p><p>Stone.</p><p><a id="b"></a>Chapter 2</p><p>Sand.</p>',
        ),
        'OEBPS/toc.ncx':
          '<ncx><navMap><navPoint><navLabel><text>Part One</text></navLabel><content src="c.xhtml"/><navPoint><navLabel><text>Chapter 1</text></navLabel><content src="c.xhtml#a"/></navPoint><navPoint><navLabel><text>Chapter 2</text></navLabel><content src="c.xhtml#b"/></navPoint></navPoint></navMap></ncx>',
      },
      items:
        '<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
    });
    expect(article.blocks.map(({ kind, start, end }) => `${kind} ${article.text.slice(start, end)}`)).toEqual(
      ['heading Part One', 'heading Chapter 1', 'paragraph Stone.', 'heading Chapter 2', 'paragraph Sand.'],
    );
  });
});

test('authors are creators with that role or none, and a placeholder is no date', () => {
  expect(
    one('<p>Stone.</p>', {
      metadata:
        '<dc:creator id="a">Stone, Mary</dc:creator><meta refines="#a" property="role">aut</meta><dc:creator id="b">Max Pen</dc:creator><meta refines="#b" property="role">ill</meta><dc:date>0101-01-01T00:00:00+00:00</dc:date>',
    }),
  ).toMatchObject({ byline: 'Mary Stone', publishedAt: null });
});

test('a title in two lines becomes one heading, and page numbers by their class are left out', () => {
  const article = one(
    '<p id="a">I</p><p>The stone</p><p>It is cut <a class="pagenum" id="p3">[3]</a>in spring.</p><p id="b">II</p><p>The cart</p><p>It carries four.</p>',
    {
      files: {
        'OEBPS/c.xhtml': xhtml(
          '<p id="a">I</p><p>The stone</p><p>It is cut <a class="pagenum" id="p3">[3]</a>in spring.</p><p id="b">II</p><p>The cart</p><p>It carries four.</p>',
        ),
        'OEBPS/toc.ncx':
          '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>I. The stone</text></navLabel><content src="c.xhtml#a"/></navPoint><navPoint><navLabel><text>II. The cart</text></navLabel><content src="c.xhtml#b"/></navPoint></navMap></ncx>',
      },
      items:
        '<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
    },
  );
  expect(lines(article)).toEqual(['I The stone', 'It is cut in spring.', 'II The cart', 'It carries four.']);
  expect(article.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'heading', 'paragraph']);
});

test('the main one of several titles is the title of the book', () => {
  const metadata =
    '<dc:title id="m">Stone and cart</dc:title><meta refines="#m" property="title-type">main</meta>';
  expect(one('<p>Stone is cut in spring.</p>', { metadata }).title).toBe('Stone and cart');
});

describe('damage and facts', () => {
  test('a chapter whose checksum is wrong is read, and named as damaged', () => {
    const bytes = zipBook({
      'OEBPS/book.opf':
        '<package><metadata><title>T</title></metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
      'OEBPS/c.xhtml': new Uint8Array(Buffer.from(xhtml('<p>Stone is cut in spring.</p>'))),
    });
    const text = Buffer.from(bytes).toString('latin1');
    const header = text.indexOf(
      'PK\u0001\u0002',
      text.indexOf('PK\u0001\u0002', text.lastIndexOf('OEBPS/book.opf') - 60) + 4,
    );
    const damaged = new Uint8Array(bytes);
    damaged[header + 16] = (damaged[header + 16] ?? 0) ^ 0xff;
    expect(lines(readEpub(damaged).article)).toEqual([
      '[This part of the e-book is damaged, and may have wrong or missing words: c.xhtml]',
      'Stone is cut in spring.',
    ]);
    expect(lines(readEpub(bytes).article)).toEqual(['Stone is cut in spring.']);
  });

  test('a chapter in windows-1252 that declares UTF-8 is read by its bytes', () => {
    const article = readEpub(
      zipBook({
        'OEBPS/book.opf':
          '<package><metadata><title>T</title></metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
        'OEBPS/c.xhtml': new Uint8Array(
          Buffer.from(
            '<?xml version="1.0" encoding="UTF-8"?><html><body><p>Gr\xf6\xdfe der H\xf6fe, \xd6l und M\xfchle.</p></body></html>',
            'latin1',
          ),
        ),
      }),
    ).article;
    expect(lines(article)).toEqual(['Größe der Höfe, Öl und Mühle.']);
  });

  test.each([
    ['<dc:creator>Jane Doe; Max Poe &amp; Doe, Ann</dc:creator>', 'Jane Doe, Max Poe, Ann Doe'],
    ['<dc:creator>Unknown</dc:creator>', null],
    ['<dc:creator>Unbekannt</dc:creator><dc:creator>Jane Doe</dc:creator>', 'Jane Doe'],
    ['<dc:creator xmlns:opf="http://www.idpf.org/2007/opf" opf:role="ill">Jane Doe</dc:creator>', null],
    ['<dc:creator xmlns:opf="http://www.idpf.org/2007/opf" opf:role="edt">Jane Doe</dc:creator>', 'Jane Doe'],
  ])('authors of %s', (metadata, authors) => {
    expect(one('<p>Stone.</p>', { metadata }).byline).toBe(authors);
  });

  test.each([
    ['<dc:date>3 May 2024</dc:date>', '2024-05-03'],
    ['<dc:language>de</dc:language><dc:date>3. Mai 2024</dc:date>', '2024-05-03'],
    ['<dc:date>2024-05</dc:date>', '2024-05'],
    ['<dc:date>0101-01-01T00:00:00+00:00</dc:date>', null],
    ['<dc:date>spring</dc:date>', null],
  ])('the date of %s', (metadata, date) => {
    expect(one('<p>Stone.</p>', { metadata }).publishedAt).toBe(date);
  });

  test('a file that is in the reading order once for each of its parts is read once', () => {
    const item = (id: string, href: string) =>
      `<item id="${id}" href="${href}" media-type="application/xhtml+xml"/>`;
    const article = one('<p id="a">Stone.</p><p id="b">Chalk.</p>', {
      items: item('a', 'c.xhtml#a') + item('b', 'c.xhtml#b'),
      spine: '<itemref idref="a"/><itemref idref="b"/>',
    });
    expect(lines(article)).toEqual(['Stone.', 'Chalk.']);
  });

  test('a book without a reading order is read in the order of its files', () => {
    expect(lines(one('<p>Stone.</p>', { spine: '' }))).toEqual(['Stone.']);
  });

  test('an entity in an entity is expanded, and one in itself ends', () => {
    const doctype =
      '<!DOCTYPE html [<!ENTITY place "Quarry"><!ENTITY firm "&place; &amp; Sons"><!ENTITY loop "x&loop;">]>';
    const article = read({
      files: { 'OEBPS/c.xhtml': xhtml('<p>Stone of &firm; is cut.</p><p>&loop;</p>', doctype) },
    });
    expect(lines(article)[0]).toBe('Stone of Quarry & Sons is cut.');
    expect(lines(article)[1]).toMatch(/^x+/);
  });

  test('HTML in a drawing is text; a picture in an object comes before its description', () => {
    const article = read({
      files: {
        'OEBPS/c.xhtml': xhtml(
          '<p>One.</p><svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Cut here.</p></foreignObject></svg><p><object data="a.png" type="image/png">A map</object></p><p><object data="none.png" type="image/png">No map</object></p>',
        ),
        'OEBPS/s.svg':
          '<svg xmlns="http://www.w3.org/2000/svg"><text>Plan</text><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Of the quarry.</p></foreignObject></svg>',
        'OEBPS/a.png': 'x',
      },
      items:
        '<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/><item id="s" href="s.svg" media-type="image/svg+xml"/><item id="p" href="a.png" media-type="image/png"/>',
      spine: '<itemref idref="c"/><itemref idref="s"/><itemref idref="p"/>',
    });
    expect(lines(article)).toEqual(['One.', 'Cut here.', 'No map', 'Plan', 'Of the quarry.']);
    expect(figures(article).filter((source) => source.endsWith('a.png'))).toHaveLength(2);
  });
});
