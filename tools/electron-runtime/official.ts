import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../lib/paths.ts';
import { lastLine, run } from '../lib/process.ts';

const folder = inRoot('node_modules', 'electron');
/** A download takes seconds to minutes; without network access it fails within ten seconds. */
const downloadTimeout = 10 * 60_000;

const readIfThere = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** Version of the installed `electron` package. */
export function officialVersion(): string {
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  return about.version;
}

/** Returns the official binary if it is already downloaded, otherwise null. Never throws or downloads. */
export function installedOfficial(env: NodeJS.ProcessEnv = process.env): string | null {
  const name = readIfThere(path.join(folder, 'path.txt'));
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) {
    const file = path.join(override, name ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'));
    return existsSync(file) ? file : null;
  }
  if (name === null) return null;
  const version = readIfThere(path.join(folder, 'dist', 'version'))?.replace(/^v/, '');
  const file = path.join(folder, 'dist', name);
  return version === officialVersion() && existsSync(file) ? file : null;
}

let failure: string | null = null;

/**
 * Downloads the official binary with Electron's own installer, which caches it and checks the hash.
 * Throws with a one-line reason when that fails, and immediately when it failed before in this run.
 */
export async function downloadOfficial(): Promise<string> {
  if (failure === null) {
    const { code, stderr } = await run(process.execPath, [path.join(folder, 'install.js')], {
      timeout: downloadTimeout,
      env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
    });
    const file = installedOfficial();
    if (code === 0 && file !== null) return file;
    failure = reasonOf(stderr);
  }
  throw new Error(failure);
}

/** Extracts the cause that Node prints last and indented: "getaddrinfo ENOTFOUND github.com". */
function reasonOf(stderr: string): string {
  const cause = /\[cause\]:\s*(.+?)\s*\{?\s*$/m.exec(stderr)?.[1];
  const first = stderr.trim().split('\n')[0] ?? '';
  return cause ?? (first || lastLine(stderr) || 'it took too long');
}
