import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { highlightInSample } from '../testing/highlight-sample.ts';
import { expect, test } from '../testing/test.ts';

test('an article is saved as a PDF with its highlights', async ({
  reader,
  toolbar,
  topBar,
  exportDialog,
  app,
  folder,
}) => {
  await highlightInSample({ reader, toolbar });
  await topBar.button('Export').click();
  await expect(exportDialog.preview).toBeVisible();
  const file = path.join(folder, 'article.pdf');
  await app.answerSaveDialog(file);
  await exportDialog.root.getByRole('button', { name: 'PDF…' }).click();
  await expect(exportDialog.root).toBeHidden({ timeout: 20_000 });
  const bytes = await readFile(file);
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(bytes.length).toBeGreaterThan(5_000);
});
