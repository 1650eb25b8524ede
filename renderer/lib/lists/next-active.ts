/**
 * Returns the active item of a list. If it was removed, the item now at its position becomes active, or the last one;
 * null when the list is empty.
 */
export function nextActive(
  before: readonly string[],
  after: readonly string[],
  active: string | null,
): string | null {
  if (active === null) return after[0] ?? null;
  const left = new Set(after);
  if (left.has(active)) return active;
  const place = before.indexOf(active);
  // Items before the old position may have been removed too.
  const remainingBefore = before.slice(0, Math.max(0, place)).filter((id) => left.has(id)).length;
  return after[Math.min(remainingBefore, after.length - 1)] ?? null;
}

/**
 * Returns the target of an arrow key, Page Up or Down (by `page` items), Home or End; null for other keys and an empty
 * list.
 */
export function moveActive(
  ids: readonly string[],
  active: string | null,
  key: string,
  page = 10,
): string | null {
  const place = active === null ? -1 : ids.indexOf(active);
  const last = ids.length - 1;
  if (last < 0) return null;
  switch (key) {
    case 'ArrowDown':
      return ids[Math.min(last, place + 1)] ?? null;
    case 'ArrowUp':
      return ids[Math.max(0, place - 1)] ?? null;
    case 'PageDown':
      return ids[Math.min(last, place + page)] ?? null;
    case 'PageUp':
      return ids[Math.max(0, place - page)] ?? null;
    case 'Home':
      return ids[0] ?? null;
    case 'End':
      return ids[last] ?? null;
    default:
      return null;
  }
}
