import { runInput } from './run-input.ts';
import { targets } from './targets/index.ts';
import { startWatchdog } from './watchdog.ts';
import type { FuzzLimits } from './limits.ts';

/**
 * Runs inputs in a process of its own, which ends when an input takes too much time or memory. Its last argument is the limits as JSON.
 * Gets `{ target, seed }`, and replies with `{ seed, finding }`: the stack of an error, or null.
 */
export interface InputRequest {
  readonly target: string;
  readonly seed: number;
}

export interface InputReply {
  readonly seed: number;
  readonly finding: string | null;
}

const begin = startWatchdog(JSON.parse(process.argv.at(-1) ?? '') as FuzzLimits);

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

process.on('message', async ({ target: name, seed }: InputRequest) => {
  const target = targets.find((each) => each.name === name);
  begin();
  const finding = target
    ? await runInput(target, seed).then(
        () => null,
        (error: unknown) => stackOf(error),
      )
    : `there is no target ${name}`;
  process.send?.({ seed, finding } satisfies InputReply);
});
