import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { app, clipboard, session } from 'electron';
import { systemLanguage } from '../../core/model/settings.ts';
import type { Emit } from '../../backend/services/platform/emit.ts';
import { electronUpdates } from '../app-update/electron-updates.ts';
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
import { followScreenReader } from '../system/screen-reader.ts';
import { readSystemLocale } from '../system/system-locale.ts';
import { createClipboard, createDialogs, systemShell } from '../system/system-services.ts';
import { applyTheme } from '../system/theme.ts';
import type { UnexpectedErrors } from '../system/unexpected-errors.ts';
import { createMainWindow } from '../windows/main-window.ts';
import { followVisibility } from '../windows/visibility.ts';
import { createSingleWindow } from '../windows/single-window.ts';
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

/** How long the window waits for the stored theme, ms; opening a large library takes longer. */
const themeTimeoutMs = 500;

/** Starts the library thread, connects it to the window, and opens the window. The app must be ready. */
export async function startApp(options: StartOptions): Promise<void> {
  const { dataFolder, profile, openRequests, unexpectedErrors, log } = options;
  // Reload and developer tools are available in a checkout or with this switch.
  const hasDeveloperTools = !app.isPackaged || app.commandLine.hasSwitch('developer-tools');
  restrictSession(session.defaultSession);
  serveApp(session.defaultSession, path.join(__dirname, 'renderer'));

  const windowOf = () => window.current();
  const send = createEmit(windowOf);
  const emit: Emit = (name, payload) => {
    send(name, payload);
    if (name === 'changed' && 'topic' in payload && payload.topic === 'settings') void settings.load();
  };
  const appUpdate = electronUpdates(profile.folder, () => emit('changed', { topic: 'appUpdate' }), log);
  const readClipboard = (): string | Promise<string> => clipboard.readText();
  const clipboardOrigin = createClipboardOrigin(readClipboard);
  const enteredText = createEnteredText(readClipboard, clipboardOrigin);
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
  servePictures(session.defaultSession, dataFolder, (hash) => thread.request('picture', hash));

  const settings = keepSettings(thread, () => {
    applyTheme(settings.current.theme);
    void language.show(settings.current.language);
    followUpdateSetting();
  });
  // No check is made until the user turns update checks on.
  const followUpdateSetting = scheduleChecks(
    () => settings.current.lookForUpdates,
    () => void appUpdate.check(),
  );

  const systemLocale = readSystemLocale();
  const language = followLanguage({
    folder: path.join(__dirname, 'languages'),
    system: systemLocale,
    onChange: () =>
      installMenu({
        isMac: process.platform === 'darwin',
        isDevelopment: hasDeveloperTools,
        choose: (action) => emit('menu', { action }),
      }),
    log,
  });

  const window = createSingleWindow(() => {
    const opened = createMainWindow({
      preload: path.join(__dirname, 'preload.cjs'),
      boundsFile: path.join(profile.folder, 'window.json'),
      backgroundColor: applyTheme(settings.current.theme),
      systemLocale,
      hasDeveloperTools,
      onKey: enteredText.onKey,
    });
    opened.on('focus', clipboardOrigin.onFocus);
    opened.on('blur', clipboardOrigin.onBlur);
    followVisibility(opened, (isVisible) => thread.notify('setVisible', isVisible));
    unexpectedErrors.watch(opened);
    followScreenReader(app, opened.webContents);
    return opened;
  });

  serveWindow(windowOf, thread);
  app.on('activate', window.show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuit(app, () => thread.close(), profile);
  // What is opened may ask in a dialog.
  await language.show(systemLanguage);
  openRequests.serve(({ files, deepLinks }, isFirst) => {
    if (!isFirst) window.show();
    if (files.length > 0) thread.notify('importFiles', files);
    for (const url of deepLinks) thread.notify('openDeepLink', url);
  });
  await Promise.race([settings.load(), pause(themeTimeoutMs)]);
  window.show();
}
