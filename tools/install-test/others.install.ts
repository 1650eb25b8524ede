import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPackage } from '../packaging/app/running-package.ts';
import { packageFile, unpackedFolder } from './packages.ts';
import { runAsUser, createTestUser, removeTestUser, type TestUser } from './test-user.ts';
import { runOrThrow, startDisplay } from './system.ts';

let user: TestUser;
let screen: { readonly display: string; stop(): void };
let scratch = '';

beforeAll(async () => {
  screen = await startDisplay();
  user = createTestUser(screen.display);
  scratch = mkdtempSync(path.join(tmpdir(), 'lectern-others-'));
});
afterAll(() => {
  removeTestUser();
  screen?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

describe('the AppImage', () => {
  let image = '';
  beforeAll(() => {
    image = path.join(user.home, 'Lectern.AppImage');
    runOrThrow('install', '-o', user.name, '-m', '755', packageFile('.AppImage'), image);
  });

  it('starts for an ordinary user and shows the sample', async () => {
    const app = await startPackage(image, { before: user.before, env: user.env });
    try {
      // By its name: the library is visible for a moment before the sample opens.
      await app.page.getByRole('heading', { level: 1, name: /Xi to visit/ }).waitFor({ timeout: 30_000 });
    } finally {
      await app.stop();
    }
  });

  it('works as a command line', () => {
    const { code, stdout } = runAsUser(user, image, ['list', '--json'], { DISPLAY: '' });
    expect(JSON.parse(stdout)).toMatchObject({ highlights: 0 });
    expect(code).toBe(0);
  });

  it('contains desktop entry, icon and the same app as the other packages', () => {
    runAsUser(user, image, ['--appimage-extract']);
    const root = path.join(user.home, 'squashfs-root');
    runOrThrow('desktop-file-validate', path.join(root, 'lectern.desktop'));
    expect(readdirSync(root)).toEqual(expect.arrayContaining(['AppRun', 'lectern.png', 'lectern']));
    for (const file of ['resources/app.asar', 'lectern'])
      runOrThrow('cmp', path.join(root, file), path.join(unpackedFolder, file));
  });
});

describe('the .rpm', () => {
  const query = (...args: readonly string[]): string =>
    runOrThrow('rpm', '-qp', ...args, packageFile('.rpm'));

  it('has the expected metadata', () => {
    const format = '%{NAME}|%{LICENSE}|%{SUMMARY}|%{ARCH}|%{VENDOR}';
    expect(query('--queryformat', format)).toBe(
      'lectern|MIT|Read, highlight and annotate articles with no network|x86_64|The Lectern authors',
    );
  });

  it('depends on the libraries that Electron links against', () => {
    const needs = query('--requires').split('\n');
    expect(needs).toEqual(expect.arrayContaining(['alsa-lib', 'gtk3', 'mesa-libgbm', 'nss', 'xdg-utils']));
  });

  it('has the same files as the .deb, owned by root', () => {
    const files = query('--list').trim().split('\n');
    expect(files).toEqual(
      expect.arrayContaining([
        '/opt/Lectern/lectern',
        '/opt/Lectern/bin/lectern',
        '/opt/Lectern/resources/app.asar',
        '/usr/bin/lectern',
        '/usr/share/applications/lectern.desktop',
        '/usr/share/man/man1/lectern.1.gz',
        '/usr/share/metainfo/org.lectern.Lectern.metainfo.xml',
        '/usr/share/zsh/site-functions/_lectern',
      ]),
    );
    const owners = new Set(query('--queryformat', '[%{FILEUSERNAME}\\n]').trim().split('\n'));
    expect([...owners]).toEqual(['root']);
    expect(files.filter((file) => /\.map$|\.ts$/.test(file))).toEqual([]);
  });

  it('has valid shell scripts', () => {
    expect(query('--scripts')).toContain('chrome-sandbox');
  });

  it('passes verification', () => {
    expect(runOrThrow('rpm', '-K', '--nosignature', packageFile('.rpm'))).toContain('digests OK');
  });
});

describe('the tar.gz', () => {
  it('contains the app’s folder in one top-level folder', () => {
    runOrThrow('tar', '-xzf', packageFile('.tar.gz'), '-C', scratch);
    const [root = '', ...more] = readdirSync(scratch);
    expect(more).toEqual([]);
    expect(root).toMatch(/^lectern-\d/);
    runOrThrow(
      'cmp',
      path.join(scratch, root, 'resources/app.asar'),
      path.join(unpackedFolder, 'resources/app.asar'),
    );
    expect(statSync(path.join(scratch, root, 'lectern')).mode & 0o111).toBe(0o111);
  });
});
