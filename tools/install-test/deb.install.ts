import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPackage, type RunningPackage } from '../packaging/app/running-package.ts';
import { fixtureHighlights, fixtureNote, fixtureTexts } from './fixture.ts';
import { olderPackage } from './older-package.ts';
import { packageFile } from './packages.ts';
import { runAsUser, createTestUser, removeTestUser, type TestUser } from './test-user.ts';
import { renderersOf } from './sandbox.ts';
import { install, runOrThrow, purge, remove, startDisplay, stateOfPackage } from './system.ts';

// The tests below run in order and build on each other: install, use, upgrade, remove, purge.

const older = '0.0.9';
const program = '/opt/Lectern/lectern';
const sampleTitle = 'China’s Xi to visit Russia, Kazakhstan and Belarus';
const deb = packageFile('.deb');
const scratch = mkdtempSync(path.join(tmpdir(), 'lectern-install-'));
let user: TestUser;
let screen: { readonly display: string; stop(): void };
let app: RunningPackage | null = null;

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly highlights: number;
}

const lectern = (...args: readonly string[]) => runAsUser(user, 'lectern', args, { DISPLAY: '' });
const list = (): Listed[] =>
  lectern('list', '--json')
    .stdout.split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Listed);
const library = () => path.join(user.home, '.config', 'Lectern', 'library.db');

async function start(): Promise<RunningPackage> {
  app = await startPackage(program, { before: user.before, env: user.env });
  return app;
}

beforeAll(async () => {
  if (stateOfPackage()?.startsWith('installed'))
    throw new Error('Lectern is installed here; remove it first.');
  screen = await startDisplay();
  user = createTestUser(screen.display);
});

