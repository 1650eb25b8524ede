/**
 * Which item of a list holds the keyboard's place. When the one that held it is gone, the item that moved into its
 * position takes over, or the last one; null when the list is empty.
 */
export function nextActive(
  before: readonly string[],
  after: readonly string[],
  active: string | null,
): string | null {
  if (active !== null && after.includes(active)) return active;
  const place = active === null ? 0 : before.indexOf(active);
  // Items before the old place may be gone too.
  const stillBefore = before.slice(0, Math.max(0, place)).filter((id) => after.includes(id)).length;
  return after[Math.min(stillBefore, after.length - 1)] ?? null;
}

/** Where an arrow key, Home or End leads; null for other keys and for an empty list. */
export function moveActive(ids: readonly string[], active: string | null, key: string): string | null {
  const place = active === null ? -1 : ids.indexOf(active);
  const last = ids.length - 1;
  if (last < 0) return null;
  switch (key) {
    case 'ArrowDown':
      return ids[Math.min(last, place + 1)] ?? null;
    case 'ArrowUp':
      return ids[Math.max(0, place - 1)] ?? null;
    case 'Home':
      return ids[0] ?? null;
    case 'End':
      return ids[last] ?? null;
    default:
      return null;
  }
}
