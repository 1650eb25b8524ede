import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { electronArgs, electronEnv, electronPath, type ElectronApp } from '../testing/electron-app.ts';
import { expect, test } from '../testing/test.ts';

/** Opens links as another program does: by a second start of the app. */
async function openDeepLink(app: ElectronApp, ...links: readonly string[]): Promise<void> {
  const args = [...electronArgs(), ...links];
  const second = spawn(electronPath(), args, { env: electronEnv(app.dataFolder), stdio: 'ignore' });
  await once(second, 'exit');
}

test('a copied link to a highlight opens it from another program', async ({
  reader,
  toolbar,
  annotations,
  topBar,
  electronApp: app,
}) => {
  await expect(reader.title).toBeVisible();
  await reader.selectByMouse('visit Moscow');
  await toolbar.highlight('Evidence');
  await topBar.showSidebar('Annotations');
  await annotations.activate('visit Moscow');
  await annotations.press('Copy link');
  const address = await app.clipboardText();
  expect(address).toMatch(/^lectern:\/\/highlight\/[0-9a-f-]{36}$/);
  await app.page.keyboard.press('Control+l');
  await expect(reader.title).toBeHidden();

  await openDeepLink(app, address);
  await expect(reader.title).toBeVisible();
  await expect(
    annotations.card('visit Moscow').getByRole('button', { name: 'visit Moscow' }),
  ).toHaveAttribute('aria-current', 'true');

  await openDeepLink(app, 'lectern://highlight/00000000-0000-4000-8000-000000000000');
  await expect(app.page.getByRole('region', { name: 'Notifications' })).toContainText(
    'isn’t in this library',
  );
});

test('a link to import a page is a question of the system with the exact address, one at a time', async ({
  reader,
  electronApp: app,
}) => {
  await expect(reader.title).toBeVisible();
  // The box stays open until the test answers it.
  await app.main.evaluate(({ dialog }) => {
    const options: unknown[] = [];
    Object.assign(globalThis, { options });
    dialog.showMessageBox = (...args: unknown[]) => {
      options.push(args.at(-1));
      return new Promise((resolve) => {
        Object.assign(globalThis, { agree: () => resolve({ response: 1, checkboxChecked: false }) });
      });
    };
  });
  const shown = () => app.main.evaluate(() => (globalThis as unknown as { options: object[] }).options);
  const messages = app.page.getByRole('region', { name: 'Notifications' });

  const first = 'https://b\u00fccher.invalid/story?a=1';
  await openDeepLink(
    app,
    `lectern://import?url=${encodeURIComponent(first)}`,
    'lectern://import?url=http%3A%2F%2F127.0.0.1%3A9%2Freboot',
    'lectern://import?url=https%3A%2F%2Fsecond.invalid%2F',
  );
  await expect(messages).toContainText('this computer or its network');
  await expect(messages).toContainText('already asking');
  await openDeepLink(
    app,
    `lectern://import?url=${encodeURIComponent('https://example.org\u202E@evil.invalid/')}`,
  );
  await expect(messages).toContainText('doesn’t recognize this link');
  expect(await shown()).toMatchObject([
    {
      message: 'Download this page?',
      detail: expect.stringContaining(
        'Site: xn--bcher-kva.invalid (bücher.invalid)\n\nWeb address:\nhttps://xn--bcher-kva.invalid/story?a=1',
      ),
      buttons: ['Cancel', 'Download page'],
      defaultId: 0,
      cancelId: 0,
    },
  ]);
  await expect(app.page.getByRole('dialog')).toHaveCount(0);

  await app.main.evaluate(() => (globalThis as unknown as { agree(): void }).agree());
  const summary = app.page.getByRole('dialog', { name: 'Import' });
  await expect(summary).toContainText('https://xn--bcher-kva.invalid/story?a=1');
  await expect(summary).toContainText('Couldn’t find');
});
