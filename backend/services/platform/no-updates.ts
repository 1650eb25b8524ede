import type { AppUpdateService } from './platform.ts';

/** The service of a program that runs from its sources, or was built without an update server. */
export const noAppUpdates: AppUpdateService = {
  status: () => ({
    form: 'checkout',
    state: 'unavailable',
    version: null,
    canInstall: false,
    progress: null,
    message: null,
    checkedAt: null,
  }),
  check: () => Promise.resolve(),
  download: () => Promise.resolve(),
  install: () => undefined,
};
