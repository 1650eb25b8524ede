import type { MessageRef } from '../../../messages/message-keys.ts';
import { messageRef } from '../../../messages/message-keys.ts';
import type { CommandOutput } from '../../../contract/commands.ts';
import { assertNever } from '../../../core/model/assert.ts';
import { parseDeepLink } from '../../../core/model/link.ts';
import { isPrivateHost } from '../../services/network/private-host.ts';
import { resolveArticleLink, resolveHighlightLink } from '../../../data/store/deep-links/deep-links.ts';
import type { Handlers } from '../handler.ts';
import type { Services } from '../../services/services.ts';

type Destination = NonNullable<CommandOutput<'deepLinks.open'>>;

const problem = (message: MessageRef): Destination => ({ kind: 'problem', message });

/** As much of a hostile address as a message can hold on one line. */
const shown = (address: string): string => {
  const clean = address.replaceAll(/[\s\p{C}]+/gu, ' ').trim();
  return clean.length > 80 ? `${clean.slice(0, 80)}…` : clean;
};

const gone = {
  article: {
    missing: 'errors.link.articleMissing',
    deleted: 'errors.link.articleDeleted',
  },
  highlight: {
    missing: 'errors.link.highlightMissing',
    deleted: 'errors.link.highlightDeleted',
  },
} as const;

/** Asks the user about a page; a problem while another question is open. */
function askToImport(services: Services, url: string): Destination | null {
  if (isPrivateHost(new URL(url).hostname)) return problem(messageRef('errors.link.private'));
  if (services.importLinks.ask(services, url)) return null;
  return problem(messageRef('errors.link.busy'));
}

/**
 * Where an address leads in this library; null for a page to import, which the user is then asked about. Nothing is
 * changed or fetched without the user's consent.
 */
function follow(services: Services, address: string): Destination | null {
  const { library } = services;
  const link = parseDeepLink(address);
  if (link === null) return problem(messageRef('errors.link.unknown', { address: shown(address) }));
  switch (link.kind) {
    case 'entity':
      return { kind: 'entity', name: link.name };
    case 'import':
      return askToImport(services, link.url);
    case 'article': {
      const found = resolveArticleLink(library.db, link.id);
      return typeof found === 'string'
        ? problem(messageRef(gone.article[found]))
        : { kind: 'article', articleId: found.articleId, highlightId: null };
    }
    case 'highlight': {
      const found = resolveHighlightLink(library.db, link.id);
      if (typeof found !== 'string')
        return { kind: 'article', articleId: found.articleId, highlightId: link.id };
      return problem(messageRef(found === 'article-deleted' ? gone.article.deleted : gone.highlight[found]));
    }
    default:
      return assertNever(link);
  }
}

export const deepLinkHandlers = {
  'deepLinks.take': (services) =>
    services.deepLinks.take().flatMap((address) => follow(services, address) ?? []),

  'deepLinks.open': (services, { address }) => follow(services, address),
} satisfies Partial<Handlers>;
