import type { AppUpdater } from 'electron-updater';
import type { AppUpdateService, AppUpdateStatus } from '../../backend/services/platform/platform.ts';
import type { AppAdapter } from './create-updater.ts';
import type { UpdateFeed } from './feed.ts';
import { canInstall, howToUpgrade, type InstallForm } from './install-form.ts';
import { wordsForUpdateError } from './describe-error.ts';

export interface UpdateServiceOptions {
  /** Null for a build without an update server. */
  readonly feed: UpdateFeed | null;
  readonly form: InstallForm;
  /** The project's page, for those who upgrade by hand. */
  readonly page: string;
  readonly app: AppAdapter;
  /** The status is another one. */
  readonly onChange: () => void;
  readonly log: (error: unknown) => void;
}

/** One whose status is at hand. */
export interface OwnUpdateService extends AppUpdateService {
  status(): AppUpdateStatus;
}

/** Newer versions, asked for step by step. electron-updater is loaded with the first step and not before. */
export function createUpdateService(options: UpdateServiceOptions): OwnUpdateService {
  const { feed, form, page, app, onChange, log } = options;
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
    set({ state: 'failed', progress: null, message: wordsForUpdateError(error) });
  };

  const load = async (known: UpdateFeed): Promise<AppUpdater> => {
    const { createUpdater } = await import('./create-updater.ts');
    // Its errors come by the promise of each step as well, and are logged there.
    const made = createUpdater(form, known, app, () => undefined);
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
        const checkedAt = new Date().toISOString();
        if (!result?.isUpdateAvailable) return set({ state: 'current', version: null, checkedAt });
        const { version } = result.updateInfo;
        const message = status.canInstall ? null : howToUpgrade(form, version, page);
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
