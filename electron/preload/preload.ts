import { contextBridge, ipcRenderer } from 'electron';
import { commandNames, eventNames } from '../../contract/names.ts';

/**
 * The whole bridge: `invoke` and `on`, for the names of the contract and nothing else. Electron's own objects, the
 * events among them, never reach the page. The channels are those of ipc/channels.ts.
 */
const names: readonly unknown[] = commandNames;
const events: readonly unknown[] = eventNames;

type Listener = (payload: unknown) => void;
const listeners = new Map<string, Set<Listener>>(eventNames.map((name) => [name, new Set<Listener>()]));

ipcRenderer.on('lectern:event', (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

contextBridge.exposeInMainWorld('lectern', {
  invoke: (name: unknown, input: unknown): Promise<unknown> =>
    names.includes(name)
      ? ipcRenderer.invoke('lectern:invoke', name, input)
      : Promise.reject(new Error(`there is no command ${String(name)}`)),

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
