import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

/** Runs a command as root and returns its output. Throws with the output when it fails. */
export function runOrThrow(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed:\n${error?.message ?? ''}${stdout}${stderr}`);
  return stdout;
}

const apt = (...args: readonly string[]): string =>
  runOrThrow('apt-get', '-o', 'DPkg::Lock::Timeout=120', '-y', '-qq', ...args);

/** Installs a package file with its dependencies. */
export const install = (deb: string): string =>
  apt('install', '--no-install-recommends', '--allow-downgrades', deb);
export const remove = (): string => apt('remove', 'lectern');
export const purge = (): string => apt('purge', 'lectern');

/** Returns dpkg's state of the package, e.g. `installed` or `config-files`; null for an unknown package. */
export function stateOfPackage(): string | null {
  const { status, stdout } = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status} ${Version}', 'lectern'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout : null;
}

/** Starts a virtual display for the whole test. */
export function startDisplay(): Promise<{ readonly display: string; stop(): void }> {
  const child: ChildProcess = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-ac'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => reject(new Error('The virtual display ended.')));
    child.stdout?.once('data', (data: Buffer) =>
      resolve({ display: `:${data.toString().trim()}`, stop: () => void child.kill() }),
    );
  });
}
