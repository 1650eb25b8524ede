import type { HtmlDocument } from '../../dom/nodes.ts';

const declaration = /(--sf-img-\d+)\s*:\s*url\(\s*/g;

/** The URL that starts at an offset and ends with its quotation mark or the parenthesis. */
function urlAt(text: string, start: number): string {
  const quote = text[start];
  const isQuoted = quote === '"' || quote === "'";
  const end = isQuoted ? text.indexOf(quote, start + 1) : text.indexOf(')', start);
  return end === -1 ? '' : text.slice(isQuoted ? start + 1 : start, end).trim();
}

/** SingleFile stores a picture that a page shows several times once, as a CSS variable: images get it as their source. */
export function restoreGroupedPictures(document: HtmlDocument, html: string): void {
  if (!html.includes('--sf-img-')) return;
  const urls = new Map<string, string>();
  for (const found of html.matchAll(declaration)) {
    const name = found[1] ?? '';
    if (!urls.has(name)) urls.set(name, urlAt(html, found.index + found[0].length));
  }
  for (const image of document.querySelectorAll('img[style]')) {
    const name = /var\(\s*(--sf-img-\d+)\s*\)/.exec(image.getAttribute('style') ?? '')?.[1];
    const url = name === undefined ? undefined : urls.get(name);
    if (url) image.setAttribute('src', url);
  }
}
