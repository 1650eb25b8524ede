import type { ExtractedArticle } from '../../model/article.ts';
import { assembleBlocks } from '../assemble.ts';
import { collapseSpace } from '../characters.ts';
import { draftText } from '../draft.ts';
import { excerptOf, shortenText } from '../excerpt.ts';
import type { DomDocument } from './dom.ts';
import { domToDrafts, type PlacedDraft } from './dom-to-drafts.ts';
import { measurePage } from './measure.ts';
import { readMetadata } from './metadata.ts';
import { deepestReadable, findReadable } from './readable.ts';
import { tidyDrafts } from './tidy-drafts.ts';

/** Code units of a title made out of the text's first words. */
const firstWords = 80;

/** The headline stands above the article in the window; a first heading that only repeats it is left out. */
function withoutTitle(drafts: readonly PlacedDraft[], title: string): readonly PlacedDraft[] {
  const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const first = drafts[0];
  const repeats =
    first?.shape.kind === 'heading' && fold(draftText(first)) === fold(title) && fold(title) !== '';
  return repeats ? drafts.slice(1) : drafts;
}

/**
 * A parsed page in, its article out: words and marks, never markup. Where no article can be told from the rest of the page, the
 * article is all that the page shows. The document is used up.
 * Throws AppError `unsupported` for a page too large to read.
 * @param url the address that the page was saved from; null when it is not known.
 */
export function htmlToArticle(document: DomDocument, url: string | null): ExtractedArticle {
  const root = document.documentElement;
  const size = root ? measurePage(root) : { nodes: 0, depth: 0 };
  const metadata = readMetadata(document, url);
  const whole = document.body ? domToDrafts(document.body, metadata.url) : [];
  const readable = size.depth <= deepestReadable ? findReadable(document) : null;
  const found = readable ? domToDrafts(readable.content, metadata.url) : [];
  const title = metadata.title ?? (readable?.title || null);
  const drafts = found.some((draft) => /\S/.test(draftText(draft)))
    ? tidyDrafts(found, { title, byline: metadata.byline })
    : whole;
  const { text, blocks } = assembleBlocks(title ? withoutTitle(drafts, title) : drafts);
  return {
    title: collapseSpace(title ?? shortenText(text, firstWords)),
    byline: metadata.byline ?? (readable?.byline || null),
    siteName: metadata.siteName,
    url: metadata.url,
    publishedAt: metadata.publishedAt,
    lang: metadata.lang,
    excerpt: excerptOf(text, blocks),
    leadImage: null,
    text,
    blocks,
  };
}
