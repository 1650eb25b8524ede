/** A marked part of a text, in UTF-16 code units of the text without the marks. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  /** The groups of the expression that matched the beginning of the mark. */
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** The kinds of names, by the letter of their mark: `{p:Seyi Makinde} spoke in {l:Ibadan}`. */
export const nameKinds = {
  p: 'person',
  l: 'place',
  o: 'organization',
  g: 'group',
  e: 'event',
  w: 'work',
} as const;

/**
 * Removes marks in braces, which may be nested, from a text. Spans are in the order of their ends.
 * @param mark sticky, with named groups: the beginning of a mark, from its brace to its text
 * @throws for a mark that is not closed or does not match
 */
export function readMarks(
  marked: string,
  mark: RegExp,
): { readonly text: string; readonly spans: readonly MarkedSpan[] } {
  let text = '';
  const spans: MarkedSpan[] = [];
  const open: Omit<MarkedSpan, 'end'>[] = [];
  for (let at = 0; at < marked.length;) {
    const character = marked.charAt(at);
    if (character === '}') {
      const span = open.pop();
      if (!span) throw new Error('"}" without "{"');
      spans.push({ ...span, end: text.length });
      at += 1;
    } else if (character === '{') {
      mark.lastIndex = at;
      const found = mark.exec(marked);
      if (!found) throw new Error(marked.slice(at, at + 40));
      open.push({ start: text.length, groups: found.groups ?? {} });
      at += found[0].length;
    } else {
      text += character;
      at += 1;
    }
  }
  if (open.length > 0) throw new Error('a mark is not closed');
  return { text, spans };
}
