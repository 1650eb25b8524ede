import type { ExtractedArticle } from '../../core/model/article.ts';
import type { Words } from '../lib/zipf.ts';

const sentenceLength = 14;
const paragraphLength = 100;

/** Generates an article of the given number of words, in sentences and paragraphs. */
export function generateArticle(words: Words, count: number): ExtractedArticle {
  const paragraphs: string[] = [];
  let written = 0;
  while (written < count) {
    let paragraph = '';
    for (let i = 0; i < paragraphLength && written < count; i += 1, written += 1) {
      const word = words.next();
      const first = i % sentenceLength === 0;
      paragraph += `${i === 0 ? '' : first ? '. ' : ' '}${first ? word.charAt(0).toUpperCase() + word.slice(1) : word}`;
    }
    paragraphs.push(`${paragraph}.`);
  }
  const text = paragraphs.join('\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: 'paragraph' as const, start, end: start + paragraph.length, marks: [] };
    start = block.end + 1;
    return block;
  });
  return {
    title: Array.from({ length: 7 }, () => words.next()).join(' '),
    byline: null,
    siteName: `Site ${words.random(40)}`,
    url: null,
    publishedAt: null,
    lang: 'en',
    excerpt: text.slice(0, 160),
    leadImage: null,
    text,
    blocks,
  };
}
