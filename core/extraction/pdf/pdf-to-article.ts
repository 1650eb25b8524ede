import type { ExtractedArticle } from '../../model/article.ts';
import { assembleBlocks } from '../assemble.ts';
import { collapseSpace } from '../characters.ts';
import type { DraftBlock, DraftCell, DraftMark } from '../draft.ts';
import { excerptOf, shortenText } from '../excerpt.ts';
import { buildText, type BlockText, type TextOptions } from './text/block-text.ts';
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

function toDraft(
  block: PdfBlock,
  textOf: (block: Pick<PdfBlock, 'lines' | 'skipped' | 'kind'>) => BlockText,
): DraftBlock | null {
  if (block.kind === 'figure') return null;
  if (block.kind === 'table') {
    const rows = block.rows.map((row) =>
      row.map(({ lines, header, colspan, rowspan }): DraftCell => ({
        runs: textOf({ lines, skipped: 0, kind: 'table' }).runs,
        header,
        colspan,
        rowspan,
      })),
    );
    return { shape: { kind: 'table' }, runs: [], rows };
  }
  const { runs } = textOf(block);
  switch (block.kind) {
    case 'heading':
      return { shape: { kind: 'heading', level: Math.max(1, Math.min(6, block.level)) as 2 }, runs };
    case 'item': {
      const { ordered = false, ordinal = 1 } = block.marker ?? {};
      return { shape: { kind: 'listItem', ordered, ordinal, depth: 0, continued: false }, runs };
    }
    case 'footnote':
      return { shape: { kind: 'footnote', id: noteId(block.page, block.label), label: block.label }, runs };
    case 'caption':
      return { shape: { kind: 'caption' }, runs };
    default:
      return { shape: { kind: 'paragraph' }, runs };
  }
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
  const found = findTaggedBlocks(layout, pages, measures) ?? findBlocks(layout, pages, measures);
  const front = findFront(found, metadata, measures);
  const blocks = withEndnotes(
    withLevels(
      joinBlocks(
        found.filter((block) => !front.used.has(block)),
        measures,
      ),
    ),
  );
  const noteOf = noteFinder(blocks);
  const textOf = ({ lines, skipped, kind }: Pick<PdfBlock, 'lines' | 'skipped' | 'kind'>): BlockText =>
    buildText(lines, { vocabulary, skipped, noteOf, marksStyle: kind !== 'heading' });
  const drafts = blocks.flatMap((block) => toDraft(block, textOf) ?? []);
  const { text, blocks: placed } = assembleBlocks(drafts);
  const title = front.title
    ? textOf({ ...front.title, skipped: 0, kind: 'heading' })
        .runs.map((run) => run.text)
        .join('')
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
  };
}
