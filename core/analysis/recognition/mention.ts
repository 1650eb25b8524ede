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

/** Finds a mention by a token. */
export interface MentionIndex {
  get(token: number): PlacedMention | undefined;
  has(token: number): boolean;
}

/**
 * Mentions by one token of each, the last one where several have it. Numbers by token take a tenth of what a Map does.
 * @param size the tokens of the text
 */
export const indexMentions = (
  size: number,
  mentions: readonly PlacedMention[],
  tokenOf: (mention: PlacedMention) => number,
): MentionIndex => {
  const numbers = new Int32Array(size + 1);
  mentions.forEach((mention, number) => {
    numbers[tokenOf(mention)] = number + 1;
  });
  return {
    get: (token) => mentions[(numbers[token] ?? 0) - 1],
    has: (token) => (numbers[token] ?? 0) > 0,
  };
};
