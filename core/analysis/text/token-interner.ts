import type { Token, TokenForm } from './token.ts';

/** Interns the tokens of one text: equal tokens share one object without offsets. */
export const createTokenInterner = (): ((token: Token) => TokenForm) => {
  const detached = new Map<string, TokenForm>();
  const attached = new Map<string, TokenForm>();
  return (token) => {
    const forms = token.attached ? attached : detached;
    const known = forms.get(token.text);
    if (known) return known;
    const { text, folded } = token;
    const form = { text, folded: folded === text ? text : folded, attached: token.attached };
    forms.set(text, form);
    return form;
  };
};

/** The folded words that occur in lower case among the tokens of a text. */
export const lowerWords = (tokens: readonly TokenForm[]): ReadonlySet<string> => {
  const lower = new Set<string>();
  for (const { text, folded } of new Set(tokens)) if (/^\p{Ll}/u.test(text)) lower.add(folded);
  return lower;
};
