import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const widths = [1280, 760] as const;
const scriptFolder = import.meta.dirname;

/** Captures every screen of the built app into a folder. Returns the exit code. */
export async function capture(out: string, only: readonly string[]): Promise<number> {
  const folder = path.resolve(out);
  await mkdir(folder, { recursive: true });
  // Removes pictures of screens that no longer exist.
  if (only.length === 0) {
    const old = (await readdir(folder)).filter((name) => name.endsWith('.png'));
    await Promise.all(old.map((name) => rm(path.join(folder, name))));
  }
  const results = await Promise.all(widths.map((width) => walk(folder, width, only)));
  return Math.max(...results);
}

/** One process per width: the clock must be fixed before other modules load, and ids and windows stay separate. */
async function walk(folder: string, width: number, only: readonly string[]): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      pathToFileURL(path.join(scriptFolder, 'stage', 'preload.ts')).href,
      path.join(scriptFolder, 'walk.ts'),
      folder,
      String(width),
      ...only,
    ],
    { stdio: 'inherit', env: { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8' } },
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
