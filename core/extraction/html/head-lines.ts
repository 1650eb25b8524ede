import { collapseSpace } from '../characters.ts';
import { dateToIso } from '../dates/parse-date.ts';
import { draftText, type DraftBlock } from '../draft.ts';
import { bylineOf } from '../text/byline.ts';
import { isElement, type DomDocument } from './dom/dom.ts';
import { isProse, wordsOf } from '../text/prose.ts';

/** Maximum number of words of a byline, and of blocks in which bylines are searched. */
const maxWords = 18;
const maxBlocks = 15;

/** The short lines above the first paragraph of an article. */
function headLines(drafts: readonly DraftBlock[]): string[] {
  const lines: string[] = [];
  for (const draft of drafts.slice(0, maxBlocks)) {
    const line = collapseSpace(draftText(draft).slice(0, 1000));
    if (draft.shape.kind === 'paragraph' && isProse(line)) break;
    if (line !== '' && wordsOf(line).length <= maxWords) lines.push(line);
  }
  return lines;
}

/** Number of levels above a headline in which a date is searched, and maximum length in code units of its element. */
const levels = 3;
const maxDateLength = 160;

/** A date in a short element next to the headline. */
function dayBesideHeadline(document: DomDocument): string | null {
  const headings = Array.from(document.querySelectorAll('h1'));
  let around = headings.length === 1 ? (headings[0]?.parentNode ?? null) : null;
  for (let level = 0; level < levels && around && isElement(around); level += 1, around = around.parentNode) {
    for (const element of Array.from(around.querySelectorAll('p,div,span,time,li,small,em')).slice(0, 60)) {
      const text = collapseSpace((element.textContent ?? '').slice(0, 1000));
      const day = text.length <= maxDateLength ? dateToIso(text) : null;
      if (day !== null) return day;
    }
  }
  return null;
}

/** A date in the URL, as many newspapers use it: "…/2014/01/25/story.html". */
function dayInAddress(url: string | null): string | null {
  const found = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/_-]|$)/.exec(url ?? '');
  return found ? dateToIso(`${found[1]}/${found[2]}/${found[3]}`) : null;
}

/** Visible metadata: author and date above the first paragraph, next to the headline, or in the URL. */
export function readHeadLines(
  document: DomDocument,
  drafts: readonly DraftBlock[],
  url: string | null,
): { readonly byline: string | null; readonly publishedAt: string | null } {
  const lines = headLines(drafts);
  const first = <T>(read: (line: string) => T | null): T | null => {
    for (const line of lines) {
      const found = read(line);
      if (found !== null) return found;
    }
    return null;
  };
  return {
    byline: first(bylineOf),
    publishedAt: first(dateToIso) ?? dayBesideHeadline(document) ?? dayInAddress(url),
  };
}
