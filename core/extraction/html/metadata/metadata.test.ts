import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { DomDocument } from '../dom/dom.ts';
import { htmlToArticle } from '../html-to-article.ts';
import { parseLooseJson } from './loose-json.ts';
import { namesIn } from './names.ts';
import { localDate, publishedOf } from './published.ts';
import { titleWithoutSite } from './title-parts.ts';

const story =
  '<p>The kiln was lit on a Friday, as it has been for ninety years, and by evening the whole street smelled of it.</p><p>Four people watch it in turns, and the youngest of them, who is sixty, sleeps on a chair beside the door.</p>';
const read = (head: string, body = '', lang = 'en') =>
  htmlToArticle(
    parseHTML(
      `<html lang="${lang}"><head>${head}</head><body><article><h1>The kiln in the back street</h1>${body}${story}</article></body></html>`,
    ).document as unknown as DomDocument,
    null,
  );

describe('names in a byline', () => {
  test.each([
    ['By Jane Doe', 'Jane Doe'],
    ['By Jane Doe in Kyiv', 'Jane Doe'],
    ['Von Jane Doe, Hamburg', 'Jane Doe'],
    ['Ein Kommentar von Jane Doe', 'Jane Doe'],
    ['Propos recueillis par Jane Doe', 'Jane Doe'],
    ['Text: Jane Doe | Fotos: John Roe', 'Jane Doe'],
    ['Par Jane Doe, avec AFP', 'Jane Doe'],
    ['Por Jane Doe — São Paulo', 'Jane Doe'],
    ['Written by Jane Doe — Medically reviewed by Dr. John Roe', 'Jane Doe'],
    ['Dr. Jane Doe, professor of history at Coast University', 'Dr. Jane Doe'],
    ['Jane Doe <jane@coast.example>', 'Jane Doe'],
    ['山田太郎 記者', '山田太郎'],
    ['记者 王小明', '王小明'],
    ['김철수 기자', '김철수'],
    ['Von Erika Musterfrau', 'Erika Musterfrau'],
    ['View all posts by Jane Doe', 'Jane Doe'],
    ['Veröffentlicht von | Jane Doe', 'Jane Doe'],
    ['Jane Doe | Staff Writer', 'Jane Doe'],
    ['Jane Doe Di, 7. Mai 2024', 'Jane Doe'],
    ['Jane Doe 5 Min Read', 'Jane Doe'],
    ['By Jane Doe and John Roe, Reuters', 'Jane Doe, John Roe'],
    ['Reuters', 'Reuters'],
    ['Di Chen', 'Di Chen'],
    ['Revised Edition Edited by John Roe', 'John Roe'],
    ['Staff Writer', null],
    ['admin', null],
    ['Medically reviewed by John Roe, MD — By Jane Doe — Updated on May 3, 2024', 'Jane Doe'],
    ['Fact-checked by John Roe | Jane Doe', 'Jane Doe'],
    ['Jane Doe; edited by John Roe', 'Jane Doe'],
    ['Reporting by Jane Doe and Max Poe; Editing by John Roe', 'Jane Doe, Max Poe'],
    ['JANE DOE AND MAX POE', 'JANE DOE, MAX POE'],
    ['JANE DOE Associated Press', 'JANE DOE'],
    ['Guest post by Jane Doe', 'Jane Doe'],
    ['Jane Doe for The Kiln Post', 'Jane Doe'],
    ['Jane Doe für die Ofenzeitung', 'Jane Doe'],
    ['Aus Prag berichtet Jane Doe', 'Jane Doe'],
    ['dpa/Jane Doe', 'Jane Doe'],
    ['Jane Doe/AFP', 'Jane Doe'],
    ['Jane Doe/Max Poe', 'Jane Doe, Max Poe'],
    ['José Ortega y Gasset', 'José Ortega y Gasset'],
    ['Ana Ruiz y Luis Gil Peña', 'Ana Ruiz, Luis Gil Peña'],
    ['Ana Ruiz y Luis Gil', 'Ana Ruiz, Luis Gil'],
    ['Santiago Ramón y Cajal', 'Santiago Ramón y Cajal'],
    ['Martin Luther King, Jr.', 'Martin Luther King Jr.'],
    ['John Roe, Sr. and Jane Doe, PhD', 'John Roe Sr., Jane Doe'],
    ['Ana Ruiz, da Folhapress', 'Ana Ruiz'],
    ['Текст: Иван Петров', 'Иван Петров'],
    ['Ayşe Yılmaz tarafından', 'Ayşe Yılmaz'],
    ['Oleh: Budi Santoso', 'Budi Santoso'],
    ['文／王小明', '王小明'],
    ['責任編輯：李四 作者：王小明', '王小明'],
    ['作者：王小明、李四', '王小明, 李四'],
    ['文・山田太郎', '山田太郎'],
    ['بقلم: أحمد علي', 'أحمد علي'],
    ['Theo Nguyễn Văn A', 'Nguyễn Văn A'],
    ['Theo Müller', 'Theo Müller'],
    ['מאת: דנה לוי', 'דנה לוי'],
    ['김철수 기자 kim@kiln.example', '김철수'],
    ['Jane Doe, CNN', 'Jane Doe'],
    ['Bundesamt für Öfen und Kamine', 'Bundesamt für Öfen und Kamine'],
    ['Department of Kilns and Ovens', 'Department of Kilns and Ovens'],
  ])('%j', (text, names) => {
    expect(namesIn(text, true)?.join(', ') ?? null).toBe(names);
  });

  test('particles are part of names in metadata', () => {
    expect(namesIn('Von Miller', false)).toEqual(['Von Miller']);
    expect(namesIn('Da Costa', false)).toEqual(['Da Costa']);
    expect(namesIn('von Anna Weber', false)).toEqual(['Anna Weber']);
  });

  test('citation metadata of journals', () => {
    expect(
      read(
        '<meta name="citation_author" content="Doe, Jane"><meta name="citation_author" content="Roe, John"><meta name="citation_publication_date" content="2023/11/02"><meta name="citation_journal_title" content="Kiln Studies">',
      ),
    ).toMatchObject({ byline: 'Jane Doe, John Roe', publishedAt: '2023-11-02', siteName: 'Kiln Studies' });
  });

  test('the author of another story is not taken', () => {
    expect(
      read(
        '',
        '<aside><ul><li><h2><a href="/o">Another</a></h2><span class="byline">By John Roe</span></li></ul></aside><div>Von Erika Musterfrau</div>',
        'de',
      ).byline,
    ).toBe('Erika Musterfrau');
  });
});

