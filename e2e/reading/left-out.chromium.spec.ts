import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findViolations } from '../testing/axe.ts';
import { expect, test } from '../testing/test.ts';

const line = (n: number): string =>
  `Part ${n}: the council met on Monday, and after a debate of three hours, it decided to close the old bridge for repairs.`;
const ferry =
  'While the bridge is closed, a ferry crosses the harbor every hour, and dogs are free of charge.';
const hall =
  'The plans of the new bridge can be seen in the town hall, on the stairs, until the end of the month.';
const box = (text: string): string => `<div class="promo-box"><p>${text}</p></div>`;

test('passages left out of a saved page are in the version history, and can be added and removed', async ({
  app,
  folder,
  library,
  topBar,
}) => {
  const file = path.join(folder, 'bridge.html');
  writeFileSync(
    file,
    `<html lang="en"><head><title>The bridge</title></head><body><article><h1>The bridge</h1><p>${line(1)}</p>${box(ferry)}<p>${line(2)}</p>${box(hall)}<p>${line(3)}</p></article></body></html>`,
  );
  await app.answerOpenDialog([file]);
  await topBar.openLibrary();
  await app.page.keyboard.press('Control+o');
  await library.open('The bridge');
  const article = app.page.getByRole('main', { name: 'Article' });
  await expect(article).toContainText(line(3));
  await expect(article).not.toContainText(ferry);

  await app.page.getByRole('button', { name: 'Article options' }).click();
  await app.page.getByRole('menuitem', { name: 'Version history…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Version history' });
  const passages = dialog.getByRole('list', { name: 'Passages left out' }).getByRole('listitem');
  await expect(passages).toHaveCount(2);
  expect(await findViolations(app.page)).toEqual([]);
  await dialog.getByRole('button', { name: /^Restore: While the bridge/ }).click();
  await expect(passages).toHaveCount(1);
  await app.page.keyboard.press('Escape');
  await expect(article).toContainText(ferry);
  await topBar.undo();
  await expect(article).not.toContainText(ferry);
});
