import type { PlacedDraft } from './collector.ts';
import type { DomElement, DomNode } from './dom/dom.ts';
import { findNotes, type PageNotes } from './footnotes.ts';
import { TreeReader } from './tree-reader.ts';

export type { PlacedDraft } from './collector.ts';

/**
 * Trees in, drafts of their visible words out, in document order.
 * @param roots one element, or several that follow one another.
 * @param base the page's address, for relative links; null when it is not known.
 * @param options.notes the page's footnotes; without them they are looked for below the first root.
 * @param options.isLeftOut parts that are not to be read.
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
