import { runInput } from './run-input.ts';
import { targets } from './targets/index.ts';

/**
 * Runs inputs in a process of its own, which main.ts ends when an input takes too long or too much memory. Gets
 * `{ target, seed }`, and answers `{ seed, finding }`: the stack of an error, or null.
 */
export interface InputRequest {
  readonly target: string;
  readonly seed: number;
}

export interface InputReply {
  readonly seed: number;
  readonly finding: string | null;
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

process.on('message', async ({ target: name, seed }: InputRequest) => {
  const target = targets.find((each) => each.name === name);
  const finding = target
    ? await runInput(target, seed).then(
        () => null,
        (error: unknown) => stackOf(error),
      )
    : `there is no target ${name}`;
  process.send?.({ seed, finding } satisfies InputReply);
});
