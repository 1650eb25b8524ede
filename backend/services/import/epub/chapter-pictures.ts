import { folderOf, nameToUrl, resolveInside } from '../../containers/container.ts';
import { replaceByHtml } from '../dom/build-tree.ts';
import { escapeHtml } from '../dom/escape-html.ts';
import type { HtmlElement } from '../dom/nodes.ts';
import { innerHtml, outerHtml } from '../dom/serialize.ts';
import { textsOfDrawing, collapsedTextOf } from './chapter-dom.ts';

/** Finds the name of an entry of the archive for a path; null when there is none. */
export type FindName = (path: string) => string | null;

/** Maximum length in code units of a drawing that becomes a picture. */
const maxDrawing = 500_000;

const picture = (url: string, alt: string): string =>
  `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">`;

/** A drawing as a picture of its own; its alternative text is its title or its words. */
function drawingToPicture(svg: HtmlElement): string {
  const alt = [collapsedTextOf(svg.querySelector('title')), ...textsOfDrawing(svg)].filter(Boolean).join(' ');
  const html = outerHtml(svg);
  const markup = svg.getAttribute('xmlns')
    ? html
    : html.replace(/^<svg/i, '<svg xmlns="http://www.w3.org/2000/svg"');
  return markup.length > maxDrawing ? '' : picture(`data:image/svg+xml,${encodeURIComponent(markup)}`, alt);
}

/**
 * Names the pictures of a chapter by their entries in the archive. A picture with several sources keeps those that are in it; an
 * `<object>` is replaced by its fallback; drawings become pictures, and the images in a drawing each one.
 */
export function rewritePictures(body: HtmlElement, path: string, find: FindName): void {
  const urlOf = (reference: string | null): string | null => {
    const name = reference === null ? null : resolveInside(folderOf(path), reference.trim());
    return name === null ? null : nameToUrl(find(name) ?? name);
  };
  const exists = (reference: string): boolean => {
    const name = resolveInside(folderOf(path), reference);
    return name !== null && find(name) !== null;
  };
  for (const object of body.querySelectorAll('object,embed')) {
    const data = object.getAttribute('data') ?? object.getAttribute('src');
    const url =
      /^image\//i.test(object.getAttribute('type') ?? '') || /\.(?:png|jpe?g|gif|webp|svg)$/i.test(data ?? '')
        ? urlOf(data)
        : null;
    const fallback = innerHtml(object);
    const isRaster = data !== null && /\.(?:png|jpe?g|gif|webp|avif)$/i.test(data) && exists(data.trim());
    if (url !== null && isRaster && object.querySelector('img') === null)
      replaceByHtml(object, picture(url, object.getAttribute('title') ?? collapsedTextOf(object)));
    else if (/\S/.test(fallback)) replaceByHtml(object, fallback);
    else if (url !== null) replaceByHtml(object, picture(url, object.getAttribute('title') ?? ''));
  }
  for (const source of body.querySelectorAll('picture source')) {
    const [first = ''] = (source.getAttribute('srcset') ?? '').trim().split(/[\s,]+/);
    const url = urlOf(first);
    if (url !== null && exists(first)) source.setAttribute('srcset', url);
    else source.remove();
  }
  for (const image of body.querySelectorAll('img')) {
    const [first = ''] = (image.getAttribute('srcset') ?? '').trim().split(/[\s,]+/);
    const url = urlOf(image.getAttribute('src') ?? (first === '' ? null : first));
    if (url !== null) image.setAttribute('src', url);
    // A book is not fetched from the network, so its images are not either, unless the user requests it.
    image.removeAttribute('srcset');
  }
  for (const video of body.querySelectorAll('video[poster]')) {
    const url = urlOf(video.getAttribute('poster'));
    if (url !== null) video.setAttribute('poster', url);
  }
  for (const svg of body.querySelectorAll('svg')) {
    const images = svg
      .querySelectorAll('image')
      .flatMap((image) => urlOf(image.getAttribute('xlink:href') ?? image.getAttribute('href')) ?? []);
    const title = collapsedTextOf(svg.querySelector('title'));
    const written = svg
      .querySelectorAll('foreignObject,foreignobject')
      .map((part) => `<div>${innerHtml(part)}</div>`)
      .join('');
    const html =
      (images.length > 0 ? images.map((url) => picture(url, title)).join('') : drawingToPicture(svg)) +
      written;
    if (html !== '') replaceByHtml(svg, html);
  }
}
