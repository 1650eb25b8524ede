import type { Handlers } from '../handler.ts';

export const appUpdateHandlers = {
  'appUpdate.get': ({ appUpdate }) => appUpdate.status(),

  'appUpdate.check': async ({ appUpdate }) => {
    await appUpdate.check();
    return appUpdate.status();
  },

  'appUpdate.download': async ({ appUpdate }) => {
    await appUpdate.download();
    return appUpdate.status();
  },

  'appUpdate.install': ({ appUpdate }) => {
    appUpdate.install();
    return null;
  },
} satisfies Partial<Handlers>;
