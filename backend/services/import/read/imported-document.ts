import type { ArticleSource, ExtractedArticle } from '../../../../core/model/article.ts';
import type { ArticlePicture } from '../../../../data/store/pictures/pictures.ts';

/** A request to read an article. */
export type ReadRequest =
  | {
      readonly kind: 'file';
      readonly file: string;
      /** The URL that it was saved from; null: the one given in the file or in a companion file. */
      readonly url: string | null;
      /** Whether remote images are fetched: only when the user requested it. */
      readonly fetchPictures: boolean;
    }
  | {
      readonly kind: 'web';
      readonly url: string;
      /** Whether the URL may lead to a private network: if the user entered it, or it was fetched from there before. */
      readonly allowPrivate: boolean;
    }
  /** Text from the clipboard; `html` is the same with its structure, where the clipboard had it. */
  | { readonly kind: 'paste'; readonly text: string; readonly html: string | null };

/** An article with the results of its images; those that were loaded are on disk. */
export interface ImportedDocument {
  /** Where its text was fetched from, after redirects; null for what was not fetched, whatever URL it claims. */
  readonly fetchedFrom: { readonly url: string; readonly isPrivate: boolean } | null;
  readonly article: ExtractedArticle;
  readonly source: ArticleSource;
  readonly pictures: readonly ArticlePicture[];
}

/** A request to fetch images of an article in the library again. */
export interface PictureRequest {
  /** Whether they may be fetched from this computer and its local network. */
  readonly allowPrivate: boolean;
  readonly sources: readonly string[];
}

export interface ReadProgress {
  readonly stage: 'fetching' | 'reading' | 'pictures';
  /** Number of processed images or pages of `total`; 0 of 0 where they are not counted. */
  readonly done: number;
  readonly total: number;
}

export type OnProgress = (progress: ReadProgress) => void;
