import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { electronArgs, electronEnv, electronPath, type ElectronApp } from '../testing/electron-app.ts';
import { sampleTitle, words } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

test('nothing is lost when the process is killed', async ({
  reader,
  toolbar,
  annotations,
  topBar,
  library,
  electronApp: app,
}) => {
  await expect(reader.title).toHaveText(sampleTitle);
  await reader.selectByMouse(words.endOfSecond, words.startOfThird);
  await toolbar.highlight('Evidence');
  await reader.selectByMouse('visit Moscow');
  await toolbar.press('Add a note');
  await annotations.writeNote('kept, or not kept?');
  await annotations.press('Edit tags');
  await annotations.addTag('sturdy');
  await expect(annotations.card('visit Moscow')).toContainText('sturdy');
  await annotations.tagField.press('Escape');
  await annotations.writeArticleNote('on the whole');

  // Kill the process right after the last command is answered.
  await app.page.keyboard.press('k');
  const made = app.page.evaluate(async () => {
    const bridge = (
      window as unknown as { lectern: { invoke(name: string, input: unknown): Promise<unknown> } }
    ).lectern;
    const list = (await bridge.invoke('articles.list', null)) as { value: { id: string }[] };
    const articleId = list.value[0]?.id ?? '';
    const id = crypto.randomUUID();
    const span = { start: 0, end: 5 };
    await bridge.invoke('highlights.create', { id, articleId, span, textVersion: 1, color: 'purple' });
  });
  await made;
  await app.restart();

  await library.goTo(sampleTitle);
  await expect(reader.title).toHaveText(sampleTitle);
  await topBar.showSidebar('Annotations');
  await expect(annotations.cards).toHaveCount(3);
  await expect(annotations.card('visit Moscow')).toContainText('kept, or not kept?');
  await expect(annotations.card('visit Moscow')).toContainText('sturdy');
  await expect(annotations.root).toContainText('on the whole');
  expect(await reader.painted('mark-green')).toEqual([`${words.endOfSecond}\n${words.startOfThird}`]);
  expect(await reader.painted('mark-purple')).toHaveLength(1);
});

test('a note is saved at every pause while it is written', async ({
  reader,
  toolbar,
  annotations,
  topBar,
  library,
  electronApp: app,
}) => {
  await expect(reader.title).toBeVisible();
  await reader.selectByMouse('visit Moscow');
  await toolbar.press('Add a note');
  await annotations.noteField.pressSequentially('half a thou');
  await expect(annotations.root.getByText('Saved')).toBeVisible();
  await app.restart();
  await library.goTo(sampleTitle);
  await expect(reader.title).toBeVisible();
  await topBar.showSidebar('Annotations');
  await expect(annotations.cards).toContainText('half a thou');
});

test('the window and the reading position are restored', async ({ reader, library, electronApp: app }) => {
  await expect(reader.title).toBeVisible();
  const bounds = { x: 60, y: 40, width: 900, height: 620 };
  await app.main.evaluate(
    ({ BrowserWindow }, rectangle) => BrowserWindow.getAllWindows()[0]?.setBounds(rectangle),
    bounds,
  );
  await expect.poll(() => app.page.evaluate(() => window.outerWidth)).toBe(bounds.width);
  await reader.atRest();
  await reader.scrollTo(700);
  await expect.poll(() => reader.keptPosition(sampleTitle)).toBeGreaterThan(0);
  const before = await reader.scrollTop();
  expect(before).toBeGreaterThan(500);
  await app.quit();
  await app.start();
  const now = await app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(now).toMatchObject({ width: bounds.width, height: bounds.height });
  await library.goTo(sampleTitle);
  await expect(reader.title).toBeAttached();
  await expect.poll(() => reader.scrollTop()).toBeGreaterThan(before - 40);
  await reader.atRest();
  expect(await reader.scrollTop()).toBeLessThan(before + 40);
});

for (const [how, close] of [
  ['the program quits', (app: ElectronApp) => app.quit()],
  ['the window closes', (app: ElectronApp) => app.closeWindow()],
] as const) {
  test(`the last reading position is stored when ${how} right after scrolling`, async ({
    reader,
    library,
    electronApp: app,
  }) => {
    await expect(reader.title).toBeVisible();
    await reader.atRest();
    await reader.scrollTo(700);
    await close(app);
    await app.start();
    await library.goTo(sampleTitle);
    await expect(reader.title).toBeAttached();
    expect(await reader.keptPosition(sampleTitle)).toBeGreaterThan(0);
    await reader.atRest();
    expect(Math.abs((await reader.scrollTop()) - 700)).toBeLessThan(40);
  });
}

test('the text of the focused field is stored when the program quits', async ({
  reader,
  toolbar,
  annotations,
  topBar,
  library,
  electronApp: app,
}) => {
  await expect(reader.title).toBeVisible();
  await reader.selectByMouse('visit Moscow');
  await toolbar.press('Add a tag');
  await annotations.tagField.fill('unfinished');
  await app.quit();
  await app.start();
  await library.goTo(sampleTitle);
  await expect(reader.title).toBeVisible();
  await topBar.showSidebar('Annotations');
  await expect(annotations.cards).toContainText('unfinished');
});

test('a second start focuses the first window and exits', async ({ reader, electronApp: app }) => {
  await expect(reader.title).toBeVisible();
  await app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = spawn(electronPath(), electronArgs(), { env: electronEnv(app.dataFolder), stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(await app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect
    .poll(() => app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false);
});
