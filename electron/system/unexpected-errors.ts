import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { t } from '../../messages/translate.ts';
import { DiagnosticError } from '../../backend/services/log/describe-for-log.ts';

/** Minimum interval between two messages about unexpected errors, ms. */
const reportIntervalMs = 60_000;

export interface UnexpectedErrors {
  /** Offers to reload the window when its process dies. */
  watch(window: BrowserWindow): void;
  /** Reports that an unexpected error was logged. */
  report(): void;
}

/**
 * Logs unexpected errors and reports them; the program continues, since every answered command is on disk. Offers to
 * reload a window whose process died.
 */
export function handleUnexpectedErrors(log: (error: unknown) => void): UnexpectedErrors {
  let lastReportedAt = -Infinity;
  const report = (): void => {
    if (!app.isReady() || Date.now() - lastReportedAt < reportIntervalMs) return;
    lastReportedAt = Date.now();
    void dialog.showMessageBox({
      type: 'warning',
      title: 'Lectern',
      message: t('native.error.title'),
      detail: t('native.error.detail'),
      buttons: [t('native.error.continue')],
    });
  };
  process.on('uncaughtException', (error) => {
    log(error);
    report();
  });
  process.on('unhandledRejection', log);
  const watch = (window: BrowserWindow): void => {
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason === 'clean-exit') return;
      log(new DiagnosticError(`the window's process is gone: ${reason}, code ${exitCode}`));
      void dialog
        .showMessageBox(window, {
          type: 'error',
          title: 'Lectern',
          message: t('native.windowCrashed.title'),
          detail: t('native.windowCrashed.detail'),
          buttons: [t('native.windowCrashed.reopen'), t('native.quit')],
          defaultId: 0,
          cancelId: 1,
        })
        .then(({ response }) => (response === 0 ? window.webContents.reload() : app.quit()));
    });
  };
  return { watch, report };
}
