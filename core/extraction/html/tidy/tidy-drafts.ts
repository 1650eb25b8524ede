import { letterKey } from '../../../text/words.ts';
import { collapseSpace } from '../../characters.ts';
import { draftText, type DraftBlock } from '../../draft.ts';
import { isDateLine } from '../../text/byline.ts';
import { boilerplateOf } from '../../text/chrome.ts';
import { isProse, wordsOf } from '../../text/prose.ts';
import { isEnding, isSignature } from './ending.ts';
import type { PageFacts } from './facts.ts';
import { isFrontMatter, isTimeLine } from './front-matter.ts';
import { isInterruption, isLinkOnly } from './interruption.ts';

/** A label ("More from UK") with nothing but links below it, and these links. */
function withoutTeasers<D extends DraftBlock>(drafts: readonly D[], lineOf: (draft: D) => string): D[] {
  const kept: D[] = [];
  let inTeasers = false;
  drafts.forEach((draft, index) => {
    const next = drafts[index + 1];
    const label = boilerplateOf(lineOf(draft)) === 'related' && next !== undefined && isLinkOnly(next);
    inTeasers = label || (inTeasers && isLinkOnly(draft));
    if (!inTeasers) kept.push(draft);
  });
  return kept;
}

/** Code units of a block that are looked at: furniture is shorter, and prose is known by its beginning. */
const maxLineLength = 3000;

/** Blocks after an ending may be this share of the article's words at most; with more, it was no ending. */
const maxAfterEnding = 0.2;

/**
 * Takes what is left of a page's furniture out of the blocks that hold its article: dates and names above it, labels and
 * pointers inside it, the author's portrait and other stories below it. A paragraph of prose inside the article stays.
 */
export function removeBoilerplateDrafts<D extends DraftBlock>(drafts: readonly D[], facts: PageFacts): D[] {
  const lines = new Map(
    drafts.map((draft) => [draft, collapseSpace(draftText(draft).slice(0, maxLineLength))]),
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
    draft.shape.kind === 'heading' &&
    facts.title !== null &&
    letterKey(lineOf(draft)) === letterKey(facts.title);
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
      index > 0 && isEnding(draft, lineOf(draft), facts) && words(rest.slice(index)) <= all * maxAfterEnding,
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
