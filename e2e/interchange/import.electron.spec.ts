import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApp } from '../testing/electron-app.ts';
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

/** Presses keys as the system does; keys of the debugging protocol do not pass through the main process. */
const pressKeys = (app: ElectronApp, keys: readonly string[], modifiers: readonly 'control'[] = []) =>
  app.main.evaluate(
    ({ BrowserWindow }, { codes, held }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const keyCode of codes)
        for (const type of ['keyDown', 'char', 'keyUp'] as const)
          if (type !== 'char' || held.length === 0)
            contents?.sendInputEvent({ type, keyCode, modifiers: [...held] });
    },
    { codes: keys, held: modifiers },
  );

/** Puts a text on the clipboard while the window is inactive, for longer than its scripts could copy. */
async function copyInAnotherProgram({ main }: ElectronApp, text: string): Promise<void> {
  await main.evaluate(({ BrowserWindow, clipboard }, copied) => {
    const [window] = BrowserWindow.getAllWindows();
    const timers: Record<string, unknown> = globalThis;
    const { setTimeout: original } = timers;
    // The time passes at once.
    timers['setTimeout'] = (work: () => void) => work();
    window?.emit('blur');
    timers['setTimeout'] = original;
    clipboard.writeText(copied);
    window?.emit('focus');
  }, text);
}

test('an address that a script copied is not entered by pasting it', async ({
  reader,
  library,
  topBar,
  electronApp: app,
}) => {
  const { page } = app;
  await expect(reader.title).toBeVisible();
  await topBar.openLibrary();
  await copyInAnotherProgram(app, 'something else');
  const isCopied = await page.evaluate(() => {
    const copy = ({ clipboardData }: ClipboardEvent): void =>
      clipboardData?.setData('text/plain', 'https://copied.invalid/?secret');
    addEventListener(
      'copy',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        copy(event);
      },
      { once: true, capture: true },
    );
    return document.execCommand('copy');
  });
  expect(isCopied).toBe(true);
  expect(await app.clipboardText()).toBe('https://copied.invalid/?secret');
  await library.root.getByRole('button', { name: 'Web address…' }).click();
  await pressKeys(app, ['v'], ['control']);
  const field = page.getByRole('dialog', { name: 'Add from a web address' }).getByRole('textbox');
  await field.fill('https://copied.invalid/?secret');
  await field.press('Enter');
  await expect.poll(() => app.takeQuestions()).toEqual([expect.stringContaining('copied.invalid')]);
});

test('an address is fetched without a question when the user enters it, and only then', async ({
  reader,
  library,
  topBar,
  electronApp: app,
}) => {
  const { page } = app;
  await expect(reader.title).toBeVisible();
  await topBar.openLibrary();
  const field = page.getByRole('dialog', { name: 'Add from a web address' }).getByRole('textbox');
  const summary = page.getByRole('dialog', { name: 'Import' });
  await library.root.getByRole('button', { name: 'Web address…' }).click();
  await pressKeys(app, [...'https://typed.invalid/story']);
  await expect(field).toHaveValue('https://typed.invalid/story');
  await field.press('Enter');
  await expect(summary).toContainText('Couldn’t find typed.invalid');
  expect(await app.takeQuestions()).toEqual([]);
  await summary.getByRole('button', { name: 'Done' }).click();

  await copyInAnotherProgram(app, 'https://pasted.invalid/story');
  await library.root.getByRole('button', { name: 'Web address…' }).click();
  await pressKeys(app, ['v'], ['control']);
  await field.fill('https://pasted.invalid/story');
  await field.press('Enter');
  await expect(summary).toContainText('Couldn’t find pasted.invalid');
  expect(await app.takeQuestions()).toEqual([]);
  await summary.getByRole('button', { name: 'Done' }).click();

  await library.root.getByRole('button', { name: 'Web address…' }).click();
  await field.fill('https://pasted.invalid/story');
  await field.press('Enter');
  await expect.poll(() => app.takeQuestions()).toEqual([expect.stringContaining('pasted.invalid')]);
  await expect(field).toBeVisible();
});
