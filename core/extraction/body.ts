import type { Block, ExtractedArticle, ImageReference, TableCell } from '../model/article.ts';
import { moveSpan, type TextSpan } from '../model/span.ts';

type FigureBlock = Extract<Block, { kind: 'figure' }>;

/** A picture with its caption, which is not part of the article's running text. */
interface CaptionedFigure extends Omit<FigureBlock, 'image'> {
  readonly image: ImageReference;
  readonly caption: string | null;
}

/** A block of a body. Captions are part of their figures. */
type BodyBlock = Exclude<Block, FigureBlock | { kind: 'caption' }> | CaptionedFigure;

/** The running text of an article, without captions. */
export interface ArticleBody {
  readonly text: string;
  readonly blocks: readonly BodyBlock[];
  /** Maps a span of the article's text to the body, without the parts in captions; null when nothing else is in it. */
  readonly spanOf: (span: TextSpan) => TextSpan | null;
}

/**
 * The body of an article: its text without captions, and its blocks with their spans in that text. A caption belongs to the
 * figures before it, to the last of several.
 */
export function bodyOf({ text, blocks }: Pick<ExtractedArticle, 'text' | 'blocks'>): ArticleBody {
  const kept: BodyBlock[] = [];
  const texts: string[] = [];
  let place = 0;
  for (const block of blocks) {
    const words = text.slice(block.start, block.end);
    if (block.kind === 'caption') {
      const last = kept.at(-1);
      if (last?.kind === 'figure')
        kept[kept.length - 1] = {
          ...last,
          caption: last.caption === null ? words : `${last.caption}\n${words}`,
        };
      continue;
    }
    const by = place - block.start;
    const placed = { ...moveSpan(block, by), marks: block.marks.map((mark) => moveSpan(mark, by)) };
    if (placed.kind === 'figure') kept.push({ ...placed, caption: null });
    else if (placed.kind === 'table')
      kept.push({
        ...placed,
        rows: placed.rows.map((row) => row.map((cell): TableCell => moveSpan(cell, by))),
      });
    else kept.push(placed);
    texts.push(words);
    place += words.length + 1;
  }
  const body = texts.join('\n');
  const captions = blocks.filter(({ kind }) => kind === 'caption');
  return { text: body, blocks: kept, spanOf: (span) => spanInBody(span, captions, body) };
}

function spanInBody({ start, end }: TextSpan, captions: readonly TextSpan[], body: string): TextSpan | null {
  // A caption is removed with the newline after it.
  const place = (offset: number): number =>
    captions.reduce(
      (at, caption) => at - Math.max(0, Math.min(offset, caption.end + 1) - caption.start),
      offset,
    );
  const from = Math.min(place(start), body.length);
  const to = from + body.slice(from, place(end)).trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}
