import * as electron from 'electron';
import { eventNames } from '../../contract/names.ts';
import { readLocaleArgument } from '../windows/locale-argument.ts';

/**
 * The bridge: the locale of the system, the zoom of the page, the data of the first screen, `invoke` for commands, `on` for the events of the contract, and the import of dropped
 * files. Electron's own objects, including its events, never reach the page, and neither do paths: the page can import only
 * files that the user gave it. The channels are those of ipc/channels.ts.
 */
const { contextBridge, ipcRenderer, webFrame } = electron;
const events: readonly unknown[] = eventNames;

// The app does not use WebRTC. The main process blocks its traffic too (security/security.ts), because a frame that a
// script creates has these constructors again.
void webFrame.executeJavaScript(
  "for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) Reflect.deleteProperty(globalThis, name);",
);

type Listener = (payload: unknown) => void;
const listeners = new Map<string, Set<Listener>>(eventNames.map((name) => [name, new Set<Listener>()]));

/** Requested before the page has loaded its scripts, and only then. */
const firstScreen = ipcRenderer.invoke('lectern:invoke', 'startup.firstScreen', null);
let isFirstScreenOutdated = false;

ipcRenderer.on('lectern:event', (_event, name: string, payload: unknown) => {
  if (name === 'changed') isFirstScreenOutdated = true;
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

/**
 * The path of a file that the system gave to the page; empty for anything else, such as a file that a script made. Older
 * runtimes have no `webUtils` and store the path on the file itself. The page can pass an object with that property, but
 * not change the property of a file: its own objects are copied, and a file has another wrapper in this script.
 */
function pathOf(file: unknown): string {
  if (!(file instanceof File)) return '';
  try {
    const { webUtils } = electron as { webUtils?: typeof electron.webUtils };
    const path: unknown = webUtils ? webUtils.getPathForFile(file) : (file as { path?: unknown }).path;
    return typeof path === 'string' ? path : '';
  } catch {
    return '';
  }
}

contextBridge.exposeInMainWorld('lectern', {
  systemLocale: readLocaleArgument(process.argv),

  // Chromium accepts 0.25 to 5.
  setZoom(factor: unknown): void {
    if (typeof factor === 'number' && factor >= 0.25 && factor <= 5) webFrame.setZoomFactor(factor);
  },

  firstScreen: async (): Promise<unknown> => {
    const reply: unknown = await firstScreen;
    return isFirstScreenOutdated ? null : reply;
  },

  importDropped: (files: unknown): Promise<unknown> =>
    ipcRenderer.invoke(
      'lectern:drop',
      Array.isArray(files) ? files.map(pathOf).filter((path) => path !== '') : [],
    ),

  // The main process validates the name; see backend/dispatch/dispatch.ts.
  invoke: (name: unknown, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke('lectern:invoke', String(name), input),

  on: (name: unknown, listener: unknown): (() => void) => {
    if (!events.includes(name) || typeof listener !== 'function')
      throw new Error(`there is no event ${String(name)}`);
    // A new wrapper each time, so that the same function can be registered twice.
    const wrapped: Listener = (payload) => listener(payload);
    const set = listeners.get(String(name));
    set?.add(wrapped);
    return () => void set?.delete(wrapped);
  },
});
