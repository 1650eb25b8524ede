import { collapseSpace } from '../characters.ts';
import { dateToIso } from '../dates/parse-date.ts';
import { draftText, type DraftBlock } from '../draft.ts';
import { bylineOf } from '../text/byline.ts';
import { isElement, type DomDocument, type DomElement } from './dom/dom.ts';
import { isElsewhere } from './metadata/elsewhere.ts';
import { needsShownDate } from './metadata/published.ts';
import type { PageMetadata } from './metadata/read-metadata.ts';
import { isProse, splitWords } from '../text/prose.ts';

/** Maximum number of words of a byline, and of blocks in which bylines are searched. */
const maxWords = 18;
const maxBlocks = 15;

/** The short lines above the first paragraph of an article. */
function headLines(drafts: readonly DraftBlock[]): string[] {
  const lines: string[] = [];
  for (const draft of drafts.slice(0, maxBlocks)) {
    if (draft.shape.kind === 'quote' || (draft.shape.quoted ?? 0) > 0) continue;
    const line = collapseSpace(draftText(draft).slice(0, 1000));
    if (draft.shape.kind === 'paragraph' && isProse(line)) break;
    if (line !== '' && splitWords(line).length <= maxWords) lines.push(line);
  }
  return lines;
}

/** Number of levels above a headline in which a date or name is searched, and maximum length in code units of its element. */
const levels = 3;
const maxLength = 160;

/** Maximum number of headlines and of elements beside one that are examined. */
const maxHeadings = 5;
const maxElements = 60;

const textOf = (element: DomElement): string => collapseSpace((element.textContent ?? '').slice(0, 1000));

/** The texts of short elements next to a headline, nearest first. */
function* textsBesideHeadline(document: DomDocument): Generator<string> {
  const seen = new Set<DomElement>();
  for (const heading of Array.from(document.querySelectorAll('h1')).slice(0, maxHeadings)) {
    let around = heading.parentNode;
    for (
      let level = 0;
      level < levels && around && isElement(around);
      level += 1, around = around.parentNode
    ) {
      for (const element of Array.from(around.querySelectorAll('p,div,span,time,li,small,em,dd')).slice(
        0,
        maxElements,
      )) {
        if (seen.has(element)) continue;
        seen.add(element);
        const text = textOf(element);
        if (text.length <= maxLength && !isElsewhere(element)) yield text;
      }
    }
  }
}

/** Classes and ids of elements that show a date. */
const dateElements =
  'time,[class*="date" i],[class*="time" i],[class*="publish" i],[class*="posted" i],[class*="created" i],[class*="meta" i],[class*="byline" i],[id*="date" i]';

/** A date in an element whose class is one of dates. */
function dayInDateElement(document: DomDocument, read: (text: string) => string | null): string | null {
  for (const element of Array.from(document.querySelectorAll(dateElements)).slice(0, maxElements * 5)) {
    const text = textOf(element);
    const day = text.length <= maxLength && !isElsewhere(element) ? read(text) : null;
    if (day !== null) return day;
  }
  return null;
}

/** A date in the URL, as many newspapers use it: "…/2014/01/25/story.html". */
function dayInAddress(url: string | null): string | null {
  const found = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/_-]|$)/.exec(url ?? '');
  return found ? dateToIso(`${found[1]}/${found[2]}/${found[3]}`) : null;
}

/** A line that tells when the page was changed. */
const isUpdate = (line: string): boolean =>
  /^(?:last |zuletzt |letzte )?(?:updated|modified|aktualisiert|aktualisierung|mis à jour|actualizado|aggiornato|bijgewerkt|uppdaterad|opdateret|aktualizacja|обновлено)/i.test(
    line,
  );

/** A label before the date of publication. */
const publishedLabel =
  /(?<!\p{L})(?:first )?(?:published|posted|publi[ée]|veröffentlicht|erschienen|publicado|pubblicato|gepubliceerd|opublikowan\p{L}*|publicerad|publiceret|publisert|julkaistu|опубликован\p{L}*|опубліковано)(?!\p{L})/iu;

/** The items of an iterator, each computed when it is first needed and kept. */
function computedOnce<T>(source: Iterator<T>): Iterable<T> {
  const items: T[] = [];
  return {
    *[Symbol.iterator]() {
      yield* items;
      for (let next = source.next(); !next.done; next = source.next()) {
        items.push(next.value);
        yield next.value;
      }
    },
  };
}

function firstOf<T>(lines: Iterable<string>, read: (line: string) => T | null): T | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Author and date of a page: the declared author, otherwise one above the first paragraph or next to the headline; and, when no date
 * is declared or a visible one can correct its day, the date in these places, in the URL, or in an element of dates.
 */
export function readHeadLines(
  document: DomDocument,
  drafts: readonly DraftBlock[],
  { url, lang, byline, publishedAt }: Pick<PageMetadata, 'url' | 'lang' | 'byline' | 'publishedAt'>,
): { readonly byline: string | null; readonly publishedAt: string | null } {
  const lines = headLines(drafts);
  const beside = computedOnce(textsBesideHeadline(document));
  const first = <T>(read: (line: string) => T | null): T | null =>
    firstOf(lines, read) ?? firstOf(beside, read);
  const readDay = (line: string): string | null => {
    const published = line.search(publishedLabel);
    if (published > 0) return dateToIso(line.slice(published), lang);
    // A sentence of the article may name any date.
    if (isUpdate(line) || (isProse(line) && published === -1)) return null;
    return dateToIso(line, lang);
  };
  const readDate = (): string | null =>
    first(readDay) ??
    dayInAddress(url) ??
    (publishedAt === null ? dayInDateElement(document, readDay) : null);
  return {
    byline: byline ?? first(bylineOf),
    publishedAt: needsShownDate(publishedAt) ? readDate() : null,
  };
}
