import { letterKey } from '../../text/words.ts';
import type { ExtractedArticle } from '../../model/article.ts';
import { assembleBlocks } from '../assemble.ts';
import { collapseSpace } from '../characters.ts';
import { draftText, plainDraft } from '../draft.ts';
import { excerptOf, shortenText } from '../excerpt.ts';
import { isElement, isWithin, nameOf, type DomDocument, type DomElement, type DomNode } from './dom/dom.ts';
import { classOf } from './dom/elements.ts';
import { domToDrafts, type PlacedDraft } from './dom-to-drafts.ts';
import { findArticle, type FoundArticle } from './find/find-article.ts';
import { StructuredBody } from './find/structured-body.ts';
import { findNotes, noNotes, type PageNotes } from './footnotes.ts';
import { findLeftOut } from './left-out.ts';
import { readHeadLines } from './head-lines.ts';
import { leadImageOf, withLeadImage } from './images/lead-image.ts';
import { measurePage } from './measure.ts';
import { localDate } from './metadata/published.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { removeBoilerplateDrafts } from './tidy/tidy-drafts.ts';

/** Maximum length in code units of a title made from the beginning of the text. */
const firstWords = 80;

/** The window shows the headline above the article, so a first heading that repeats it is dropped. */
function withoutTitle(drafts: readonly PlacedDraft[], title: string): readonly PlacedDraft[] {
  const first = drafts[0];
  const repeats =
    first?.shape.kind === 'heading' &&
    letterKey(draftText(first)) === letterKey(title) &&
    letterKey(title) !== '';
  return repeats ? drafts.slice(1) : drafts;
}

const hasWords = (draft: PlacedDraft): boolean => /\S/.test(draftText(draft));

const toDrafts = (paragraphs: readonly string[]): PlacedDraft[] =>
  paragraphs.map((text) => ({ ...plainDraft({ kind: 'paragraph' }, text), element: null }));

/** Whether the article is in the structured data alone, and longer there than what the page shows. */
function isOnlyStructured(structured: StructuredBody, drafts: readonly PlacedDraft[]): boolean {
  const text = drafts.map(draftText).join(' ');
  return structured.length > text.length && structured.isMissingFrom(text);
}

/** Minimum number of further lines in the same kind of element, which make a line the beginning of an entry. */
const minEntries = 2;

/** Whether a line begins an entry: a term of a glossary, or the time of a ticker, if the article goes on with such lines. */
function isEntry({ element, shape }: PlacedDraft, below: readonly PlacedDraft[]): boolean {
  if (!element) return false;
  const name = nameOf(element);
  const kind = classOf(element);
  if (name === 'p' || name === 'a' || (name === 'div' && kind === '')) return false;
  return (
    below.filter(
      (other) =>
        other.element !== null &&
        other.shape.kind === shape.kind &&
        nameOf(other.element) === name &&
        classOf(other.element) === kind,
    ).length >= minEntries
  );
}

/** Minimum length in code units of the text of an article without its captions. */
const minWithoutCaptions = 100;

/** The captions of an article that has nearly no other text, such as a series of pictures, are its paragraphs. */
function withCaptionsAsText(drafts: readonly PlacedDraft[]): readonly PlacedDraft[] {
  const length = (is: boolean): number =>
    drafts.reduce(
      (all, draft) => ((draft.shape.kind === 'caption') === is ? all + draftText(draft).trim().length : all),
      0,
    );
  const captions = length(true);
  const others = length(false);
  if (captions === 0 || others >= minWithoutCaptions || others >= captions) return drafts;
  return drafts.map((draft) =>
    draft.shape.kind === 'caption' ? { ...draft, shape: { ...draft.shape, kind: 'paragraph' } } : draft,
  );
}

/** The drafts of the article, followed by footnotes found elsewhere in the page. */
function readFound(found: FoundArticle, notes: PageNotes, base: string | null): PlacedDraft[] {
  const roots = new Set<DomNode>(found.roots);
  const isInside = (node: DomNode): boolean => isWithin(node, roots);
  const signed = new Set([...notes.signs].flatMap(([sign, { id }]) => (isInside(sign) ? [id] : [])));
  const holders = [...notes.bodies].filter(([, { id }]) => signed.has(id)).map(([holder]) => holder);
  const outside = holders.filter((holder): holder is DomElement => isElement(holder) && !isInside(holder));
  const wanted = new Set<DomNode>();
  for (const holder of holders) for (let at: DomNode | null = holder; at; at = at.parentNode) wanted.add(at);
  const isLeftOut = (node: DomNode): boolean => found.clutter.has(node) && !wanted.has(node);
  return domToDrafts([...found.roots, ...outside], base, { notes, isLeftOut });
}

/**
 * Extracts the article of a parsed page: text and marks, never markup. If no article can be identified, all visible text is used.
 * Throws AppError `unsupported` for a page that is too large.
 * @param url URL that the page was saved from; null when unknown
 */
export function htmlToArticle(document: DomDocument, url: string | null): ExtractedArticle {
  const root = document.documentElement;
  if (root) measurePage(root);
  const metadata = readMetadata(document, url);
  const { title } = metadata;
  const { body } = document;
  const structured = StructuredBody.read(metadata.articleBody);
  const found = body ? findArticle(body, { ...metadata, structured }) : null;
  const notes = body ? findNotes(body) : noNotes;
  const inPage = found ? readFound(found, notes, metadata.base) : [];
  const inFound =
    structured && isOnlyStructured(structured, inPage) ? toDrafts(structured.paragraphs) : inPage;
  const { byline, publishedAt: shownDate } = readHeadLines(document, inFound, metadata);
  const tidy = removeBoilerplateDrafts(inFound, { title, byline }, isEntry);
  // When all of an article is boilerplate, the whole page is shown instead.
  const shown = tidy.some(hasWords) ? tidy : body ? domToDrafts(body, metadata.base) : [];
  // The article of a page that shows nothing but a video is its description.
  const drafts = shown.some(hasWords)
    ? withCaptionsAsText(shown)
    : toDrafts(metadata.descriptions.slice(0, 1));
  const lead = leadImageOf(metadata.image, drafts, metadata.base);
  const untitled = title ? withoutTitle(drafts, title) : drafts;
  const whole = body
    ? withLeadImage(untitled, lead, body, metadata.base, (draft) => ({ ...draft, element: null }))
    : untitled;
  const { text, blocks } = assembleBlocks(whole);
  const shownTitle = collapseSpace(title ?? shortenText(text, firstWords));
  const leftOut = body
    ? findLeftOut(
        body,
        found?.roots ?? [],
        { title: shownTitle, text, blocks },
        { base: metadata.base, notes },
      )
    : [];
  return {
    title: shownTitle,
    byline,
    siteName: metadata.siteName,
    url: metadata.url,
    publishedAt: localDate(metadata.publishedAt, shownDate),
    lang: metadata.lang,
    excerpt: excerptOf(text, blocks),
    leadImage: lead,
    text,
    blocks,
    ...(leftOut.length > 0 ? { leftOut } : {}),
  };
}
