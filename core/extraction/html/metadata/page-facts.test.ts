import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { DomDocument } from '../dom/dom.ts';
import { htmlToArticle } from '../html-to-article.ts';

const story =
  '<p>The kiln was lit on a Friday, as it has been for ninety years, and by evening the whole street smelled of it.</p><p>Four people watch it in turns, and the youngest of them, who is sixty, sleeps on a chair beside the door.</p>';
const read = (head: string, before = '', { after = '', lang = 'en' } = {}) =>
  htmlToArticle(
    parseHTML(
      `<html lang="${lang}"><head>${head}</head><body><article><h1>The kiln in the back street</h1>${before}${story}${after}</article></body></html>`,
    ).document as unknown as DomDocument,
    null,
  );
const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

describe('the author', () => {
  test.each([
    [
      'of a quotation is none',
      '<blockquote><p>Fire is a guest.</p><cite>By John Roe</cite></blockquote>',
      null,
    ],
    [
      'in a paragraph of a quotation is none',
      '<blockquote>Fire is a guest.<p>By John Roe</p></blockquote>',
      null,
    ],
    [
      'of a quotation with the class of authors is none',
      '<blockquote><p>Fire is a guest.</p><span class="author">John Roe</span></blockquote>',
      null,
    ],
    [
      'beside buttons and a role',
      '<div class="byline"><a href="/jd">Jane Doe</a> <a href="/f">Follow</a> <span>Senior Correspondent</span> <span>12 comments</span></div>',
      'Jane Doe',
    ],
    [
      'beside a German button',
      '<div class="byline"><a href="/jd">Jane Doe</a> <span>Folgen</span></div>',
      'Jane Doe',
    ],
    ['in two elements', '<p class="byline"><span>Jane</span> <span>Doe</span></p>', 'Jane Doe'],
    [
      'and another one beside it',
      '<div class="authors"><span class="author">Jane Doe</span><span class="author">Max Poe</span></div>',
      'Jane Doe, Max Poe',
    ],
    [
      'and another one in a list',
      '<ul><li><a rel="author" href="/j">Jane Doe</a></li><li><a rel="author" href="/m">Max Poe</a></li></ul>',
      'Jane Doe, Max Poe',
    ],
    [
      'before an editor',
      '<p class="byline">Medically reviewed by John Roe, MD — By Jane Doe</p>',
      'Jane Doe',
    ],
  ])('%s', (_, before, author) => {
    expect(read('', before).byline).toBe(author);
  });

  test.each([
    [
      '<div class="info"><span>2024年05月03日 10:22</span> <span>来源：海岸网</span> <span>作者：王小明</span></div>',
      '王小明',
    ],
    ['<p>2024年5月3日　記者：山田太郎</p>', '山田太郎'],
    ['<p>来源：海岸网</p>', null],
    ['<p>这位作者：他一生只写了一本书，却被读了一百年。</p>', null],
  ])('in a line of facts in Chinese or Japanese: %s', (before, author) => {
    expect(read('', before, { lang: 'zh' }).byline).toBe(author);
  });

  test('of a paper of LaTeXML, without the notes inside the names', () => {
    const note =
      '<span class="ltx_note ltx_role_footnotemark"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer">1Kiln Institute</span></span>';
    const creator = (name: string) =>
      `<span class="ltx_creator ltx_role_author"><span class="ltx_personname">${name}</span></span>`;
    expect(
      read(
        '',
        `<div class="ltx_authors">${creator(`Jane Doe${note}`)}${creator('Max Poe and Ann Roe')}</div>`,
      ).byline,
    ).toBe('Jane Doe, Max Poe, Ann Roe');
  });

  const article = { '@type': 'NewsArticle', headline: 'The kiln in the back street' };
  test.each([
    [
      'in a role of JSON-LD',
      { ...article, author: { '@type': 'Role', author: { '@type': 'Person', name: 'Jane Doe' } } },
      '',
      'Jane Doe',
    ],
    ['with entities', { ...article, author: { name: 'Ren&eacute;e O&#39;Doe' } }, '', "Renée O'Doe"],
    ['with other entities', { ...article, author: 'J&uuml;rgen Gro&szlig;' }, '', 'Jürgen Groß'],
    [
      'is the person that the page names, not the organization of the data',
      { ...article, author: { '@type': 'NewsMediaOrganization', name: 'The Kiln Post' } },
      '<p class="byline">By Jane Doe</p>',
      'Jane Doe',
    ],
    [
      'is the organization of the data when there is no other',
      { ...article, author: { '@type': 'Organization', name: 'The Kiln Post' } },
      '',
      'The Kiln Post',
    ],
    [
      'of a customer’s review of a product is none',
      {
        '@type': 'Product',
        review: { '@type': 'Review', author: { name: 'John Roe' }, datePublished: '2020-01-01' },
      },
      '',
      null,
    ],
  ])('%s', (_, data, before, author) => {
    expect(read(jsonLd(data), before)).toMatchObject({ byline: author, publishedAt: null });
  });

  test.each([
    ['Doe, Jane', 'Jane Doe'],
    ['Doe, Jane Mary', 'Jane Mary Doe'],
    ['Jane Doe, Max Poe', 'Jane Doe, Max Poe'],
    ['Reuters, AFP', 'Reuters, AFP'],
    ['By Jane Doe, CNN', 'Jane Doe'],
    ['Bundesministerium für Verkehr und Digitales', 'Bundesministerium für Verkehr und Digitales'],
  ])('in metadata: %s', (value, author) => {
    expect(read(`<meta name="author" content="${value}">`).byline).toBe(author);
  });
});

