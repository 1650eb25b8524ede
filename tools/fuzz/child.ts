import { runInput } from './run-input.ts';
import { targets } from './targets/index.ts';

/**
 * Runs inputs in a child process, which run-target.ts ends when an input takes too long. Receives `{ target, seed }`, and replies
 * with `{ seed, finding }`: the stack of an error, or null.
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
