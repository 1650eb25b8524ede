import { newError, type UpdateInfo } from 'builder-util-runtime';
import { Provider, type ResolvedUpdateFileInfo } from 'electron-updater';
import {
  parseUpdateInfo,
  resolveFiles,
  type ProviderRuntimeOptions,
} from 'electron-updater/out/providers/Provider.js';
import { badSignature } from './error-codes.ts';
import type { UpdateFeed } from './feed.ts';
import { requireCurrentList } from './list-freshness.ts';
import type { NewestListFile } from './newest-list.ts';
import { isSignedBy } from './signature.ts';

export interface ProviderOptions {
  readonly feed: UpdateFeed;
  readonly newestList: NewestListFile;
  /** Current time, ms since 1970. */
  now(): number;
  readonly log: (error: unknown) => void;
}

/**
 * Reads a feed written by electron-builder and accepts it only with a valid signature: `latest-linux.yml` and
 * `latest-linux.yml.sig`. The feed contains the file's hash, so the signature covers the download too. A list that has
 * expired, or is older than one that was accepted before, is rejected.
 */
export class SignedProvider extends Provider<UpdateInfo> {
  readonly #options: ProviderOptions;
  readonly #base: URL;

  constructor(options: ProviderOptions, runtime: ProviderRuntimeOptions) {
    super(runtime);
    this.#options = options;
    const { url } = options.feed;
    this.#base = new URL(url.endsWith('/') ? url : `${url}/`);
  }

  async #read(name: string): Promise<string> {
    const url = new URL(name, this.#base);
    return (await this.httpRequest(url, { 'cache-control': 'no-cache' })) ?? '';
  }

  async getLatestVersion(): Promise<UpdateInfo> {
    const name = `${this.getDefaultChannelName()}.yml`;
    const text = await this.#read(name);
    if (!isSignedBy(this.#options.feed.publicKey, text, await this.#read(`${name}.sig`)))
      throw newError(`${name} is not signed with the key of this program`, badSignature);
    const info = parseUpdateInfo(text, name, new URL(name, this.#base));
    this.#accept(info);
    return info;
  }

  #accept(info: UpdateInfo): void {
    const { newestList, now, log } = this.#options;
    const newest = newestList.read();
    const signedAt = requireCurrentList(info, newest, now());
    if (newest === signedAt) return;
    try {
      newestList.write(signedAt);
    } catch (error) {
      // A full or read-only disk: the list is current all the same.
      log(error);
    }
  }

  resolveFiles(info: UpdateInfo): ResolvedUpdateFileInfo[] {
    return resolveFiles(info, this.#base);
  }
}
