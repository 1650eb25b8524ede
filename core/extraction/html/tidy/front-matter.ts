import { letterKey } from '../../../text/words.ts';
import type { DraftBlock } from '../../draft.ts';
import { bylineOf, isDateLine } from '../../text/byline.ts';
import { boilerplateOf } from '../../text/chrome.ts';
import { splitWords } from '../../text/prose.ts';
import type { PageFacts } from './facts.ts';
import { isLinkOnly } from './interruption.ts';
import { endsWithStop } from '../../../text/sentences.ts';

/** A short line with a time of day, or with a year and no sentence, is a date line, in any language. */
export const isTimeLine = (line: string): boolean =>
  splitWords(line).length <= 18 &&
  !endsWithStop(line) &&
  (/\b\d{1,2}[:.h]\d{2}\b/.test(line) || (/\b(?:19|20)\d{2}\b/.test(line) && splitWords(line).length <= 8));

/** Blocks before the first paragraph that repeat the metadata: author, date and section. */
export function isFrontMatter(draft: DraftBlock, line: string, facts: PageFacts): boolean {
  if (draft.shape.kind === 'caption' || draft.shape.kind === 'code') return false;
  if (draft.shape.kind === 'listItem' && isLinkOnly(draft)) return true;
  if (boilerplateOf(line) !== null || isDateLine(line) || bylineOf(line) !== null) return true;
  if (/^https?:\/\/\S+$/.test(line) || isTimeLine(line)) return true;
  if (draft.shape.kind === 'paragraph' && splitWords(line).length <= 2 && !endsWithStop(line)) return true;
  if (facts.title !== null && letterKey(line) === letterKey(facts.title)) return true;
  // The name of the site or of a section, above the article.
  if (
    facts.title !== null &&
    draft.shape.kind === 'heading' &&
    draft.shape.level === 1 &&
    splitWords(line).length <= 2
  )
    return true;
  if (
    facts.byline !== null &&
    line.length <= facts.byline.length * 2 + 20 &&
    letterKey(line).includes(letterKey(facts.byline))
  ) {
    return true;
  }
  return (
    /^(published|posted|updated|first published|last updated)\b[^.]*\d/i.test(line) &&
    splitWords(line).length <= 16
  );
}
