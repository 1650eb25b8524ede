import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { InputReply, InputRequest } from './child.ts';

/** The limits of one input. Exceeding one is a finding. */
export interface FuzzLimits {
  /** ms. */
  readonly time: number;
  /** MB of memory of the process. */
  readonly memory: number;
}

export interface Finding {
  readonly target: string;
  readonly seed: number;
  readonly message: string;
}

const startChild = ({ memory }: FuzzLimits): ChildProcess =>
  fork(path.join(import.meta.dirname, 'child.ts'), [], {
    execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${memory}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

/** The finding of one input, or the reason why the process stopped; null when there is none. */
function ask(child: ChildProcess, request: InputRequest, { time }: FuzzLimits): Promise<string | null> {
  return new Promise((resolve) => {
    const onReply = ({ finding }: InputReply): void => finish(finding);
    const onExit = (code: number | null): void =>
      finish(`the process ended with ${code ?? 'a signal'}: too much memory, or a crash`);
    const timer = setTimeout(() => {
      child.off('exit', onExit);
      child.kill('SIGKILL');
      finish(`it took more than ${time} ms`);
    }, time);
    const finish = (finding: string | null): void => {
      clearTimeout(timer);
      child.off('message', onReply);
      child.off('exit', onExit);
      resolve(finding);
    };
    child.once('message', onReply);
    child.once('exit', onExit);
    child.send(request);
  });
}

/**
 * Runs the inputs of consecutive seeds until `isOver` returns true. Returns how many.
 * @param onFinding called with each input that fails
 */
export async function runTarget(
  target: string,
  firstSeed: number,
  limits: FuzzLimits,
  isOver: (count: number) => boolean,
  onFinding: (finding: Finding) => void,
): Promise<number> {
  let child: ChildProcess | null = null;
  let count = 0;
  for (; !isOver(count); count += 1) {
    child ??= startChild(limits);
    const seed = firstSeed + count;
    // One input after another, in one process as long as it lives.
    // oxlint-disable-next-line no-await-in-loop
    const message = await ask(child, { target, seed }, limits);
    if (message === null) continue;
    onFinding({ target, seed, message });
    child.kill('SIGKILL');
    child = null;
  }
  child?.kill('SIGKILL');
  return count;
}
