import { expect, test } from '../testing/test.ts';

interface Reply {
  readonly ok: boolean;
  readonly error?: { readonly code: string };
}
type WithBridge = Window & { lectern: { invoke(name: string, input: unknown): Promise<Reply> } };

test.beforeEach(async ({ reader }) => {
  await expect(reader.title).toBeVisible();
});

test('the window is sandboxed and isolated', async ({ electronApp: app }) => {
  const preferences = await app.main.evaluate(({ BrowserWindow }) => {
    const [own] = BrowserWindow.getAllWindows();
    if (!own) throw new Error('no window');
    const contents = own.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  const reached = await app.page.evaluate(() =>
    ['require', 'process', 'Buffer', 'global', 'module', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  );
  expect(reached).toEqual([]);
});

test('the bridge exposes three functions, and the page cannot replace it', async ({ electronApp: app }) => {
  const bridge = await app.page.evaluate(() => {
    const names = Object.keys((window as unknown as WithBridge).lectern).toSorted();
    try {
      Object.assign(window, { lectern: { invoke: () => 'replaced' } });
    } catch {
      // Either an error or a silent refusal is fine.
    }
    return { names, after: Object.keys((window as unknown as WithBridge).lectern).toSorted() };
  });
  const three = ['importDropped', 'invoke', 'on'];
  expect(bridge).toEqual({ names: three, after: three });
});

test('the content security policy blocks inline and remote resources', async ({ electronApp: app }) => {
  const { page } = app;
  const policy = await app.main.evaluate(
    async ({ session }, url) =>
      (await session.defaultSession.fetch(url)).headers.get('content-security-policy'),
    page.url(),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-');
  const directives = ['script-src', 'style-src', 'img-src', 'connect-src', 'frame-src'];
  const ran = await page.evaluate(async (expected) => {
    const missing = new Set(expected);
    const others: string[] = [];
    const allRefused = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        const directive = effectiveDirective.replace(/-(?:elem|attr)$/, '');
        if (!expected.includes(directive)) others.push(directive);
        missing.delete(directive);
        if (missing.size === 0) resolve();
      });
    });
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    document.head.append(style);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.handlerRan = true');
    document.body.append(button);
    button.click();
    const far = document.createElement('script');
    far.src = 'https://example.org/far.js';
    document.head.append(far);
    const image = new Image();
    image.src = 'https://example.org/spy.png';
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame);
    const fetched = await fetch('https://example.org/').then(
      () => true,
      () => false,
    );
    await allRefused;
    const outline = getComputedStyle(document.body).outlineWidth;
    for (const element of [script, style, button, far, frame]) element.remove();
    return { inline: 'inlineRan' in window, handler: 'handlerRan' in window, outline, fetched, others };
  }, directives);
  expect(ran).toMatchObject({ inline: false, handler: false, fetched: false, others: [] });
  expect(ran.outline).not.toBe('7px');
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
  const allowed = 'https://example.org/allowed';
  await app.page.evaluate(
    (url) => (window as unknown as WithBridge).lectern.invoke('links.open', { url }),
    allowed,
  );
  expect(await app.openedLinks()).toEqual([allowed]);
  expect(await app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('all permissions are denied', async ({ electronApp: app }) => {
  const answers = await app.page.evaluate(async () => {
    const states: Record<string, string> = {};
    for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']) {
      states[name] = await navigator.permissions.query({ name: name as PermissionName }).then(
        (status) => status.state,
        () => 'denied',
      );
    }
    states['media'] = await (
      navigator.mediaDevices?.getUserMedia({ audio: true }) ?? Promise.reject(new Error())
    ).then(
      () => 'granted',
      () => 'denied',
    );
    states['position'] = await new Promise<string>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : `error ${code}`),
      );
    });
    return states;
  });
  expect(new Set(Object.values(answers))).toEqual(new Set(['denied']));
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
  const answer = await app.main.evaluate(async ({ BrowserWindow }) => {
    const [own] = BrowserWindow.getAllWindows();
    if (!own) throw new Error('no window');
    const contents = own.webContents as unknown as { getLastWebPreferences(): { preload?: string } };
    const { preload } = contents.getLastWebPreferences();
    const foreign = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, ...(preload ? { preload } : {}) },
    });
    try {
      await foreign.loadURL('data:text/html,<title>foreign</title>').catch(() => undefined);
      return (await foreign.webContents.executeJavaScript(
        `window.lectern ? window.lectern.invoke('articles.list', null).then((r) => r, () => ({ ok: false })) : { ok: false, none: true }`,
      )) as Reply;
    } finally {
      foreign.destroy();
    }
  });
  expect(answer.ok).toBe(false);
});
