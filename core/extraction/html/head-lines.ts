import { collapseSpace } from '../characters.ts';
import { dateToIso } from '../dates.ts';
import { draftText, type DraftBlock } from '../draft.ts';
import { bylineOf } from '../text/byline.ts';
import { isElement, type DomDocument } from './dom/dom.ts';
import { isProse, wordsOf } from '../text/prose.ts';

/** Words of a line that says who wrote an article or when, and blocks in which such lines are looked for. */
const maxWords = 18;
const maxBlocks = 15;

/** The short lines above an article's first paragraph. */
function headLines(drafts: readonly DraftBlock[]): string[] {
  const lines: string[] = [];
  for (const draft of drafts.slice(0, maxBlocks)) {
    const line = collapseSpace(draftText(draft).slice(0, 1000));
    if (draft.shape.kind === 'paragraph' && isProse(line)) break;
    if (line !== '' && wordsOf(line).length <= maxWords) lines.push(line);
  }
  return lines;
}

/** Levels above a headline in which its page may say the day, and code units of an element that says nothing else. */
const levels = 3;
const maxDateLength = 160;

/** The day in a short element beside the headline. */
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

/** "…/2014/01/25/story.html": the day in an address, which many papers write there. */
function dayInAddress(url: string | null): string | null {
  const found = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/_-]|$)/.exec(url ?? '');
  return found ? dateToIso(`${found[1]}/${found[2]}/${found[3]}`) : null;
}

/** What a page says to its readers alone: who wrote the article and when, above its first paragraph, beside its headline or in its address. */
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
