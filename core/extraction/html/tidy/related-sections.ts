import { boilerplateOf } from '../../text/chrome.ts';
import { isDateLine } from '../../text/byline.ts';
import { isProse, splitWords } from '../../text/prose.ts';
import { isLinked, type DraftBlock } from '../../draft.ts';
import { hasTitleAfterLabel, isLinkOnly } from './interruption.ts';

/** "More news from the coast", "Weitere Beiträge zum Thema": the start of a heading above other articles, in many languages. */
const more =
  /^(?:more|mehr|weitere[rns]?|plus|d['’]autres|más|otr[oa]s|mais|outr[oa]s|altr[ei]|ulteriori|więcej|inne|meer|andere|fler|flere|mere|lisää|další|ďalšie|további|ещё|другие|інші|daha fazla)\s/iu;
const maxWords = 8;

/** Maximum number of words of a block that can present another article. */
const maxTeaser = 45;

/** Minimum shares of such blocks in a section below a label of lists, and below another heading that begins with "more". */
const enough = 0.6;
const nearlyAll = 0.8;

/** The level of a heading; for another label the lowest one, so that any heading ends its section. */
const levelOf = ({ shape }: DraftBlock): number => (shape.kind === 'heading' ? shape.level : 6);

/** Whether a block can be part of a list of other articles: a link, a picture, a date, a list item or a short line. */
function isTeaser(draft: DraftBlock, line: string): boolean {
  const { kind } = draft.shape;
  if (kind === 'figure' || kind === 'caption' || kind === 'rule') return true;
  if (kind === 'code' || kind === 'table' || kind === 'formula' || kind === 'quote') return false;
  if (isLinkOnly(draft) || isDateLine(line)) return true;
  return (kind === 'listItem' && splitWords(line).length <= maxTeaser) || !isProse(line);
}

/**
 * Removes sections that present other articles: a label such as "Related articles", or a heading that begins with "More", and
 * the teasers below it.
 * @param lineOf text of a block on one line
 */
export function withoutRelatedSections<D extends DraftBlock>(
  drafts: readonly D[],
  lineOf: (draft: D) => string,
): D[] {
  const kept: D[] = [];
  for (let index = 0; index < drafts.length;) {
    const draft = drafts[index];
    if (!draft) break;
    const end = endOfRelated(drafts, index, lineOf);
    if (end > index) index = end;
    else {
      kept.push(draft);
      index += 1;
    }
  }
  return kept;
}

/** The index after a section of other articles that starts at an index; the index itself when none starts there. */
function endOfRelated<D extends DraftBlock>(
  drafts: readonly D[],
  start: number,
  lineOf: (draft: D) => string,
): number {
  const label = drafts[start];
  if (!label || start === 0) return start;
  const { kind } = label.shape;
  if (kind !== 'heading' && kind !== 'paragraph') return start;
  const line = lineOf(label);
  if (splitWords(line).length > maxWords) return start;
  const isLabel = boilerplateOf(line) === 'related' && !hasTitleAfterLabel(line);
  if (!isLabel && !(kind === 'heading' && more.test(line))) return start;
  const level = levelOf(label);
  let end = start + 1;
  for (let next = drafts[end]; next; next = drafts[end]) {
    if (next.shape.kind === 'heading' && next.shape.level <= level && !isLinkOnly(next)) break;
    // Below a paragraph, prose is the article again.
    if (kind === 'paragraph' && next.shape.kind === 'paragraph' && !isTeaser(next, lineOf(next))) break;
    end += 1;
  }
  const section = drafts.slice(start + 1, end);
  const teasers = section.filter((draft) => isTeaser(draft, lineOf(draft)));
  const isList = teasers.some(({ runs }) => runs.some(isLinked));
  return isList && teasers.length >= section.length * (isLabel ? enough : nearlyAll) ? end : start;
}
