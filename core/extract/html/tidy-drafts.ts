import { collapseSpace } from '../characters.ts';
import { draftText, type DraftBlock } from '../draft.ts';
import { bylineOf, isDateLine } from '../text/byline.ts';
import { isCreditLine } from '../text/caption.ts';
import { chromeOf } from '../text/chrome.ts';
import { endsSentence, isProse, wordsOf } from '../text/prose.ts';

/** What is known of a page beside its blocks. */
export interface PageFacts {
  readonly title: string | null;
  readonly byline: string | null;
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** True when all words of a block lead elsewhere. */
const isLinkOnly = (draft: DraftBlock): boolean =>
  draft.runs.some((run) => /\S/.test(run.text)) &&
  draft.runs.every(
    (run) => !/[\p{L}\p{N}]/u.test(run.text) || run.marks.some((mark) => mark.kind === 'link'),
  );

/** Words that a page's own machinery shows: "Image 1 of 8", "Media playback is unsupported on your device". */
const isMachinery = (line: string): boolean =>
  /^(image|photo|slide|page) ?\d* ?(of|\/) ?\/? ?\d+$|^(caption|close|fullscreen|expand|replay|play|pause|mute|hide caption|show caption|toggle caption|photos?|gallery|view gallery|video|watch)$|^media (playback|caption) is (un)?\w+ .{0,30}$|^(image|media) (copyright|source)\b.{0,60}$|^\d{1,3}$/i.test(
    line,
  );

/** "READ MORE ON FOX BUSINESS BY CLICKING HERE": a block that is one link, shouted or pointing. */
const isPointer = (draft: DraftBlock, line: string): boolean =>
  draft.shape.kind === 'paragraph' &&
  isLinkOnly(draft) &&
  ((line === line.toUpperCase() && line !== line.toLowerCase() && wordsOf(line).length >= 3) ||
    /^(read|see also|also|watch|more|related|click|subscribe)\b/i.test(line));

/** True for a block that is no part of an article wherever it stands. */
function isInterruption(draft: DraftBlock, line: string): boolean {
  if (draft.shape.kind === 'code' || draft.shape.kind === 'quote') return false;
  if (isMachinery(line) || isPointer(draft, line)) return true;
  if (draft.shape.kind === 'paragraph' && isCreditLine(line)) return true;
  const kind = chromeOf(line);
  if (kind === 'label' || kind === 'share' || kind === 'comments' || kind === 'smallPrint') return true;
  if (kind === 'prompt' && draft.shape.kind === 'listItem') return false;
  if (kind === 'prompt') return !endsSentence(line) || isLinkOnly(draft) || wordsOf(line).length <= 20;
  return kind === 'related' && (/\p{L}\s*[:|]\s*\S/u.test(line) || draft.shape.kind !== 'heading');
}

/** A short line with the time of day, or with a year and no sentence: when the page was written, in whatever language. */
const isTimeLine = (line: string): boolean =>
  wordsOf(line).length <= 18 &&
  !endsSentence(line) &&
  (/\b\d{1,2}[:.h]\d{2}\b/.test(line) || (/\b(?:19|20)\d{2}\b/.test(line) && wordsOf(line).length <= 8));

/** Blocks before the first paragraph that say who, when and where in the site, which the article's head says already. */
function isFrontMatter(draft: DraftBlock, line: string, facts: PageFacts): boolean {
  if (draft.shape.kind === 'caption' || draft.shape.kind === 'code') return false;
  if (draft.shape.kind === 'listItem' && isLinkOnly(draft)) return true;
  if (chromeOf(line) !== null || isDateLine(line) || bylineOf(line) !== null) return true;
  if (/^https?:\/\/\S+$/.test(line) || isTimeLine(line)) return true;
  if (draft.shape.kind === 'paragraph' && wordsOf(line).length <= 2 && !endsSentence(line)) return true;
  if (facts.title !== null && fold(line) === fold(facts.title)) return true;
  if (
    facts.byline !== null &&
    line.length <= facts.byline.length * 2 + 20 &&
    fold(line).includes(fold(facts.byline))
  ) {
    return true;
  }
  return (
    /^(published|posted|updated|first published|last updated)\b[^.]*\d/i.test(line) &&
    wordsOf(line).length <= 16
  );
}

/** A paragraph below an article that says who wrote it and where to find them. */
function isSignature(line: string, { byline }: PageFacts): boolean {
  if (wordsOf(line).length > 70) return false;
  if (
    /\b(follow (him|her|them|me|us)|can be reached|may be reached|reach (him|her|them|me) at|e-?mail (him|her|them|me|us)|contact (him|her|them|the author))\b/i.test(
      line,
    )
  )
    return true;
  const name = byline?.split(/,| and /)[0]?.trim() ?? '';
  return (
    name !== '' &&
    line.toLowerCase().startsWith(name.toLowerCase()) &&
    /\b(is|was|writes|covers|works|has|joined|reports)\b.{0,60}\b(writer|reporter|editor|author|journalist|correspondent|columnist|contributor|producer|blogger|professor|fellow|about|for|at)\b/i.test(
      line,
    )
  );
}

/** A heading or paragraph that names the author again, or opens a list of other pages: the article is over. */
function isEnding(draft: DraftBlock, line: string, facts: PageFacts): boolean {
  if (facts.byline !== null && wordsOf(line).length <= 6 && fold(line) === fold(facts.byline)) return true;
  if (
    /^(about the authors?|more (articles|posts|stories) (from|by) .{1,50}|citation:.*|sources?:?|share this:?|get in touch)$/i.test(
      line,
    )
  ) {
    return !/^sources?/i.test(line);
  }
  const kind = chromeOf(line);
  // "Related: A title" is whole by itself, and stands in the middle of articles; "Related" alone opens a list.
  if (kind === 'related') return !/\p{L}\s*[:|]\s*\S/u.test(line);
  return kind === 'comments' && draft.shape.kind === 'heading';
}

/** A label ("More from UK") with nothing but links below it, and these links. */
function withoutTeasers<D extends DraftBlock>(drafts: readonly D[], lineOf: (draft: D) => string): D[] {
  const kept: D[] = [];
  let inTeasers = false;
  drafts.forEach((draft, index) => {
    const next = drafts[index + 1];
    const label = chromeOf(lineOf(draft)) === 'related' && next !== undefined && isLinkOnly(next);
    inTeasers = label || (inTeasers && isLinkOnly(draft));
    if (!inTeasers) kept.push(draft);
  });
  return kept;
}

/** Code units of a block that are looked at: furniture is shorter, and prose is known by its beginning. */
const longestLine = 3000;

/** Blocks after an ending may be this share of the article's words at most; with more, it was no ending. */
const mostAfterEnding = 0.2;

/**
 * Takes what is left of a page's furniture out of the blocks that hold its article: dates and names above it, labels and
 * pointers inside it, the author's portrait and other stories below it. A paragraph of prose inside the article stays.
 */
export function tidyDrafts<D extends DraftBlock>(drafts: readonly D[], facts: PageFacts): D[] {
  const lines = new Map(
    drafts.map((draft) => [draft, collapseSpace(draftText(draft).slice(0, longestLine))]),
  );
  const lineOf = (draft: D): string => lines.get(draft) ?? '';
  const words = (some: readonly D[]): number =>
    some.reduce((all, draft) => all + wordsOf(lineOf(draft)).length, 0);
  const isText = (draft: D): boolean =>
    draft.shape.kind !== 'heading' &&
    draft.shape.kind !== 'caption' &&
    !isLinkOnly(draft) &&
    isProse(lineOf(draft));

  const start = drafts.findIndex(isText);
  if (start === -1) return [...drafts];
  const isTitle = (draft: D): boolean =>
    draft.shape.kind === 'heading' && facts.title !== null && fold(lineOf(draft)) === fold(facts.title);
  const head = drafts
    .slice(0, start)
    .filter((draft) => !isFrontMatter(draft, lineOf(draft), facts) && !isInterruption(draft, lineOf(draft)));
  const rest = withoutTeasers(
    drafts.slice(start).filter((draft) => !isTitle(draft)),
    lineOf,
  );
  const all = words(rest);
  const ending = rest.findIndex(
    (draft, index) =>
      index > 0 && isEnding(draft, lineOf(draft), facts) && words(rest.slice(index)) <= all * mostAfterEnding,
  );
  const body = (ending === -1 ? rest : rest.slice(0, ending)).filter(
    (draft) => draft.shape.kind === 'rule' || !isInterruption(draft, lineOf(draft)),
  );
  let end = body.length;
  // Headings with nothing below them, and dates and names that close the page.
  while (end > 1) {
    const last = body[end - 1];
    if (!last) break;
    const line = lineOf(last);
    if (
      last.shape.kind !== 'heading' &&
      last.shape.kind !== 'rule' &&
      !isDateLine(line) &&
      !isTimeLine(line) &&
      !isSignature(line, facts) &&
      !(isLinkOnly(last) && !isProse(line))
    )
      break;
    end -= 1;
  }
  return [...head, ...body.slice(0, end)];
}
