import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRandom } from '../lib/random-text.ts';
import type { FuzzTarget } from './inputs/target.ts';

/** Feeds the input of a seed to a target, in a temporary folder. Rejects with what the target finds. */
export async function runInput(target: FuzzTarget, seed: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-fuzz-'));
  try {
    await target.run(createRandom(seed), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
