import { messageRef } from '../../messages/message-keys.ts';
import { ipcMain } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Reply } from '../../contract/reply.ts';
import type { Emit } from '../../backend/services/platform/emit.ts';
import type { LibraryThread } from '../library-thread/start-library-thread.ts';
import { dropChannel, eventChannel, invokeChannel } from './channels.ts';
import { isTrustedSender } from './trusted-sender.ts';

type WindowOf = () => BrowserWindow | null;

const refusal: Reply<never> = {
  ok: false,
  error: { code: 'bad-request', text: messageRef('errors.sender') },
};

/** Maximum number of files in one drop. */
const mostDropped = 10_000;

const droppedPaths = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string').slice(0, mostDropped)
    : [];

/** Forwards requests of our window to the library thread; rejects all other senders before reading the request. */
export function serveWindow(
  windowOf: WindowOf,
  thread: Pick<LibraryThread, 'invoke' | 'importDropped'>,
): void {
  const serve = (channel: string, answer: (...input: readonly unknown[]) => Promise<Reply<unknown>>): void =>
    ipcMain.handle(channel, (event, ...input: readonly unknown[]) =>
      isTrustedSender(event, windowOf()?.webContents) ? answer(...input) : Promise.resolve(refusal),
    );
  serve(invokeChannel, (name, input) => thread.invoke(name, input));
  serve(dropChannel, (paths) => thread.importDropped(droppedPaths(paths)));
}

/** Returns a function that sends events to the window, if there is one. */
export const createEmit =
  (windowOf: WindowOf): Emit =>
  (name, payload) => {
    const window = windowOf();
    if (window && !window.isDestroyed()) window.webContents.send(eventChannel, name, payload);
  };
