import type { EntityKind, MentionType } from '../../../model/analysis.ts';

/** A mention as a token range from `first` to before `end`, not yet mapped to text offsets. */
export interface TokenMention {
  readonly first: number;
  readonly end: number;
  readonly type: MentionType;
}

/** An entity under construction. */
export interface Cluster {
  readonly kind: EntityKind;
  readonly mentions: TokenMention[];
  /** Folded forms of its names. */
  readonly forms: Set<string>;
  /** The most complete name found so far. */
  name: string;
}

/** A mention with the cluster it belongs to. */
export interface PlacedMention extends TokenMention {
  readonly cluster: Cluster;
}

/** Looks up mentions by token. */
export interface MentionIndex {
  get(token: number): PlacedMention | undefined;
  has(token: number): boolean;
}

/**
 * Indexes mentions by one token each; where several share a token, the last one wins. A typed array takes a tenth of the memory
 * of a Map.
 * @param size number of tokens in the text
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
