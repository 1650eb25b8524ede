import { rmSync } from 'node:fs';
import path from 'node:path';
import { app, dialog, protocol, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { resourcesFolder, resourcesIn } from '../data/resources.ts';
import { chooseDataFolder } from '../data/store/data-folder.ts';
import { getPicture } from '../data/store/pictures.ts';
import { appScheme, serveApp } from './app-protocol.ts';
import { ownArguments, parseArguments } from './arguments.ts';
import { createServices } from './handlers/create-services.ts';
import { tidyPictures } from './handlers/pictures.ts';
import { announceOutsideChanges } from './handlers/outside-changes.ts';
import type { Emit, Services } from './handlers/services.ts';
import { loadSettings } from './handlers/settings.ts';
import { importNamedFiles } from './import-named-files.ts';
import { createEmit, serveWindow } from './ipc/serve-window.ts';
import { createLog } from './log.ts';
import { installMenu } from './menu.ts';
import { pictureAddress, pictureScheme, servePictures } from './picture-protocol.ts';
import { createPrinter } from './printer.ts';
import { prepareProfile } from './profile.ts';
import { lockAllContents, lockSession, silenceChromium } from './security.ts';
import { createDialogs, systemClipboard, systemShell } from './system-services.ts';
import { describeProgram } from './program.ts';
import { applyTheme } from './theme.ts';
import { watchForTrouble } from './trouble.ts';
import { electronUpdates } from './updates/electron-updates.ts';
import { scheduleChecks } from './updates/schedule.ts';
import { createMainWindow } from './windows/main-window.ts';

// Before the app is ready: where things are, and what Chromium may not do.
const named = parseArguments(
  ownArguments(process.argv, process.defaultApp ? app.getAppPath() : null),
  process.cwd(),
);
const dataFolder = chooseDataFolder(named.data);
const log = createLog(dataFolder);
const watchWindow = watchForTrouble(log);
const profile = prepareProfile(dataFolder);
app.setPath('userData', profile.folder);
silenceChromium(app.commandLine);
// Our window asks for the sandbox itself; this would override a container's --no-sandbox, and nothing would start there.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
protocol.registerSchemesAsPrivileged([appScheme, pictureScheme]);
lockAllContents(app);

/** What was imported and nobody has opened is looked through too, once the window has settled and then now and then. */
function lookThroughLibrary({ library, background }: Pick<Services, 'library' | 'background'>): void {
  setInterval(() => {
    if (!library.problem) background.start();
  }, 20_000).unref();
}

// Reload and the developer tools: from a checkout, or when the program is started with this.
const hasDeveloperTools = !app.isPackaged || app.commandLine.hasSwitch('developer-tools');

let window: BrowserWindow | null = null;
const windowOf = (): BrowserWindow | null => window;

/** When the start is long over, ms: it reads the list of all pictures. */
const tidyAfter = 60_000;

function start(): void {
  lockSession(session.defaultSession);
  serveApp(session.defaultSession, path.join(__dirname, 'renderer'));

  // The library opens, or says why it cannot; the window comes up in either case.
  const send = createEmit(windowOf);
  const emit: Emit = (name, payload) => {
    send(name, payload);
    if (name === 'changed' && 'topic' in payload && payload.topic === 'settings') {
      applyKeptTheme();
      followUpdateSetting();
    }
  };
  const services = createServices({
    dataFolder,
    resources: resourcesIn(resourcesFolder()),
    app: describeProgram(),
    selfUpdate: electronUpdates(profile.folder, () => emit('changed', { topic: 'updates' }), log),
    dialogs: createDialogs(windowOf),
    shell: systemShell,
    clipboard: systemClipboard,
    printer: createPrinter(),
    pictureAddress,
    emit,
    log,
  });
  servePictures(session.defaultSession, dataFolder, (hash) => getPicture(services.library.db, hash));
  const applyKeptTheme = (): string =>
    applyTheme(services.library.problem ? 'system' : loadSettings(services.library.db).theme);

  const openWindow = (): void => {
    const opened = createMainWindow({
      preload: path.join(__dirname, 'preload.cjs'),
      placeFile: path.join(profile.folder, 'window.json'),
      backgroundColor: applyKeptTheme(),
      hasDeveloperTools,
    });
    window = opened;
    opened.on('closed', () => (window = null));
    opened.on('focus', () => announceOutsideChanges(services));
    watchWindow(opened);
  };
  const showWindow = (): void => {
    if (!window) return openWindow();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };

  // Off until the person turns it on: nothing is asked for before.
  const followUpdateSetting = scheduleChecks(
    () => !services.library.problem && loadSettings(services.library.db).lookForUpdates,
    () => void services.selfUpdate.check(),
  );

  serveWindow(windowOf, services);
  installMenu({
    isMac: process.platform === 'darwin',
    isDevelopment: hasDeveloperTools,
    choose: (action) => emit('menu', { action }),
  });
  openWindow();
  lookThroughLibrary(services);
  void importNamedFiles(services, [...named.files, ...openedBefore]);
  for (const address of [...named.addresses, ...addressesBefore]) services.addresses.put(address);

  setTimeout(() => tidyPictures(services), tidyAfter).unref();

  app.on('second-instance', (_event, _argv, _folder, data) => {
    showWindow();
    const { files, addresses } = (data ?? {}) as { files?: unknown; addresses?: unknown };
    if (Array.isArray(files)) void importNamedFiles(services, files.map(String));
    if (Array.isArray(addresses)) for (const address of addresses) services.addresses.put(String(address));
  });
  app.on('activate', showWindow);
  app.removeListener('open-file', keepForLater);
  app.on('open-file', (_event, file) => {
    showWindow();
    void importNamedFiles(services, [file]);
  });
  app.removeListener('open-url', keepAddress);
  app.on('open-url', (event, address) => {
    event.preventDefault();
    showWindow();
    services.addresses.put(address);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', () => {
    services.imports.close();
    void services.vault.close();
    void services.reader.close();
    services.background.close();
    void services.analysis.close();
    services.library.close();
    if (profile.isTemporary) rmSync(profile.folder, { recursive: true, force: true });
  });
}

// macOS names files and addresses by events, which may come before the app is ready.
const openedBefore: string[] = [];
const keepForLater = (_event: unknown, file: string): void => void openedBefore.push(file);
app.on('open-file', keepForLater);
const addressesBefore: string[] = [];
const keepAddress = (event: { preventDefault(): void }, address: string): void => {
  event.preventDefault();
  addressesBefore.push(address);
};
app.on('open-url', keepAddress);

// One program a library: a second start brings the first one forward and hands its files and addresses over.
if (app.requestSingleInstanceLock({ files: named.files, addresses: named.addresses })) {
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
