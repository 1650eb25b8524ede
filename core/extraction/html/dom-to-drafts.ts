import type { PlacedDraft } from './collector.ts';
import type { DomElement, DomNode } from './dom/dom.ts';
import { findNotes, type PageNotes } from './footnotes.ts';
import { TreeReader } from './tree-reader.ts';

export type { PlacedDraft } from './collector.ts';

/**
 * Converts DOM trees to drafts of their visible text, in document order.
 * @param roots one element, or several consecutive ones
 * @param base URL of the page, for relative links; null when unknown
 * @param options.notes footnotes of the page; by default they are searched below the first root
 * @param options.isLeftOut subtrees to skip
 */
export function domToDrafts(
  roots: DomElement | readonly DomElement[],
  base: string | null,
  options: { readonly notes?: PageNotes; readonly isLeftOut?: (node: DomNode) => boolean } = {},
): PlacedDraft[] {
  const all = 'nodeType' in roots ? [roots] : roots;
  const [first] = all;
  if (!first) return [];
  const reader = new TreeReader(base, options.notes ?? findNotes(first), options.isLeftOut ?? (() => false));
  for (const root of all) reader.read(root);
  return reader.collector.drafts;
}
