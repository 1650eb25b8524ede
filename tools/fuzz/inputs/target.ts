import type { Random } from '../../lib/random-text.ts';

/** A part of the program that reads untrusted data. */
export interface FuzzTarget {
  readonly name: string;
  /**
   * Makes one input and feeds it to the part. Rejects when the part fails other than with an `AppError`, or breaks
   * an invariant. Equal random numbers give equal inputs.
   * @param folder an empty folder, the only one that may be written to
   */
  run(random: Random, folder: string): Promise<void> | void;
}

class InvariantError extends Error {
  override name = 'InvariantError';
}

/** Throws unless an invariant holds. */
export function check(holds: boolean, invariant: string): asserts holds {
  if (!holds) throw new InvariantError(invariant);
}
