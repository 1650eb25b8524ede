/** The offset after a construct that starts at `at` and ends with `end`; null when it does not end. */
function endOf(text: string, at: number, end: string): number | null {
  const found = text.indexOf(end, at);
  return found === -1 ? null : found + end.length;
}

const isSpace = (character: string): boolean => /\s/.test(character);

/**
 * The offset of the first element or document type of a page or XML file, after a byte order mark, white space, an XML
 * declaration and comments. Reads each character once, and stops at anything else.
 */
export function startOfMarkup(text: string): number {
  let at = text.startsWith('\u00ef\u00bb\u00bf') ? 3 : text.startsWith('\ufeff') ? 1 : 0;
  for (;;) {
    while (at < text.length && isSpace(text.charAt(at))) at += 1;
    const end = text.startsWith('<!--', at)
      ? endOf(text, at + 4, '-->')
      : text.startsWith('<?', at)
        ? endOf(text, at + 2, '>')
        : null;
    if (end === null) return at;
    at = end;
  }
}

/** The offset of the first element of an XML file: like `startOfMarkup`, but also after a document type. */
export function startOfRoot(text: string): number {
  const at = startOfMarkup(text);
  if (!/^<!doctype\s/i.test(text.slice(at, at + 10))) return at;
  const end = endOf(text, at, '>');
  const subset = text.indexOf('[', at);
  const close = end !== null && subset !== -1 && subset < end ? text.indexOf(']', subset) : -1;
  const after = close === -1 ? end : endOf(text, close, '>');
  return after === null ? at : after + startOfMarkup(text.slice(after));
}
