import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { electronArgs, electronEnv, electronPath } from '../testing/electron-app.ts';
import { otherText } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

test('files dropped on the window are imported, and a link from another program asks for confirmation', async ({
  reader,
  library,
  topBar,
  electronApp: app,
  folder,
}) => {
  const { page } = app;
  await expect(reader.title).toBeVisible();
  await topBar.openLibrary();
  const file = path.join(folder, 'harbour.txt');
  await writeFile(file, otherText);
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.setAttribute('aria-label', 'for the test');
    document.body.append(input);
  });
  await page.getByLabel('for the test').setInputFiles(file);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const [chosen] = input?.files ?? [];
    const dataTransfer = new DataTransfer();
    if (chosen) dataTransfer.items.add(chosen);
    input?.remove();
    for (const name of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(library.titles.filter({ hasText: 'A quiet harbour' })).toHaveCount(1);

  const args = [...electronArgs(), 'lectern://import?url=https%3A%2F%2Fnowhere.invalid%2Fstory'];
  const second = spawn(electronPath(), args, { env: electronEnv(app.dataFolder), stdio: 'ignore' });
  await once(second, 'exit');
  const dialog = page.getByRole('dialog', { name: 'Add this page?' });
  await expect(dialog).toContainText('Another program asks');
  await expect(dialog.getByRole('textbox')).toHaveValue('https://nowhere.invalid/story');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('region', { name: 'Import in progress' })).toHaveCount(0);
  await expect(library.titles).toHaveCount(2);
});
