import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestFeed, type TestFeed } from '../../electron/app-update/testing/feed.ts';
import { startPackage } from '../packaging/app/running-package.ts';
import { packageFile } from './packages.ts';
import { createTestUser, removeTestUser, type TestUser } from './test-user.ts';
import { runOrThrow, startDisplay } from './system.ts';
import { feedPort, readTestKey } from './test-keys.ts';

let feed: TestFeed;
let user: TestUser;
let screen: { readonly display: string; stop(): void };

beforeAll(async () => {
  feed = await createTestFeed({ privateKey: readTestKey(), port: feedPort });
  screen = await startDisplay();
  user = createTestUser(screen.display);
});
afterAll(async () => {
  await feed?.close();
  removeTestUser();
  screen?.stop();
});

it('an AppImage updates itself only after the user confirms', async () => {
  const image = path.join(user.home, 'Lectern.AppImage');
  const marker = path.join(user.home, 'the-new-one-was-started');
  runOrThrow('install', '-o', user.name, '-m', '755', packageFile('.AppImage'), image);
  const newer = feed.publish('9.9.9', { file: Buffer.from(`#!/bin/sh\ntouch ${marker}\n`) });

  const app = await startPackage(image, { before: user.before, env: user.env });
  try {
    await app.page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 30_000 });
    await app.page.getByRole('banner').getByRole('button', { name: 'Settings', exact: true }).click();
    const updates = app.page.getByRole('region', { name: 'Updates', exact: true });
    await updates.getByRole('button', { name: 'Check now' }).waitFor();
    expect(feed.requests).toEqual([]);
    await updates.getByRole('button', { name: 'Check now' }).click();
    await updates.getByText('Lectern 9.9.9 is available.').waitFor({ timeout: 20_000 });
    expect(feed.requests).toHaveLength(2);
    await updates.getByRole('button', { name: 'Download' }).click();
    await updates.getByRole('button', { name: 'Restart now' }).click({ timeout: 20_000 });
    await expect.poll(() => existsSync(marker), { timeout: 20_000 }).toBe(true);
    expect(readFileSync(image).equals(newer)).toBe(true);
  } finally {
    await app.stop();
  }
});
