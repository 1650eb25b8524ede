import type { MessageRef } from '../../../messages/message-keys.ts';
import { messageRef } from '../../../messages/message-keys.ts';
import PQueue from 'p-queue';
import type { ExtractedArticle } from '../../../core/model/article.ts';
import { imagesOf, withImages } from '../../../core/model/block.ts';
import { AppError } from '../../../core/model/error.ts';
import { hashBytes, storePicture } from '../../../data/store/pictures/picture-files.ts';
import type { ArticlePicture } from '../../../data/store/pictures/pictures.ts';
import { urlToName, type OpenContained } from '../containers/container.ts';
import {
  allPictures,
  atOnce,
  largestPicture,
  maxFetchedPictures,
  maxPictures,
  maxPixels,
} from './picture-limits.ts';

/** Fetches an image from the network. Rejects with an `AppError`. */
export type FetchPicture = (url: string) => Promise<Uint8Array>;

export interface PictureSources {
  readonly open: OpenContained;
  /** Null where nothing may be fetched. */
  readonly fetch: FetchPicture | null;
  readonly libraryFolder: string;
  /** Called after each picture. */
  readonly onProgress: (done: number, total: number) => void;
}

const notFetched = messageRef('errors.image.notDownloaded');
const notContained = messageRef('errors.image.notIncluded');
const noPicture = messageRef('errors.image.unreadable');
const tooLarge = messageRef('errors.image.tooLarge', { limit: `${largestPicture / 1024 / 1024} MB` });
const tooMany = messageRef('errors.image.tooMany');

const problemOf = (error: unknown): MessageRef => {
  if (error instanceof AppError) return error.text;
  throw error;
};

/** The bytes of a `data:` URL; null when it is damaged. */
function bytesOfDataUrl(url: string): Uint8Array | null {
  const comma = url.indexOf(',');
  if (comma === -1 || !/^data:/i.test(url)) return null;
  const [, ...parameters] = url.slice(0, comma).split(';');
  const isBase64 = parameters.at(-1)?.trim().toLowerCase() === 'base64';
  const rest = url.slice(comma + 1);
  try {
    const plain = rest.includes('%') ? decodeURIComponent(rest) : rest;
    return Buffer.from(plain, isBase64 ? 'base64' : 'utf8');
  } catch {
    return null;
  }
}

/**
 * The name under which the library stores an image: its web URL, its path in a container, or, for an image in a `data:` URL,
 * a short name with the hash of its bytes.
 */
function persistentSource(source: string): string {
  if (/^data:/i.test(source)) return `data:,sha256-${hashBytes(Buffer.from(source, 'utf8'))}`;
  return urlToName(source) ?? source;
}

/** Stores bytes as an image, or returns the reason why not. */
function keep(bytes: Uint8Array, libraryFolder: string): Omit<ArticlePicture, 'source'> {
  if (bytes.length > largestPicture) return { picture: null, problem: tooLarge };
  const picture = storePicture(libraryFolder, bytes);
  if (!picture) return { picture: null, problem: noPicture };
  return (picture.width ?? 0) * (picture.height ?? 0) > maxPixels
    ? { picture: null, problem: messageRef('errors.image.pixels') }
    : { picture, problem: null };
}

/** The sources of all images of an article, without duplicates, in its order. */
export function sourcesOf({ blocks, leadImage }: ExtractedArticle): string[] {
  const sources = blocks.flatMap(imagesOf).map(({ source }) => source);
  return [...new Set([...sources, ...(leadImage === null ? [] : [leadImage])])];
}

/** The article with the names under which the library stores its images. */
export const withPersistentSources = (article: ExtractedArticle): ExtractedArticle => ({
  ...article,
  leadImage: article.leadImage === null ? null : persistentSource(article.leadImage),
  blocks: article.blocks.map((block) =>
    withImages(block, (image) => ({ ...image, source: persistentSource(image.source) })),
  ),
});

/**
 * Loads images from their sources and stores them on disk. One that cannot be loaded has a problem, for people, and does not
 * affect the others. Returns them under their persistent names. Throws what the disk throws.
 */
export async function collectPictures(
  sources: readonly string[],
  { open, fetch, libraryFolder, onProgress }: PictureSources,
): Promise<ArticlePicture[]> {
  const results: ArticlePicture[] = [];
  let left = allPictures;
  let fetches = maxFetchedPictures;
  let done = 0;

  const bytesOf = async (source: string): Promise<Uint8Array | MessageRef> => {
    if (/^data:/i.test(source)) return bytesOfDataUrl(source) ?? messageRef('errors.image.damaged');
    const contained = await open(urlToName(source) ?? source);
    if (contained) return contained;
    if (!/^https?:/i.test(source) || urlToName(source) !== null) return notContained;
    if (fetch === null) return notFetched;
    if (fetches <= 0) return tooMany;
    fetches -= 1;
    return fetch(source);
  };

  const collect = async (source: string, index: number): Promise<void> => {
    let result: Omit<ArticlePicture, 'source'>;
    if (index >= maxPictures || left <= 0) result = { picture: null, problem: tooMany };
    else {
      const bytes = await bytesOf(source).catch(problemOf);
      result = bytes instanceof Uint8Array ? keep(bytes, libraryFolder) : { picture: null, problem: bytes };
      left -= result.picture?.bytes ?? 0;
    }
    results.push({ source: persistentSource(source), ...result });
    done += 1;
    onProgress(done, sources.length);
  };

  const queue = new PQueue({ concurrency: atOnce });
  await queue.addAll(sources.map((source, index) => () => collect(source, index)));
  return results;
}
