import { useCallback, useMemo, useState } from 'react';
import { extendTo, retainListed, nothingSelected, selectAll, toggle } from './selection.ts';

export interface ListSelection {
  readonly ids: ReadonlySet<string>;
  /** The selected articles in list order. */
  readonly ordered: readonly string[];
  toggle(id: string): void;
  /** Shift: selects the range from the anchor. */
  extend(id: string, from: string | null): void;
  all(): void;
  clear(): void;
}

/** The articles selected for bulk actions. One that leaves the list is not selected until it comes back. */
export function useSelection(order: readonly string[]): ListSelection {
  const [chosen, setChosen] = useState(nothingSelected);
  const ids = useMemo(
    () => (chosen.ids.size === 0 ? chosen.ids : retainListed(chosen, new Set(order)).ids),
    [chosen, order],
  );
  const ordered = useMemo(() => (ids.size === 0 ? [] : order.filter((id) => ids.has(id))), [order, ids]);
  const toggleOne = useCallback((id: string) => setChosen((before) => toggle(before, id)), []);
  const extend = useCallback(
    (id: string, from: string | null) => setChosen((before) => extendTo(before, id, order, from)),
    [order],
  );
  const all = useCallback(() => setChosen(selectAll(order)), [order]);
  const clear = useCallback(() => setChosen(nothingSelected), []);
  return useMemo(
    () => ({ ids, ordered, toggle: toggleOne, extend, all, clear }),
    [ids, ordered, toggleOne, extend, all, clear],
  );
}
