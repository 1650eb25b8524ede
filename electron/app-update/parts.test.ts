import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAbout } from './feed.ts';
import { installForm } from './install-form.ts';
import { scheduleChecks } from './schedule.ts';
import { isSignedBy } from './signature.ts';

describe('a signature', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const signature = sign(null, Buffer.from('words'), privateKey).toString('base64');

  it('holds for the text and the key that it was made with', () => {
    expect(isSignedBy(key, 'words', signature)).toBe(true);
    expect(isSignedBy(key, 'words', `${signature}\n`)).toBe(true);
  });

  it.each([
    ['another text', key, 'Words', signature],
    ['no signature', key, 'words', ''],
    ['no key', '', 'words', signature],
    ['a key that is none', 'bm8ga2V5', 'words', signature],
  ])('does not hold for %s', (_what, known, text, said) => {
    expect(isSignedBy(known, text, said)).toBe(false);
  });
});

describe('what the build says of updates', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lectern-about-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const about = (json: object) => {
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(json));
    return readAbout(folder);
  };

  it('is where they come from', () => {
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
  ])('is nothing in %j', (json) => {
    expect(about(json).feed).toBeNull();
  });
});

describe('the form of an installed program', () => {
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
  ] as const)('%j is %s', (more, form) => {
    expect(at(more as never)).toBe(form);
  });
});

describe('looking once a day', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits for the person’s wish, looks daily, and ends with it', () => {
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
