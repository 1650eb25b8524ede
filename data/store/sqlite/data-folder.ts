import os from 'node:os';
import path from 'node:path';

/**
 * The folder of the library when none is named: where the system keeps a program's own data.
 * @param platform `process.platform`; @param env the environment; @param home the person's home folder.
 */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = os.homedir(),
): string {
  switch (platform) {
    case 'darwin':
      return path.posix.join(home, 'Library', 'Application Support', 'Lectern');
    case 'win32':
      return path.win32.join(env['APPDATA'] || path.win32.join(home, 'AppData', 'Roaming'), 'Lectern');
    default:
      return path.posix.join(env['XDG_CONFIG_HOME'] || path.posix.join(home, '.config'), 'Lectern');
  }
}

/** The folder named by `--data`, else by LECTERN_DATA, else the default one; always absolute. */
export const chooseDataFolder = (named: string | undefined, env: NodeJS.ProcessEnv = process.env): string =>
  path.resolve(named || env['LECTERN_DATA'] || defaultDataFolder(process.platform, env));
