import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseDataFolder, defaultDataFolder } from './data-folder.ts';

describe('the library’s folder', () => {
  it.each([
    ['linux', {}, '/home/a', '/home/a/.config/Lectern'],
    ['linux', { XDG_CONFIG_HOME: '/cfg' }, '/home/a', '/cfg/Lectern'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/a', '/home/a/.config/Lectern'],
    ['darwin', {}, '/Users/a', '/Users/a/Library/Application Support/Lectern'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\a\\AppData\\Roaming' },
      'C:\\Users\\a',
      'C:\\Users\\a\\AppData\\Roaming\\Lectern',
    ],
    ['win32', {}, 'C:\\Users\\a', 'C:\\Users\\a\\AppData\\Roaming\\Lectern'],
  ] as const)('on %s with %j', (platform, env, home, folder) => {
    expect(defaultDataFolder(platform, env, home)).toBe(folder);
  });

  it('is the given one, then that of the environment', () => {
    expect(chooseDataFolder('here', { LECTERN_DATA: '/there' })).toBe(path.resolve('here'));
    expect(chooseDataFolder(undefined, { LECTERN_DATA: '/there' })).toBe(path.resolve('/there'));
    expect(path.basename(chooseDataFolder(undefined, {}))).toBe('Lectern');
  });
});
