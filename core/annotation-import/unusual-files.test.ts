import { expect, test } from 'vitest';
import { parseAnnotationFile } from './parse/parse.ts';

const parse = (value: unknown) => {
  const parsed = parseAnnotationFile(typeof value === 'string' ? value : JSON.stringify(value));
  if (!parsed) throw new Error('unknown format');
  return parsed;
};
const clipping = (label: string, text: string): string =>
  `Clay (Doe, Jane)\n- ${label} | Added on Sunday, July 5, 2026 8:00:00 AM\n\n${text}\n==========\n`;

test('reads clippings that begin with a divider', () => {
  expect(
    parse(`==========\n${clipping('Your Highlight on Location 1-2', 'Clay one.')}`).articles,
  ).toHaveLength(1);
});

test('the notice of a clipping limit is not part of the quote', () => {
  const { articles, problems } = parse(
    clipping(
      'Your Highlight on Location 1-9',
      'Words before <You have reached the clipping limit for this item>',
    ) + clipping('Your Highlight on Location 20-29', '<You have reached the clipping limit for this item>'),
  );
  expect(articles[0]?.highlights.map(({ quote }) => quote.exact)).toEqual(['Words before']);
  expect(problems).toHaveLength(1);
});

test('a note is merged with its highlight in any language, and its last version is used', () => {
  const { articles } = parse(
    clipping('Je highlight op pagina 9 | locatie 100 t/m 110', 'Klei') +
      clipping('Je notitie op pagina 9 | locatie 104', 'eerst') +
      clipping('Je notitie op pagina 9 | locatie 104', 'daarna'),
  );
  expect(articles[0]).toMatchObject({ notes: [], highlights: [{ note: 'daarna' }] });
});

test('a Readwise row with only a note is a note on the book', () => {
  expect(
    parse(
      'Highlight,Book Title,Book Author,Note,Location\n"Clay is old.",Clay,Jane Doe,,1\n,Clay,Jane Doe,Of the whole,0\n',
    ).articles[0],
  ).toMatchObject({ notes: [{ note: 'Of the whole' }], highlights: [{ quote: { exact: 'Clay is old.' } }] });
});

const row = (more: object): object => ({
  id: 'a',
  user: 'acct:ann@x',
  text: '',
  tags: [],
  target: [],
  ...more,
});

test('a reply is appended to the page note, and a PDF is an article without a web address', () => {
  const { articles, problems } = parse({
    rows: [
      row({
        uri: 'https://clay.example/',
        text: 'Of the page',
        target: [{ source: 'https://clay.example/' }],
      }),
      row({ id: 'b', uri: 'https://clay.example/', text: 'I agree', user: 'acct:bo@x', references: ['a'] }),
      row({
        id: 'c',
        uri: 'urn:x-pdf:12ab',
        text: 'In a PDF',
        document: { title: ['Clay.pdf'] },
        target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'Clay is old.' }] }],
      }),
    ],
  });
  expect(problems).toEqual([]);
  expect(articles).toMatchObject([
    { notes: [{ note: 'Of the page\n\n**bo:** I agree' }] },
    { url: null, title: 'Clay.pdf', highlights: [{ note: 'In a PDF' }] },
  ]);
});

test('annotations of an e-book belong to the book with that title', () => {
  expect(
    parse({
      type: 'AnnotationSet',
      about: { 'dc:title': 'Clay', 'dc:creator': ['Jane Doe'], 'dc:identifier': ['urn:1'] },
      items: [
        {
          type: 'Annotation',
          id: 'urn:2',
          body: { type: 'TextualBody', value: 'Old', color: 'yellow', tag: 'earth' },
          target: { source: 'c1.xhtml', selector: [{ type: 'TextQuoteSelector', exact: 'Clay is old.' }] },
        },
      ],
    }).articles,
  ).toMatchObject([
    {
      title: 'Clay',
      byline: 'Jane Doe',
      url: null,
      highlights: [{ note: 'Old', tags: ['earth'], color: 'yellow' }],
    },
  ]);
});

test('a note that is too long to edit is left out and reported, and its highlight stays', () => {
  const long = 'word '.repeat(200_001);
  const row = (text: string) => ({
    id: 'h',
    uri: 'https://a.example/x',
    text,
    target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' }] }],
  });
  const { articles, problems } = parse({
    total: 2,
    rows: [row(long), { ...row(long), id: 'p', target: [] }],
  });
  expect(articles.flatMap(({ highlights }) => highlights.map(({ note }) => note))).toEqual(['']);
  expect(articles.flatMap(({ notes }) => notes)).toEqual([]);
  expect(problems).toHaveLength(2);
  expect(problems[0]?.message).toEqual({
    key: 'errors.annotations.noteLimit',
    values: { limit: 1_000_000 },
  });
});

test('lines of another library have a limited length', () => {
  const line = 'word '.repeat(1_000_000);
  const text = 'Some words.';
  const { articles } = parse({
    format: 'lectern',
    version: 1,
    articles: [
      { id: 'a', title: line, byline: line, siteName: line, excerpt: line, text, blocks: [], highlights: [] },
    ],
  });
  const [article] = articles;
  const content = article?.content?.kind === 'article' ? article.content.article : null;
  for (const each of [article?.title, article?.byline, content?.title, content?.byline, content?.siteName])
    expect(each).toHaveLength(2_000);
  expect(content?.excerpt).toHaveLength(2_000);
});
