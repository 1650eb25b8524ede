import path from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { debounce } from '../../core/timing/rate-limit.ts';
import { appOrigin, appPage } from '../protocols/app-protocol.ts';
import { fitToScreens, readPlace, smallest, usualBounds, writePlace } from './window-bounds.ts';

export interface MainWindowOptions {
  readonly preload: string;
  /** Where the window's place is kept between two runs. */
  readonly placeFile: string;
  readonly backgroundColor: string;
  readonly hasDeveloperTools: boolean;
}

/** The wait after the last movement before the place is kept, ms. */
const settled = 400;

function rememberPlace(window: BrowserWindow, file: string): void {
  const keep = (): void => {
    later.cancel();
    if (!window.isDestroyed())
      writePlace(file, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const later = debounce(keep, settled);
  window.on('resize', later);
  window.on('move', later);
  window.on('close', keep);
}

/**
 * An empty page (about:blank) is no request, and `will-navigate` is not asked about it: the window comes back from
 * there. (Stopping a navigation where it starts ends Electron itself.)
 */
function keepAtHome({ webContents }: BrowserWindow): void {
  webContents.on('did-navigate', (_event, url) => {
    if (!url.startsWith(`${appOrigin}/`)) void webContents.loadURL(appPage);
  });
}

/** Opens the one window, where it was the last time, and shows it when there is something to see. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const { preload, placeFile, backgroundColor, hasDeveloperTools } = options;
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const kept = readPlace(placeFile);
  const bounds = kept
    ? fitToScreens(
        kept,
        [primary, ...others].map(({ workArea }) => workArea),
      )
    : usualBounds(primary.workArea);
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
      devTools: hasDeveloperTools,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Elsewhere than on a Mac, Chromium would fetch dictionaries from the network.
      spellcheck: process.platform === 'darwin',
    },
  });
  rememberPlace(window, placeFile);
  keepAtHome(window);
  window.once('ready-to-show', () => {
    if (kept?.maximized) window.maximize();
    window.show();
  });
  void window.loadURL(appPage);
  return window;
}
