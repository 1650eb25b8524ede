import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { messageOf, run } from './process.ts';

/** What the tests and an Electron window need on Debian, besides what a desktop has anyway. */
export const testPackages: readonly string[] =
  'xvfb xauth chromium libgtk-3-0 libnss3 libatk-bridge2.0-0 libgbm1 libasound2 libxss1 libatspi2.0-0 libdrm2 libxkbcommon0 libcups2'.split(
    ' ',
  );

/** Since Debian 13 and Ubuntu 24.04 some libraries carry this suffix, for their 64-bit time. */
const suffix = 't64';

/**
 * Makes sure that Debian packages are there. As root what is missing is installed; otherwise throws, naming the command
 * to run. On systems without dpkg (macOS, Windows, other Linuxes) there is nothing to check.
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
  // Old lists may still do, and one dead source among many is no reason to stop: what is missing is said below.
  await apt(['update', '-qq']).catch((error: unknown) => console.error(messageOf(error)));
  const known = await Promise.all(missing.map(availableName));
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...known]);
}

const commandFor = (names: readonly string[]): string => `apt-get install ${names.join(' ')}`;

async function missingOf(names: readonly string[]): Promise<readonly string[]> {
  const asked = names.flatMap((name) => [name, name + suffix]);
  const { stdout } = await run('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...asked]);
  return missingFrom(names, stdout);
}

/** Which of the names dpkg's answer (a `name status` line each) does not call installed. */
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
    console.log('system packages: all there');
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
