import { sourceMessages } from '../../messages/en-US/index.ts';
import type { WithBridge } from '../testing/bridge.ts';
import { expect, test } from '../testing/test.ts';

test('the application menu follows the language setting', async ({ electronApp }) => {
  const labels = () =>
    electronApp.main.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  expect(await labels()).toContain(sourceMessages['menus.file']);
  // The language for tests: accented and in brackets.
  await electronApp.main.evaluate(({ Menu }) => {
    const set = Menu.setApplicationMenu.bind(Menu);
    const next = new Promise<void>((resolve) => {
      Menu.setApplicationMenu = (menu) => {
        set(menu);
        resolve();
      };
    });
    Object.assign(globalThis, { next });
  });
  await electronApp.page.evaluate(() =>
    (window as unknown as WithBridge).lectern.invoke('settings.set', { language: 'en-XA' }),
  );
  await electronApp.main.evaluate(() => (globalThis as unknown as { next: Promise<void> }).next);
  expect((await labels())[0]).toMatch(/^⟦&Ƒîļé~+⟧$/);
  await expect(electronApp.page.locator('html')).toHaveAttribute('lang', 'en-XA');
});
