import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { messageOf, run } from './process.ts';

/** Debian packages that the tests and an Electron window need besides those of a desktop. */
export const testPackages: readonly string[] =
  'xvfb xauth chromium libgtk-3-0 libnss3 libatk-bridge2.0-0 libgbm1 libasound2 libxss1 libatspi2.0-0 libdrm2 libxkbcommon0 libcups2'.split(
    ' ',
  );

/** Suffix of some libraries with 64-bit time_t since Debian 13 and Ubuntu 24.04. */
const suffix = 't64';

/**
 * Ensures that Debian packages are installed. As root, missing ones are installed; otherwise throws with the command to
 * run. Does nothing on systems without dpkg (macOS, Windows, other Linux distributions).
 */
export async function ensurePackages(names: readonly string[]): Promise<void> {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return;
  const missing = await missingOf(names);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    throw new Error(
      `Some system packages are missing. Install them and try again: sudo ${commandFor(missing)}`,
    );
  }
  console.error(`Installing system packages: ${missing.join(' ')}`);
  // Outdated lists may be sufficient, and one failing source is no reason to stop; missing packages are reported below.
  await apt(['update', '-qq']).catch((error: unknown) => console.error(messageOf(error)));
  const known = await Promise.all(missing.map(availableName));
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...known]);
}

const commandFor = (names: readonly string[]): string => `apt-get install ${names.join(' ')}`;

async function missingOf(names: readonly string[]): Promise<readonly string[]> {
  const candidates = names.flatMap((name) => [name, name + suffix]);
  const { stdout } = await run('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...candidates]);
  return missingFrom(names, stdout);
}

/** Returns the names that dpkg's output (a `name status` line each) does not report as installed. */
export function missingFrom(names: readonly string[], answer: string): readonly string[] {
  const installed = new Set(
    answer
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0] ?? ''),
  );
  return names.filter((name) => !installed.has(name) && !installed.has(name + suffix));
}

async function availableName(name: string): Promise<string> {
  const { code } = await run('apt-cache', ['show', '--quiet', name + suffix]);
  return code === 0 ? name + suffix : name;
}

async function apt(args: readonly string[]): Promise<void> {
  const { code, stderr } = await run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stderr.trim()}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await ensurePackages(testPackages);
    console.log('system packages: all installed');
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
