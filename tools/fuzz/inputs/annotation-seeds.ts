import type { AnnotationFormat } from '../../../core/annotation-import/model.ts';
import { toJson } from '../../../core/export/to-json.ts';
import { toJsonLd } from '../../../core/export/to-json-ld.ts';
import { testArticle, testContext, testHighlight } from '../../../core/export/testing/items.ts';

/** A file of a format. */
export interface AnnotationSeed {
  readonly format: AnnotationFormat;
  readonly text: string;
}

const article = testArticle(['The gate was shut.', 'Nobody knew who had the key.'], {
  note: 'A *note* with [[The gate]]',
  tags: ['sea', 'night'],
});
const cell = (start: number) => ({ start, end: start + 3, header: false, colspan: 2, rowspan: 1 });
const table = {
  ...article,
  id: 'a-2',
  title: 'A table',
  text: 'One\nTwo\nThree',
  blocks: [
    { kind: 'heading' as const, level: 2 as const, start: 0, end: 3, marks: [] },
    {
      kind: 'table' as const,
      start: 4,
      end: 7,
      marks: [{ kind: 'link' as const, href: 'https://x.example', start: 4, end: 5 }],
      rows: [[cell(4)]],
    },
    { kind: 'paragraph' as const, start: 8, end: 13, marks: [] },
  ],
};
const highlights = [testHighlight(article, 'shut', { note: 'why?', tags: ['a', 'b'] })];
const correction = {
  id: '3f2a6a1e-5a0b-4c1d-8e2f-0000000000c1',
  articleId: 'a-1',
  always: true,
  act: { act: 'rename', target: { kind: 'place', name: 'gate', mention: null }, name: 'Gate' },
  createdAt: '2026-01-01T00:00:00.000Z',
};

const json = (value: unknown): string => JSON.stringify(value);
const page = 'https://a.example/x';
const selector = { type: 'TextQuoteSelector', exact: 'words', prefix: 'a ', suffix: ' b' };

/** One file at least of each format, as the programs write them. */
export const annotationSeeds: readonly AnnotationSeed[] = [
  {
    format: 'lectern',
    text: toJson(
      [
        { article, highlights, analysis: null, corrections: [correction as never] },
        { article: table as never, highlights: [], analysis: null },
      ],
      testContext,
    ),
  },
  { format: 'json-ld', text: toJsonLd([{ article, highlights, analysis: null }]) },
  {
    format: 'json-ld',
    text: json({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      first: {
        items: [
          {
            type: 'Annotation',
            id: 'x',
            target: { source: page, selector },
            body: { type: 'TextualBody', value: 'note' },
          },
        ],
      },
    }),
  },
  {
    format: 'hypothesis',
    text: json({
      total: 1,
      rows: [
        {
          id: 'h',
          uri: page,
          target: [
            { source: page, selector: [selector, { type: 'TextPositionSelector', start: 3, end: 8 }] },
          ],
          text: 'note',
          tags: ['t'],
          created: '2020-01-01T00:00:00Z',
          document: { title: ['T'] },
        },
      ],
    }),
  },
  {
    format: 'readwise',
    text: 'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at\n"some, words",T,A,,n,yellow,"a,b",page,1,2020-01-01 00:00:00+00:00\n',
  },
  { format: 'pocket', text: 'title,url,time_added,tags,status\nT,https://a.example,1600000000,a|b,unread\n' },
  {
    format: 'pocket',
    text: json([{ url: page, title: 'T', highlights: [{ quote: 'words', created_at: 1_600_000_000 }] }]),
  },
  {
    format: 'pocket',
    text: '<html><head><title>Pocket Export</title></head><ul><li><a href="https://a.example" time_added="1600000000" tags="a">T</a></li></ul></html>',
  },
  {
    format: 'instapaper',
    text: 'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://a.example,T,"words",Unread,1600000000,[]\n',
  },
  {
    format: 'kindle',
    text: 'A Title (Reed, Ada)\n- Your Highlight on page 3 | location 100-102 | Added on Sunday, December 18, 2022 3:19:56 PM\n\nSome words.\n==========\nA Title (Reed, Ada)\n- Your Note on page 3 | location 102 | Added on Sunday, December 18, 2022 3:20:56 PM\n\nA note.\n==========\n',
  },
  {
    format: 'bookmarks',
    text: '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><H3>Folder</H3><DL><p><DT><A HREF="https://a.example" ADD_DATE="1600000000" TAGS="a,b">T</A><DD>remark</DL></DL>',
  },
];

/** The texts of an archive of Omnivore, by their names. */
export const omnivoreSeed: Readonly<Record<string, string>> = {
  'metadata_0_to_20.json': json([
    {
      id: '1',
      slug: 'a',
      title: 'T',
      url: page,
      savedAt: '2020-01-01T00:00:00Z',
      labels: ['x'],
      author: 'Ada',
    },
    { id: '2', slug: 'b', title: 'U', url: 'https://b.example/' },
  ]),
  'highlights/a.md': 'A note.\n\n> words of\n> two lines\n\n#tag #other tag\n\nnote\n\n> more\n',
  'content/a.html':
    '<html><body><article><h1>T</h1><p>The words of two lines, and more of them.</p></article></body></html>',
  'content/b.html': '<p>Another text with <b>words</b>.</p>',
};
