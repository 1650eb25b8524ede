import type { ArticleSource, ExtractedArticle } from '../../../../core/model/article.ts';
import type { OpenContained } from '../../containers/container.ts';

/** An article and the images that came with it. */
export interface ReadContent {
  readonly article: ExtractedArticle;
  readonly open: OpenContained;
}

/** The same with its format. */
export interface ReadSource extends ReadContent {
  readonly source: ArticleSource;
  /** The bytes of a file that is kept as it is, besides its article. */
  readonly original?: Uint8Array | undefined;
}

/** The bytes of an article and their metadata. */
export interface SourceBytes {
  readonly bytes: Uint8Array;
  /** Of the file's name, with its dot, lower case; empty when there is none. */
  readonly ending: string;
  /** The URL that it was saved from, or fetched from; null when it is not known. */
  readonly url: string | null;
  /** The encoding that came with it (a server's header); null when none did. */
  readonly charset: string | null;
  /** Its folder, which may contain the images of a saved page; null for what is not a file. */
  readonly folder: string | null;
  /** Called after each page of a document with pages. */
  readonly onPage?: ((done: number, total: number) => void) | undefined;
}