describe('titles', () => {
  const evidence = { siteName: null, host: null, headings: [] };
  test.each([
    ['The kiln in the back street | Kiln News', 'The kiln in the back street'],
    ['The kiln in the back street » Kiln e.V.', 'The kiln in the back street'],
    ['The kiln in the back street - KILNPOST', 'The kiln in the back street'],
    ['窯の火を守る四人の物語｜窯新聞社', '窯の火を守る四人の物語'],
    ['四个人守护窑火的故事_新闻_窑网', '四个人守护窑火的故事'],
    ['The kiln - a story', 'The kiln - a story'],
    ['Fire: what the kiln needs', 'Fire: what the kiln needs'],
    ['The kiln in the back street | Part 2', 'The kiln in the back street | Part 2'],
  ])('%j', (title, headline) => {
    expect(titleWithoutSite(title, evidence)).toBe(headline);
  });

  test('the name of the host and headings of the page are evidence', () => {
    expect(titleWithoutSite('The kiln - Kiln Post', { ...evidence, host: 'www.kilnpost.example' })).toBe(
      'The kiln',
    );
    expect(
      titleWithoutSite('Fire and clay - Home and garden', {
        ...evidence,
        headings: ['Home', 'Fire and clay'],
      }),
    ).toBe('Fire and clay');
  });

  test.each([
    ['The Kiln Post | The kiln in the street', 'The kiln in the street'],
    ['The Kiln Post: The kiln in the street', 'The kiln in the street'],
    ['Kilnpost: The kiln in the street', 'The kiln in the street'],
    ['The kiln in the street (The Kiln Post)', 'The kiln in the street'],
    ['The kiln in the street < The Kiln Post', 'The kiln in the street'],
    ['The kiln in the street - Local News - The Kiln Post', 'The kiln in the street'],
    ['Kiln masters: The kiln in the street', 'Kiln masters: The kiln in the street'],
    ['The kiln in the street - Local News', 'The kiln in the street - Local News'],
  ])('the host is evidence at any place: %j', (title, headline) => {
    expect(titleWithoutSite(title, { ...evidence, host: 'www.kilnpost.example' })).toBe(headline);
  });

  test('a title that is the name of the site is not the headline', () => {
    expect(
      read(
        '<title>The kiln in the back street</title><meta property="og:title" content="Kiln News"><meta property="og:site_name" content="Kiln News">',
      ).title,
    ).toBe('The kiln in the back street');
  });
});

