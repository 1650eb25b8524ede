import path from 'node:path';
import { BrowserWindow, screen } from 'electron';
import type { Input } from 'electron';
import type { SystemLocale } from '../../messages/languages.ts';
import { debounce } from '../../core/timing/rate-limit.ts';
import { localeArgument } from './locale-argument.ts';
import { appOrigin, appPage } from '../protocols/app-protocol.ts';
import {
  fitToScreens,
  readWindowBounds,
  smallest,
  defaultBounds,
  writeWindowBounds,
} from './window-bounds.ts';

export interface MainWindowOptions {
  readonly preload: string;
  /** File that stores the window's bounds. */
  readonly boundsFile: string;
  readonly backgroundColor: string;
  readonly systemLocale: SystemLocale;
  readonly hasDeveloperTools: boolean;
  /** Called for each key before the page gets it. */
  readonly onKey: (key: Input) => void;
}

/** Delay after the last change before the bounds are stored, ms. */
const saveDelayMs = 400;

function saveBoundsOnChange(window: BrowserWindow, file: string): void {
  const save = (): void => {
    saveLater.cancel();
    if (!window.isDestroyed())
      writeWindowBounds(file, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const saveLater = debounce(save, saveDelayMs);
  window.on('resize', saveLater);
  window.on('move', saveLater);
  window.on('close', save);
}

/**
 * Returns the window from an empty page (about:blank), which makes no request and triggers no `will-navigate`.
 * (Stopping a navigation at its start crashes Electron.)
 */
function preventLeaving({ webContents }: BrowserWindow): void {
  webContents.on('did-navigate', (_event, url) => {
    if (!url.startsWith(`${appOrigin}/`)) void webContents.loadURL(appPage);
  });
}

/** Opens the main window at its stored bounds and shows it after the first paint. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const { preload, boundsFile, backgroundColor, systemLocale, hasDeveloperTools, onKey } = options;
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const stored = readWindowBounds(boundsFile);
  const bounds = stored
    ? fitToScreens(
        stored,
        [primary, ...others].map(({ workArea }) => workArea),
      )
    : defaultBounds(primary.workArea);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Lectern',
    backgroundColor,
    webPreferences: {
      preload: path.resolve(preload),
      sandbox: true,
      // Read by the preload script before the page is loaded.
      additionalArguments: [localeArgument(systemLocale)],
      devTools: hasDeveloperTools,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Except on macOS, Chromium would download dictionaries.
      spellcheck: process.platform === 'darwin',
    },
  });
  saveBoundsOnChange(window, boundsFile);
  preventLeaving(window);
  window.webContents.on('before-input-event', (_event, key) => onKey(key));
  window.once('ready-to-show', () => {
    if (stored?.maximized) window.maximize();
    window.show();
  });
  void window.loadURL(appPage);
  return window;
}
