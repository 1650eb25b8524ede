import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import type { AppUpdateService } from '../../backend/services/platform/platform.ts';
import type { AppAdapter } from './create-updater.ts';
import { readAbout } from './feed.ts';
import { installForm } from './install-form.ts';
import { createNewestListFile } from './newest-list.ts';
import { createUpdateService } from './update-service.ts';

/** electron-updater's view of the app. Downloads go below the folder, which is created with the first one. */
function adapterFor(folder: string): AppAdapter {
  return {
    version: app.getVersion(),
    name: app.getName(),
    isPackaged: app.isPackaged,
    get appUpdateConfigPath() {
      // On Windows this file names the required publisher of the installer. On macOS and for an AppImage only the
      // cache folder's name is needed.
      const shipped = path.join(process.resourcesPath, 'app-update.yml');
      if (existsSync(shipped)) return shipped;
      mkdirSync(folder, { recursive: true });
      const own = path.join(folder, 'updates.yml');
      writeFileSync(own, 'updaterCacheDirName: updates\n');
      return own;
    },
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: () => app.whenReady(),
    relaunch: () => app.relaunch(),
    quit: () => app.quit(),
    onQuit: (handler) => void app.once('quit', (_event, code) => handler(code)),
  };
}

/** Creates the update service of the running app. @param folder for downloads and the newest list of versions. */
export function electronUpdates(
  folder: string,
  onChange: () => void,
  log: (error: unknown) => void,
): AppUpdateService {
  const { feed, page } = readAbout(app.getAppPath());
  return createUpdateService({
    feed: app.isPackaged ? feed : null,
    page,
    form: installForm({
      platform: process.platform,
      executable: process.execPath,
      resources: process.resourcesPath,
      env: process.env,
      isPackaged: app.isPackaged,
    }),
    app: adapterFor(folder),
    newestList: createNewestListFile(path.join(folder, 'newest-update-list.json')),
    now: Date.now,
    onChange,
    log,
  });
}
