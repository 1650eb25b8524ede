import type { Output } from './command.ts';
import { terminalText } from './terminal-text.ts';

/** A stream of the terminal, or of a pipe or file. */
interface OutputStream {
  write(text: string): unknown;
}

export interface OutputOptions {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Prints objects instead of texts. */
  readonly json: boolean;
  /** Whether standard error is a terminal: shows the status of long work there. */
  readonly isTerminal: boolean;
  /** Columns of the terminal. */
  readonly columns?: () => number;
  /** Current time, ms from any origin. */
  readonly now?: () => number;
}

export interface CountingOutput extends Output {
  /** Number of problems so far. */
  readonly failures: number;
  /** Removes the status line. */
  end(): void;
}

/** Minimum interval between two states of the status line, ms. */
const statusIntervalMs = 100;
/** Moves to the start of the line and clears it. */
const clearLine = '\r\u001B[K';

const onOneLine = (text: string): string =>
  text
    .split(/[\n\t]/)
    .map((line) => line.trim())
    .join(' ');

/** Prints results to standard output, and everything else to standard error. */
export function createOutput(options: OutputOptions): CountingOutput {
  const { stdout, stderr, json, isTerminal, columns = () => 80, now = () => performance.now() } = options;
  let failures = 0;
  let statusShown = false;
  let shownAt = Number.NEGATIVE_INFINITY;

  const clearStatus = (): void => {
    if (statusShown) stderr.write(clearLine);
    statusShown = false;
  };
  const print = (stream: OutputStream, text: string): void => {
    clearStatus();
    stream.write(`${terminalText(text)}\n`);
  };
  return {
    get failures() {
      return failures;
    },
    result(object, words) {
      print(stdout, json ? JSON.stringify(object) : typeof words === 'string' ? words : words());
    },
    problem(input, message) {
      failures += 1;
      print(stderr, `${input}: ${onOneLine(message)}`);
    },
    progress(message) {
      if (!json) print(stderr, message);
    },
    status(message) {
      if (!isTerminal || now() - shownAt < statusIntervalMs) return;
      shownAt = now();
      statusShown = true;
      // A longer line would wrap and could not be cleared.
      const text = Array.from(terminalText(onOneLine(message)))
        .slice(0, Math.max(1, columns() - 1))
        .join('');
      stderr.write(`${clearLine}${text}`);
    },
    end: clearStatus,
  };
}
