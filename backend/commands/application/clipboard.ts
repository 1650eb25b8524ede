import type { Handlers } from '../handler.ts';

export const clipboardHandlers = {
  'clipboard.write': ({ clipboard }, { text }) => {
    clipboard.writeText(text);
    return null;
  },
} satisfies Partial<Handlers>;
