import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { electronArgs, electronEnv, electronPath } from '../testing/electron-app.ts';
import { expect, test } from '../testing/test.ts';

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

  const openDeepLink = async (link: string) => {
    const args = [...electronArgs(), link];
    const second = spawn(electronPath(), args, { env: electronEnv(app.dataFolder), stdio: 'ignore' });
    await once(second, 'exit');
  };
  await openDeepLink(address);
  await expect(reader.title).toBeVisible();
  await expect(
    annotations.card('visit Moscow').getByRole('button', { name: 'visit Moscow' }),
  ).toHaveAttribute('aria-current', 'true');

  await openDeepLink('lectern://highlight/00000000-0000-4000-8000-000000000000');
  await expect(app.page.getByRole('region', { name: 'Messages' })).toContainText('not in this library');
});
