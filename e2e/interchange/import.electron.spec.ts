import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { otherText } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

test('files dropped on the window are imported', async ({
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
});
