import * as electron from 'electron';
import { eventNames } from '../../contract/names.ts';

/**
 * The whole bridge: `invoke` for commands, `on` for the events of the contract and no others, and where a dropped file lies. Electron's own objects, the
 * events among them, never reach the page. The channels are those of ipc/channels.ts.
 */
const { contextBridge, ipcRenderer } = electron;
const events: readonly unknown[] = eventNames;

type Listener = (payload: unknown) => void;
const listeners = new Map<string, Set<Listener>>(eventNames.map((name) => [name, new Set<Listener>()]));

ipcRenderer.on('lectern:event', (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

/** Older runtimes have no `webUtils` and put the path on the file itself. */
function pathOf(file: unknown): string {
  try {
    const { webUtils } = electron as { webUtils?: typeof electron.webUtils };
    const path: unknown = webUtils
      ? webUtils.getPathForFile(file as File)
      : (file as { path?: unknown } | null)?.path;
    return typeof path === 'string' ? path : '';
  } catch {
    return '';
  }
}

contextBridge.exposeInMainWorld('lectern', {
  pathOf,

  // Main knows the names, and refuses what is none of them: see handlers/dispatch.ts.
  invoke: (name: unknown, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke('lectern:invoke', String(name), input),

  on: (name: unknown, listener: unknown): (() => void) => {
    if (!events.includes(name) || typeof listener !== 'function')
      throw new Error(`there is no event ${String(name)}`);
    // A wrapper of its own, so that the same function may listen twice.
    const wrapped: Listener = (payload) => listener(payload);
    const set = listeners.get(String(name));
    set?.add(wrapped);
    return () => void set?.delete(wrapped);
  },
});
