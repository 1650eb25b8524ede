import { letterKey } from '../../../text/words.ts';
import { collapseSpace } from '../../characters.ts';
import { draftText, type DraftBlock } from '../../draft.ts';
import { isDateLine } from '../../text/byline.ts';
import { boilerplateOf } from '../../text/chrome.ts';
import { isProse, splitWords } from '../../text/prose.ts';
import { isAppealAtEnd, isContributorLine, isEnding, isSignature } from './ending.ts';
import type { PageFacts } from './facts.ts';
import { isFrontMatter, isTimeLine } from './front-matter.ts';
import { isInterruption, isLinkOnly } from './interruption.ts';
import { withoutRelatedSections } from './related-sections.ts';

/** A label ("More from UK") followed only by links, with these links. */
function withoutTeasers<D extends DraftBlock>(drafts: readonly D[], lineOf: (draft: D) => string): D[] {
  const kept: D[] = [];
  let inTeasers = false;
  drafts.forEach((draft, index) => {
    const next = drafts[index + 1];
    const label = next !== undefined && isLinkOnly(next) && boilerplateOf(lineOf(draft)) === 'related';
    inTeasers = label || (inTeasers && isLinkOnly(draft));
    if (!inTeasers) kept.push(draft);
  });
  return kept;
}

/** Number of code units of a block that are examined; page chrome is shorter. */
const maxLineLength = 3000;

/** Maximum number of blocks between a standfirst and the first paragraph. */
const maxBelowStandfirst = 8;

/** Maximum share of the article's words in paragraphs that consist of links to other articles, and minimum words of one. */
const maxPointers = 0.15;
const minPointerWords = 4;

/** Maximum share of the article's words after an ending; with more, it was not an ending. */
const maxAfterEnding = 0.2;

/**
 * Removes remaining page chrome from the blocks of an article: metadata above it, labels and links inside it, author boxes and
 * related stories below it. Paragraphs of prose inside the article are never removed.
 * @param isEntry whether a short line above the first paragraph begins an entry, as the others below it do
 */
export function removeBoilerplateDrafts<D extends DraftBlock>(
  drafts: readonly D[],
  facts: PageFacts,
  isEntry: (draft: D, below: readonly D[]) => boolean = () => false,
): D[] {
  const lines = new Map(
    drafts.map((draft) => [draft, collapseSpace(draftText(draft).slice(0, maxLineLength))]),
  );
  const lineOf = (draft: D): string => lines.get(draft) ?? '';
  const isText = (draft: D): boolean =>
    draft.shape.kind !== 'heading' &&
    draft.shape.kind !== 'caption' &&
    !isLinkOnly(draft) &&
    isProse(lineOf(draft));

  const start = drafts.findIndex(isText);
  if (start === -1) return [...drafts];
  const titleKey = facts.title === null ? null : letterKey(facts.title);
  const isTitle = (draft: D): boolean =>
    draft.shape.kind === 'heading' && letterKey(lineOf(draft)) === titleKey;
  const head = drafts
    .slice(0, start)
    .filter(
      (draft) =>
        isEntry(draft, drafts.slice(start)) ||
        (!isFrontMatter(draft, lineOf(draft), facts) && !isInterruption(draft, lineOf(draft))),
    );
  const below = drafts.filter((draft, index) => index >= start && !isTitle(draft));
  const own = withoutRelatedSections(withoutTeasers(below, lineOf), lineOf);
  // Author and date may be below the standfirst.
  const next = own.findIndex((draft, index) => index > 0 && isText(draft));
  const rest = own.filter(
    (draft, index) =>
      !(
        index > 0 &&
        index < next &&
        next <= maxBelowStandfirst &&
        draft.shape.kind === 'paragraph' &&
        isFrontMatter(draft, lineOf(draft), facts)
      ),
  );
  const counts = new Map(rest.map((draft) => [draft, splitWords(lineOf(draft)).length]));
  const words = (some: readonly D[]): number =>
    some.reduce((sum, draft) => sum + (counts.get(draft) ?? 0), 0);
  const all = words(rest);
  let left = all;
  const ending = rest.findIndex((draft, index) => {
    const isLate = index > 0 && left <= all * maxAfterEnding;
    left -= words([draft]);
    return isLate && isEnding(draft, lineOf(draft), facts);
  });
  const isLinked = (draft: D | undefined): boolean => draft?.shape.kind === 'paragraph' && isLinkOnly(draft);
  const linked = rest.filter(
    (draft, index) => isLinked(draft) && !isLinked(rest[index - 1]) && !isLinked(rest[index + 1]),
  );
  // A few paragraphs that are links point to other articles; an article of links keeps them.
  const arePointers = words(linked) <= all * maxPointers;
  const isPointer = (draft: D): boolean =>
    arePointers && words([draft]) >= minPointerWords && linked.includes(draft);
  const body = (ending === -1 ? rest : rest.slice(0, ending)).filter(
    (draft) => draft.shape.kind === 'rule' || !(isInterruption(draft, lineOf(draft)) || isPointer(draft)),
  );
  let end = body.length;
  // Headings without content, and dates and names at the end of the page.
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
      !isContributorLine(line) &&
      !isAppealAtEnd(last, line) &&
      !(isLinkOnly(last) && !isProse(line))
    )
      break;
    end -= 1;
  }
  return [...head, ...body.slice(0, end)];
}
