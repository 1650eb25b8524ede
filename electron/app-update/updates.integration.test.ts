import type { MessageRef } from '../../messages/message-keys.ts';
import { textOf } from '../../messages/translate.ts';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppAdapter } from './create-updater.ts';
import type { InstallForm } from './install-form.ts';
import { createNewestListFile } from './newest-list.ts';
import { createTestFeed, feedPath, listDates, type TestFeed } from './testing/feed.ts';
import { createUpdateService } from './update-service.ts';

let feed: TestFeed;
let folder: string;
let states: string[];
let now: number;
const messageOf = (updates: { status(): { readonly message: MessageRef | null } }): string => {
  const { message } = updates.status();
  return message ? textOf(message) : '';
};

beforeEach(async () => {
  feed = await createTestFeed();
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-updates-'));
  states = [];
  now = Date.parse('2026-12-01T00:00:00Z');
  vi.stubEnv('APPIMAGE', path.join(folder, 'Lectern.AppImage'));
  writeFileSync(path.join(folder, 'Lectern.AppImage'), 'the old one');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await feed.close();
  rmSync(folder, { recursive: true, force: true });
});

const downloads = path.join('cache', 'updates', 'pending');
const downloaded = (): string[] => {
  const pending = path.join(folder, downloads);
  return readdirSync(pending, { withFileTypes: true }).flatMap((entry) =>
    entry.name.endsWith('.AppImage') ? [entry.name] : [],
  );
};

function service(form: InstallForm = 'appimage', known: TestFeed | null = feed) {
  const app: AppAdapter = {
    version: '1.0.0',
    name: 'Lectern',
    isPackaged: true,
    get appUpdateConfigPath() {
      const file = path.join(folder, 'updates.yml');
      writeFileSync(file, 'updaterCacheDirName: updates\n');
      return file;
    },
    userDataPath: folder,
    baseCachePath: path.join(folder, 'cache'),
    whenReady: () => Promise.resolve(),
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: () => undefined,
  };
  mkdirSync(app.baseCachePath, { recursive: true });
  const made = createUpdateService({
    feed: known,
    form,
    page: 'https://lectern.example/',
    app,
    newestList: createNewestListFile(path.join(folder, 'newest.json')),
    now: () => now,
    onChange: () => states.push(made.status().state),
    log: () => undefined,
  });
  return made;
}

