import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';

/** Not more often than this is a person told of an unexpected error, ms. */
const quiet = 60_000;

export interface Trouble {
  /** Offers the window again when it dies. */
  watch(window: BrowserWindow): void;
  /** Says that something unexpected went wrong; it is in the log already. */
  tell(): void;
}

/**
 * What nobody expected is written to the log and said in plain words; the program goes on, since every act is on disk
 * when it is answered. A window that died is offered again.
 */
export function watchForTrouble(log: (error: unknown) => void): Trouble {
  let lastTold = -Infinity;
  const tell = (): void => {
    if (!app.isReady() || Date.now() - lastTold < quiet) return;
    lastTold = Date.now();
    void dialog.showMessageBox({
      type: 'warning',
      title: 'Lectern',
      message: 'Something unexpected went wrong.',
      detail:
        'What you did before is saved. You can go on; if something looks wrong, quit and start Lectern again. ' +
        'The error was written to logs/lectern.log in the library’s folder.',
      buttons: ['Go on'],
    });
  };
  process.on('uncaughtException', (error) => {
    log(error);
    tell();
  });
  process.on('unhandledRejection', log);
  const watch = (window: BrowserWindow): void => {
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason === 'clean-exit') return;
      log(new Error(`the window's process is gone: ${reason}, code ${exitCode}`));
      void dialog
        .showMessageBox(window, {
          type: 'error',
          title: 'Lectern',
          message: 'The window stopped working.',
          detail: 'What you did before is saved.',
          buttons: ['Open it again', 'Quit'],
          defaultId: 0,
          cancelId: 1,
        })
        .then(({ response }) => (response === 0 ? window.webContents.reload() : app.quit()));
    });
  };
  return { watch, tell };
}
