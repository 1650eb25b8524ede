import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyItem, testContext } from '../export/testing/items.ts';
import { toJson } from '../export/to-json.ts';
import { toJsonLd } from '../export/to-json-ld.ts';
import type { ExportItem } from '../export/item.ts';
import type { CorrectionAct } from '../model/entities/correction.ts';
import type { ImportedHighlight } from './model.ts';
import { parseAnnotationFile } from './parse/parse.ts';
import { placeImported } from './place.ts';

/** The properties that must survive a round trip. */
const expected = ({ highlights }: ExportItem) =>
  highlights.map(({ id, anchor: { span, quote }, color, note, tags, createdAt, updatedAt }) => ({
    id,
    span,
    quote,
    color,
    note,
    tags,
    createdAt,
    updatedAt,
  }));

const importedBack = (highlights: readonly ImportedHighlight[], text: string) => {
  const spans = placeImported(highlights, text);
  return highlights.map(({ id, quote, color, note, tags, createdAt, updatedAt }, index) => ({
    id,
    span: spans[index],
    quote,
    color,
    note,
    tags,
    createdAt,
    updatedAt,
  }));
};

describe.each([
  ['JSON', (items: readonly ExportItem[]) => toJson(items, testContext)],
  ['JSON-LD', (items: readonly ExportItem[]) => toJsonLd(items)],
])('round trip through %s', (_name, write) => {
  it('restores the same annotations', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const { articles, problems } = parseAnnotationFile(write([item])) ?? { articles: [], problems: [] };
        const has = item.highlights.length > 0 || item.article.note !== '' || item.article.tags.length > 0;
        expect(problems).toEqual([]);
        if (!has) return;
        const [article] = articles;
        expect(article?.tags).toEqual(item.article.tags);
        expect(article?.notes.map(({ note }) => note)).toEqual(
          item.article.note === '' ? [] : [item.article.note],
        );
        expect(importedBack(article?.highlights ?? [], item.article.text)).toEqual(expected(item));
      }),
    );
  });

  it('restores orphaned highlights', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const highlights = item.highlights.map((each) => ({ ...each, state: 'orphaned' as const }));
        const [article] = parseAnnotationFile(write([{ ...item, highlights }]))?.articles ?? [];
        expect(article?.highlights.map(({ quote }) => quote) ?? []).toEqual(
          highlights.map(({ anchor }) => anchor.quote),
        );
        expect(article?.highlights.every(({ span }) => span === null) ?? true).toBe(true);
      }),
    );
  });
});

describe('JSON', () => {
  it('restores the article', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const [article] = parseAnnotationFile(toJson([item], testContext))?.articles ?? [];
        const { text, blocks, title, byline, siteName, url, publishedAt, lang, excerpt } = item.article;
        expect(article).toMatchObject({ id: item.article.id });
        expect(article?.content).toMatchObject({
          article: { text, blocks, title, byline, siteName, url, publishedAt, lang, excerpt },
        });
      }),
    );
  });

  it('restores blocks exactly, without unknown properties', () => {
    const text = 'a\nb\tc\nd\n\ne';
    const blocks = [
      {
        ordered: true,
        kind: 'listItem',
        depth: 0,
        continued: false,
        ordinal: 2,
        start: 0,
        end: 1,
        marks: [],
      },
      {
        kind: 'table',
        start: 2,
        end: 5,
        marks: [{ kind: 'strong', start: 2, end: 3 }],
        rows: [
          [
            { start: 2, end: 3, header: true, colspan: 1, rowspan: 1 },
            { start: 4, end: 5, header: false, colspan: 1, rowspan: 1 },
          ],
        ],
      },
      { kind: 'quote', depth: 1, start: 6, end: 7, marks: [] },
      {
        kind: 'figure',
        image: { source: 'https://example.org/a.png', alt: '', width: null, height: 3 },
        start: 8,
        end: 8,
        marks: [],
      },
      { kind: 'footnote', id: 'n', label: '1', start: 9, end: 10, marks: [] },
    ];
    const article = { id: 'a', title: 'T', text, blocks: blocks.map((each) => ({ ...each, onclick: 'x' })) };
    const [read] =
      parseAnnotationFile(JSON.stringify({ format: 'lectern', version: 1, articles: [article] }))?.articles ??
      [];
    const content = read?.content?.kind === 'article' ? read.content.article : null;
    expect(JSON.stringify(content?.blocks)).toBe(JSON.stringify(blocks));
  });

  it('drops unsafe links from an edited file and preserves the text', () => {
    const [item] = fc.sample(anyItem, 1);
    if (!item) throw new Error('no sample');
    const file = JSON.parse(toJson([item], testContext)) as { articles: { blocks: object[] }[] };
    const [article] = file.articles;
    if (!article) throw new Error('no article');
    const first = article.blocks[0] as { start: number; end: number; marks: object[] };
    first.marks = [{ kind: 'link', href: 'javascript:alert(1)', start: first.start, end: first.start + 1 }];
    const [read] = parseAnnotationFile(JSON.stringify(file))?.articles ?? [];
    expect(JSON.stringify(read)).not.toContain('javascript');
    first.end += 1;
    const [broken] = parseAnnotationFile(JSON.stringify(file))?.articles ?? [];
    expect(broken?.content).toMatchObject({ article: { text: item.article.text } });
  });

  it('rejects a newer version with a message', () => {
    const parsed = parseAnnotationFile('{"format":"lectern","version":99,"articles":[{}]}');
    expect(parsed?.articles).toEqual([]);
    expect(parsed?.problems[0]?.message.key).toBe('errors.annotations.newer');
  });
});

