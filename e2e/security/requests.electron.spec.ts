import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Reply, WithBridge } from '../testing/bridge.ts';
import { preloadFile } from '../testing/paths.ts';
import { expect, test } from '../testing/test.ts';

test.beforeEach(async ({ reader }) => {
  await expect(reader.title).toBeVisible();
});

test('a request that does not match the contract is rejected', async ({ electronApp: app }) => {
  const requests: readonly (readonly [string, unknown])[] = [
    ['articles.get', {}],
    ['articles.get', { id: 7 }],
    ['articles.get', null],
    [
      'highlights.create',
      { id: 'no-uuid', articleId: 'x', span: { start: 5, end: 1 }, textVersion: 1, color: 'red' },
    ],
    ['settings.set', { theme: 'neon' }],
    ['links.open', { url: 'file:///etc/passwd' }],
    ['links.open', { url: 'javascript:alert(1)' }],
    ['import.text', { text: '' }],
    ['import.paths', { paths: ['/etc/passwd'] }],
    ['import.addresses', { addresses: [] }],
  ];
  for (const [name, input] of requests) {
    const reply = await app.page.evaluate(
      ([command, value]) => (window as unknown as WithBridge).lectern.invoke(command, value),
      [name, input] as const,
    );
    expect(reply, name).toMatchObject({ ok: false });
    expect(['bad-request', 'unsupported'], name).toContain(reply.error?.code);
  }
  const unknown = await app.page.evaluate(() =>
    (window as unknown as WithBridge).lectern.invoke('files.read', '/etc/passwd').then(
      (reply) => reply.ok,
      () => false,
    ),
  );
  expect(unknown).toBe(false);
  expect(await app.openedLinks()).toEqual([]);
});

test('a request from a foreign page is rejected', async ({ electronApp: app }) => {
  const answers = await app.main.evaluate(async ({ BrowserWindow }, preload) => {
    const foreign = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, preload },
    });
    try {
      await foreign.loadURL('data:text/html,<title>foreign</title>').catch(() => undefined);
      return (await foreign.webContents.executeJavaScript(
        `Promise.all([window.lectern.invoke('articles.list', null), window.lectern.importDropped([])])`,
      )) as Reply[];
    } finally {
      foreign.destroy();
    }
  }, preloadFile);
  // The app's window would get the articles, and a different error code for a drop without files.
  expect(answers.map(({ error }) => error?.code)).toEqual(['bad-request', 'bad-request']);
});

test('the window cannot import a file that the user did not give it', async ({
  electronApp: app,
  folder,
}) => {
  const secret = path.join(folder, 'secret.txt');
  await writeFile(secret, 'A secret.\n\nWith a few words in it that must not be read.\n');
  const replies = await app.page.evaluate(async (file) => {
    const { lectern } = window as unknown as WithBridge;
    const made = new File(['harmless'], file);
    const dressed = Object.defineProperty(new File(['x'], 'x.txt'), 'path', { value: file });
    const inherited = Object.setPrototypeOf({ path: file }, File.prototype) as object;
    const given = [[made], [dressed], [inherited], [{ path: file }], [file], file, null];
    return Promise.all(given.map((files) => lectern.importDropped(files).catch(() => ({ ok: false }))));
  }, secret);
  expect(replies.map(({ ok }) => ok)).toEqual(replies.map(() => false));
  const articles = await app.page.evaluate(() =>
    (window as unknown as WithBridge).lectern.invoke('articles.list', null),
  );
  expect(JSON.stringify(articles)).not.toContain('secret');
});

test('the window cannot fetch a page without consent', async ({ electronApp: app }) => {
  const url = 'http://127.0.0.1:9/?stolen=words';
  const reply = await app.page.evaluate(
    (address) =>
      (window as unknown as WithBridge).lectern.invoke('import.addresses', {
        addresses: [address],
        asked: false,
      }),
    url,
  );
  expect(reply).toEqual({ ok: true, value: { batchId: null } });
  expect(await app.takeQuestions()).toEqual([expect.stringContaining(url)]);
});
