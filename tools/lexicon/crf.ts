/** A linear-chain conditional random field over hashed features, trained by AdaGrad with weight decay. */
import { bestTags } from '../../core/analysis/tagger/model.ts';
import { mayFollow, tagCount } from '../../core/analysis/tagger/tags.ts';

/** A training sentence: the feature rows of each token (-1 for an ignored feature), and its tags. */
export interface Example {
  readonly rows: readonly Int32Array[];
  readonly gold: Uint8Array;
  readonly source: string;
  /** Weight of the example; 1 for manually labeled text. */
  readonly weight: number;
}

export interface Crf {
  readonly weights: Float32Array;
  /** See `TaggerModel.transitions`. */
  readonly transitions: Float32Array;
}

const size = tagCount;
const startRow = size * size;
const allowed = Uint8Array.from({ length: (size + 1) * size }, (_, i) => {
  const from = Math.floor(i / size);
  return mayFollow(from === size ? 0 : from, i % size) ? 1 : 0;
});
const mayEnd = Uint8Array.from({ length: size }, (_, tag) => (mayFollow(tag, 0) ? 1 : 0));

/** Score of each tag for each token. */
const nodeScores = ({ weights }: Crf, rows: readonly Int32Array[]): Float64Array => {
  const scores = new Float64Array(rows.length * size);
  rows.forEach((own, i) => {
    for (const row of own) {
      if (row < 0) continue;
      const base = row * size;
      for (let tag = 0; tag < size; tag += 1)
        scores[i * size + tag] = (scores[i * size + tag] ?? 0) + (weights[base + tag] ?? 0);
    }
  });
  return scores;
};

export const predict = (crf: Crf, rows: readonly Int32Array[]): Uint8Array =>
  bestTags(nodeScores(crf, rows), rows.length, crf.transitions);

/** Converts scores to exponentials, scaled to a maximum of 1 per token to avoid overflow. */
const potentials = (scores: Float64Array, length: number): Float64Array => {
  const result = new Float64Array(scores.length);
  for (let i = 0; i < length; i += 1) {
    let top = -Infinity;
    for (let tag = 0; tag < size; tag += 1) top = Math.max(top, scores[i * size + tag] ?? 0);
    for (let tag = 0; tag < size; tag += 1)
      result[i * size + tag] = Math.exp((scores[i * size + tag] ?? 0) - top);
  }
  return result;
};

/** The probability of each tag at each token, and the expected count of each transition (added to `expected`). */
const marginals = (crf: Crf, rows: readonly Int32Array[], expected: Float64Array | null): Float64Array => {
  const length = rows.length;
  const node = potentials(nodeScores(crf, rows), length);
  const step = Float64Array.from(crf.transitions, (value, i) => (allowed[i] ? Math.exp(value) : 0));
  const forward = new Float64Array(length * size);
  const backward = new Float64Array(length * size);
  for (let i = 0; i < length; i += 1) {
    let sum = 0;
    for (let to = 0; to < size; to += 1) {
      let value = 0;
      if (i === 0) value = step[startRow + to] ?? 0;
      else
        for (let from = 0; from < size; from += 1)
          value += (forward[(i - 1) * size + from] ?? 0) * (step[from * size + to] ?? 0);
      value *= node[i * size + to] ?? 0;
      forward[i * size + to] = value;
      sum += value;
    }
    for (let to = 0; to < size; to += 1) forward[i * size + to] = (forward[i * size + to] ?? 0) / sum;
  }
  for (let tag = 0; tag < size; tag += 1) backward[(length - 1) * size + tag] = mayEnd[tag] ?? 0;
  for (let i = length - 2; i >= 0; i -= 1) {
    let sum = 0;
    for (let from = 0; from < size; from += 1) {
      let value = 0;
      for (let to = 0; to < size; to += 1)
        value +=
          (step[from * size + to] ?? 0) *
          (node[(i + 1) * size + to] ?? 0) *
          (backward[(i + 1) * size + to] ?? 0);
      backward[i * size + from] = value;
      sum += value;
    }
    for (let from = 0; from < size; from += 1)
      backward[i * size + from] = (backward[i * size + from] ?? 0) / sum;
  }
  const chance = new Float64Array(length * size);
  for (let i = 0; i < length; i += 1) {
    let sum = 0;
    for (let tag = 0; tag < size; tag += 1) {
      const value = (forward[i * size + tag] ?? 0) * (backward[i * size + tag] ?? 0);
      chance[i * size + tag] = value;
      sum += value;
    }
    for (let tag = 0; tag < size; tag += 1) chance[i * size + tag] = (chance[i * size + tag] ?? 0) / sum;
  }
  if (expected && length > 0) {
    for (let tag = 0; tag < size; tag += 1)
      expected[startRow + tag] = (expected[startRow + tag] ?? 0) + (chance[tag] ?? 0);
    const pair = new Float64Array(size * size);
    for (let i = 1; i < length; i += 1) {
      let sum = 0;
      for (let from = 0; from < size; from += 1)
        for (let to = 0; to < size; to += 1) {
          const value =
            (forward[(i - 1) * size + from] ?? 0) *
            (step[from * size + to] ?? 0) *
            (node[i * size + to] ?? 0) *
            (backward[i * size + to] ?? 0);
          pair[from * size + to] = value;
          sum += value;
        }
      for (let k = 0; k < pair.length; k += 1) expected[k] = (expected[k] ?? 0) + (pair[k] ?? 0) / sum;
    }
  }
  return chance;
};

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** L2 decay per step, relative to the learning rate. */
  readonly decay: number;
  /** Share of features dropped per visit, so that the model relies on none alone. */
  readonly dropout: number;
  /** Probability that all of a token's first `wordFeatures` features are dropped. */
  readonly wordDropout: number;
  readonly wordFeatures: number;
  readonly seed: number;
  readonly onEpoch?: (epoch: number, crf: Crf) => void;
}

