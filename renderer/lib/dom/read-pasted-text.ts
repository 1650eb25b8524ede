/** Text from the clipboard or a drop; `html` is the same with its structure, null where there is none. */
export interface Pasted {
  readonly text: string;
  readonly html: string | null;
}

/** Markup that says more than the bare text does. */
const structured = /<(?:p|h[1-6]|ul|ol|li|table|blockquote|pre|img|a|em|strong|b|i)\b/i;

/** Longest that is taken, UTF-16 code units; the contract says the same. */
const longest = { text: 20_000_000, html: 40_000_000 };

/** What a clipboard or a drop holds as text; null when it holds none. */
export function pastedFrom(data: Pick<DataTransfer, 'getData'>): Pasted | null {
  // As a field would have it: with the line ends of every system alike.
  const text = data.getData('text/plain').replaceAll(/\r\n?/g, '\n').slice(0, longest.text);
  const html = data.getData('text/html');
  if (text.trim() === '') return null;
  return { text, html: structured.test(html) && html.length <= longest.html ? html : null };
}
