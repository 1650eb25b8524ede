import { messageRef } from '../../../messages/message-keys.ts';
import { AppError } from '../../../core/model/error.ts';
import { resolveNoteLink } from '../../../data/store/notes/note-links.ts';
import type { Handlers } from '../handler.ts';
import { readInThread } from '../read-in-thread.ts';

/** Schemes that may be opened in other programs; `file:` and custom schemes can run programs. */
const allowedSchemes = new Set(['http:', 'https:', 'mailto:']);

export const linkHandlers = {
  'links.open': async ({ consent, clipboard, shell }, { url }) => {
    const { protocol, href } = new URL(url);
    if (!allowedSchemes.has(protocol))
      throw new AppError('unsupported', messageRef('errors.link.scheme', { protocol }));
    const answer = await consent.openLink(href);
    if (answer === 'copy') clipboard.writeText(href);
    if (answer === 'open') await shell.openExternal(href);
    return null;
  },

  'links.suggest': (services, { query }) => {
    services.entityIndex.catchUp();
    return readInThread(services, 'linkSuggestions', query);
  },
  'links.resolve': ({ library }, { target }) => resolveNoteLink(library.db, target),
  'links.backlinks': (services, to) => readInThread(services, 'backlinks', to),
} satisfies Partial<Handlers>;
