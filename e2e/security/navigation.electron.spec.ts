import type { WithBridge } from '../testing/bridge.ts';
import { expect, test } from '../testing/test.ts';

test.beforeEach(async ({ reader }) => {
  await expect(reader.title).toBeVisible();
});

test('the window cannot navigate away', async ({ electronApp: app }) => {
  // Asked in the main process, because Playwright would wait for the refused navigation.
  const shown = () =>
    app.main.evaluate(async ({ BrowserWindow }) => {
      const [own] = BrowserWindow.getAllWindows();
      if (!own) throw new Error('no window');
      const answer: unknown = await own.webContents.executeJavaScript(
        `[location.href, document.querySelector('h1')?.textContent]`,
      );
      return { answer, url: own.webContents.getURL() };
    });
  /** Runs code that tries to navigate, and waits until it is blocked by the app, blocked by Chromium, or reverted. */
  const tryToLeave = (code: string) =>
    app.main.evaluate(async ({ BrowserWindow }, script) => {
      const [own] = BrowserWindow.getAllWindows();
      if (!own) throw new Error('no window');
      const { webContents } = own;
      const home = webContents.getURL();
      const off: (() => void)[] = [];
      const listen = (name: string, listener: (...args: never[]) => void) => {
        webContents.on(name as 'did-navigate', listener as never);
        off.push(() => webContents.off(name as 'did-navigate', listener as never));
      };
      const refused = new Promise<string>((resolve) => {
        listen('will-frame-navigate', ({ defaultPrevented }: { defaultPrevented: boolean }) =>
          resolve(defaultPrevented ? 'refused' : 'allowed'),
        );
        // Older Electrons pass the message as a separate argument.
        listen('console-message', (event: { message?: string }, _level: unknown, words: string) => {
          if ((event.message ?? words).includes('Not allowed to')) resolve('refused');
        });
        // Only about:blank makes no request that could be blocked.
        let left = false;
        listen('did-navigate', (_event: unknown, url: string) => {
          if (url === home && left) webContents.once('did-finish-load', () => resolve('came back'));
          else if (url === 'about:blank') left = true;
          else resolve(`went to ${url}`);
        });
      });
      void webContents.executeJavaScript(script).catch(() => undefined);
      const answer = await refused;
      for (const each of off) each();
      return answer;
    }, code);
  const before = await shown();
  const addresses = {
    'https://example.org/': 'refused',
    'file:///etc/passwd': 'refused',
    'data:text/html,<h1>elsewhere</h1>': 'refused',
    'about:blank': 'came back',
    'app://other/index.html': 'refused',
  };
  for (const [address, answer] of Object.entries(addresses)) {
    const url = JSON.stringify(address);
    const ways = [
      `{
        const link = document.createElement('a');
        link.href = ${url};
        document.body.append(link);
        link.click();
        link.remove();
      }`,
      `location.href = ${url}; null`,
    ];
    for (const way of ways) {
      expect(await tryToLeave(way), address).toBe(answer);
      await expect.poll(shown, address).toEqual(before);
    }
  }
  expect(await app.openedLinks()).toEqual([]);
});

test('no other window opens', async ({ electronApp: app }) => {
  const opened = await app.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
    return window.open('https://example.org/') !== null;
  });
  expect(opened).toBe(false);
  // The allowed link opens after the blocked ones.
  await app.answerQuestion('Open in browser');
  const allowed = 'https://example.org/allowed';
  await app.page.evaluate(
    (url) => (window as unknown as WithBridge).lectern.invoke('links.open', { url }),
    allowed,
  );
  expect(await app.openedLinks()).toEqual([allowed]);
  expect(await app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
