import type { Page } from '@playwright/test';
import { findViolations } from '../testing/axe.ts';
import { expect, test } from '../testing/test.ts';

/**
 * Replaces the update commands with prepared answers. The real service has integration tests on loopback, and a
 * development build has no feed.
 */
async function withUpdates(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Bridge {
      invoke(name: string, input: unknown): Promise<unknown>;
    }
    const holder = window as unknown as {
      lectern: Bridge;
      lecternEmit(name: string, payload: unknown): void;
    };
    const { invoke } = holder.lectern;
    let status = {
      form: 'appimage',
      state: 'idle',
      version: null as string | null,
      canInstall: true,
      progress: null as number | null,
      message: null,
      checkedAt: null,
    };
    const set = (change: Partial<typeof status>) => {
      status = { ...status, ...change };
      holder.lecternEmit('changed', { topic: 'appUpdate' });
    };
    holder.lectern.invoke = (name, input) => {
      if (!name.startsWith('appUpdate.')) return invoke.call(holder.lectern, name, input);
      if (name === 'appUpdate.check') set({ state: 'found', version: '9.9.9' });
      if (name === 'appUpdate.download') set({ state: 'ready' });
      return Promise.resolve({ ok: true, value: status });
    };
  });
  await page.reload();
}

test('About lists all components with their licenses, also by keyboard', async ({
  app,
  reader,
  settings,
}) => {
  const { page } = app;
  await expect(reader.title).toBeVisible();
  await settings.open();
  await settings.root.getByRole('button', { name: 'About and licenses' }).click();
  const about = page.getByRole('dialog', { name: 'About Lectern' });
  await expect(about.getByText(/^Node\.js \d+/)).toBeVisible();
  await expect(about.getByRole('heading', { name: /^Open-source components/ })).toBeVisible();
  const react = about.locator('summary', { hasText: /^react\d/ });
  await react.focus();
  await page.keyboard.press('Enter');
  await expect(about.getByText('Copyright (c) Meta Platforms', { exact: false }).first()).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
});

test('a new version is checked for, downloaded and installed step by step', async ({
  app,
  reader,
  settings,
}) => {
  const { page } = app;
  await expect(reader.title).toBeVisible();
  await settings.open();
  await expect(
    settings.root.getByText('This copy of Lectern runs from its source code.', { exact: false }),
  ).toBeVisible();
  await withUpdates(page);
  await expect(reader.title).toBeVisible();
  await settings.open();
  const updates = settings.root.getByRole('region', { name: 'Updates' });
  const daily = updates.getByRole('switch', { name: 'Check for updates once a day' });
  await expect(daily).not.toBeChecked();
  await updates.getByRole('button', { name: 'Check now' }).click();
  await expect(updates.getByRole('status')).toHaveText('Lectern 9.9.9 is available.');
  await updates.getByRole('button', { name: 'Download' }).click();
  await expect(updates.getByRole('button', { name: 'Restart now' })).toBeVisible();
  await daily.click();
  await expect(daily).toBeChecked();
  expect(await findViolations(page)).toEqual([]);
});
