import os from 'node:os';
import path from 'node:path';

/** The default folder of the library, where the system stores the data of programs. */
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

/** The folder given by `--data`, by LECTERN_DATA, or the default one; absolute. */
export const chooseDataFolder = (named: string | undefined, env: NodeJS.ProcessEnv = process.env): string =>
  path.resolve(named || env['LECTERN_DATA'] || defaultDataFolder(process.platform, env));

/** The library's file in its folder. */
export const libraryFile = (folder: string): string => path.join(folder, 'library.db');
