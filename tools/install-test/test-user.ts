import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** An ordinary user account created for the test. */
export interface TestUser {
  readonly name: string;
  readonly home: string;
  /** Command prefix that runs a command as this user. */
  readonly before: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

const name = 'lectern-test';
const home = `/var/tmp/${name}`;

/** Creates the user with an empty home folder. Needs root. */
export function createTestUser(display: string): TestUser {
  removeTestUser();
  execFileSync('useradd', ['--create-home', '--home-dir', home, '--shell', '/bin/sh', name]);
  const runtime = `${home}/run`;
  execFileSync('install', ['-d', '-m', '700', '-o', name, runtime]);
  return {
    name,
    home,
    before: ['/usr/bin/setpriv', `--reuid=${name}`, `--regid=${name}`, '--init-groups', '--'],
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      HOME: home,
      USER: name,
      LANG: 'C.UTF-8',
      DISPLAY: display,
      XDG_RUNTIME_DIR: runtime,
      // There is no session bus, which Chromium would report in many lines.
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    },
  };
}

/** Removes the user with all its files. */
export function removeTestUser(): void {
  if (spawnSync('id', [name]).status !== 0) return;
  spawnSync('userdel', ['--force', '--remove', name]);
  if (existsSync(home)) execFileSync('rm', ['-rf', home]);
}

export interface Answer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as the user, in the home folder, and waits for it. */
export function runAsUser(
  user: TestUser,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Answer {
  const [first = '', ...rest] = [...user.before, command, ...args];
  const { status, stdout, stderr } = spawnSync(first, rest, {
    cwd: user.home,
    env: { ...user.env, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: status, stdout, stderr };
}
