import { sourceMessages } from '../../messages/en-US/index.ts';
import { expect, test } from '../testing/test.ts';

test('the language changes at once in the whole window, and stays', async ({ app, settings }) => {
  await settings.open();
  const choice = () => settings.root.getByRole('combobox', { name: sourceMessages['settings.language'] });
  await expect(choice()).toHaveValue('system');
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en-US');
  const about = (name: string) => settings.root.getByRole('button', { name, exact: true });
  await expect(about(sourceMessages['settings.about'])).toBeVisible();
  await choice().selectOption('en-GB');
  await expect(about('About and licences')).toBeVisible();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await app.restart();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await settings.open();
  await expect(about('About and licences')).toBeVisible();
  await choice().selectOption('system');
  await expect(about(sourceMessages['settings.about'])).toBeVisible();
});

test('German and Arabic are complete in the window, and Arabic mirrors it', async ({
  app,
  settings,
  reader,
}) => {
  const html = app.page.locator('html');
  await expect(reader.title).toBeVisible();
  await settings.open();
  const choice = (name: string) => app.page.getByRole('combobox', { name, exact: true });
  await choice(sourceMessages['settings.language']).selectOption('de');
  await expect(app.page.getByRole('dialog', { name: 'Einstellungen' })).toBeVisible();
  await expect(html).toHaveAttribute('dir', 'ltr');
  await choice('Sprache').selectOption('ar');
  await expect(app.page.getByRole('dialog', { name: 'الإعدادات' })).toBeVisible();
  await expect(html).toHaveAttribute('dir', 'rtl');
  await choice('اللغة').selectOption('en-US');
  await expect(settings.root).toBeVisible();
  await expect(html).toHaveAttribute('dir', 'ltr');
});
