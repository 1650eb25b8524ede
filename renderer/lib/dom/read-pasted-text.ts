/** Text from the clipboard or a drop; `html` has its structure and is null without one. */
export interface Pasted {
  readonly text: string;
  readonly html: string | null;
}

/** Tags that carry more information than plain text. */
const structured = /<(?:p|h[1-6]|ul|ol|li|table|blockquote|pre|img|a|em|strong|b|i)\b/i;

/** Maximum length, UTF-16 code units; the same as in the contract. */
const maxLength = { text: 20_000_000, html: 40_000_000 };

/** Returns the text of a clipboard or drop; null when it contains none. */
export function readPastedText(data: Pick<DataTransfer, 'getData'>): Pasted | null {
  // Normalizes line endings, as a text field does.
  const text = data.getData('text/plain').replaceAll(/\r\n?/g, '\n').slice(0, maxLength.text);
  const html = data.getData('text/html');
  if (text.trim() === '') return null;
  return { text, html: structured.test(html) && html.length <= maxLength.html ? html : null };
}
