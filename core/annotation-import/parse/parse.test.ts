import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArchive, parseAnnotationFile } from './parse.ts';

const parse = (text: string) => {
  const parsed = parseAnnotationFile(text);
  if (!parsed) throw new Error('unknown format');
  return parsed;
};

describe('Hypothesis', () => {
  const row = (more: object) => ({
    id: 'a1',
    created: '2023-01-02T03:04:05.123456+00:00',
    updated: '2023-01-02T03:04:06.123456+00:00',
    user: 'acct:ana@hypothes.is',
    uri: 'https://example.org/gate',
    text: 'mine',
    tags: ['sea'],
    document: { title: ['The gate'] },
    target: [
      {
        source: 'https://example.org/gate',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]' },
          { type: 'TextPositionSelector', start: 10, end: 14 },
          { type: 'TextQuoteSelector', exact: 'gate', prefix: 'The ', suffix: ' is' },
        ],
      },
    ],
    ...more,
  });

  it('reads highlights, page notes and replies', () => {
    const page = row({ id: 'p', text: 'on the page', target: [{ source: 'https://example.org/gate' }] });
    const reply = row({
      id: 'r',
      text: 'no',
      references: ['a1'],
      user: 'acct:bo@x',
      target: [{ source: 'x' }],
    });
    const { format, articles, problems } = parse(JSON.stringify({ total: 3, rows: [row({}), page, reply] }));
    expect(format).toBe('hypothesis');
    expect(problems).toEqual([]);
    expect(articles).toHaveLength(1);
    const [{ title, highlights, notes } = { title: '', highlights: [], notes: [] }] = articles;
    expect(title).toBe('The gate');
    expect(highlights).toMatchObject([
      {
        key: 'hypothesis:a1',
        quote: { exact: 'gate', prefix: 'The ', suffix: ' is' },
        span: { start: 10, end: 14 },
        note: 'mine\n\n**bo:** no',
        tags: ['sea'],
        createdAt: '2023-01-02T03:04:05.123Z',
      },
    ]);
    expect(notes).toMatchObject([{ note: 'on the page\n\n#sea' }]);
  });

  it('reports malformed items and continues', () => {
    const { articles, problems } = parse(
      JSON.stringify([row({}), 5, { uri: 'ftp://x' }, row({ id: 'z', text: '', tags: [], target: [] })]),
    );
    expect(articles[0]?.highlights).toHaveLength(1);
    expect(problems.map(({ place }) => place)).toEqual(['item 2', 'item 3', 'item 4']);
  });
});

describe('CSV', () => {
  it('merges the rows of a book from Readwise', () => {
    const csv =
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\r\n' +
      '"First, with a ""quote"" and\na line",The gate,A. Clerk,,my note,blue,"sea, ice",location,12,2022-06-01 10:11:12+00:00,harbour\r\n' +
      'Second,The gate,A. Clerk,,,,,,15,,\r\n' +
      ',,,,,,,,,,\r\n';
    const { format, articles, problems } = parse(csv);
    expect(format).toBe('readwise');
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([
      {
        title: 'The gate',
        byline: 'A. Clerk',
        tags: ['harbour'],
        highlights: [
          {
            quote: { exact: 'First, with a "quote" and\na line' },
            note: 'my note',
            color: 'blue',
            tags: ['sea', 'ice'],
            createdAt: '2022-06-01T10:11:12.000Z',
          },
          { quote: { exact: 'Second' }, color: null },
        ],
      },
    ]);
  });

  it('reads Pocket and Instapaper with malformed rows', () => {
    const pocket = parse(
      'title,url,time_added,tags,status\nThe gate,https://example.org/gate?utm_source=x,1600000000,sea|ice,unread\nBad,not an address,1,,archive\none field\n',
    );
    expect(pocket).toMatchObject({
      format: 'pocket',
      articles: [
        {
          url: 'https://example.org/gate?utm_source=x',
          tags: ['sea', 'ice'],
          addedAt: '2020-09-13T12:26:40.000Z',
        },
      ],
      problems: [{ place: 'row 4' }, { place: 'row 3' }],
    });
    const instapaper = parse(
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://example.org/a,A,some words,Work,1600000000,"[""x"",""y""]"\nhttps://example.org/b,B,,Unread,1600000000,[]\n',
    );
    expect(instapaper).toMatchObject({
      format: 'instapaper',
      articles: [
        { tags: ['Work', 'x', 'y'], highlights: [{ quote: { exact: 'some words' } }] },
        { tags: [], highlights: [] },
      ],
    });
  });
});

