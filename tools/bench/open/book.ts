import type { Block, ExtractedArticle, Mark } from '../../../core/model/article.ts';
import { createEntity, type Analysis, type Entity, type Mention } from '../../../core/model/analysis.ts';
import { capitalize } from '../../lib/random-text.ts';
import { createWords } from '../../lib/zipf.ts';

/** A text with everything that makes a book expensive to render, and the analysis it would have. */
export interface Book {
  readonly article: ExtractedArticle;
  readonly analysis: Analysis;
}

/**
 * Frequencies: every n-th word is a name; every n-th paragraph begins a chapter, is a quote or an item, or has a
 * footnote.
 */
const every = { name: 14, chapter: 60, quote: 17, item: 13, note: 23 } as const;
const kinds = ['person', 'place', 'organization', 'group', 'event', 'work'] as const;

/** @param wordCount of the running text. @param names number of entities. */
export function generateBook(title: string, wordCount: number, names: number): Book {
  const words = createWords();
  const nameOf = (rank: number): string =>
    `${capitalize(words.at(900 + rank))} ${capitalize(words.at(5000 + rank))}`;
  const mentions = new Map<number, Mention[]>();
  const blocks: Block[] = [];
  const notes: { readonly id: string; readonly words: string }[] = [];
  const parts: string[] = [];
  let length = 0;

  const add = (text: string, block: (start: number, end: number) => Block): void => {
    parts.push(text);
    blocks.push(block(length, length + text.length));
    length += text.length + 1;
  };
  const sentence = (at: number, count: number): string => {
    let text = '';
    for (let i = 0; i < count; i += 1) {
      if (i > 0) text += ' ';
      const isName = words.random(every.name) === 0;
      // Some entities are mentioned everywhere, most a few times.
      const rank = Math.min(words.random(names), words.random(names), words.random(names));
      const word = isName ? nameOf(rank) : words.next();
      if (isName) {
        const start = at + text.length;
        const own = mentions.get(rank) ?? [];
        own.push({ start, end: start + word.length, text: word, type: 'name' });
        mentions.set(rank, own);
      }
      text += i === 0 && !isName ? capitalize(word) : word;
    }
    return `${text}.`;
  };
  const paragraph = (): readonly [string, number] => {
    let [text, count] = ['', 0];
    // Dialog has short paragraphs, description long ones.
    for (let left = 1 + words.random(words.random(3) === 0 ? 12 : 4); left > 0; left -= 1) {
      const size = 6 + words.random(16);
      if (text !== '') text += ' ';
      text += sentence(length + text.length, size);
      count += size;
    }
    return [text, count];
  };

  let written = 0;
  for (let i = 0; written < wordCount; i += 1) {
    if (i % every.chapter === 0)
      add(`Chapter ${i / every.chapter + 1}: ${words.next()} ${words.next()}`, (start, end) => ({
        kind: 'heading',
        level: 2,
        start,
        end,
        marks: [],
      }));
    const [text, count] = paragraph();
    written += count;
    if (i % every.quote === 3) {
      add(text, (start, end) => ({ kind: 'quote', depth: 0, start, end, marks: [] }));
    } else if (i % every.item < 2) {
      add(text, (start, end) => ({
        kind: 'listItem',
        ordered: false,
        ordinal: 1,
        depth: 0,
        continued: false,
        start,
        end,
        marks: [],
      }));
    } else if (i % every.note === 5) {
      const id = `n${notes.length + 1}`;
      notes.push({ id, words: sentence(-1, 12).toLowerCase() });
      add(`${text}${notes.length}`, (start, end) => {
        const sign = start + text.length;
        const marks: Mark[] = [
          { kind: 'emphasis', start: start + 4, end: start + 20 },
          { kind: 'noteRef', note: id, start: sign, end },
          { kind: 'superscript', start: sign, end },
        ];
        return { kind: 'paragraph', start, end, marks };
      });
    } else add(text, (start, end) => ({ kind: 'paragraph', start, end, marks: [] }));
  }
  const textEnd = length;
  notes.forEach(({ id, words: about }, at) =>
    add(about, (start, end) => ({ kind: 'footnote', id, label: String(at + 1), start, end, marks: [] })),
  );

  const text = parts.join('\n');
  const entities: Entity[] = [...mentions]
    .map(([rank, all]) => {
      const own = all.filter(({ start }) => start >= 0 && start < textEnd);
      return createEntity({
        id: `e${rank}`,
        kind: kinds[rank % kinds.length] ?? 'person',
        name: nameOf(rank),
        mentions: own.map((mention) => ({ ...mention, text: text.slice(mention.start, mention.end) })),
        weight: own.length / 10_000,
      });
    })
    .filter((entity) => entity.mentions.length > 0);
  return {
    article: {
      title,
      byline: 'A. Writer',
      siteName: null,
      url: null,
      publishedAt: null,
      lang: 'en',
      excerpt: text.slice(0, 160),
      leadImage: null,
      text,
      blocks,
    },
    analysis: { entities, quotes: [], dates: [] },
  };
}
