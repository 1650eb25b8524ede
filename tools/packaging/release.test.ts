import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSignedBy } from '../../electron/app-update/signature.ts';
import { releaseOf } from './build-packages.ts';
import { checksumsOf } from './checksums.ts';
import { releaseNotes } from './release-notes.ts';
import { createFeedKeys, dateFeed, signFeed } from './sign-feed.ts';
import { signLists } from './sign-lists.ts';

describe('a release', () => {
  it('signs version lists so that the app accepts them', () => {
    const { privateKey, publicKey } = createFeedKeys();
    const text = 'version: 1.0.0\n';
    expect(isSignedBy(publicKey, text, signFeed(privateKey, text))).toBe(true);
    expect(isSignedBy(createFeedKeys().publicKey, text, signFeed(privateKey, text))).toBe(false);
  });

  it('dates a version list, and replaces the dates when the list is renewed', () => {
    const now = Date.parse('2026-11-30T00:00:00Z');
    const dated =
      "version: 1.0.0\nsignedAt: '2026-11-30T00:00:00.000Z'\nexpires: '2027-05-29T00:00:00.000Z'\n";
    expect(dateFeed('version: 1.0.0\n', now)).toBe(dated);
    expect(dateFeed(dateFeed('version: 1.0.0', 0), now)).toBe(dated);
    const folder = mkdtempSync(path.join(tmpdir(), 'lectern-lists-'));
    const file = path.join(folder, 'latest-linux.yml');
    writeFileSync(file, 'version: 1.0.0\n');
    const { privateKey, publicKey } = createFeedKeys();
    signLists(folder, privateKey, now);
    expect(readFileSync(file, 'utf8')).toBe(dated);
    expect(isSignedBy(publicKey, dated, readFileSync(`${file}.sig`, 'utf8'))).toBe(true);
    rmSync(folder, { recursive: true });
  });

  it('has an update URL only together with a key', () => {
    const url = 'https://lectern.example/feed';
    expect(releaseOf({})).toMatchObject({ macSigned: false });
    expect(releaseOf({}).updates).toBeUndefined();
    expect(releaseOf({ LECTERN_UPDATE_URL: '', LECTERN_UPDATE_PUBLIC_KEY: '' }).updates).toBeUndefined();
    expect(releaseOf({ LECTERN_UPDATE_URL: url, LECTERN_UPDATE_PUBLIC_KEY: 'k' }).updates).toEqual({
      url,
      publicKey: 'k',
    });
    expect(() => releaseOf({ LECTERN_UPDATE_URL: url })).toThrow(/go together/);
    expect(() =>
      releaseOf({ LECTERN_UPDATE_URL: 'http://lectern.example/', LECTERN_UPDATE_PUBLIC_KEY: 'k' }),
    ).toThrow(/https/);
  });

  it('lists checksums in the format of sha256sum', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lectern-sums-'));
    writeFileSync(path.join(folder, 'b.deb'), 'b');
    writeFileSync(path.join(folder, 'a.rpm'), 'a');
    for (const name of ['latest-linux.yml', 'latest-linux.yml.sig'])
      writeFileSync(path.join(folder, name), 'x');
    expect(await checksumsOf(folder)).toBe(
      'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.rpm\n' +
        '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b.deb\n',
    );
    rmSync(folder, { recursive: true });
  });

  it('lists the files that are not signed', () => {
    const facts = { changes: '- New.', isWindowsSigned: true, isMacSigned: true, hasUpdates: true };
    expect(releaseNotes(facts)).not.toMatch(/not signed|nor notarised|Before you install/);
    expect(releaseNotes({ ...facts, isWindowsSigned: false })).toMatch(/Windows packages are not signed/);
    expect(releaseNotes({ ...facts, isMacSigned: false })).toMatch(/nor notarised/);
    expect(releaseNotes({ ...facts, hasUpdates: false })).toMatch(/no place to look/);
  });
});
