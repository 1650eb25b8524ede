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
