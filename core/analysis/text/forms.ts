import type { Token, TokenForm } from './token.ts';

/** Interns the tokens of one text: equal tokens share one object without offsets. */
export const createForms = (): ((token: Token) => TokenForm) => {
  const apart = new Map<string, TokenForm>();
  const glued = new Map<string, TokenForm>();
  return (token) => {
    const forms = token.glued ? glued : apart;
    const known = forms.get(token.text);
    if (known) return known;
    const { text, folded } = token;
    const form = { text, folded: folded === text ? text : folded, glued: token.glued };
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
