import { messageRef } from '../../../../messages/message-keys.ts';
import { AppError } from '../../../../core/model/error.ts';
import { keepOriginal } from '../../../../data/store/pictures/picture-files.ts';
import { originalSource, type ArticlePicture } from '../../../../data/store/pictures/pictures.ts';
import {
  collectPictures,
  sourcesOf,
  withPersistentSources,
  type FetchPicture,
} from '../../pictures/collect-pictures.ts';
import { noContainedFiles } from '../../containers/container.ts';
import { fetchUrl, type Fetched } from '../../network/fetch-url.ts';
import { forwardOf } from './forward.ts';
import { pageUrl } from './page-url.ts';
import { largestPicture } from '../../pictures/picture-limits.ts';
import { readSource, readSourceBytes, requireText } from './read-source.ts';
import type { ReadSource } from './source-bytes.ts';
import type { OnProgress, PictureRequest, ImportedDocument, ReadRequest } from './imported-document.ts';
import { endingOfType, maxBytesByKind } from './source-kind.ts';

export interface ReadContext {
  /** Null: images are skipped. */
  readonly libraryFolder: string | null;
  readonly onProgress: OnProgress;
}

const pageLimits = {
  maxBytes: maxBytesByKind.epub,
  timeoutMs: 120_000,
  idleTimeoutMs: 30_000,
  maxRedirects: 10,
};
const pictureLimits = {
  maxBytes: largestPicture,
  timeoutMs: 60_000,
  idleTimeoutMs: 20_000,
  maxRedirects: 5,
};

/** The time limit for all images of one article together, ms; the rest can be fetched again later. */
const picturesTime = 180_000;

const pageTypes =
  'text/html,application/xhtml+xml,application/epub+zip,application/pdf,multipart/related,text/markdown,text/plain;q=0.9,*/*;q=0.5';
const pictureTypes = 'image/avif,image/webp,image/png,image/jpeg,image/gif,image/svg+xml;q=0.9,*/*;q=0.1';

/** Fetches the images of one article. */
function pictureFetcher(allowPrivate: boolean, onData: () => void): FetchPicture {
  const end = performance.now() + picturesTime;
  return async (url) => {
    const left = end - performance.now();
    if (left < 1_000) throw new AppError('unsupported', messageRef('errors.read.imagesTimeout'));
    const limits = { ...pictureLimits, timeoutMs: Math.min(pictureLimits.timeoutMs, left) };
    return (await fetchUrl(url, { limits, allowPrivate, accept: pictureTypes, onData })).bytes;
  };
}

async function finish(
  { article, source, open, original }: ReadSource,
  fetch: FetchPicture | null,
  { libraryFolder, onProgress }: ReadContext,
  { source: as = source, fetchedFrom = null }: Partial<Pick<ImportedDocument, 'source' | 'fetchedFrom'>> = {},
): Promise<ImportedDocument> {
  const pictures =
    libraryFolder === null
      ? []
      : await collectPictures(sourcesOf(article), {
          open,
          fetch,
          libraryFolder,
          onProgress: (done, total) => onProgress({ stage: 'pictures', done, total }),
        });
  const kept = original && libraryFolder !== null ? keepOriginal(libraryFolder, original) : null;
  return {
    article: withPersistentSources(article),
    source: as,
    pictures: kept ? [...pictures, { source: originalSource, picture: kept, problem: null }] : pictures,
    fetchedFrom,
  };
}

/** Maximum number of pages in a row that only forward to another one. */
const maxForwards = 5;

/** Fetches a page, and the one to which it forwards. A public site must not send a request into the user's own network. */
async function fetchPage(url: string, allowPrivate: boolean, onData: () => void): Promise<Fetched> {
  let fetched = await fetchUrl(url, { limits: pageLimits, allowPrivate, accept: pageTypes, onData });
  let mayBePrivate = allowPrivate;
  for (let forwards = 0; forwards < maxForwards; forwards += 1) {
    const target = /html/.test(fetched.type) ? forwardOf(fetched.bytes, fetched.charset, fetched.url) : null;
    if (target === null) break;
    mayBePrivate &&= fetched.isPrivate;
    // oxlint-disable-next-line no-await-in-loop
    fetched = await fetchUrl(target, {
      limits: pageLimits,
      allowPrivate: mayBePrivate,
      accept: pageTypes,
      onData,
    });
  }
  return fetched;
}

async function readWeb(
  { url, allowPrivate }: Extract<ReadRequest, { kind: 'web' }>,
  context: ReadContext,
): Promise<ImportedDocument> {
  const progress = (stage: 'fetching' | 'reading'): void => context.onProgress({ stage, done: 0, total: 0 });
  progress('fetching');
  const onData = (): void => progress('fetching');
  const fetched = await fetchPage(url, allowPrivate, onData);
  progress('reading');
  const pageAddress = pageUrl(fetched.url);
  const read = await readSourceBytes({
    bytes: fetched.bytes,
    ending: endingOfType(fetched.type, new URL(fetched.url).pathname),
    url: pageAddress,
    charset: fetched.charset,
    folder: null,
    onPage: (done, total) => context.onProgress({ stage: 'reading', done, total }),
  });
  return finish(
    read,
    pictureFetcher(fetched.isPrivate, () => context.onProgress({ stage: 'pictures', done: 0, total: 0 })),
    context,
    {
      source: read.source === 'html' ? 'web' : read.source,
      fetchedFrom: { url: pageAddress, isPrivate: fetched.isPrivate },
    },
  );
}

async function readPaste({ text, html }: Extract<ReadRequest, { kind: 'paste' }>): Promise<ReadSource> {
  const { readPasted } = await import('./read-pasted.ts');
  const article = await readPasted(text, html);
  requireText(article, false);
  return { article, source: 'paste', open: noContainedFiles };
}

/** Reads an article. Rejects with an `AppError` for errors that the user should see. */
export async function readArticle(request: ReadRequest, context: ReadContext): Promise<ImportedDocument> {
  context.onProgress({ stage: 'reading', done: 0, total: 0 });
  const onData = (): void => context.onProgress({ stage: 'pictures', done: 0, total: 0 });
  switch (request.kind) {
    case 'file': {
      const read = await readSource(request.file, {
        ...(request.url === null ? {} : { url: request.url }),
        onPage: (done, total) => context.onProgress({ stage: 'reading', done, total }),
      });
      return finish(read, request.fetchPictures ? pictureFetcher(false, onData) : null, context);
    }
    case 'web':
      return readWeb(request, context);
    default:
      return finish(await readPaste(request), null, context);
  }
}

/** Fetches images of an article in the library again. */
export async function fetchPictures(
  { allowPrivate, sources }: PictureRequest,
  { libraryFolder, onProgress }: ReadContext,
): Promise<readonly ArticlePicture[]> {
  if (libraryFolder === null) return [];
  const onData = (): void => onProgress({ stage: 'pictures', done: 0, total: 0 });
  const fetch = pictureFetcher(allowPrivate, onData);
  return collectPictures(sources, {
    open: noContainedFiles,
    fetch,
    libraryFolder,
    onProgress: (done, total) => onProgress({ stage: 'pictures', done, total }),
  });
}
