import type { Measurement } from './measure.ts';

/** A single figure without a baseline. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly size: string;
}

/** A comparison over many inputs: median and 95th percentile of all inputs. */
export interface SpreadMeasurement extends Measurement {
  readonly p95: number;
  readonly baseline: { readonly name: string; readonly median: number; readonly p95: number };
  /** p95 / baseline p95. */
  readonly ratio95: number;
}

export interface InputContest<Input> {
  readonly name: string;
  readonly size: string;
  readonly inputs: readonly Input[];
  readonly run: (input: Input) => unknown;
  readonly baseline: { readonly name: string; readonly run: (input: Input) => unknown };
  readonly rounds?: number;
}

export const round = (value: number): number => Number(value.toPrecision(4));

const quantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
};

const timeOf = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Times both sides alternately for every input; the median of each input's rounds counts, after one warm-up round. */
export function compareInputs<Input>(contest: InputContest<Input>): SpreadMeasurement {
  const { name, size, inputs, run, baseline, rounds = 3 } = contest;
  const own: number[] = [];
  const other: number[] = [];
  for (const input of inputs) {
    const times: (readonly [number, number])[] = [];
    for (let i = 0; i <= rounds; i += 1)
      times.push([timeOf(() => run(input)), timeOf(() => baseline.run(input))]);
    const counted = times.slice(1);
    own.push(
      quantile(
        counted.map(([a]) => a),
        0.5,
      ),
    );
    other.push(
      quantile(
        counted.map(([, b]) => b),
        0.5,
      ),
    );
  }
  const [median, p95] = [quantile(own, 0.5), quantile(own, 0.95)];
  const base = { name: baseline.name, median: quantile(other, 0.5), p95: quantile(other, 0.95) };
  return {
    name,
    unit: 'ms',
    median: round(median),
    p95: round(p95),
    baseline: { name: base.name, median: round(base.median), p95: round(base.p95) },
    ratio: round(median / base.median),
    ratio95: round(p95 / base.p95),
    rounds: rounds * inputs.length,
    size,
  };
}