export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Averages linear models trained with different seeds, which yields an ensemble in one model. */
export const meanOf = (models: readonly Crf[]): Crf => {
  const mean = (pick: (crf: Crf) => Float32Array): Float32Array => {
    const sum = new Float32Array(models[0] ? pick(models[0]).length : 0);
    for (const model of models)
      pick(model).forEach((value, i) => (sum[i] = (sum[i] ?? 0) + value / models.length));
    return sum;
  };
  return { weights: mean((crf) => crf.weights), transitions: mean((crf) => crf.transitions) };
};

export const trainCrf = (examples: readonly Example[], rowCount: number, options: TrainingOptions): Crf => {
  const { epochs, rate, decay, dropout, wordDropout, wordFeatures } = options;
  const weights = new Float32Array(rowCount * size);
  const squares = new Float32Array(rowCount * size).fill(1e-2);
  const transitions = new Float32Array((size + 1) * size);
  const transitionSquares = new Float32Array(transitions.length).fill(1);
  const crf: Crf = { weights, transitions };
  const random = createRandom(options.seed);
  const mean: Crf = {
    weights: new Float32Array(weights.length),
    transitions: new Float32Array(transitions.length),
  };
  const into = (sum: Float32Array, values: Float32Array, share: number): void => {
    for (let i = 0; i < sum.length; i += 1)
      sum[i] = (sum[i] ?? 0) + ((values[i] ?? 0) - (sum[i] ?? 0)) * share;
  };
  const order = examples.map((_, i) => i);
  const expected = new Float64Array(transitions.length);
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      const [a = 0, b = 0] = [order[i], order[j]];
      order[i] = b;
      order[j] = a;
    }
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const { gold, weight } = example;
      const rows = example.rows.map((own) => {
        const from = random() < wordDropout ? wordFeatures : 0;
        return own.filter((row, f) => f >= from && row >= 0 && random() >= dropout);
      });
      expected.fill(0);
      const chance = marginals(crf, rows, expected);
      for (let i = 0; i < rows.length; i += 1) {
        for (let tag = 0; tag < size; tag += 1) {
          const gradient = ((gold[i] === tag ? 1 : 0) - (chance[i * size + tag] ?? 0)) * weight;
          if (Math.abs(gradient) < 1e-4) continue;
          for (const row of rows[i] ?? []) {
            if (row < 0) continue;
            const at = row * size + tag;
            const old = weights[at] ?? 0;
            const slope = gradient - decay * old;
            const square = (squares[at] ?? 0) + slope * slope;
            squares[at] = square;
            weights[at] = old + (rate * slope) / Math.sqrt(square);
          }
        }
        const from = i === 0 ? size : (gold[i - 1] ?? 0);
        const at = from * size + (gold[i] ?? 0);
        expected[at] = (expected[at] ?? 0) - 1;
      }
      for (let k = 0; k < transitions.length; k += 1) {
        const slope = -(expected[k] ?? 0) * weight;
        if (slope === 0 || !allowed[k]) continue;
        const square = (transitionSquares[k] ?? 0) + slope * slope;
        transitionSquares[k] = square;
        transitions[k] = (transitions[k] ?? 0) + (rate * slope) / Math.sqrt(square);
      }
    }
    // The average of the weights over all epochs but the first varies less than the final weights.
    if (epoch > 1 || epochs === 1) {
      into(mean.weights, weights, 1 / Math.max(1, epoch - 1));
      into(mean.transitions, transitions, 1 / Math.max(1, epoch - 1));
    }
    options.onEpoch?.(epoch, mean);
  }
  return mean;
};
