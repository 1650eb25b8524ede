import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { InputReply, InputRequest } from './child.ts';
import type { FuzzLimits } from './limits.ts';

export interface Finding {
  readonly target: string;
  readonly seed: number;
  readonly message: string;
}

/** A process that waits for something that never comes uses no processor time; it is ended after this many times the limit. */
const waitingFactor = 30;

/** The process that runs inputs, and the end of what it wrote to standard error. */
interface Child {
  readonly process: ChildProcess;
  readonly stderr: () => string;
}

function startChild(limits: FuzzLimits): Child {
  const child = fork(path.join(import.meta.dirname, 'child.ts'), [JSON.stringify(limits)], {
    // The heap has its own limit, whose error names the place.
    execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${limits.memory}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let written = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (written = (written + text).slice(-4_000)));
  return { process: child, stderr: () => written };
}

/** The reply to one input; or the reason why the process ended without one. */
function ask(child: Child, request: InputRequest, { time }: FuzzLimits): Promise<string | null> {
  const { process: running } = child;
  return new Promise((resolve) => {
    const onReply = ({ finding }: InputReply): void => finish(finding);
    // `close` comes when standard error has been read to its end.
    const onClose = (code: number | null): void =>
      finish(`the process ended with ${code ?? 'a signal'}\n${child.stderr()}`);
    const timer = setTimeout(() => {
      running.off('close', onClose);
      running.kill('SIGKILL');
      finish(`it did not end in ${waitingFactor * time} ms`);
    }, waitingFactor * time);
    const finish = (finding: string | null): void => {
      clearTimeout(timer);
      running.off('message', onReply);
      running.off('close', onClose);
      resolve(finding);
    };
    running.once('message', onReply);
    running.once('close', onClose);
    running.send(request);
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
  let child: Child | null = null;
  let count = 0;
  for (; !isOver(count); count += 1) {
    child ??= startChild(limits);
    const seed = firstSeed + count;
    // One input after another, in the same process until it ends.
    // oxlint-disable-next-line no-await-in-loop
    const message = await ask(child, { target, seed }, limits);
    if (message === null) continue;
    onFinding({ target, seed, message });
    child.process.kill('SIGKILL');
    child = null;
  }
  child?.process.kill('SIGKILL');
  return count;
}
