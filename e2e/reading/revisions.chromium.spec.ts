import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findViolations } from '../testing/axe.ts';
import { otherText } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

const title = 'A quiet harbour';

test('a new revision of an article is previewed, accepted and undone, and an orphaned highlight is placed manually', async ({
  app,
  folder,
  reader,
  toolbar,
  annotations,
  library,
  topBar,
}) => {
  await topBar.openLibrary();
  await library.paste(otherText);
  await library.open(title);
  await expect(reader.title).toHaveText(title);
  const [, first = '', second = ''] = otherText.split(/\n+/);
  await reader.selectByMouse(first.slice(0, 30));
  await toolbar.highlight('Evidence');
  await reader.selectByMouse(second.slice(0, 30));
  await toolbar.highlight('Question');
  await topBar.showSidebar('Annotations');
  await expect(annotations.cards).toHaveCount(2);

  const file = path.join(folder, 'newer.md');
  writeFileSync(file, `# ${title}\n\nThis opens it now. The harbour has a new pier.\n\n${first}\n`);
  await app.answerOpenDialog([file]);
  await app.page.getByRole('button', { name: 'Article options' }).click();
  await app.page.getByRole('menuitem', { name: 'Update from a file…' }).click();
  const dialog = app.page.getByRole('dialog', { name: `Review changes to “${title}”` });
  await expect(dialog.getByRole('list', { name: 'Changes in the text' })).toContainText('This opens it now');
  await expect(dialog.getByRole('list', { name: 'Affected highlights' })).toContainText('Becomes unanchored');
  expect(await findViolations(app.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Update article' }).click();
  await expect(dialog).toBeHidden();

  const orphans = annotations.root.getByRole('list', { name: 'Unanchored highlights' });
  await expect(annotations.cards).toHaveCount(1);
  await orphans.getByRole('button', { name: second.slice(0, 30) }).click();
  await orphans.getByRole('button', { name: 'Choose in the text…' }).click();
  expect(await findViolations(app.page)).toEqual([]);
  await reader.selectByMouse('The harbour has a new pier');
  await app.page
    .getByRole('toolbar', { name: 'Selection' })
    .getByRole('button', { name: 'Place here' })
    .click();
  await expect(annotations.cards).toHaveCount(2);
  await expect(orphans).toBeHidden();
  await topBar.undo();
  await expect(orphans).toBeVisible();

  await topBar.undo();
  await expect(annotations.cards).toHaveCount(2);
  const article = app.page.getByRole('main', { name: 'Article' });
  await expect(article).toContainText(second.slice(0, 30));
  await expect(article).not.toContainText('This opens it now');

  await app.page.getByRole('button', { name: 'Article options' }).click();
  await app.page.getByRole('menuitem', { name: 'Update from pasted text…' }).click();
  const paste = app.page.getByRole('dialog', { name: 'Updated text of the article' });
  await paste.getByRole('textbox').fill(`${title}\n\n${first}\n\nPasted in from somewhere else.\n`);
  await paste.getByRole('button', { name: 'Review changes' }).click();
  await expect(dialog.getByRole('list', { name: 'Changes in the text' })).toContainText('Pasted in');
  await dialog.getByRole('button', { name: 'Update article' }).click();
  await expect(article).toContainText('Pasted in from somewhere else.');

  await app.page.getByRole('button', { name: 'Article options' }).click();
  await app.page.getByRole('menuitem', { name: 'Version history…' }).click();
  const versions = app.page.getByRole('dialog', { name: 'Version history' });
  const changes = versions.getByRole('list', { name: 'Changes in the text' });
  await versions.getByLabel('From').selectOption('1');
  await versions.getByLabel('To', { exact: true }).selectOption('2');
  await expect(changes).toContainText('This opens it now');
  await expect(changes).not.toContainText('Pasted in');
  expect(await findViolations(app.page)).toEqual([]);
});

test('an import of a changed page asks before it replaces the article; Escape keeps the old text', async ({
  app,
  folder,
  topBar,
}) => {
  const file = path.join(folder, 'tides.md');
  const write = (end: string) =>
    writeFileSync(
      file,
      `---\nurl: https://example.org/tides\n---\n\n# Tides\n\nThe sea comes and goes.\n\n${end}\n`,
    );
  await app.answerOpenDialog([file]);
  await topBar.openLibrary();
  write('The first end of it.');
  await app.page.keyboard.press('Control+o');
  await expect(app.page.getByText('Added “Tides”.')).toBeVisible();
  write('Another end of it altogether.');
  await app.page.keyboard.press('Control+o');
  await app.page.getByRole('button', { name: /^Review the changes/ }).click();
  const changes = app.page.getByRole('dialog', { name: 'Review changes to “Tides”' });
  await expect(changes).toContainText('Another');
  await app.page.keyboard.press('Escape');
  await expect(changes).toBeHidden();
  await app.page.getByRole('button', { name: /^Review the changes/ }).click();
  await changes.getByRole('button', { name: 'Update article' }).click();
  await expect(app.page.getByRole('dialog').getByRole('status')).toContainText('Updated');
});
