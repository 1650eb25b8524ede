import type { Handlers } from './handler.ts';
import type { UpdateService } from '../services/platform/platform.ts';

/** Of a program that runs from its sources, or was built without a place to look. */
export const noUpdates: UpdateService = {
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

export const updateHandlers = {
  'appUpdate.get': ({ selfUpdate }) => selfUpdate.status(),

  'appUpdate.check': async ({ selfUpdate }) => {
    await selfUpdate.check();
    return selfUpdate.status();
  },

  'appUpdate.download': async ({ selfUpdate }) => {
    await selfUpdate.download();
    return selfUpdate.status();
  },

  'appUpdate.install': ({ selfUpdate }) => {
    selfUpdate.install();
    return null;
  },
} satisfies Partial<Handlers>;