describe('link lists', () => {
  it('are read from bookmarks, with folders as tags', () => {
    const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE><H1>Bookmarks Menu</H1>
<DL><p>
  <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
  <DL><p>
    <DT><A HREF="https://example.org/a?x=1&amp;y=2" ADD_DATE="1600000000" TAGS="one,two">A &amp; B &#8212; &quot;C&quot;</A>
    <DD>a remark &lt;here&gt;
    <DT><H3>Sea</H3>
    <DL><p><DT><A HREF="https://example.org/b">B</A>
      <DT><A HREF="javascript:alert(1)">no</A>
    </DL><p>
  </DL><p>
  <DT><A HREF="https://example.org/c">https://example.org/c</A>
</DL>`;
    expect(parse(html)).toMatchObject({
      format: 'bookmarks',
      articles: [
        {
          url: 'https://example.org/a?x=1&y=2',
          title: 'A & B — "C"',
          tags: ['one', 'two'],
          notes: [{ note: 'a remark <here>' }],
        },
        { url: 'https://example.org/b', tags: ['Sea'] },
        { url: 'https://example.org/c', title: null, tags: [] },
      ],
      problems: [{ place: 'link 3' }],
    });
  });

  it('are read from Pocket’s page', () => {
    const html =
      '<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="https://example.org/a" time_added="1600000000" tags="x,y">A</a></li></ul></body></html>';
    expect(parse(html)).toMatchObject({ format: 'pocket', articles: [{ title: 'A', tags: ['x', 'y'] }] });
  });
});

describe('Omnivore', () => {
  it('reads pages with text, highlights, labels and notes', () => {
    const metadata = JSON.stringify([
      {
        id: 'o1',
        slug: 'the-gate',
        title: 'The gate',
        author: 'A',
        url: 'https://example.org/gate',
        labels: ['sea'],
        savedAt: '2023-01-01T00:00:00.000Z',
      },
      { id: 'o2', slug: 'x' },
    ]);
    const marks =
      'on the page\n\n> First words > second paragraph \n\n#ice #sea\n\nmy note\n\nits end\n\n> Another ';
    const entries = new Map([
      ['metadata_0_to_20.json', metadata],
      ['metadata_20_to_40.json', '[{"id":'],
      ['content/the-gate.html', '<p>First words</p>'],
      ['highlights/the-gate.md', marks],
    ]);
    expect(parseArchive(entries)).toMatchObject({
      format: 'omnivore',
      articles: [
        {
          title: 'The gate',
          tags: ['sea'],
          content: { kind: 'html' },
          notes: [{ note: 'on the page' }],
          highlights: [
            {
              quote: { exact: 'First words \nsecond paragraph' },
              tags: ['ice', 'sea'],
              note: 'my note\n\nits end',
            },
            { quote: { exact: 'Another' }, note: '' },
          ],
        },
      ],
      problems: [{ place: 'metadata_0_to_20.json, item 2' }, { place: 'metadata_20_to_40.json' }],
    });
  });
});

describe('Kindle', () => {
  const clipping = (head: string, text: string, book = 'The gate (Clerk, A.)') =>
    `${book}\r\n${head}\r\n\r\n${text}\r\n==========\r\n`;

  it.each([
    [
      '- Your Highlight on page 5 | Location 100-102 | Added on Sunday, December 18, 2022 3:19:56 PM',
      '2022-12-18T15:19:56.000Z',
    ],
    ['- Your Highlight on page 99 | Added on Thursday, 4 June 2020 12:18:46', '2020-06-04T12:18:46.000Z'],
    [
      '- Highlight Loc. 563-64  | Added on Saturday, 29 April 17 21:23:29 GMT-02:23',
      '2017-04-29T21:23:29.000Z',
    ],
    [
      '- Ihre Markierung bei Position 100-102 | Hinzugefügt am Sonntag, 18. Dezember 2022 15:19:56',
      '2022-12-18T15:19:56.000Z',
    ],
    [
      '- Votre surlignement sur la page 5 | emplacement 100-102 | Ajouté le dimanche 18 décembre 2022 15:19:56',
      '2022-12-18T15:19:56.000Z',
    ],
    [
      '- Tu subrayado en la página 5 | posición 100-102 | Añadido el domingo, 18 de diciembre de 2022 15:19:56',
      '2022-12-18T15:19:56.000Z',
    ],
    [
      '- La tua evidenziazione a pagina 5 | posizione 100-102 | Aggiunto in data domenica 18 dicembre 2022 15:19:56',
      '2022-12-18T15:19:56.000Z',
    ],
    [
      '- Seu destaque ou posição 100-102 | Adicionado: domingo, 18 de dezembro de 2022 15:19:56',
      '2022-12-18T15:19:56.000Z',
    ],
    [
      '- Je markering op pagina 5 | Locatie 100-102 | Toegevoegd op zondag 18 december 2022 15:19:56',
      '2022-12-18T15:19:56.000Z',
    ],
    [
      '- Ваш выделенный отрывок в месте 100–102 | Добавлено: воскресенье, 18 декабря 2022 г. в 15:19:56',
      '2022-12-18T15:19:56.000Z',
    ],
    [
      '- 5ページ|位置No. 100-102のハイライト |作成日: 2022年12月18日日曜日 15:19:56',
      '2022-12-18T15:19:56.000Z',
    ],
    ['- 您在位置 #100-102的标注 | 添加于 2022年12月18日星期日 下午3:19:56', '2022-12-18T15:19:56.000Z'],
  ])('%s', (head, time) => {
    const { format, articles } = parse(clipping(head, 'Words.'));
    expect(format).toBe('kindle');
    expect(articles).toMatchObject([
      {
        title: 'The gate',
        byline: 'Clerk, A.',
        highlights: [{ quote: { exact: 'Words.' }, createdAt: time }],
      },
    ]);
  });

  it('merges notes, drops bookmarks and replaced highlights, and reports empty clippings', () => {
    const text =
      clipping(
        '- Your Highlight on Location 10-12 | Added on Sunday, December 18, 2022 3:00:00 PM',
        'A few words',
      ) +
      clipping(
        '- Your Highlight on Location 10-13 | Added on Sunday, December 18, 2022 3:00:09 PM',
        'A few words more',
      ) +
      clipping('- Your Note on Location 12 | Added on Sunday, December 18, 2022 3:01:00 PM', 'think') +
      clipping('- Your Bookmark on Location 40 | Added on Sunday, December 18, 2022 3:02:00 PM', '') +
      clipping('- Your Highlight on Location 50-51 | Added on Sunday, December 18, 2022 3:03:00 PM', '') +
      'Cut';
    const { articles, problems } = parse(`\uFEFF${text}`);
    expect(articles).toMatchObject([
      { highlights: [{ quote: { exact: 'A few words more' }, note: 'think' }], notes: [] },
    ]);
    expect(problems.map(({ place }) => place)).toEqual(['clipping 5', 'clipping 6']);
  });
});

describe('unknown formats', () => {
  it.each([
    '',
    'Just a text.',
    '{}',
    '[]',
    '{"a":1}',
    '<html><a href="https://x.org">x</a></html>',
    'a,b,c\n1,2,3',
    '==========',
    '\0\0',
  ])('%j', (text) => {
    expect(parseAnnotationFile(text)).toBeNull();
  });

  it('fails only with a clear message', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"rows":[${json}],"first":{"items":[${json}]}}`),
        ),
        (text) => {
          try {
            parseAnnotationFile(text);
          } catch (error) {
            expect(error).toMatchObject({ code: 'unsupported' });
          }
        },
      ),
    );
  });
});
