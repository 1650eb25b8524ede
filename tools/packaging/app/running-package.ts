import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type Page } from 'playwright';
import { withDisplay } from '../../lib/display.ts';

/** Time limit for a start, ms. */
const limit = 60_000;

/** A running packaged app. Its fuses forbid the inspector, so it is driven through Chromium's debugging port. */
export interface RunningPackage {
  readonly page: Page;
  /** Quits the app, as closing its window does. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Command prefix to run the app as another user, e.g. `runuser -u name --`. */
  readonly before?: readonly string[];
}

/** Starts a packaged app, on a virtual display if there is no other. Throws with its output when it does not start. */
export async function startPackage(executable: string, options: StartOptions = {}): Promise<RunningPackage> {
  const flags = ['--disable-gpu', '--remote-debugging-port=0', ...(options.args ?? [])];
  const [first = executable, ...rest] = [...(options.before ?? []), executable, ...flags];
  const [command, args] = withDisplay(first, rest, options.env);
  // A process group, so that display and app end together.
  const child = spawn(command, args, {
    env: options.env ?? process.env,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: process.platform !== 'win32',
  });
  try {
    const browser = await connect(await debuggerOf(child));
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page', { timeout: limit }));
    if (!page) throw new Error('The packaged app opened no window.');
    return {
      page,
      async stop() {
        await page.evaluate(() => window.close()).catch(() => undefined);
        await browser.close().catch(() => undefined);
        await waitForExit(child);
      },
    };
  } catch (error) {
    end(child);
    throw error;
  }
}

/** A connection made while the window is being created may hang; the next attempt succeeds immediately. */
async function connect(address: string): Promise<Browser> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one attempt after the other
      return await chromium.connectOverCDP(address, { noDefaults: true, timeout: 1_000 * (attempt + 1) });
    } catch (error) {
      if (attempt === 8) throw error;
    }
  }
}

/** The URL that Chromium prints to standard error once it listens. */
function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string) => reject(new Error(`The packaged app ${why}. Its output:\n${output.trim()}`));
    const timer = setTimeout(() => fail('did not start in a minute'), limit);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const address = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (address) {
        clearTimeout(timer);
        resolve(address);
      }
    });
    child.on('error', (error) => fail(`cannot be started (${error.message})`));
    child.on('close', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code ?? 'none'}`);
    });
  });
}

/** Waits until the app has exited, and kills it after the time limit. */
async function waitForExit(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await Promise.race([
    new Promise((resolve) => child.once('exit', resolve)),
    new Promise((resolve) => setTimeout(resolve, 10_000)),
  ]);
  end(child);
}

function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has exited.
  }
}
