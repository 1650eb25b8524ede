import type { Random } from '../../lib/random-text.ts';

/** A part of the program that reads what others made. */
export interface FuzzTarget {
  readonly name: string;
  /**
   * Makes one input and feeds it to the part. Rejects where the part fails in another way than with an `AppError`, or breaks
   * an invariant. The same random numbers make the same input.
   * @param folder an empty folder, the only place where anything may be written
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