afterAll(async () => {
  await app?.stop();
  if (stateOfPackage() !== null) purge();
  removeTestUser();
  screen?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

describe('the .deb', () => {
  it('passes lintian without errors', () => {
    const { stdout } = spawnSync('lintian', ['--fail-on=none', '--allow-root', deb], { encoding: 'utf8' });
    expect(stdout.split('\n').filter((line) => line.startsWith('E:'))).toEqual([]);
  });

  it('is installed by apt', () => {
    install(olderPackage(deb, older, scratch));
    expect(stateOfPackage()).toBe(`installed ${older}`);
  });

  it('contains desktop entry, metadata, manual page, completions and icons', () => {
    runOrThrow('desktop-file-validate', '/usr/share/applications/lectern.desktop');
    runOrThrow(
      'appstreamcli',
      'validate',
      '--no-net',
      '/usr/share/metainfo/org.lectern.Lectern.metainfo.xml',
    );
    const manual = runOrThrow('man', '--path', '1', 'lectern').trim();
    expect(manual).toBe('/usr/share/man/man1/lectern.1.gz');
    expect(gunzipSync(readFileSync(manual)).toString()).toContain('.SS lectern export');
    runOrThrow('bash', '-n', '/usr/share/bash-completion/completions/lectern');
    for (const size of [16, 32, 48, 64, 128, 256, 512])
      expect(existsSync(`/usr/share/icons/hicolor/${size}x${size}/apps/lectern.png`)).toBe(true);
  });

  it('registers as a handler for articles, but not as the default', () => {
    const entry = readFileSync('/usr/share/applications/lectern.desktop', 'utf8');
    for (const type of [
      'text/html',
      'multipart/related',
      'application/epub+zip',
      'text/markdown',
      'text/plain',
    ])
      expect(entry).toMatch(new RegExp(`^MimeType=.*\\b${type.replace('+', '\\+')};`, 'm'));
    for (const file of ['mimeapps.list', 'defaults.list']) {
      const defaults = `/usr/share/applications/${file}`;
      expect(existsSync(defaults) && readFileSync(defaults, 'utf8').includes('lectern')).toBe(false);
    }
    expect(runAsUser(user, 'xdg-mime', ['query', 'default', 'text/html']).stdout).not.toContain('lectern');
  });
});

describe('the installed app', () => {
  it('starts for an ordinary user and shows the sample', async () => {
    const { page } = await start();
    await page.getByRole('heading', { level: 1, name: sampleTitle }).waitFor({ timeout: 30_000 });
    expect(existsSync(library())).toBe(true);
  });

  it('renders its pages in the sandbox', () => {
    const renderers = renderersOf(program);
    expect(renderers.length).toBeGreaterThan(0);
    for (const renderer of renderers) {
      expect(renderer.commandLine).not.toContain('--no-sandbox');
      expect(renderer.seccomp).toBe('2');
    }
  });

  it('opens a file by its association in the running window', async () => {
    const file = path.join(user.home, 'Ein Fähr-Artikel.md');
    writeFileSync(file, '# The ferry at Lindholm\n\nIt runs every hour, and nobody knows why.\n');
    runOrThrow('chown', user.name, file);
    // The equivalent of "Open with … always".
    runAsUser(user, 'xdg-mime', ['default', 'lectern.desktop', 'text/markdown']);
    expect(runAsUser(user, 'xdg-open', [file])).toMatchObject({ code: 0 });
    await app?.page
      .getByRole('heading', { level: 1, name: 'The ferry at Lindholm' })
      .waitFor({ timeout: 20_000 });
    expect(list().map(({ title }) => title)).toContain('The ferry at Lindholm');
  });

  it('opens a file like a file manager', async () => {
    const file = path.join(user.home, 'page.html');
    writeFileSync(
      file,
      `<title>On tides</title><article><h1>On tides</h1>${'<p>The water comes and goes.</p>'.repeat(20)}</article>`,
    );
    runOrThrow('chown', user.name, file);
    expect(runAsUser(user, 'gio', ['launch', '/usr/share/applications/lectern.desktop', file]).code).toBe(0);
    await expect.poll(() => list().map(({ title }) => title), { timeout: 20_000 }).toContain('On tides');
  });

  it('opens a lectern:// link in the running window', async () => {
    const sample = list().find(({ title }) => title === sampleTitle);
    expect(runAsUser(user, 'xdg-open', [`lectern://article/${sample?.id ?? ''}`])).toMatchObject({
      code: 0,
    });
    await app?.page.getByRole('heading', { level: 1, name: sampleTitle }).waitFor({ timeout: 20_000 });
    expect(renderersOf(program)).toHaveLength(1);
  });

  it('prints clean JSON on the command line, without a window or display', () => {
    const { code, stdout, stderr } = lectern('list', '--json');
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const line of stdout.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('id');
    expect(lectern('--version').stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lectern('nonsense').code).toBe(2);
    expect(lectern('show', 'no-such-article').code).toBe(1);
  });

  it('exports from the command line', () => {
    const out = path.join(user.home, 'notes');
    const { code } = lectern('export', '--all', '--out', out);
    expect(code).toBe(0);
    expect(readFileSync(path.join(out, 'The ferry at Lindholm.md'), 'utf8')).toContain(
      'title: The ferry at Lindholm',
    );
  });

  it('runs as root on the command line', () => {
    const data = path.join(scratch, 'root-library');
    const text = path.join(scratch, 'root.txt');
    writeFileSync(text, 'The ferry\n\nThe ferry leaves at nine.\n');
    runOrThrow('lectern', 'import', text, '--data', data);
    expect(JSON.parse(runOrThrow('lectern', 'check', '--json', '--data', data))).toMatchObject({
      ok: true,
      problems: [],
    });
  });

  it('quits when its window is closed', async () => {
    await app?.stop();
    app = null;
    expect(renderersOf(program)).toEqual([]);
  });
});

describe('an upgrade', () => {
  beforeAll(() => {
    // Replaces the library of the tests above with one created by the previous version.
    const fixture = gunzipSync(
      readFileSync(path.join(import.meta.dirname, 'fixture', 'library-0.1.0.db.gz')),
    );
    for (const ending of ['', '-wal', '-shm']) rmSync(`${library()}${ending}`, { force: true });
    writeFileSync(library(), fixture);
    runOrThrow('chown', `${user.name}:`, library());
    install(deb);
  });

  it('is offered by apt', () => {
    expect(stateOfPackage()).not.toBe(`installed ${older}`);
    expect(stateOfPackage()).toMatch(/^installed /);
  });

  it('keeps the whole library', () => {
    const articles = list();
    for (const [number, text] of fixtureTexts.entries()) {
      const title = text.split('\n')[0] ?? '';
      const article = articles.find((one) => one.title === title);
      const shown = JSON.parse(lectern('show', '--json', article?.id ?? '').stdout) as {
        note: string;
        highlights: { exact: string; note: string; color: string; tags: string[]; state: string }[];
      };
      expect(shown.note).toBe(fixtureNote(number));
      expect(
        shown.highlights.map(({ exact, note, color, tags }) => ({ quote: exact, color, note, tags })),
      ).toEqual(fixtureHighlights(number));
    }
    expect(JSON.parse(lectern('check', '--json').stdout)).toMatchObject({ ok: true, problems: [] });
  });

  it('shows the library in the window', async () => {
    const { page } = await start();
    const title = fixtureTexts[0]?.split('\n')[0] ?? '';
    await page.getByText(title).first().waitFor({ timeout: 30_000 });
    await app?.stop();
    app = null;
  });
});

describe('removal', () => {
  it('keeps the user’s library', () => {
    const before = readFileSync(library());
    remove();
    expect(existsSync('/opt/Lectern')).toBe(false);
    expect(existsSync('/usr/bin/lectern')).toBe(false);
    expect(existsSync('/usr/share/applications/lectern.desktop')).toBe(false);
    expect(readFileSync(library()).equals(before)).toBe(true);
  });

  it('leaves nothing else after a purge', () => {
    install(deb);
    purge();
    expect(stateOfPackage()).toBeNull();
    expect(existsSync('/opt/Lectern')).toBe(false);
    expect(existsSync('/etc/apparmor.d/lectern')).toBe(false);
    expect(existsSync(library())).toBe(true);
  });
});
