import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { app, dialog, protocol, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { chooseDataFolder } from '../data/store/sqlite/data-folder.ts';
import { appScheme, serveApp } from './protocols/app-protocol.ts';
import { ownArguments, parseArguments } from './arguments.ts';
import type { Emit } from '../backend/services/platform/emit.ts';
import type { AppUpdateService } from '../backend/services/platform/platform.ts';
import { createEmit, serveWindow } from './ipc/serve-window.ts';
import { createConsent } from './consent/consent.ts';
import { createLog } from '../backend/services/log/log.ts';
import { installMenu } from './menu/menu.ts';
import { pictureScheme, servePictures } from './protocols/picture-protocol.ts';
import { createPrinter } from './system/printer.ts';
import { prepareProfile } from './system/profile.ts';
import { followScreenReader } from './system/screen-reader.ts';
import { restrictAllWebContents, restrictSession, disableBackgroundNetwork } from './security/security.ts';
import { createDialogs, systemClipboard, systemShell } from './system/system-services.ts';
import { describeProgram } from './system/about.ts';
import { applyTheme } from './system/theme.ts';
import { callSystem } from './library-thread/call-system.ts';
import { keepSettings } from './library-thread/main-settings.ts';
import { startLibraryThread } from './library-thread/start-library-thread.ts';
import type { LibraryThread } from './library-thread/start-library-thread.ts';
import { handleUnexpectedErrors } from './system/unexpected-errors.ts';
import { electronUpdates } from './app-update/electron-updates.ts';
import { scheduleChecks } from './app-update/schedule.ts';
import { createMainWindow } from './windows/main-window.ts';

// Before the app is ready: set the paths and restrict Chromium.
const named = parseArguments(
  ownArguments(process.argv, process.defaultApp ? app.getAppPath() : null),
  process.cwd(),
);
const dataFolder = chooseDataFolder(named.data);
const log = createLog(dataFolder);
const unexpectedErrors = handleUnexpectedErrors(log);
const profile = prepareProfile(dataFolder);
app.setPath('userData', profile.folder);
disableBackgroundNetwork(app.commandLine);
// The window enables the sandbox itself; enabling it here would override --no-sandbox, which containers need to
// start.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
protocol.registerSchemesAsPrivileged([appScheme, pictureScheme]);
restrictAllWebContents(app);

// Reload and developer tools are available in a checkout or with this switch.
const hasDeveloperTools = !app.isPackaged || app.commandLine.hasSwitch('developer-tools');

let window: BrowserWindow | null = null;
const windowOf = (): BrowserWindow | null => window;

/** How long the window waits for the stored theme, ms; opening a large library takes longer. */
const themeTimeoutMs = 500;

/** Starts the library thread. The main process only keeps the window responsive and does no long-running work. */
function startThread(appUpdate: AppUpdateService, emit: Emit): LibraryThread {
  return startLibraryThread({
    data: { dataFolder, app: describeProgram() },
    methods: {
      emit: ({ name, payload }) => emit(name, payload),
      system: callSystem({
        dialogs: createDialogs(windowOf),
        consent: createConsent(windowOf),
        shell: systemShell,
        clipboard: systemClipboard,
        printer: createPrinter(),
        appUpdate,
      }),
      unexpectedError: () => unexpectedErrors.report(),
      quit: () => app.quit(),
    },
    onExit(error) {
      log(error);
      unexpectedErrors.report();
      // Makes the window refetch, which restarts the thread.
      for (const topic of ['articles', 'highlights', 'analysis', 'settings', 'import'] as const)
        emit('changed', { topic });
    },
    log,
  });
}

async function start(): Promise<void> {
  restrictSession(session.defaultSession);
  serveApp(session.defaultSession, path.join(__dirname, 'renderer'));

  const send = createEmit(windowOf);
  const emit: Emit = (name, payload) => {
    send(name, payload);
    if (name === 'changed' && 'topic' in payload && payload.topic === 'settings') void settings.load();
  };
  const appUpdate = electronUpdates(profile.folder, () => emit('changed', { topic: 'appUpdate' }), log);
  const thread = startThread(appUpdate, emit);
  servePictures(session.defaultSession, dataFolder, (hash) => thread.request('picture', hash));

  const settings = keepSettings(thread, () => {
    applyTheme(settings.current.theme);
    followUpdateSetting();
  });
  // No check is made until the user turns update checks on.
  const followUpdateSetting = scheduleChecks(
    () => settings.current.lookForUpdates,
    () => void appUpdate.check(),
  );

  const openWindow = (): void => {
    const opened = createMainWindow({
      preload: path.join(__dirname, 'preload.cjs'),
      boundsFile: path.join(profile.folder, 'window.json'),
      backgroundColor: applyTheme(settings.current.theme),
      hasDeveloperTools,
    });
    window = opened;
    opened.on('closed', () => (window = null));
    opened.on('focus', () => thread.notify('checkExternalChanges', null));
    unexpectedErrors.watch(opened);
    followScreenReader(app, opened.webContents);
  };
  const showWindow = (): void => {
    if (!window) return openWindow();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  const importFiles = (files: readonly string[]): void => {
    if (files.length > 0) thread.notify('importFiles', files);
  };

  serveWindow(windowOf, thread);
  installMenu({
    isMac: process.platform === 'darwin',
    isDevelopment: hasDeveloperTools,
    choose: (action) => emit('menu', { action }),
  });
  app.on('second-instance', (_event, _argv, _folder, data) => {
    showWindow();
    const { files, deepLinks } = (data ?? {}) as { files?: unknown; deepLinks?: unknown };
    if (Array.isArray(files)) importFiles(files.map(String));
    if (Array.isArray(deepLinks)) for (const url of deepLinks) thread.notify('openDeepLink', String(url));
  });
  app.on('activate', showWindow);
  app.removeListener('open-file', keepForLater);
  app.on('open-file', (_event, file) => {
    showWindow();
    importFiles([file]);
  });
  app.removeListener('open-url', keepDeepLink);
  app.on('open-url', (event, url) => {
    event.preventDefault();
    showWindow();
    thread.notify('openDeepLink', url);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    // Requests that the window has already sent to the thread are completed first.
    event.preventDefault();
    void thread.close().finally(() => {
      isClosed = true;
      if (profile.isTemporary) rmSync(profile.folder, { recursive: true, force: true });
      app.quit();
    });
  });

  importFiles([...named.files, ...openedBefore]);
  for (const url of [...named.deepLinks, ...deepLinksBefore]) thread.notify('openDeepLink', url);
  await Promise.race([settings.load(), pause(themeTimeoutMs)]);
  showWindow();
}

// macOS passes files and links as events, which may arrive before the app is ready.
const openedBefore: string[] = [];
const keepForLater = (_event: unknown, file: string): void => void openedBefore.push(file);
app.on('open-file', keepForLater);
const deepLinksBefore: string[] = [];
const keepDeepLink = (event: { preventDefault(): void }, url: string): void => {
  event.preventDefault();
  deepLinksBefore.push(url);
};
app.on('open-url', keepDeepLink);

// One instance per library: a second start focuses the first one and passes on its files and links.
if (app.requestSingleInstanceLock({ files: named.files, deepLinks: named.deepLinks })) {
  void app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      log(error);
      dialog.showErrorBox(
        'Lectern could not start',
        `Your library was not touched. Details are in ${dataFolder}/logs.`,
      );
      app.exit(1);
    });
} else {
  app.quit();
}
