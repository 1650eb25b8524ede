import type { EntityKind, MentionType } from '../../model/analysis.ts';

/** A mention before it is put into the text's offsets: tokens from `first` to before `end`. */
export interface TokenMention {
  readonly first: number;
  readonly end: number;
  readonly type: MentionType;
}

/** An entity in the making. */
export interface Cluster {
  readonly kind: EntityKind;
  readonly mentions: TokenMention[];
  /** Folded forms of its names. */
  readonly forms: Set<string>;
  /** The fullest name so far. */
  name: string;
}

/** Which cluster each named token range belongs to, in text order. */
export interface PlacedMention extends TokenMention {
  readonly cluster: Cluster;
}
