import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createConfig, type System } from '../../build/electron-builder.ts';
import { inRoot } from '../lib/paths.ts';

const require = createRequire(import.meta.url);
const schema = require('app-builder-lib/out/util/config/config') as {
  validateConfiguration(config: unknown, log: { isEnabled: boolean; add(): void }): Promise<void>;
};
const validate = (config: unknown) =>
  schema.validateConfiguration(config, { isEnabled: false, add: () => undefined });

const systems: readonly System[] = ['linux', 'darwin', 'win32'];

describe('the packaging configuration', () => {
  it.each(systems)('is one that electron-builder accepts, for %s', async (system) => {
    await expect(validate(createConfig(system))).resolves.toBeUndefined();
  });

  it('would be refused with a name that electron-builder does not know', async () => {
    await expect(validate({ ...createConfig('linux'), elektronFuses: {} })).rejects.toThrow('elektronFuses');
  });

  it.each(systems)('packs a SQLite binary that the package has, for %s', (system) => {
    const files = createConfig(system).files as string[];
    const prebuilds = files.filter((file) => file.includes('/prebuilds/'));
    expect(prebuilds).toHaveLength(1);
    for (const arch of ['x64', 'arm64']) {
      expect(existsSync(inRoot((prebuilds[0] ?? '').replace('${arch}', arch)))).toBe(true);
    }
  });

  it('begins its list of files with one that goes in, or the whole project would', () => {
    expect((createConfig('linux').files as string[])[0]).not.toMatch(/^!/);
  });

  it('names icons that are there', () => {
    const { mac, win, linux } = createConfig('linux');
    for (const icon of [mac?.icon, win?.icon, linux?.icon])
      expect(existsSync(inRoot(String(icon)))).toBe(true);
  });

  it('closes every way to run other code in the app', () => {
    expect(createConfig('win32').electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('ships the main script that package.json names', () => {
    const { main } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { main: string };
    expect(main).toBe('out/app/main.cjs');
    expect(createConfig('linux').files).toContain('out/app/**');
  });
});
