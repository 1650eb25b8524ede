import type { ExtractedArticle } from '../../model/article.ts';
import { assembleBlocks } from '../assemble.ts';
import { collapseSpace } from '../characters.ts';
import type { BlockShape, DraftBlock, DraftCell, DraftMark } from '../draft.ts';
import { excerptOf, shortenText } from '../excerpt.ts';
import { mapPages, type PlacedText } from './page-map.ts';
import { buildText, type BlockText, type LinePlace, type TextOptions } from './text/block-text.ts';
import type { PdfBlock } from './blocks/blocks.ts';
import { withEndnotes } from './blocks/endnotes.ts';
import { findBlocks } from './blocks/find-blocks.ts';
import { findFront, metadataTitle } from './find-front.ts';
import { withLevels } from './blocks/heading-levels.ts';
import { joinBlocks } from './blocks/join-blocks.ts';
import { findLayout } from './layout/find-layout.ts';
import { measureLayout } from './layout/measures.ts';
import { findTaggedBlocks } from './tagged/tagged-blocks.ts';
import type { PdfMetadata, PdfPage } from './page/page-content.ts';
import { collectVocabulary } from './text/vocabulary.ts';

export interface PdfExtractionOptions {
  /** Whether a word in lower case is a common word; decides about hyphens at ends of lines. */
  readonly isCommonWord?: (word: string) => boolean;
}

/** Maximum length in code units of a title made from the beginning of the text. */
const generatedTitleLength = 80;

/** The identifier of a footnote in the article. */
const noteId = (page: number, label: string): string => `pdf-${page + 1}-${label}`;

type NoteFinder = TextOptions['noteOf'];

/** Finds the footnote that a raised sign refers to: on the same page, otherwise the only one with that sign. */
function noteFinder(blocks: readonly PdfBlock[]): NoteFinder {
  const notes = blocks.filter(({ kind, label }) => kind === 'footnote' && label !== '');
  return ({ text }, page): DraftMark | null => {
    const label = text.replaceAll(/^[[(]|[\]).,]$/g, '');
    const found =
      notes.find((note) => note.page === page && note.label === label) ??
      notes.find((note) => note.page === page + 1 && note.label === label) ??
      (notes.filter((note) => note.label === label).length === 1
        ? notes.find((note) => note.label === label)
        : undefined);
    return found ? { kind: 'noteRef', note: noteId(found.page, found.label), label } : null;
  };
}

type TextOf = (block: Pick<PdfBlock, 'lines' | 'skipped' | 'kind'>) => BlockText;

/** A draft with the places of its characters. */
interface PlacedDraft extends PlacedText {
  readonly draft: DraftBlock;
}

const plainText = ({ runs }: BlockText): string => runs.map(({ text }) => text).join('');

function tableDraft(block: PdfBlock, textOf: TextOf): PlacedDraft {
  let text = '';
  const places: LinePlace[] = [];
  const rows = block.rows.map((row) =>
    row.map(({ lines, header, colspan, rowspan }): DraftCell => {
      const cell = textOf({ lines, skipped: 0, kind: 'table' });
      const from = text.length;
      places.push(
        ...cell.places.map((place) => ({ ...place, start: place.start + from, end: place.end + from })),
      );
      text += plainText(cell);
      return { runs: cell.runs, header, colspan, rowspan };
    }),
  );
  return { draft: { shape: { kind: 'table' }, runs: [], rows }, text, places };
}

function shapeOf(block: PdfBlock): BlockShape {
  switch (block.kind) {
    case 'heading': {
      const level = Math.max(1, Math.min(6, block.level)) as 2;
      return { kind: 'heading', level, ...(block.label === '' ? {} : { label: block.label }) };
    }
    case 'item': {
      const { ordered = false, ordinal = 1 } = block.marker ?? {};
      return { kind: 'listItem', ordered, ordinal, depth: 0, continued: false };
    }
    case 'footnote':
      return { kind: 'footnote', id: noteId(block.page, block.label), label: block.label };
    case 'caption':
      return { kind: 'caption' };
    default:
      return { kind: 'paragraph' };
  }
}

function toDraft(block: PdfBlock, textOf: TextOf): PlacedDraft | null {
  if (block.kind === 'figure') return null;
  if (block.kind === 'table') return tableDraft(block, textOf);
  const found = textOf(block);
  return { draft: { shape: shapeOf(block), runs: found.runs }, text: plainText(found), places: found.places };
}

/**
 * Converts the pages of a PDF to an article: columns in reading order, paragraphs whole over columns and pages, without running
 * heads. Never throws; pages without text yield an article without blocks.
 */
export function pdfToArticle(
  pages: readonly PdfPage[],
  metadata: PdfMetadata,
  { isCommonWord = () => false }: PdfExtractionOptions = {},
): ExtractedArticle {
  const layout = findLayout(pages, isCommonWord);
  const measures = measureLayout(layout);
  const vocabulary = collectVocabulary(
    layout.columns.flatMap(({ lines }) => lines),
    isCommonWord,
  );
  const tagged = findTaggedBlocks(layout, pages, measures);
  const found = tagged ?? findBlocks(layout, pages, measures);
  const front = findFront(found, metadata, measures);
  const blocks = withEndnotes(
    withLevels(
      joinBlocks(
        found.flatMap((block) => {
          const rest = front.used.get(block);
          return rest === undefined ? block : (rest ?? []);
        }),
        measures,
        tagged !== null,
      ),
    ),
  );
  const noteOf = noteFinder(blocks);
  const textOf: TextOf = ({ lines, skipped, kind }) =>
    buildText(lines, { vocabulary, skipped, noteOf, marksStyle: kind !== 'heading' });
  const drafts = blocks.flatMap((block) => toDraft(block, textOf) ?? []);
  const { text, blocks: placed } = assembleBlocks(drafts.map(({ draft }) => draft));
  const title = front.title
    ? plainText(textOf({ ...front.title, skipped: 0, kind: 'heading' }))
    : metadataTitle(metadata);
  return {
    title: collapseSpace(title ?? shortenText(text.split('\n', 1)[0] ?? '', generatedTitleLength)),
    byline: front.byline,
    siteName: null,
    url: null,
    publishedAt: front.publishedAt ?? null,
    lang: metadata.lang,
    excerpt: excerptOf(text, placed),
    leadImage: null,
    text,
    blocks: placed,
    pages: mapPages(pages, layout.directions, drafts, placed, text),
  };
}
