import { letterKey } from '../../text/words.ts';
import type { ExtractedArticle } from '../../model/article.ts';
import { assembleBlocks } from '../assemble.ts';
import { collapseSpace } from '../characters.ts';
import { draftText } from '../draft.ts';
import { excerptOf, shortenText } from '../excerpt.ts';
import { isElement, type DomDocument, type DomElement, type DomNode } from './dom/dom.ts';
import { domToDrafts, type PlacedDraft } from './dom-to-drafts.ts';
import { findArticle, type FoundArticle } from './find/find-article.ts';
import { findNotes } from './footnotes.ts';
import { readHeadLines } from './head-lines.ts';
import { leadImageOf, withLeadImage } from './images/lead-image.ts';
import { measurePage } from './measure.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { removeBoilerplateDrafts } from './tidy/tidy-drafts.ts';

/** Code units of a title made out of the text's first words. */
const firstWords = 80;

/** The headline stands above the article in the window; a first heading that only repeats it is left out. */
function withoutTitle(drafts: readonly PlacedDraft[], title: string): readonly PlacedDraft[] {
  const first = drafts[0];
  const repeats =
    first?.shape.kind === 'heading' &&
    letterKey(draftText(first)) === letterKey(title) &&
    letterKey(title) !== '';
  return repeats ? drafts.slice(1) : drafts;
}

/** The drafts of what was found, its footnotes after it where they stand elsewhere in the page. */
function readFound(body: DomElement, found: FoundArticle, base: string | null): PlacedDraft[] {
  const notes = findNotes(body);
  const isInside = (node: DomNode): boolean => {
    for (let at: DomNode | null = node; at; at = at.parentNode)
      if (found.roots.includes(at as DomElement)) return true;
    return false;
  };
  const signed = new Set([...notes.signs].flatMap(([sign, { id }]) => (isInside(sign) ? [id] : [])));
  const holders = [...notes.bodies].filter(([, { id }]) => signed.has(id)).map(([holder]) => holder);
  const outside = holders.filter((holder): holder is DomElement => isElement(holder) && !isInside(holder));
  const wanted = new Set<DomNode>();
  for (const holder of holders) for (let at: DomNode | null = holder; at; at = at.parentNode) wanted.add(at);
  const isLeftOut = (node: DomNode): boolean => found.clutter.has(node) && !wanted.has(node);
  return domToDrafts([...found.roots, ...outside], base, { notes, isLeftOut });
}

/**
 * A parsed page in, its article out: words and marks, never markup. Where no article can be told from the rest of the page, the
 * article is all that the page shows.
 * Throws AppError `unsupported` for a page too large to read.
 * @param url the address that the page was saved from; null when it is not known.
 */
export function htmlToArticle(document: DomDocument, url: string | null): ExtractedArticle {
  const root = document.documentElement;
  if (root) measurePage(root);
  const metadata = readMetadata(document, url);
  const { title } = metadata;
  const { body } = document;
  const found = body ? findArticle(body) : null;
  const inFound = body && found ? readFound(body, found, metadata.url) : [];
  const head = readHeadLines(document, inFound, metadata.url);
  const byline = metadata.byline ?? head.byline;
  const drafts = inFound.some((draft) => /\S/.test(draftText(draft)))
    ? removeBoilerplateDrafts(inFound, { title, byline })
    : body
      ? domToDrafts(body, metadata.url)
      : [];
  const lead = leadImageOf(metadata.image, drafts, metadata.url);
  const untitled = title ? withoutTitle(drafts, title) : drafts;
  const whole = body
    ? withLeadImage(untitled, lead, body, metadata.url, (draft) => ({ ...draft, element: null }))
    : untitled;
  const { text, blocks } = assembleBlocks(whole);
  return {
    title: collapseSpace(title ?? shortenText(text, firstWords)),
    byline,
    siteName: metadata.siteName,
    url: metadata.url,
    publishedAt: metadata.publishedAt ?? head.publishedAt,
    lang: metadata.lang,
    excerpt: excerptOf(text, blocks),
    leadImage: lead,
    text,
    blocks,
  };
}
