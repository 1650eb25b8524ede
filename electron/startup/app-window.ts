import path from 'node:path';
import { app } from 'electron';
import type { Input } from 'electron';
import type { Theme } from '../../core/model/settings.ts';
import type { ClipboardOrigin } from '../consent/clipboard-origin.ts';
import type { LibraryThread } from '../library-thread/start-library-thread.ts';
import { followScreenReader } from '../system/screen-reader.ts';
import { readSystemLocale } from '../system/system-locale.ts';
import { applyTheme } from '../system/theme.ts';
import type { UnexpectedErrors } from '../system/unexpected-errors.ts';
import { createMainWindow } from '../windows/main-window.ts';
import { createSingleWindow, type SingleWindow } from '../windows/single-window.ts';
import { followVisibility } from '../windows/visibility.ts';

export interface AppWindowOptions {
  /** Chromium's folder, which has the window's bounds. */
  readonly profileFolder: string;
  readonly hasDeveloperTools: boolean;
  /** The theme that is known when the window is opened. */
  readonly theme: () => Theme;
  readonly onKey: (key: Input) => void;
  readonly clipboardOrigin: Pick<ClipboardOrigin, 'onFocus' | 'onBlur'>;
  readonly thread: () => Pick<LibraryThread, 'notify'>;
  readonly unexpectedErrors: UnexpectedErrors;
}

/** The program's window with what follows it. It can be opened when the app is ready. */
export const createAppWindow = (options: AppWindowOptions): SingleWindow =>
  createSingleWindow(() => {
    const opened = createMainWindow({
      preload: path.join(__dirname, 'preload.cjs'),
      boundsFile: path.join(options.profileFolder, 'window.json'),
      backgroundColor: applyTheme(options.theme()),
      systemLocale: readSystemLocale(),
      hasDeveloperTools: options.hasDeveloperTools,
      onKey: options.onKey,
    });
    opened.on('focus', options.clipboardOrigin.onFocus);
    opened.on('blur', options.clipboardOrigin.onBlur);
    followVisibility(opened, (isVisible) => options.thread().notify('setVisible', isVisible));
    options.unexpectedErrors.watch(opened);
    followScreenReader(app, opened.webContents);
    return opened;
  });
