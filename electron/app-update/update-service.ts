import type { AppUpdater } from 'electron-updater';
import type { AppUpdateService, AppUpdateStatus } from '../../backend/services/platform/platform.ts';
import type { AppAdapter } from './create-updater.ts';
import type { UpdateFeed } from './feed.ts';
import { canInstall, describeManualUpgrade, type InstallForm } from './install-form.ts';
import type { NewestListFile } from './newest-list.ts';
import { describeUpdateError } from './describe-error.ts';

export interface UpdateServiceOptions {
  /** Null for a build without an update feed. */
  readonly feed: UpdateFeed | null;
  readonly form: InstallForm;
  /** URL of the project's page, for manual upgrades. */
  readonly page: string;
  readonly app: AppAdapter;
  readonly newestList: NewestListFile;
  /** Current time, ms since 1970. */
  now(): number;
  /** Called when the status has changed. */
  readonly onChange: () => void;
  readonly log: (error: unknown) => void;
}

/** An update service with a synchronous status. */
export interface LocalUpdateService extends AppUpdateService {
  status(): AppUpdateStatus;
}

/**
 * Creates the service that checks for, downloads and installs updates. electron-updater is loaded on the first step.
 */
export function createUpdateService(options: UpdateServiceOptions): LocalUpdateService {
  const { feed, form, page, app, newestList, onChange, log } = options;
  let status: AppUpdateStatus = {
    form,
    state: feed ? 'idle' : 'unavailable',
    version: null,
    canInstall: canInstall(form),
    progress: null,
    message: null,
    checkedAt: null,
  };
  let updater: Promise<AppUpdater> | null = null;

  const set = (change: Partial<AppUpdateStatus>): void => {
    status = { ...status, ...change };
    onChange();
  };
  const fail = (error: unknown): void => {
    log(error);
    set({ state: 'failed', progress: null, message: describeUpdateError(error) });
  };

  const load = async (known: UpdateFeed): Promise<AppUpdater> => {
    const { createUpdater } = await import('./create-updater.ts');
    // Errors also reject the promise of each step and are logged there.
    const made = createUpdater(form, { feed: known, newestList, now: () => options.now(), log }, app);
    made.on('error', () => undefined);
    made.on('download-progress', ({ percent }) => set({ progress: Math.min(1, percent / 100) }));
    return made;
  };
  const getUpdater = (known: UpdateFeed): Promise<AppUpdater> => (updater ??= load(known));

  const isBusy = (): boolean => status.state === 'checking' || status.state === 'downloading';

  return {
    status: () => status,

    async check() {
      if (!feed || isBusy() || status.state === 'ready') return;
      set({ state: 'checking', message: null, progress: null });
      try {
        const result = await (await getUpdater(feed)).checkForUpdates();
        const checkedAt = new Date(options.now()).toISOString();
        if (!result?.isUpdateAvailable) return set({ state: 'current', version: null, checkedAt });
        const { version } = result.updateInfo;
        const message = status.canInstall ? null : describeManualUpgrade(form, version, page);
        set({ state: 'found', version, message, checkedAt });
      } catch (error) {
        fail(error);
      }
    },

    async download() {
      if (!feed || !status.canInstall || status.version === null || isBusy() || status.state === 'ready')
        return;
      set({ state: 'downloading', message: null, progress: 0 });
      try {
        await (await getUpdater(feed)).downloadUpdate();
        set({ state: 'ready', progress: null });
      } catch (error) {
        fail(error);
      }
    },

    install() {
      if (!feed || status.state !== 'ready') return;
      void getUpdater(feed)
        .then((made) => made.quitAndInstall(true, true))
        .catch(fail);
    },
  };
}
