/** Lower bounds of the buckets. */
const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99] as const;

/** Calibration of scores: answers grouped by score. */
export interface Buckets {
  add(score: number, right: boolean): void;
  /** For each lower bound: number of answers, and the share at the right position, 0 to 1. */
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
