import { AppError } from '../../../core/model/error.ts';
import type { Handlers } from '../handler.ts';
import { outcome } from '../outcome.ts';

/** Schemes that may be opened in other programs; `file:` and custom schemes can run programs. */
const allowedSchemes = new Set(['http:', 'https:', 'mailto:']);

export const systemHandlers = {
  'program.info': ({ app, library }) => ({
    version: app.version,
    platform: app.platform,
    dataFolder: library.folder,
  }),

  'analysis.get': ({ analysis }, { articleId }) => analysis.get(articleId),
  'analysis.request': ({ analysis }, { articleId, retry }) => {
    const isUnchanged = !analysis.request(articleId, retry);
    return outcome(null, { articleIds: [articleId], isUnchanged });
  },
  'analysis.requestAll': ({ library, background }) => {
    // Throws when the library is not open.
    void library.db;
    background.start();
    return null;
  },
  'analysis.stop': ({ analysis }, { articleId }) => {
    analysis.stop(articleId);
    return null;
  },

  'clipboard.write': ({ clipboard }, { text }) => {
    clipboard.writeText(text);
    return null;
  },

  'links.open': async ({ consent, clipboard, shell }, { url }) => {
    const { protocol, href } = new URL(url);
    if (!allowedSchemes.has(protocol))
      throw new AppError(
        'unsupported',
        `Lectern opens web and mail addresses only, and this one begins with "${protocol}". You can copy it instead.`,
      );
    const answer = await consent.openLink(href);
    if (answer === 'copy') clipboard.writeText(href);
    if (answer === 'open') await shell.openExternal(href);
    return null;
  },
} satisfies Partial<Handlers>;
