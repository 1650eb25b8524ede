import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../testing/test.ts';

test.skip(process.platform !== 'linux', 'other programs are replaced by scripts on PATH');

test('the window cannot open another program by an address', async ({ reader, electronApp: app, folder }) => {
  await expect(reader.title).toBeVisible();
  const programs = path.join(folder, 'programs');
  const log = path.join(folder, 'opened.txt');
  await mkdir(programs);
  for (const name of ['xdg-open', 'xdg-email']) {
    await writeFile(path.join(programs, name), `#!/bin/sh\necho "$@" >> '${log}'\n`);
    await chmod(path.join(programs, name), 0o755);
  }
  await app.main.evaluate((_electron, before) => {
    process.env['PATH'] = `${before}:${process.env['PATH']}`;
  }, programs);
  const follow = (address: string) =>
    app.page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
      link.remove();
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
      location.href = url;
    }, address);
  for (const address of ['mailto:refused@example.org', 'tel:+100', 'lectern://import?url=https://x.invalid/'])
    await follow(address);
  // Without the restrictions, the program is opened, after the attempts that were refused.
  await app.main.evaluate(({ BrowserWindow, session }) => {
    for (const name of ['will-navigate', 'will-frame-navigate'] as const)
      BrowserWindow.getAllWindows()[0]?.webContents.removeAllListeners(name);
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(true));
  });
  await app.page.evaluate(() => {
    location.href = 'mailto:allowed@example.org';
  });
  await expect.poll(() => readFile(log, 'utf8').catch(() => '')).toContain('allowed@example.org');
  expect(await readFile(log, 'utf8')).not.toMatch(/refused|tel:|import/);
});