describe('dates', () => {
  test('of a page in JSON-LD of any type that describes it', () => {
    expect(
      read(
        '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Kiln"},{"@type":"WebPage","datePublished":"2021-06-07T08:00:00+00:00",}]}</script>',
      ),
    ).toMatchObject({ publishedAt: '2021-06-07T08:00:00+00:00', siteName: 'Kiln' });
  });

  test('that readers see, by the language of the page', () => {
    expect(read('', '<p>07/06/2021</p>', 'fr').publishedAt).toBe('2021-06-07');
    expect(read('', '<p>07/06/2021</p>', 'en-US').publishedAt).toBe('2021-07-06');
    expect(read('', '<span class="date">7. Juni 2021</span>', 'de').publishedAt).toBe('2021-06-07');
  });

  test('of the same moment, the one in the zone of the site', () => {
    expect(publishedOf(['2021-06-07T22:30:00Z', '2021-06-08T00:30:00+02:00'], null)).toBe(
      '2021-06-08T00:30:00+02:00',
    );
    expect(publishedOf(['soon', '2021-06-08'], null)).toBe('2021-06-08');
  });

  test('in UTC that the page shows as the next day', () => {
    expect(localDate('2021-06-07T22:30:00Z', '2021-06-08')).toBe('2021-06-08');
    expect(localDate('2021-06-07T08:30:00Z', '2021-06-08')).toBe('2021-06-07T08:30:00Z');
    expect(localDate('2021-06-07T22:30:00+02:00', '2021-06-08')).toBe('2021-06-07T22:30:00+02:00');
  });
});

test.each([
  ['{"a":"x\ny",}', { a: 'x y' }],
  ['// <![CDATA[\n{"a":1}\n// ]]>', { a: 1 }],
  ['<!-- {"a":1} -->', { a: 1 }],
  ['{"a":1};', { a: 1 }],
  ['{"a":"it\\\'s"}', { a: "it's" }],
  ['{"a":', undefined],
])('JSON as pages contain it: %j', (text, value) => {
  expect(parseLooseJson(text)).toEqual(value);
});

test('a heading that links to the home page is the name of the site and not the headline', () => {
  const { document } = parseHTML(
    `<html><head><title>Kiln Street » Archive » Nine questions about the kiln</title></head><body><h1><a href="/">Kiln Street</a></h1><h2>Nine questions about the kiln</h2>${story}</body></html>`,
  );
  expect(htmlToArticle(document as unknown as DomDocument, null).title).toContain(
    'Nine questions about the kiln',
  );
  expect(htmlToArticle(document as unknown as DomDocument, null).title).not.toContain('Kiln Street');
});

