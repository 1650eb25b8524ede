import { newError, type UpdateInfo } from 'builder-util-runtime';
import { Provider, type ResolvedUpdateFileInfo } from 'electron-updater';
import {
  parseUpdateInfo,
  resolveFiles,
  type ProviderRuntimeOptions,
} from 'electron-updater/out/providers/Provider.js';
import type { UpdateFeed } from './feed.ts';
import { isSignedBy } from './signature.ts';

/** Error code for a feed with an invalid signature. */
export const badSignature = 'LECTERN_BAD_SIGNATURE';

/**
 * Reads a feed written by electron-builder and accepts it only with a valid signature: `latest-linux.yml` and
 * `latest-linux.yml.sig`. The feed contains the file's hash, so the signature covers the download too.
 */
export class SignedProvider extends Provider<UpdateInfo> {
  readonly #feed: UpdateFeed;
  readonly #base: URL;

  constructor(feed: UpdateFeed, options: ProviderRuntimeOptions) {
    super(options);
    this.#feed = feed;
    this.#base = new URL(feed.url.endsWith('/') ? feed.url : `${feed.url}/`);
  }

  async #read(name: string): Promise<string> {
    const url = new URL(name, this.#base);
    return (await this.httpRequest(url, { 'cache-control': 'no-cache' })) ?? '';
  }

  async getLatestVersion(): Promise<UpdateInfo> {
    const name = `${this.getDefaultChannelName()}.yml`;
    const text = await this.#read(name);
    if (!isSignedBy(this.#feed.publicKey, text, await this.#read(`${name}.sig`)))
      throw newError(`${name} is not signed with the key of this program`, badSignature);
    return parseUpdateInfo(text, name, new URL(name, this.#base));
  }

  resolveFiles(info: UpdateInfo): ResolvedUpdateFileInfo[] {
    return resolveFiles(info, this.#base);
  }
}
