import { rmSync } from 'node:fs';
import type { App } from 'electron';
import type { Profile } from '../system/profile.ts';

/**
 * Closes the library before the program quits: requests that the window has already sent are completed first. Removes a
 * temporary profile.
 * @param close never rejects
 */
export function closeBeforeQuit(app: App, close: () => Promise<void>, profile: Profile): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void close().finally(() => {
      isClosed = true;
      if (profile.isTemporary) rmSync(profile.folder, { recursive: true, force: true });
      app.quit();
    });
  });
}
