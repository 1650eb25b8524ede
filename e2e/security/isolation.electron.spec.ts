import type { WithBridge } from '../testing/bridge.ts';
import { expect, test } from '../testing/test.ts';

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

test('the bridge exposes five functions and the system’s locale, and the page cannot replace it', async ({
  electronApp: app,
}) => {
  const bridge = await app.page.evaluate(() => {
    const names = Object.keys((window as unknown as WithBridge).lectern).toSorted();
    try {
      Object.assign(window, { lectern: { invoke: () => 'replaced' } });
    } catch {
      // Either an error or a silent refusal is fine.
    }
    return { names, after: Object.keys((window as unknown as WithBridge).lectern).toSorted() };
  });
  const exposed = ['firstScreen', 'importDropped', 'invoke', 'on', 'setZoom', 'systemLocale'];
  expect(bridge).toEqual({ names: exposed, after: exposed });
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
