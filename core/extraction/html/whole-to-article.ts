import { letterKey } from '../../text/words.ts';
import type { ExtractedArticle } from '../../model/article.ts';
import { assembleBlocks } from '../assemble.ts';
import { collapseSpace } from '../characters.ts';
import { excerptOf, shortenText } from '../excerpt.ts';
import type { DomDocument } from './dom/dom.ts';
import { domToDrafts } from './dom-to-drafts.ts';

/** Metadata of a document. */
export type WholeMetadata = Pick<
  ExtractedArticle,
  'byline' | 'siteName' | 'url' | 'publishedAt' | 'lang' | 'leadImage'
> & {
  /** Null: the title is the first heading, or the first words. */
  readonly title: string | null;
};

/** Maximum length in code units of a title made from the beginning of the text. */
const firstWords = 80;

/**
 * A document that is all article (a book's chapters, a selection from the clipboard): every visible word of it, and nothing is taken
 * for a page's furniture. A beginning that is or repeats the title stands above the article and not in it.
 * @param base the address that relative links and pictures count from; null when there is none.
 */
export function wholeToArticle(
  document: DomDocument,
  base: string | null,
  metadata: WholeMetadata,
): ExtractedArticle {
  const drafts = document.body ? domToDrafts(document.body, base) : [];
  const first = drafts[0];
  const words = first ? collapseSpace(first.runs.map((run) => run.text).join('')) : '';
  const title = metadata.title ?? (first?.shape.kind === 'heading' ? words : null);
  const repeats = title !== null && letterKey(title) !== '' && letterKey(words) === letterKey(title);
  const { text, blocks } = assembleBlocks(repeats ? drafts.slice(1) : drafts);
  return {
    ...metadata,
    title: collapseSpace(title ?? shortenText(text, firstWords)),
    excerpt: excerptOf(text, blocks),
    text,
    blocks,
  };
}
