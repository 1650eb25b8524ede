import { spawn, type SpawnOptions } from 'node:child_process';

/** Result of a child process. `code` is 127 when it could not be started and 1 when a signal ended it. */
export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Time limit in ms; none by default. */
  readonly timeout?: number;
  /** Prints the child's output immediately instead of collecting it. */
  readonly show?: boolean;
}

/** Runs a program without a shell and without input, and waits for it. Never throws. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const { show = false, ...rest } = options;
  const spawnOptions: SpawnOptions = {
    ...rest,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  };
  return new Promise((resolve) => {
    const child = spawn(command, args, spawnOptions);
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', (error) => resolve({ code: 127, stdout, stderr: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

/** Runs a program in the foreground (a window, a test run) with this process's terminal; returns its exit code. */
export function runInFront(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env });
    const pass = (signal: NodeJS.Signals) => void child.kill(signal);
    process.once('SIGINT', pass);
    process.once('SIGTERM', pass);
    const end = (code: number) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** The message of any thrown value. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The last nonempty line, for one-line error reports. */
export const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? '';
