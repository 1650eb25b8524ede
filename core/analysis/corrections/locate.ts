import { findAnchors } from '../../anchoring/find.ts';
import type { TextAnchor } from '../../model/anchor.ts';
import type { TextSpan } from '../../model/span.ts';

/** The text that corrections are applied to. */
export interface CorrectedText {
  readonly articleId: string;
  readonly text: string;
  readonly textVersion: number;
}

/** Locates anchors in the current text, in order; null for an anchor that is not found. */
export function locateAll(
  anchors: readonly TextAnchor[],
  { text, textVersion }: CorrectedText,
): (TextSpan | null)[] {
  const isCurrent = ({ span, quote, textVersion: version }: TextAnchor): boolean =>
    version === textVersion && text.slice(span.start, span.end) === quote.exact;
  const outdated = anchors.filter((anchor) => !isCurrent(anchor));
  const found = new Map(findAnchors(outdated, text).map(({ span }, i) => [outdated[i], span] as const));
  return anchors.map((anchor) => (isCurrent(anchor) ? anchor.span : (found.get(anchor) ?? null)));
}
