import type { TokenizedDocument } from '../document/document.ts';
import type { PlacedMention } from '../recognition/name/mention.ts';

/** The subject of a reporting verb: its tokens, and the entity mention if it is one. */
export interface Subject {
  readonly first: number;
  readonly end: number;
  readonly mention: PlacedMention | null;
  readonly pronoun: boolean;
  /** "X, who said …, went home": the reported content ends with the relative clause. */
  readonly relative?: boolean;
}

export const pronoun = /^(?:he|she|they|it|i|we)$/;

export const phraseBoundary =
  /^(?:[.,;:!?()—–“”"…]|--+|-|and|but|or|as|that|which|while|when|where|because|after|before|since|if|though|although|said|says|in|on|at|by|with|from|during)$/;

export const determiner =
  /^(?:the|a|an|his|her|their|its|our|my|some|many|several|one|two|three|four|other|another|no|both|most|'s)$/;

/** Whether a token ends a phrase. The hyphen of "vice-chancellor" does not. */
export const isBoundary = ({ tokens, starts }: TokenizedDocument, i: number): boolean => {
  const token = tokens[i];
  if (!token) return true;
  const joinsWords =
    token.text === '-' &&
    (starts[i - 1] ?? 0) + (tokens[i - 1]?.text.length ?? 0) === starts[i] &&
    (starts[i] ?? 0) + 1 === starts[i + 1];
  return !joinsWords && phraseBoundary.test(token.folded);
};

/** Start of the noun phrase whose last words are the mention at `first`: "Beijing's foreign ministry", "minister Cheng". */
export const phraseStart = (document: TokenizedDocument, start: number, first: number): number => {
  let from = first;
  while (from > start && first - from < 10 && !isBoundary(document, from - 1)) from -= 1;
  return from;
};

/** The whole noun phrase that ends with a name: "Residents of Tumaco". */
export const phraseOf = (
  document: TokenizedDocument,
  start: number,
  end: number,
  first: number,
): Subject => ({
  first: phraseStart(document, start, first),
  end,
  mention: null,
  pronoun: false,
});

/** The noun phrase that ends before token `end` when it is not a known entity: "officials", "a spokesman for the bank". */
export const phraseBefore = (document: TokenizedDocument, start: number, end: number): Subject | null => {
  const { tokens } = document;
  const head = tokens[end - 1]?.text ?? '';
  if (
    !/^[\p{L}]/u.test(head) ||
    phraseBoundary.test(tokens[end - 1]?.folded ?? '') ||
    determiner.test(tokens[end - 1]?.folded ?? '')
  )
    return null;
  let first = end - 1;
  while (first > start && end - first < 9) {
    const before = tokens[first - 1];
    if (!before || isBoundary(document, first - 1)) break;
    first -= 1;
    if (determiner.test(before.folded) && before.folded !== "'s") break;
  }
  return { first, end, mention: null, pronoun: false };
};
