import { messageRef } from '../../../messages/message-keys.ts';
import type { CommandOutput } from '../../../contract/commands.ts';
import { imagesOf } from '../../../core/model/block.ts';
import { getArticleById } from '../../../data/store/articles/articles.ts';
import { inTransaction } from '../../../data/store/sqlite/database.ts';
import { getArticlePictures, getCovers, savePictures } from '../../../data/store/pictures/pictures.ts';
import { removeUnusedPictures } from '../../../data/store/pictures/maintain-pictures.ts';
import type { Handlers } from '../handler.ts';
import { privateAccessOf } from '../../services/import/private-access.ts';
import { outcome } from '../outcome.ts';
import type { Services } from '../../services/services.ts';

type Listed = CommandOutput<'pictures.list'>;

const isOnNetwork = (source: string): boolean => /^https?:\/\//i.test(source);

/** Images that are being fetched, by article, so that none is fetched twice at the same time. */
const pending = new WeakMap<Services['library'], Map<string, Set<string>>>();

function pendingOf({ library }: Services, articleId: string): Set<string> {
  const all = pending.get(library) ?? new Map<string, Set<string>>();
  pending.set(library, all);
  const found = all.get(articleId) ?? new Set<string>();
  all.set(articleId, found);
  return found;
}

const never = messageRef('errors.image.never');

/** Every image of the article in its order, with the reason where it is missing. */
export function listPictures(services: Services, articleId: string): Listed {
  const { blocks } = getArticleById(services.library.db, articleId);
  const known = new Map(
    getArticlePictures(services.library.db, articleId).map((each) => [each.source, each]),
  );
  const fetching = pendingOf(services, articleId);
  const named = blocks.flatMap(imagesOf).map(({ source }) => source);
  return [...new Set([...named, ...known.keys()])].map((source) => {
    const { picture = null, problem = never } = known.get(source) ?? {};
    return {
      source,
      url: picture ? services.pictureUrl(picture) : null,
      width: picture?.width ?? null,
      height: picture?.height ?? null,
      problem: picture ? null : problem,
      retry: picture === null && isOnNetwork(source),
      pending: fetching.has(source),
    };
  });
}

export const pictureHandlers = {
  'pictures.list': (services, { articleId }) => listPictures(services, articleId),

  'pictures.retry': async (services, { articleId, sources }) => {
    const { library, reader, emit, consent } = services;
    const fetching = pendingOf(services, articleId);
    const wanted = listPictures(services, articleId)
      .filter((each) => each.retry && !each.pending && (sources?.includes(each.source) ?? true))
      .map(({ source }) => source);
    if (wanted.length === 0) return { fetched: 0, missing: 0 };
    // The window may have written the text that contains them (import.text).
    const answer = await consent.fetch({ what: 'pictures', urls: wanted, askedBy: 'user' });
    if (answer === 'declined') return { fetched: 0, missing: 0 };
    const allowPrivate = privateAccessOf(library.db, articleId).pictures;
    for (const source of wanted) fetching.add(source);
    // The window shows that they are being fetched.
    emit('changed', { topic: 'pictures', articleId });
    try {
      const got = await reader.fetchPictures({ allowPrivate, sources: wanted });
      inTransaction(library.db, () => savePictures(library.db, articleId, got));
      const fetched = got.filter(({ picture }) => picture !== null).length;
      return outcome({ fetched, missing: got.length - fetched }, { articleIds: [articleId] });
    } finally {
      for (const source of wanted) fetching.delete(source);
    }
  },

  'pictures.covers': ({ library, pictureUrl }, { articleIds }) =>
    getCovers(library.db, articleIds).map(({ articleId, picture }) => ({
      articleId,
      url: pictureUrl(picture),
      width: picture.width,
      height: picture.height,
    })),
} satisfies Partial<Handlers>;

/** Removes images that no article uses. Never throws: a failure is logged and it runs again later. */
export function cleanUpPictures({ library, log }: Pick<Services, 'library' | 'log'>): void {
  if (library.problem) return;
  try {
    removeUnusedPictures(library.db);
  } catch (error) {
    log(error);
  }
}
