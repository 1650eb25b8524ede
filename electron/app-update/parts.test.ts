import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAbout } from './feed.ts';
import { installForm } from './install-form.ts';
import { scheduleChecks } from './schedule.ts';
import { isSignedBy } from './signature.ts';

describe('isSignedBy', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const signature = sign(null, Buffer.from('words'), privateKey).toString('base64');

  it('accepts the text and key that the signature was made with', () => {
    expect(isSignedBy(key, 'words', signature)).toBe(true);
    expect(isSignedBy(key, 'words', `${signature}\n`)).toBe(true);
  });

  it.each([
    ['another text', key, 'Words', signature],
    ['no signature', key, 'words', ''],
    ['no key', '', 'words', signature],
    ['a key that is none', 'bm8ga2V5', 'words', signature],
  ])('rejects %s', (_what, known, text, said) => {
    expect(isSignedBy(known, text, said)).toBe(false);
  });
});

describe('readAbout', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lectern-about-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const about = (json: object) => {
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(json));
    return readAbout(folder);
  };

  it('returns the feed of the build', () => {
    const updates = { url: 'https://lectern.example/feed', publicKey: 'MCow' };
    expect(about({ homepage: 'https://lectern.example/', lectern: { updates } })).toEqual({
      feed: updates,
      page: 'https://lectern.example/',
    });
  });

  it.each([
    [{}],
    [{ lectern: { updates: null } }],
    [{ lectern: { updates: { url: 'file:///etc/passwd', publicKey: 'x' } } }],
    [{ lectern: { updates: { url: 'https://x.example' } } }],
    [{ lectern: { updates: { url: 'http://x.example/', publicKey: 'x' } } }],
    [{ lectern: { updates: { url: 'http://localhost.x.example/', publicKey: 'x' } } }],
  ])('returns no feed for %j', (json) => {
    expect(about(json).feed).toBeNull();
  });
});

describe('installForm', () => {
  const at = (more: Partial<Parameters<typeof installForm>[0]>) =>
    installForm({
      platform: 'linux',
      executable: '/home/a/lectern-1.0.0/lectern',
      resources: '/nowhere',
      env: {},
      isPackaged: true,
      ...more,
    });

  it.each([
    [{ isPackaged: false }, 'checkout'],
    [{}, 'archive'],
    [{ env: { APPIMAGE: '/home/a/Lectern.AppImage' } }, 'appimage'],
    [{ platform: 'darwin' }, 'mac'],
    [{ platform: 'win32', executable: String.raw`C:\Lectern\Lectern.exe` }, 'archive'],
  ] as const)('detects %j as %s', (more, form) => {
    expect(at(more as never)).toBe(form);
  });
});

describe('scheduleChecks', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits until checks are turned on, checks daily, and stops when they are turned off', () => {
    let isWanted = false;
    const check = vi.fn();
    const follow = scheduleChecks(() => isWanted, check);
    vi.advanceTimersByTime(10 * 86_400_000);
    expect(check).not.toHaveBeenCalled();
    isWanted = true;
    follow();
    follow();
    vi.advanceTimersByTime(60_000);
    expect(check).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(3 * 86_400_000);
    expect(check).toHaveBeenCalledTimes(4);
    isWanted = false;
    follow();
    vi.advanceTimersByTime(10 * 86_400_000);
    expect(check).toHaveBeenCalledTimes(4);
  });
});
