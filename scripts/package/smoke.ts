import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { switchesOf } from '../electron-runtime/runtime.ts';
import { withDisplay } from '../lib/display.ts';

const limit = 60_000;

/**
 * Starts a packaged app once, with a library of its own, and waits until its window shows an article's headline.
 * Its fuses forbid the inspector, so it is watched as a browser is. Answers with the headline; throws when none comes.
 */
export async function smoke(executable: string): Promise<string> {
  const data = await mkdtemp(path.join(tmpdir(), 'lectern-smoke-'));
  const flags = [...switchesOf(), '--disable-gpu', '--remote-debugging-port=0'];
  const [command, args] = withDisplay(executable, flags);
  // A group of its own, so that the display and the app end together.
  const child = spawn(command, args, {
    env: { ...process.env, LECTERN_DATA: data },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: process.platform !== 'win32',
  });
  try {
    const browser = await chromium.connectOverCDP(await debuggerOf(child), { noDefaults: true });
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page', { timeout: limit }));
    if (!page) throw new Error('The packaged app opened no window.');
    const heading = page.getByRole('heading', { level: 1 }).first();
    await heading.waitFor({ timeout: limit });
    const text = (await heading.textContent())?.trim() ?? '';
    await browser.close();
    return text;
  } finally {
    end(child);
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The address that Chromium writes to standard error once it listens. */
function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`The packaged app ${why}. It said:\n${said.trim()}`));
    const timer = setTimeout(() => fail('did not start in a minute'), limit);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
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

function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}
