/** Lower edges of the buckets. */
const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99] as const;

/** What scores are worth: answers sorted into buckets by their score. */
export interface Buckets {
  add(score: number, right: boolean): void;
  /** From each bucket's lower edge up: how many answers, and the share in the right place, 0 to 1. */
  rows(): { readonly from: number; readonly answers: number; readonly right: number }[];
  describe(): string;
}

export function createBuckets(): Buckets {
  const counts = edges.map((from) => ({ from, answers: 0, right: 0 }));
  const rows = () =>
    counts.map(({ from, answers, right }) => ({ from, answers, right: answers === 0 ? 0 : right / answers }));
  return {
    add(score, right) {
      const bucket = counts.findLast(({ from }) => score >= from) ?? counts[0];
      if (!bucket) return;
      bucket.answers += 1;
      if (right) bucket.right += 1;
    },
    rows,
    describe: () =>
      rows()
        .filter(({ answers }) => answers > 0)
        .map(({ from, answers, right }) => `from ${from}: ${(100 * right).toFixed(1)} (${answers})`)
        .join('   '),
  };
}
