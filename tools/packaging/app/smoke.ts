import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { switchesOf } from '../../electron-runtime/runtime.ts';
import { startPackage } from './running-package.ts';

/**
 * Starts a packaged app with a new library and waits until its window shows an article's title. Returns the title;
 * throws when none appears.
 */
export async function smoke(executable: string): Promise<string> {
  const data = await mkdtemp(path.join(tmpdir(), 'lectern-smoke-'));
  const app = await startPackage(executable, {
    args: switchesOf(),
    env: { ...process.env, LECTERN_DATA: data },
  });
  try {
    const heading = app.page.getByRole('heading', { level: 1 }).first();
    await heading.waitFor({ timeout: 60_000 });
    return (await heading.textContent())?.trim() ?? '';
  } finally {
    await app.stop();
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
