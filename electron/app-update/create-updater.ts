import { AppImageUpdater, MacUpdater, NsisUpdater, type AppUpdater } from 'electron-updater';
import type { AppAdapter } from 'electron-updater/out/AppAdapter.js';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import type { InstallForm } from './install-form.ts';
import { NodeHttp } from './node-http.ts';
import { SignedProvider, type ProviderOptions } from './signed-provider.ts';

export type { AppAdapter };

/** Creates an electron-updater for this form of installation, with our feed, signature check and Node's network. */
export function createUpdater(form: InstallForm, options: ProviderOptions, app: AppAdapter): AppUpdater {
  const Updater = { installer: NsisUpdater, mac: MacUpdater }[form as string] ?? AppImageUpdater;
  const updater: AppUpdater = new Updater(undefined, app);
  Object.assign(updater, { httpExecutor: new NodeHttp() });
  updater.logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  // Each step is started by the user.
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = true;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  // A differential download makes many requests and patches the old file; the whole file is simpler and equally safe.
  updater.disableDifferentialDownload = true;
  // Forms that cannot update themselves may still check for updates.
  updater.forceDevUpdateConfig = true;
  updater.setFeedURL({
    provider: 'custom',
    updateProvider: class extends SignedProvider {
      constructor(_options: unknown, _updater: AppUpdater, runtime: ProviderRuntimeOptions) {
        super(options, runtime);
      }
    },
  });
  return updater;
}
