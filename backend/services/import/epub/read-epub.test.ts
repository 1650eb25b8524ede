import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../../../../core/model/article.ts';
import { pngOf } from '../../../testing/web-server.ts';
import { readEpub } from './read-epub.ts';
import { chapter, epub2, epub3, encryptedBook, scrambledFont, zipBook } from '../../../testing/epub.ts';

const blocksOf = ({ blocks, text }: ExtractedArticle): string[] =>
  blocks.map((block) =>
    block.kind === 'figure'
      ? `figure ${block.image.alt}`
      : `${block.kind} ${text.slice(block.start, block.end)}`,
  );

describe('an EPUB 3', () => {
  const { article, open } = readEpub(epub3(pngOf(1)));

  test('has an author and a date', () => {
    expect(article).toMatchObject({
      title: 'The Tides',
      byline: 'Ada Reed, Ben Moss',
      siteName: 'Quay Press',
      publishedAt: '1931-02-03',
      lang: 'en-GB',
      url: null,
    });
  });

  test('has its chapters in reading order, with the headings of its table of contents', () => {
    const blocks = blocksOf(article);
    const headings = blocks.filter((block) => block.startsWith('heading'));
    expect(headings.slice(0, 3)).toEqual(['heading The Harbour', 'heading The Gate', 'heading Of Ice']);
    expect(article.text).toContain('A self-closing anchor stops nothing.');
    expect(article.text).toMatch(/Nobody\sopened it & nobody asked\./);
    expect(article.text.indexOf('ice had come')).toBeLessThan(article.text.indexOf('By the harbour master'));
    expect(article.text).not.toContain('Contents');
  });

  test('contains its images', async () => {
    expect(blocksOf(article)).toContain('figure A map of the harbour');
    expect(await open('OEBPS/images/map.png')).toEqual(new Uint8Array(pngOf(1)));
    expect(article.leadImage).toContain('OEBPS/images/cover.png');
  });

  test('has blocks that cover its text', () => {
    const { blocks, text } = article;
    expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n')).toBe(text);
  });
});

test('an EPUB 2', async () => {
  const { article, open } = readEpub(epub2(pngOf(2)));
  expect(article).toMatchObject({ title: 'Old Tides', byline: 'Ada Reed' });
  expect(blocksOf(article).slice(0, 2)).toEqual([
    'heading First Part',
    'paragraph Words of the only chapter.',
  ]);
  expect(article.blocks.some((block) => block.kind === 'figure')).toBe(true);
  expect(await open('OEBPS/c.png')).not.toBeNull();
});

describe('a book that cannot be read', () => {
  test('locked by its seller', () => {
    expect(() => readEpub(encryptedBook(pngOf(1)))).toThrow(/copy protection \(DRM\)/);
    expect(readEpub(scrambledFont(pngOf(1))).article.title).toBe('The Tides');
  });

  test('without chapters, without a package, no archive', () => {
    expect(() => readEpub(zipBook({ 'OEBPS/book.opf': '<package><spine/></package>' }))).toThrow(
      /list of chapters is missing/,
    );
    expect(() => readEpub(zipBook({}))).toThrow(/list of chapters is missing/);
    expect(() => readEpub(new Uint8Array(100))).toThrow(/damaged/);
  });

  test('names a chapter outside the archive at its place', () => {
    const opf = `<package><metadata><title>T</title></metadata><manifest><item id="a" href="../../../etc/passwd" media-type="application/xhtml+xml"/>
      <item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`;
    const { article } = readEpub(
      zipBook({ 'OEBPS/book.opf': opf, 'OEBPS/b.xhtml': chapter('', '<p>Only this.</p>') }),
    );
    expect(article.text).toBe('[This part of the e-book could not be read: passwd]\nOnly this.');
  });
});