test('names in JSON-LD are decoded, and joined from their parts; names of catalogs are in natural order', () => {
  const person = (author: object) =>
    read(
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: 'The kiln in the back street', author })}</script>`,
    ).byline;
  expect(person({ name: 'Jane O&#39;Neill' })).toBe("Jane O'Neill");
  expect(person({ givenName: 'Jane', familyName: 'Doe' })).toBe('Jane Doe');
  expect(
    read('<meta name="DC.creator" content="Doe, Jane"><meta name="DC.creator" content="Roe, John">').byline,
  ).toBe('Jane Doe, John Roe');
});

describe('headlines', () => {
  const titleOf = (head: string, body: string, lang = 'en'): string =>
    htmlToArticle(
      parseHTML(`<html lang="${lang}"><head>${head}</head><body><main>${body}${story}</main></body></html>`)
        .document as unknown as DomDocument,
      null,
    ).title;
  test.each([
    [
      'default titles of editors',
      '<title>Untitled Document</title>',
      '<h1>The kiln in the street</h1>',
      'The kiln in the street',
    ],
    ['addresses', '<title>kiln.example</title>', '<h2>The kiln in the street</h2>', 'The kiln in the street'],
    [
      'the site before a colon',
      '<title>The Coast: The kiln</title><meta property="og:site_name" content="The Coast">',
      '',
      'The kiln',
    ],
    [
      'a heading with the name of the site',
      '<title>水車小屋と二つの川の話 - 海辺新聞</title>',
      '<h1>海辺新聞</h1>',
      '水車小屋と二つの川の話',
    ],
    [
      'a logo',
      '<title>The Coast</title>',
      '<h1><a href="/"><img src="x" alt="The Coast"></a></h1><h1>The kiln in the street</h1>',
      'The kiln in the street',
    ],
    [
      'another title for networks',
      '<title>The kiln in the street</title><meta property="og:title" content="You will not believe this kiln, or the street">',
      '<h1>The kiln in the street</h1>',
      'The kiln in the street',
    ],
    ['two colons', '<title>Печь в переулке :: Побережье</title>', '', 'Печь в переулке'],
    [
      'a full-width colon before a newspaper',
      '<title>【独自】二つの川の水車小屋：海辺新聞デジタル</title>',
      '',
      '【独自】二つの川の水車小屋',
    ],
    [
      'a subtitle in the heading',
      '<title>The kiln in the street | Coast</title>',
      '<h1>The kiln in the street<small>Four people watch it</small></h1>',
      'The kiln in the street',
    ],
    [
      'a section in the heading',
      '<title>The kiln in the street | Coast</title>',
      '<h1><span class="article-kicker">Local</span> <span>The kiln in the street</span></h1>',
      'The kiln in the street',
    ],
    [
      'a line break in the heading',
      '<title>x</title>',
      '<h1>The kiln<br>in the street</h1>',
      'The kiln in the street',
    ],
    [
      'a shortened title',
      '<title>The kiln in the back str...</title>',
      '<h1>The kiln in the back street</h1>',
      'The kiln in the back street',
    ],
    [
      'a title that ends with three points itself',
      '<title>And then the kiln…</title>',
      '<h1>And then the kiln…</h1>',
      'And then the kiln…',
    ],
    [
      'the name in the copyright notice',
      '<title>Coast and Kiln</title><meta property="og:title" content="Coast and Kiln">',
      '<h1>The kiln in the street</h1><footer>Copyright © 2021–2024 Coast and Kiln. All rights reserved.</footer>',
      'The kiln in the street',
    ],
    [
      'a line in a large font',
      '<title>The kiln - Coast Almanac</title>',
      '<table><tr><td><font size="5">The kiln</font></td></tr></table>',
      'The kiln',
    ],
    [
      'a site in a large font',
      '<title>The kiln - Coast Almanac</title>',
      '<font size="5">Coast Almanac</font>',
      'The kiln - Coast Almanac',
    ],
    [
      'a newspaper in brackets',
      '<title>窯の火を守る四人の物語（海辺新聞）</title>',
      '',
      '窯の火を守る四人の物語',
    ],
    [
      'a newspaper in other brackets',
      '<title>窯の火を守る四人の物語【海辺ニュース】</title>',
      '',
      '窯の火を守る四人の物語',
    ],
    [
      'other words in brackets',
      '<title>The kiln in the street (part two)</title>',
      '',
      'The kiln in the street (part two)',
    ],
    [
      'words in Japanese brackets',
      '<title>窯の火を守る四人の物語（前編）</title>',
      '',
      '窯の火を守る四人の物語（前編）',
    ],
    [
      'a hyphen before a Chinese site',
      '<title>四个人守护窑火的故事-窑网</title>',
      '',
      '四个人守护窑火的故事',
    ],
    ['a hyphen in a Chinese headline', '<title>北京-上海高铁提速</title>', '', '北京-上海高铁提速'],
    [
      'separators of the headline itself',
      '<title>Interview: “The kiln | the street” - what now</title>',
      '<h1>Interview: “The kiln | the street” - what now</h1>',
      'Interview: “The kiln | the street” - what now',
    ],
  ])('%s', (_name, head, body, title) => {
    expect(titleOf(head, body)).toBe(title);
  });
});
