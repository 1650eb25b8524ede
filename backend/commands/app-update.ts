import type { Handlers } from './handler.ts';

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