describe('the date', () => {
  const shown = '<p class="date">3 May 2024</p>';
  test.each([
    [
      'in a sentence of the article is none',
      '',
      '<p>The treaty was signed on 4 April 1949 in the old hall, and the pens were kept.</p>',
      null,
    ],
    [
      'in a German sentence is none',
      '',
      '<p>Der Vertrag wurde am 4. April 1949 im alten Saal unterschrieben.</p>',
      null,
    ],
    ['in a line at the end is taken', '', '<p>Published 3 May 2024</p>', '2024-05-03'],
    [
      'of a teaser is none',
      '',
      '<aside><ul><li><a href="/t">Theatre opens</a> <time datetime="2023-01-02">2 Jan</time></li></ul></aside>',
      null,
    ],
    [
      'of a related story is none',
      '',
      '<div class="related"><a href="/t">Theatre</a> <time datetime="2023-01-02">2 Jan</time></div>',
      null,
    ],
  ])('%s', (_, head, after, date) => {
    expect(read(head, '', { after }).publishedAt).toBe(date);
  });

  test.each([
    [
      'of a list of other articles',
      jsonLd({
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'NewsArticle', headline: 'Theatre opens', datePublished: '2021-01-01' }],
      }),
    ],
    [
      'of a list in a page',
      jsonLd({
        '@type': 'CollectionPage',
        mainEntity: {
          '@type': 'ItemList',
          itemListElement: [{ item: { '@type': 'Article', datePublished: '2021-01-01' } }],
        },
      }),
    ],
    [
      'of a mentioned article',
      jsonLd({
        '@type': 'WebPage',
        mentions: [{ '@type': 'Article', headline: 'Theatre', datePublished: '2021-01-01' }],
      }),
    ],
    ['of a video', jsonLd({ '@type': 'VideoObject', name: 'Kiln', uploadDate: '2020-01-01' })],
    ['of the epoch', '<meta property="article:published_time" content="1970-01-01T00:00:00Z">'],
    ['of the next century', '<meta property="article:published_time" content="2124-05-03T00:00:00Z">'],
  ])('%s does not replace the visible one', (_, head) => {
    expect(read(head, shown).publishedAt).toBe('2024-05-03');
  });

  test.each([
    [
      '<time class="updated" datetime="2024-06-01">1 June</time><time class="entry-date published" datetime="2024-05-03">3 May</time>',
    ],
    [
      '<time itemprop="dateModified" datetime="2024-06-01">1 June</time> <time itemprop="datePublished" datetime="2024-05-03">3 May</time>',
    ],
    ['<time class="entry-date published updated" datetime="2024-05-03">3 May</time>'],
    ['<p>Updated May 5, 2024; published May 3, 2024</p>'],
    ['<p>Last updated 5 May 2024 | First published 3 May 2024</p>'],
  ])('of publication comes before that of a change: %s', (before) => {
    expect(read('', before).publishedAt?.slice(0, 10)).toBe('2024-05-03');
  });

  test('of publication after that of a change in other languages', () => {
    expect(
      read('', '<p>Mis à jour le 05/05/2024 - Publié le 03/05/2024</p>', { lang: 'fr' }).publishedAt,
    ).toBe('2024-05-03');
    expect(
      read('', '<p>Aktualisiert am 5.5.2024, veröffentlicht am 3.5.2024</p>', { lang: 'de' }).publishedAt,
    ).toBe('2024-05-03');
  });

  test('in seconds or milliseconds since 1970', () => {
    for (const content of ['1714687200', '1714687200000'])
      expect(read(`<meta name="publish-date" content="${content}">`).publishedAt).toMatch(
        /^2024-05-02T22:00:00/,
      );
  });

  test('in JSON-LD with quotation marks in a string and a comma at the end', () => {
    expect(
      read(
        jsonLd(
          '{"@type":"NewsArticle","headline":"The "old" kiln, and a "new" one","author":{"name":"Jane Doe"},"datePublished":"2024-05-03",}',
        ),
      ),
    ).toMatchObject({ publishedAt: '2024-05-03', byline: 'Jane Doe' });
  });
});
