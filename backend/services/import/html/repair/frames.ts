import { setInnerHtml } from '../../dom/build-tree.ts';
import { HtmlElement, type HtmlDocument } from '../../dom/nodes.ts';
import { proseLength } from './prose-length.ts';

/** Maximum number of frames that are read, and how deep they are nested. */
const maxFrames = 50;
const maxDepth = 3;

/** Minimum length of prose in a frame of a page that has as much itself: advertisements and buttons have less. */
const minProse = 200;

/** The content of a page without the elements around it, which cannot be inside another page. */
const contentOf = (html: string): string =>
  html.replace(/<!doctype[^<>]*>/i, '').replace(/<\/?(?:html|body)\b[^<>]*>/gi, '');

/** A frameset shows nothing but its frames: it becomes a division, so that their content is read. */
function showFrameset(content: HtmlElement): void {
  for (let at = content.parentNode; at instanceof HtmlElement; at = content.parentNode) {
    if (at.localName !== 'frameset') return;
    at.replaceWith(at.childNodes);
  }
}

/**
 * Replaces frames by their content, where it is in the page or in the file with it.
 * @param open returns the HTML of a frame by its URL as written; null when it is not available
 */
export function inlineFrames(document: HtmlDocument, open: (url: string) => string | null): void {
  let isEmpty: boolean | null = null;
  for (let depth = 0; depth < maxDepth; depth += 1) {
    const frames = document.querySelectorAll('iframe,frame').slice(0, maxFrames);
    let count = 0;
    for (const frame of frames) {
      const url = frame.getAttribute('src') ?? '';
      const html = frame.getAttribute('srcdoc') ?? (url === '' ? null : open(url));
      if (html === null || !/[\p{L}\p{N}]/u.test(html)) continue;
      const content = new HtmlElement('div');
      setInnerHtml(content, contentOf(html));
      for (const head of content.querySelectorAll('head,title')) head.remove();
      isEmpty ??= proseLength(document.body) < minProse;
      if (!isEmpty && proseLength(content) < minProse) continue;
      frame.replaceWith([content]);
      showFrameset(content);
      count += 1;
    }
    if (count === 0) return;
  }
}
