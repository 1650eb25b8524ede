import path from 'node:path';
import { app, clipboard, Menu, session } from 'electron';
import type { Emit } from '../../backend/services/platform/emit.ts';
import { lazyUpdates } from '../app-update/lazy-updates.ts';
import { scheduleChecks } from '../app-update/schedule.ts';
import { createClipboardOrigin } from '../consent/clipboard-origin.ts';
import { createConsent } from '../consent/consent.ts';
import { createEnteredText } from '../consent/entered-text.ts';
import { askInMessageBox } from '../consent/message-box.ts';
import { createEmit, serveWindow } from '../ipc/serve-window.ts';
import { keepSettings } from '../library-thread/main-settings.ts';
import { followLanguage } from '../language/follow-language.ts';
import { installMenu } from '../menu/menu.ts';
import { serveApp } from '../protocols/app-protocol.ts';
import { servePictures } from '../protocols/picture-protocol.ts';
import { restrictSession } from '../security/security.ts';
import { createPrinter } from '../system/printer.ts';
import type { Profile } from '../system/profile.ts';
import { readSystemLocale } from '../system/system-locale.ts';
import { createClipboard, createDialogs, systemShell } from '../system/system-services.ts';
import { applyTheme } from '../system/theme.ts';
import type { UnexpectedErrors } from '../system/unexpected-errors.ts';
import { keepAppearance } from './appearance-file.ts';
import { createAppWindow } from './app-window.ts';
import { closeBeforeQuit } from './close-before-quit.ts';
import type { OpenRequests } from './open-requests.ts';
import { startThreadForApp } from './start-thread.ts';

export interface StartOptions {
  /** The library's folder. */
  readonly dataFolder: string;
  readonly profile: Profile;
  readonly openRequests: OpenRequests;
  readonly unexpectedErrors: UnexpectedErrors;
  readonly log: (error: unknown) => void;
}

/**
 * Starts the library thread, which opens the library while Chromium starts; when the app is ready, opens the window as it looked the
 * last time, and connects the two.
 */
export async function startApp(options: StartOptions): Promise<void> {
  const { dataFolder, profile, openRequests, unexpectedErrors, log } = options;
  // Reload and developer tools are available in a checkout or with this switch.
  const hasDeveloperTools = !app.isPackaged || app.commandLine.hasSwitch('developer-tools');
  // Otherwise Electron builds a menu of its own first.
  Menu.setApplicationMenu(null);

  const appearance = keepAppearance(path.join(profile.folder, 'appearance.json'));
  const readClipboard = (): string | Promise<string> => clipboard.readText();
  const clipboardOrigin = createClipboardOrigin(readClipboard);
  const enteredText = createEnteredText(readClipboard, clipboardOrigin);
  const window = createAppWindow({
    profileFolder: profile.folder,
    hasDeveloperTools,
    theme: () => settings.current.theme,
    onKey: enteredText.onKey,
    clipboardOrigin,
    thread: () => thread,
    unexpectedErrors,
  });
  const windowOf = () => window.current();
  const send = createEmit(windowOf);
  const emit: Emit = (name, payload) => {
    send(name, payload);
    if (name === 'changed' && 'topic' in payload && payload.topic === 'settings') void settings.load();
  };
  const appUpdate = lazyUpdates(async () => {
    const { electronUpdates } = await import('../app-update/electron-updates.ts');
    return electronUpdates(profile.folder, () => emit('changed', { topic: 'appUpdate' }), log);
  });
  const thread = startThreadForApp({
    dataFolder,
    services: {
      dialogs: createDialogs(windowOf),
      consent: createConsent(askInMessageBox(windowOf), enteredText),
      shell: systemShell,
      clipboard: createClipboard(clipboardOrigin.onAppCopy),
      printer: createPrinter(),
      appUpdate,
    },
    emit,
    unexpectedErrors,
    log,
    quit: () => app.quit(),
  });
  closeBeforeQuit(app, () => thread.close(), profile);
  let useSettings = (): void => undefined;
  const settings = keepSettings(thread, () => useSettings(), appearance.current);

  await app.whenReady();
  restrictSession(session.defaultSession);
  serveApp(session.defaultSession, path.join(__dirname, 'renderer'));
  servePictures(session.defaultSession, dataFolder, (hash) => thread.request('picture', hash));
  serveWindow(windowOf, thread);
  app.on('activate', window.show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  window.show();

  const language = followLanguage({
    folder: path.join(__dirname, 'languages'),
    system: readSystemLocale(),
    onChange: () =>
      installMenu({
        isMac: process.platform === 'darwin',
        isDevelopment: hasDeveloperTools,
        choose: (action) => emit('menu', { action }),
      }),
    log,
  });
  // What is opened may ask in a dialog.
  await language.show(appearance.current.language);
  openRequests.serve(({ files, deepLinks }, isFirst) => {
    if (!isFirst) window.show();
    if (files.length > 0) thread.notify('importFiles', files);
    for (const url of deepLinks) thread.notify('openDeepLink', url);
  });

  // No check is made until the user turns update checks on.
  const followUpdateSetting = scheduleChecks(
    () => settings.current.lookForUpdates,
    () => void appUpdate.check(),
  );
  useSettings = () => {
    applyTheme(settings.current.theme);
    void language.show(settings.current.language);
    followUpdateSetting();
    appearance.keep(settings.current);
  };
  await settings.load();
}
