import { describe, test } from 'vitest';
import { corpus } from './corpus.ts';
import { runInput } from './run-input.ts';
import { targets } from './targets/index.ts';

/** Inputs of fixed seeds; `npm run fuzz` runs others, with limits of time and memory. */
const seeds = [1, 2, 3];

describe.each(targets.map((target) => [target.name, target] as const))('%s', (name, target) => {
  test.each([...seeds, ...(corpus[name] ?? [])])(
    'reads the input of seed %i without a finding',
    async (seed) => {
      await runInput(target, seed);
    },
  );
});