describe.skipIf(process.platform !== 'linux')('app updates', () => {
  it('make no request until asked', async () => {
    const updates = service();
    expect(updates.status()).toMatchObject({ state: 'idle', checkedAt: null });
    await updates.download();
    updates.install();
    expect(feed.requests).toEqual([]);
  });

  it('are unavailable in a build without a feed', async () => {
    const updates = service('appimage', null);
    await updates.check();
    expect(updates.status().state).toBe('unavailable');
  });

  it('find a newer version, and download it only when asked', async () => {
    const file = feed.publish('1.1.0');
    const updates = service();
    await updates.check();
    expect(updates.status()).toMatchObject({
      state: 'found',
      version: '1.1.0',
      canInstall: true,
      message: null,
    });
    expect(feed.requests).toEqual([feedPath, `${feedPath}.sig`]);
    await updates.download();
    expect(updates.status()).toMatchObject({ state: 'ready', version: '1.1.0' });
    expect(readFileSync(path.join(folder, downloads, downloaded()[0] ?? '')).equals(file)).toBe(true);
    expect(states).toContain('downloading');
  });

  it.each(['1.0.0', '0.9.0', '1.0.0-beta.1'])(
    'report nothing when the program is as new as %s',
    async (version) => {
      feed.publish(version);
      const updates = service();
      await updates.check();
      expect(updates.status()).toMatchObject({ state: 'current', version: null });
      await updates.download();
      expect(feed.requests).toHaveLength(2);
    },
  );

  it.each([
    ['is no list', 'nonsense: ['],
    ['is empty', ''],
    ['has no version', 'files: []\n'],
  ])('report a feed that %s', async (_what, text) => {
    feed.publish('1.1.0');
    feed.answers.set(feedPath, text);
    const updates = service();
    await updates.check();
    expect(updates.status().state).toBe('failed');
    expect(messageOf(updates)).toMatch(/Try again later/);
  });

  it('report an unreachable server, and succeed the next time', async () => {
    const updates = service();
    await updates.check();
    expect(updates.status()).toMatchObject({ state: 'failed' });
    feed.publish('1.1.0');
    await updates.check();
    expect(updates.status()).toMatchObject({ state: 'found', message: null });
  });

  it('report a missing connection', async () => {
    await feed.close();
    const updates = service();
    await updates.check();
    expect(messageOf(updates)).toMatch(/Check your network/);
    feed = await createTestFeed();
  });

  it('reject a feed signed with another key', async () => {
    feed.publish('1.1.0', { signer: generateKeyPairSync('ed25519').privateKey });
    const updates = service();
    await updates.check();
    expect(updates.status()).toMatchObject({ state: 'failed', version: null });
    expect(messageOf(updates)).toMatch(/isn’t signed by Lectern/);
  });

  it('reject a feed that was changed after signing or has no signature', async () => {
    feed.publish('1.1.0');
    feed.answers.set(feedPath, String(feed.answers.get(feedPath)).replace('1.1.0', '9.9.9'));
    const updates = service();
    await updates.check();
    expect(messageOf(updates)).toMatch(/isn’t signed by Lectern/);
    feed.publish('1.1.0');
    feed.answers.set(`${feedPath}.sig`, 'AAAA');
    await updates.check();
    expect(messageOf(updates)).toMatch(/isn’t signed by Lectern/);
  });

  it('reject a list that has expired', async () => {
    feed.publish('1.1.0', { dates: listDates('2026-11-01T00:00:00Z', '2026-12-31T00:00:00Z') });
    const updates = service();
    await updates.check();
    expect(updates.status().state).toBe('found');
    now = Date.parse('2026-12-31T00:00:00Z');
    const later = service();
    await later.check();
    expect(later.status()).toMatchObject({ state: 'failed', version: null });
    expect(messageOf(later)).toMatch(/out of date/);
  });

  it('reject an older list than one that was accepted before, also after a restart', async () => {
    const dates = listDates('2026-11-20T00:00:00Z', '2100-01-01T00:00:00Z');
    feed.publish('1.1.0', { dates });
    await service().check();
    feed.publish('1.2.0', { dates: listDates('2026-11-28T00:00:00Z', '2100-01-01T00:00:00Z') });
    const updates = service();
    await updates.check();
    expect(updates.status()).toMatchObject({ state: 'found', version: '1.2.0' });
    feed.publish('1.1.0', { dates });
    const restarted = service();
    await restarted.check();
    expect(restarted.status()).toMatchObject({ state: 'failed', version: null });
    expect(messageOf(restarted)).toMatch(/older than the one before/);
    // A withdrawn version: the list is newer.
    feed.publish('1.1.0', { dates: listDates('2026-11-29T00:00:00Z', '2100-01-01T00:00:00Z') });
    await restarted.check();
    expect(restarted.status()).toMatchObject({ state: 'found', version: '1.1.0' });
  });

  it.each(['', "signedAt: 'yesterday'\nexpires: 'never'\n", 'expires: 2100-01-01T00:00:00Z\n'])(
    'reject a list with the dates %j',
    async (dates) => {
      feed.publish('1.1.0', { dates });
      const updates = service();
      await updates.check();
      expect(messageOf(updates)).toMatch(/how long it is valid/);
    },
  );

  it('follow no redirect to an address without encryption, and fetch no file there', async () => {
    feed.answers.set(feedPath, (response) => {
      response.writeHead(302, { location: 'http://updates.invalid/latest-linux.yml' }).end();
    });
    const updates = service();
    await updates.check();
    expect(messageOf(updates)).toMatch(/unencrypted/);
    feed.publish('1.1.0', { url: 'http://updates.invalid/Lectern.AppImage' });
    await updates.check();
    expect(updates.status().state).toBe('found');
    await updates.download();
    expect(updates.status()).toMatchObject({ state: 'failed' });
    expect(messageOf(updates)).toMatch(/unencrypted/);
    feed.publish('1.1.0');
    feed.answers.set('/feed/Lectern-1.1.0-x86_64.AppImage', (response) => {
      response.writeHead(302, { location: 'http://updates.invalid/Lectern.AppImage' }).end();
    });
    await updates.check();
    await updates.download();
    expect(messageOf(updates)).toMatch(/unencrypted/);
    expect(downloaded()).toEqual([]);
  });

  it('delete a download whose hash does not match the feed', async () => {
    feed.publish('1.1.0', { hashOf: Buffer.from('what was published') });
    const updates = service();
    await updates.check();
    await updates.download();
    expect(updates.status()).toMatchObject({ state: 'failed' });
    expect(messageOf(updates)).toMatch(/isn’t what Lectern’s makers have published/);
    expect(downloaded()).toEqual([]);
    expect(readFileSync(path.join(folder, 'Lectern.AppImage'), 'utf8')).toBe('the old one');
  });

  it('recover from an aborted download, and complete it the next time', async () => {
    const file = feed.publish('1.1.0');
    feed.answers.set('/feed/Lectern-1.1.0-x86_64.AppImage', (response) => {
      response.writeHead(200, { 'content-length': file.length });
      response.write(file.subarray(0, 50_000), () => response.destroy());
    });
    const updates = service();
    await updates.check();
    await updates.download();
    expect(updates.status()).toMatchObject({ state: 'failed' });
    expect(messageOf(updates)).toMatch(/interrupted/);
    expect(downloaded()).toEqual([]);
    feed.publish('1.1.0');
    await updates.check();
    await updates.download();
    expect(updates.status().state).toBe('ready');
    expect(readFileSync(path.join(folder, downloads, downloaded()[0] ?? '')).equals(file)).toBe(true);
  });

  it.each(['deb', 'rpm', 'archive'] as const)(
    'explain how to upgrade a %s, and download nothing',
    async (form) => {
      feed.publish('1.1.0');
      const updates = service(form);
      await updates.check();
      const { state, canInstall } = updates.status();
      const message = messageOf(updates);
      expect({ state, canInstall }).toEqual({ state: 'found', canInstall: false });
      expect(message).toContain('https://lectern.example/');
      expect(message).toContain({ deb: 'apt install', rpm: 'dnf install', archive: 'unpack' }[form]);
      await updates.download();
      expect(feed.requests).toHaveLength(2);
    },
  );
});
