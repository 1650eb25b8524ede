import { AppImageUpdater, MacUpdater, NsisUpdater, type AppUpdater } from 'electron-updater';
import type { AppAdapter } from 'electron-updater/out/AppAdapter.js';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import type { UpdateFeed } from './feed.ts';
import type { InstallForm } from './install-form.ts';
import { NodeHttp } from './node-http.ts';
import { SignedProvider } from './signed-provider.ts';

export type { AppAdapter };

/** electron-updater for the way this program was installed, with our feed, our signature and Node's network. */
export function createUpdater(
  form: InstallForm,
  feed: UpdateFeed,
  app: AppAdapter,
  log: (error: unknown) => void,
): AppUpdater {
  const Updater = { installer: NsisUpdater, mac: MacUpdater }[form as string] ?? AppImageUpdater;
  const updater: AppUpdater = new Updater(undefined, app);
  Object.assign(updater, { httpExecutor: new NodeHttp() });
  updater.logger = { info: () => undefined, warn: () => undefined, error: log };
  // Nothing of its own accord: the person presses for each step.
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = true;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  // A part of the old file would be sent for with many requests, and patched: the whole file is simpler and as sure.
  updater.disableDifferentialDownload = true;
  // The forms that cannot replace themselves may still look.
  updater.forceDevUpdateConfig = true;
  updater.setFeedURL({
    provider: 'custom',
    updateProvider: class extends SignedProvider {
      constructor(_options: unknown, _updater: AppUpdater, runtime: ProviderRuntimeOptions) {
        super(feed, runtime);
      }
    },
  });
  return updater;
}