const anchor = fc
  .record({ start: fc.nat(50), exact: fc.string({ minLength: 1, maxLength: 20 }) })
  .map(({ start, exact }) => ({
    span: { start, end: start + exact.length },
    quote: { exact, prefix: '', suffix: '' },
    textVersion: 1,
  }));
const kind = fc.constantFrom('person', 'place', 'organization', 'group', 'event', 'work');
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const ref = fc.record({ kind, name, mention: fc.option(anchor, { nil: null }) });
const place = fc.record({
  id: fc.constant('city:5601538'),
  kind: fc.constantFrom('country', 'region', 'city', 'feature'),
  name,
  latitude: fc.integer({ min: -90, max: 90 }),
  longitude: fc.integer({ min: -180, max: 180 }),
  country: fc.constantFrom('US', null),
  admin: fc.option(name, { nil: null }),
  population: fc.option(fc.nat(), { nil: null }),
});
const act: fc.Arbitrary<CorrectionAct> = fc.oneof(
  fc.record({ act: fc.constant('rename'), target: ref, name }),
  fc.record({ act: fc.constant('kind'), target: ref, kind }),
  fc.record({ act: fc.constant('merge'), target: ref, into: ref }),
  fc.record({ act: fc.constant('split'), target: ref, mentions: fc.array(anchor, { maxLength: 3 }), name }),
  fc.record({ act: fc.constant('remove'), target: ref }),
  fc.record({ act: fc.constant('place'), target: ref, place }),
  fc.record({ act: fc.constant('add'), anchor, kind, name }),
  fc.record({ act: fc.constant('speaker'), quote: anchor, speaker: fc.option(ref, { nil: null }) }),
) as fc.Arbitrary<CorrectionAct>;

it('corrections survive a round trip through JSON', () => {
  const correction = fc.record({
    id: fc.uuid(),
    articleId: fc.uuid(),
    always: fc.boolean(),
    act,
    createdAt: fc.constant('2026-01-02T03:04:05.000Z'),
  });
  fc.assert(
    fc.property(anyItem, fc.array(correction, { maxLength: 5 }), (item, corrections) => {
      const read = parseAnnotationFile(toJson([{ ...item, corrections }], testContext));
      expect(read?.problems).toEqual([]);
      const back = read?.articles[0]?.corrections.map(({ place: _place, key: _key, ...each }) => each);
      expect(back).toEqual(corrections);
    }),
  );
});

it('reports an invalid correction and imports the others', () => {
  const text = JSON.stringify({
    format: 'lectern',
    version: 1,
    articles: [{ id: 'a', title: 'A', text: 'Words.', highlights: [], corrections: [{ id: 1 }, 'odd'] }],
  });
  const { articles, problems } = parseAnnotationFile(text) ?? { articles: [], problems: [] };
  expect(articles[0]?.corrections).toEqual([]);
  expect(problems.map(({ place: at }) => at)).toEqual(['article 1, correction 1', 'article 1, correction 2']);
});
