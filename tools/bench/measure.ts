import { median } from '../lib/median.ts';

/** A figure with its baseline, measured alternately in the same run. */
export interface Measurement {
  readonly name: string;
  readonly unit: 'ms';
  /** Median of all rounds. */
  readonly median: number;
  readonly baseline: { readonly name: string; readonly median: number };
  /** median / baseline median; below 1 is faster than the baseline. */
  readonly ratio: number;
  readonly rounds: number;
  /** Size of the input: "11,400 words". */
  readonly size: string;
}

export interface Contest {
  readonly name: string;
  readonly size: string;
  readonly run: () => unknown;
  readonly baseline: { readonly name: string; readonly run: () => unknown };
  readonly rounds?: number;
}

const timeOf = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const round = (value: number): number => Number(value.toPrecision(4));

/** Times both sides alternately, so that other load affects both; one warm-up round of each is not counted. */
export function measure({ name, size, run, baseline, rounds = 15 }: Contest): Measurement {
  const own: number[] = [];
  const other: number[] = [];
  for (let i = 0; i <= rounds; i += 1) {
    const [a, b] = [timeOf(run), timeOf(baseline.run)];
    if (i === 0) continue;
    own.push(a);
    other.push(b);
  }
  const [mine, theirs] = [median(own), median(other)];
  return {
    name,
    unit: 'ms',
    median: round(mine),
    baseline: { name: baseline.name, median: round(theirs) },
    ratio: round(mine / theirs),
    rounds,
    size,
  };
}
