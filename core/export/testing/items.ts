import fc from 'fast-check';
import { describeSpan } from '../../anchoring/describe.ts';
import { defaultColorNames, highlightColors } from '../../model/annotation.ts';
import type { Highlight } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { ExportContext, ExportItem } from '../item.ts';

/** Articles for tests. Nothing in the program imports them. */

export const testContext: ExportContext = {
  colorNames: defaultColorNames,
  exportedAt: '2026-11-24T01:00:00.000Z',
};

/** An article of these paragraphs. */
export function testArticle(paragraphs: readonly string[], more: Partial<Article> = {}): Article {
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: 'paragraph' as const, start, end: start + paragraph.length, marks: [] };
    start = block.end + 1;
    return block;
  });
  return {
    id: 'a-1',
    source: 'html',
    title: 'The gate',
    byline: 'A. Clerk',
    siteName: 'Harbour News',
    url: 'https://example.org/gate',
    publishedAt: '1931-02-03',
    lang: 'en',
    excerpt: '',
    leadImage: null,
    text: paragraphs.join('\n'),
    blocks,
    textVersion: 1,
    addedAt: '2026-01-01T00:00:00.000Z',
    words: 3,
    note: '',
    tags: [],
    readingPosition: 0,
    simplified: [],
    ...more,
  };
}

/** A highlight on these words, which the article contains. */
export function testHighlight(article: Article, words: string, more: Partial<Highlight> = {}): Highlight {
  const start = article.text.indexOf(words);
  return {
    id: '3f2a6a1e-5a0b-4c1d-8e2f-000000000001',
    articleId: article.id,
    anchor: describeSpan(article.text, { start, end: start + words.length }, article.textVersion),
    state: 'exact',
    color: 'yellow',
    note: '',
    tags: [],
    createdAt: '2026-02-01T00:00:00.000Z',
    updatedAt: '2026-02-02T00:00:00.000Z',
    ...more,
  };
}

const time = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const line = words.map((text) => text.replace(/[\n\r]/g, ' ')).filter((text) => text.trim() !== '');
const tag = line.map((text) => text.trim().replace(/\s+/g, ' ').slice(0, 40).trim()).filter((t) => t !== '');
const tags = fc.uniqueArray(tag, { maxLength: 4, selector: (each) => each.toLocaleLowerCase('en') });

/** Any article with any highlights on it. Its paragraphs begin with a number, so that all differ. */
export const anyItem: fc.Arbitrary<ExportItem> = fc
  .record({
    id: fc.uuid(),
    paragraphs: fc.array(line, { minLength: 1, maxLength: 6 }),
    title: line,
    url: fc.option(fc.webUrl({ withQueryParameters: true }), { nil: null }),
    note: fc.string({ maxLength: 80 }),
    tags,
    marks: fc.array(
      fc.record({
        id: fc.uuid(),
        from: fc.nat(),
        length: fc.integer({ min: 1, max: 80 }),
        color: fc.constantFrom(...highlightColors),
        note: fc.string({ maxLength: 80 }),
        tags,
        createdAt: time,
        updatedAt: time,
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ id, paragraphs, title, url, note, tags: own, marks }) => {
    const article = testArticle(
      paragraphs.map((words, index) => `${index} ${words}`),
      { id, title, url, note, tags: own },
    );
    const highlights = [...new Map(marks.map((mark) => [mark.id, mark])).values()].map((mark): Highlight => {
      const start = mark.from % article.text.length;
      const end = Math.min(article.text.length, start + mark.length);
      return {
        id: mark.id,
        articleId: id,
        anchor: describeSpan(article.text, { start, end }, 1),
        state: 'exact',
        color: mark.color,
        note: mark.note,
        tags: mark.tags,
        createdAt: mark.createdAt,
        updatedAt: mark.updatedAt,
      };
    });
    return { article, highlights, analysis: null };
  });
