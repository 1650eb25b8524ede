import type { ArticleSource, ExtractedArticle } from '../../../core/model/article.ts';
import type { ArticlePicture } from '../../../data/store/pictures/pictures.ts';

/** What is to be read as an article. */
export type ReadRequest =
  | {
      readonly kind: 'file';
      readonly file: string;
      /** The URL that it was saved from; null: as found in it or beside it. */
      readonly url: string | null;
      /** Whether pictures that lie on the network may be fetched: only when the person asked for it. */
      readonly fetchPictures: boolean;
    }
  | {
      readonly kind: 'web';
      readonly url: string;
      /** Whether the URL may lead into a private network: true when the person typed it. */
      readonly allowPrivate: boolean;
    }
  /** Text from the clipboard; `html` is the same with its structure, where the clipboard had it. */
  | { readonly kind: 'paste'; readonly text: string; readonly html: string | null };

/** An article as it was read, with what became of its pictures; those that are there are on disk. */
export interface ImportedDocument {
  /** Where its text was fetched from, after redirects; null for what was not fetched, whatever URL it claims. */
  readonly fetchedFrom: { readonly url: string; readonly isPrivate: boolean } | null;
  readonly article: ExtractedArticle;
  readonly source: ArticleSource;
  readonly pictures: readonly ArticlePicture[];
}

/** Pictures of an article in the library, to be fetched again. */
export interface PictureRequest {
  /** Whether they may be fetched from this computer and its local network. */
  readonly allowPrivate: boolean;
  readonly sources: readonly string[];
}

export interface ReadProgress {
  readonly stage: 'fetching' | 'reading' | 'pictures';
  /** Of `total` pictures; 0 of 0 in the other stages. */
  readonly done: number;
  readonly total: number;
}

export type OnProgress = (progress: ReadProgress) => void;
