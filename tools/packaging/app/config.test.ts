import { createRequire } from 'node:module';
import { existsSync, globSync, readFileSync } from 'node:fs';
import type { Configuration } from 'electron-builder';
import { describe, expect, it } from 'vitest';
import { createConfig, type System } from '../../../build/electron-builder.ts';
import { articleKinds } from '../../../build/identity.ts';
import { inRoot } from '../../lib/paths.ts';

const require = createRequire(import.meta.url);
const schema = require('app-builder-lib/out/util/config/config') as {
  validateConfiguration(config: unknown, log: { isEnabled: boolean; add(): void }): Promise<void>;
};
const validate = (config: unknown) =>
  schema.validateConfiguration(config, { isEnabled: false, add: () => undefined });

const systems: readonly System[] = ['linux', 'darwin', 'win32'];
const release = {
  homepage: 'https://lectern.example/',
  updates: { url: 'https://lectern.example/feed', publicKey: 'MCow' },
  macSigned: true,
};

describe('the packaging configuration', () => {
  it.each(systems)('is one that electron-builder accepts, for %s', async (system) => {
    await expect(validate(createConfig(system))).resolves.toBeUndefined();
    await expect(validate(createConfig(system, null, release))).resolves.toBeUndefined();
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

  it('leaves out sources, source maps and the tests’ program', () => {
    const files = createConfig('linux').files as string[];
    expect(files).toContain('!**/*.map');
    expect(files).toContain('!out/app/headless-app.mjs');
    expect(files.some((file) => /^(core|electron|renderer|data|cli)\b/.test(file))).toBe(false);
  });

  it('names files that are there', () => {
    const { mac, win, linux, nsis, deb, rpm } = createConfig('linux');
    const named = [
      mac?.icon,
      mac?.entitlements,
      win?.icon,
      linux?.icon,
      nsis?.include,
      deb?.afterInstall,
      deb?.afterRemove,
      rpm?.afterInstall,
    ];
    for (const file of named) expect(existsSync(inRoot(String(file)))).toBe(true);
    // The rest is made by tools/packaging/generate.ts when the packages are.
    const own = (deb?.fpm ?? [])
      .map((pair) => pair.split('=')[0] ?? '')
      .filter((f) => f.startsWith('build/'));
    for (const file of own) expect(existsSync(inRoot(file))).toBe(true);
  });

  it('makes every package for x64 and arm64', () => {
    const config = createConfig('linux');
    const targetsOf = (part: Configuration['linux' | 'win' | 'mac']) =>
      ((part?.target ?? []) as { target: string; arch: string[] }[]).map(({ target, arch }) => [
        target,
        ...arch,
      ]);
    const both = ['x64', 'arm64'];
    expect(targetsOf(config.linux)).toEqual(['deb', 'rpm', 'AppImage', 'tar.gz'].map((t) => [t, ...both]));
    expect(targetsOf(config.win)).toEqual([
      ['nsis', ...both],
      ['zip', ...both],
    ]);
    expect(targetsOf(config.mac)).toEqual([
      ['dmg', ...both],
      ['zip', ...both],
    ]);
  });

  it('closes every way to run other code in the app', () => {
    expect(createConfig('win32').electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('ships the main script that package.json names', () => {
    const { main } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { main: string };
    expect(main).toBe('out/app/main.cjs');
    expect(createConfig('linux').files).toContain('out/app/**');
  });

  it('says where updates come from only when the build does', () => {
    expect(createConfig('linux')).toMatchObject({
      publish: null,
      extraMetadata: { lectern: { updates: null } },
    });
    expect(createConfig('linux', null, release)).toMatchObject({
      publish: [{ provider: 'generic', url: release.updates.url }],
      extraMetadata: { homepage: release.homepage, lectern: { updates: release.updates } },
    });
  });

  it('hardens the Mac’s app only when it is signed, or it would not start', () => {
    expect(createConfig('darwin').mac).toMatchObject({
      hardenedRuntime: false,
      notarize: false,
      identity: '-',
    });
    expect(createConfig('darwin', null, release).mac).toMatchObject({
      hardenedRuntime: true,
      notarize: true,
    });
  });
});

describe('kinds of file', () => {
  const { linux, mac } = createConfig('linux');

  it('are offered on Linux by MIME types, without new definitions of theirs', () => {
    expect(linux?.mimeTypes).toEqual(articleKinds.flatMap(({ mimeTypes }) => mimeTypes));
    expect(linux?.fileAssociations).toBeUndefined();
  });

  it('are offered on macOS as an alternative', () => {
    const kinds = mac?.fileAssociations as { ext: string[]; rank: string; role: string }[];
    expect(kinds.flatMap(({ ext }) => ext)).toEqual(articleKinds.flatMap(({ extensions }) => extensions));
    for (const kind of kinds) expect(kind).toMatchObject({ rank: 'Alternate', role: 'Viewer' });
  });
});

describe('the Windows installer', () => {
  const { nsis, win } = createConfig('win32');
  const script = readFileSync(inRoot('build', 'windows', 'installer.nsh'), 'utf8');
  const lines = script.split('\n').map((line) => line.trim());

  it('needs no administrator, unless it is for everyone', () => {
    expect(nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      selectPerMachineByDefault: false,
      allowElevation: true,
      deleteAppDataOnUninstall: false,
    });
  });

  it('defines macros that electron-builder’s script calls', () => {
    const templates = globSync(inRoot('node_modules/app-builder-lib/templates/nsis/**/*.ns[hi]'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    for (const name of ['customInstall', 'customUnInstall']) {
      expect(script).toContain(`!macro ${name}\n`);
      expect(templates).toContain(`!insertmacro ${name}`);
    }
  });

  it('closes every macro, and calls only those that it has', () => {
    const begun = lines.filter((line) => line.startsWith('!macro ')).map((line) => line.split(' ')[1]);
    expect(lines.filter((line) => line === '!macroend')).toHaveLength(begun.length);
    const called = lines.filter((line) => line.startsWith('!insertmacro ')).map((line) => line.split(' ')[1]);
    for (const name of called) expect([...begun, '${DO}']).toContain(name);
  });

  it('offers every kind of file and changes the default of none', () => {
    const offered = lines.flatMap((line) => /^!insertmacro \$\{DO\} "(\w+)"$/.exec(line)?.[1] ?? []);
    expect(offered).toEqual(articleKinds.flatMap(({ extensions }) => [...extensions]));
    // The unnamed value of `.html` and the like would be the default program.
    expect(script).not.toMatch(/Classes\\\.[^\\"]+" ""/);
  });

  it('takes back what it wrote', () => {
    const written = new Set(
      [...script.matchAll(/WriteReg\w+ SHELL_CONTEXT "([^"]+)"/g)].map(([, key = '']) => key),
    );
    const removed = [...script.matchAll(/DeleteRegKey SHELL_CONTEXT "([^"]+)"/g)].map(([, key = '']) => key);
    const isRemoved = (key: string) =>
      removed.some((parent) => key === parent || key.startsWith(`${parent}\\`)) ||
      script.includes(`DeleteRegValue SHELL_CONTEXT "${key}"`);
    expect([...written].filter((key) => !isRemoved(key))).toEqual([]);
  });

  it('brings the command line along', () => {
    const extra = win?.extraFiles as { from: string; to: string; filter: string[] }[];
    for (const name of extra[0]?.filter ?? [])
      expect(existsSync(inRoot(extra[0]?.from ?? '', name))).toBe(true);
    expect(script).toContain('$INSTDIR\\bin\\path.ps1');
  });
});
