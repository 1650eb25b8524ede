import { app, dialog, protocol } from 'electron';
import { sourceMessages } from '../messages/en-US/index.ts';
import { chooseLanguage, sourceLanguage } from '../messages/languages.ts';
import { showLanguage, t } from '../messages/translate.ts';
import { createLog } from '../backend/services/log/log.ts';
import { chooseDataFolder } from '../data/store/sqlite/data-folder.ts';
import { ownArguments, parseArguments } from './arguments.ts';
import { appScheme } from './protocols/app-protocol.ts';
import { pictureScheme } from './protocols/picture-protocol.ts';
import { disableBackgroundNetwork, restrictAllWebContents } from './security/security.ts';
import { receiveOpenRequests } from './startup/open-requests.ts';
import { startApp } from './startup/start-app.ts';
import { prepareProfile } from './system/profile.ts';
import { handleUnexpectedErrors } from './system/unexpected-errors.ts';

// Dialogs before the language of the system is known, and after its file could not be read, are in English.
showLanguage(chooseLanguage(sourceLanguage, { languages: [], region: '' }, [sourceLanguage]), sourceMessages);

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
const { files, deepLinks } = named;
const openRequests = receiveOpenRequests(app, { files, deepLinks });

// One instance per library: a second start focuses the first one and passes on its files and links.
if (app.requestSingleInstanceLock({ files, deepLinks })) {
  void startApp({ dataFolder, profile, openRequests, unexpectedErrors, log }).catch((error: unknown) => {
    log(error);
    dialog.showErrorBox(
      t('native.startFailed.title'),
      t('native.startFailed.detail', { folder: `${dataFolder}/logs` }),
    );
    app.exit(1);
  });
} else {
  app.quit();
}
