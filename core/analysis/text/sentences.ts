import type { Token } from './token.ts';

const ends = /^(?:[.!?…]|\.{2,})$/;
const closers = /^["”’')\]»]$/;
/** A title or a month never ends a sentence with its period. */
const noEnd =
  /^(?:mr|mrs|ms|dr|prof|rev|gen|lt|col|sgt|capt|maj|cpl|adm|hon|sen|rep|gov|st|vs|mt|ft|jan|feb|mar|apr|aug|sept|sep|oct|nov|dec|no)\.$/;
const inner = /^\p{L}\.$|^(?:\p{L}\.)+$/u;
const starts = /^[\p{Lu}\p{N}"“‘'([«–—-]/u;

/** Words that, after "U.S." and the like, begin a sentence rather than go on with a name. */
const opener =
  /^(?:the|a|an|he|she|it|they|we|i|but|and|in|on|at|this|that|these|those|his|her|their|however|meanwhile)$/;

const endsAt = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !next || next.glued) return false;
  if (!starts.test(next.text)) return false;
  if (ends.test(token.text)) return true;
  if (closers.test(token.text) && token.glued) {
    const before = tokens[i - 1];
    return before !== undefined && ends.test(before.text);
  }
  if (noEnd.test(token.folded)) return false;
  if (inner.test(token.text)) return opener.test(next.folded) && /^\p{Lu}/u.test(next.text);
  return (
    token.text.length > 2 &&
    token.text.endsWith('.') &&
    /^\p{L}/u.test(token.text) &&
    opener.test(next.folded)
  );
};

/** Past the last token of each sentence of one line. */
export const sentenceEnds = (tokens: readonly Token[]): number[] => {
  const found: number[] = [];
  for (let i = 0; i < tokens.length; i += 1)
    if (i + 1 === tokens.length || endsAt(tokens, i)) found.push(i + 1);
  return found;
};
