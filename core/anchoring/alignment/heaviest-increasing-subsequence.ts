/**
 * Indexes of the heaviest non-decreasing subsequence: the elements that kept their order while the others moved. O(n log n).
 * @param weights weight of each element, not negative
 */
export function heaviestIncreasingSubsequence(
  numbers: readonly number[],
  weights: readonly number[],
): Set<number> {
  const size = numbers.reduce((max, n) => Math.max(max, n), 0) + 1;
  // A Fenwick tree over the values: the heaviest subsequence that ends at or below each value.
  const tree = Array.from({ length: size + 1 }, () => ({ weight: 0, index: -1 }));
  const before: number[] = [];
  let best = { weight: 0, index: -1 };
  for (const [k, number] of numbers.entries()) {
    let below = { weight: 0, index: -1 };
    for (let i = number + 1; i > 0; i -= i & -i) {
      const node = tree[i];
      if (node && node.weight > below.weight) below = node;
    }
    before[k] = below.index;
    const own = { weight: below.weight + (weights[k] ?? 0) + 1, index: k };
    for (let i = number + 1; i <= size; i += i & -i) if ((tree[i]?.weight ?? 0) < own.weight) tree[i] = own;
    if (own.weight > best.weight) best = own;
  }
  const row = new Set<number>();
  for (let k = best.index; k !== -1; k = before[k] ?? -1) row.add(k);
  return row;
}
