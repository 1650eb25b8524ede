/** The selected articles, and the anchor of Shift selections. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const nothingSelected: Selection = { ids: new Set(), anchor: null };

/** Toggles an article. */
export function toggle({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Selects the range from the anchor to this article; without an anchor, from the previous article. */
export function extendTo(
  { anchor }: Selection,
  id: string,
  order: readonly string[],
  from: string | null,
): Selection {
  const start = anchor ?? from ?? id;
  const [a, b] = [order.indexOf(start), order.indexOf(id)];
  if (a < 0 || b < 0) return { ids: new Set([id]), anchor: id };
  return { ids: new Set(order.slice(Math.min(a, b), Math.max(a, b) + 1)), anchor: start };
}

export const selectAll = (order: readonly string[]): Selection => ({
  ids: new Set(order),
  anchor: order[0] ?? null,
});

/** Drops articles that are no longer listed; returns the same object if nothing changed. */
export function retainListed(selection: Selection, listed: ReadonlySet<string>): Selection {
  const kept = [...selection.ids].filter((id) => listed.has(id));
  if (kept.length === selection.ids.size) return selection;
  return {
    ids: new Set(kept),
    anchor: selection.anchor !== null && listed.has(selection.anchor) ? selection.anchor : null,
  };
}
