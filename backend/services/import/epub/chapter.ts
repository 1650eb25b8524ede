import { letterKey } from '../../../../core/text/words.ts';
import { folderOf, nameToUrl, resolveInside } from '../../containers/container.ts';
import { parseHtml } from '../read/parse-html.ts';
import type { ContentsEntry } from './contents.ts';
import { escapeHtml, xhtmlToHtml } from './xhtml.ts';

/** What the parser's elements can do, beyond what extraction reads of them. */
interface ChapterElement {
  readonly localName: string;
  readonly textContent: string | null;
  innerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selectors: string): ChapterElement | null;
  querySelectorAll(selectors: string): ArrayLike<ChapterElement>;
  insertAdjacentHTML(where: 'afterbegin' | 'beforebegin', html: string): void;
  replaceWith(element: ChapterElement): void;
}

/** What all chapters know of one another: the place of each in the joined document. */
export interface ChapterPlaces {
  /** The number of a chapter by its file in the archive. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The lines of the table of contents that lead into each file. */
  readonly contents: ReadonlyMap<string, readonly ContentsEntry[]>;
}

const anchorOf = (number: number, fragment: string): string => `c${number}-${fragment}`;

const decoded = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

/** Links between chapters become links inside the joined document; other relative ones lead nowhere. */
function rewriteLinks(body: ChapterElement, path: string, number: number, { numbers }: ChapterPlaces): void {
  for (const element of Array.from(body.querySelectorAll('[id]')))
    element.setAttribute('id', anchorOf(number, element.getAttribute('id') ?? ''));
  for (const anchor of Array.from(body.querySelectorAll('a[name]')))
    if (anchor.getAttribute('id') === null)
      anchor.setAttribute('id', anchorOf(number, anchor.getAttribute('name') ?? ''));
  for (const link of Array.from(body.querySelectorAll('a[href]'))) {
    const href = link.getAttribute('href') ?? '';
    if (/^[a-z][a-z0-9+.-]*:/i.test(href)) continue;
    const [file = '', fragment = ''] = href.split('#');
    const target = file === '' ? number : numbers.get(resolveInside(folderOf(path), file) ?? '');
    if (target === undefined) link.removeAttribute('href');
    else
      link.setAttribute('href', fragment === '' ? `#c${target}` : `#${anchorOf(target, decoded(fragment))}`);
  }
}

function rewritePictures(body: ChapterElement, path: string): void {
  for (const image of Array.from(body.querySelectorAll('img'))) {
    const src = image.getAttribute('src') ?? '';
    const name = resolveInside(folderOf(path), src);
    if (name !== null) image.setAttribute('src', nameToUrl(name));
    // A book's text does not come from the network, and so its pictures do not either, unless somebody asks.
  }
  // Covers and plates are often drawn by an SVG that shows nothing but one picture.
  for (const svg of Array.from(body.querySelectorAll('svg'))) {
    const image = svg.querySelector('image');
    const href = image?.getAttribute('xlink:href') ?? image?.getAttribute('href') ?? '';
    const name = resolveInside(folderOf(path), href);
    if (name === null) continue;
    const title = svg.querySelector('title')?.textContent ?? '';
    svg.insertAdjacentHTML(
      'beforebegin',
      `<img src="${escapeHtml(nameToUrl(name))}" alt="${escapeHtml(title)}">`,
    );
  }
}

/** What the table of contents calls a place stands there as a heading, where the chapter itself has none. */
function addHeadings(body: ChapterElement, number: number, path: string, { contents }: ChapterPlaces): void {
  const entries = contents.get(path) ?? [];
  for (const { label, fragment, level } of entries) {
    const words = (text: string | null): string => letterKey(text ?? '');
    const known = Array.from(body.querySelectorAll('h1,h2,h3,h4,h5,h6')).some((heading) => {
      const [has, wanted] = [words(heading.textContent), words(label)];
      return has !== '' && (has.includes(wanted) || wanted.includes(has));
    });
    if (known || (fragment === null && body.querySelector('h1,h2,h3') !== null)) continue;
    const heading = `<h${Math.min(6, level)}>${escapeHtml(label)}</h${Math.min(6, level)}>`;
    const anchor = fragment === null ? null : anchorOf(number, decoded(fragment));
    const place =
      anchor === null
        ? null
        : Array.from(body.querySelectorAll('[id]')).find((each) => each.getAttribute('id') === anchor);
    if (place && !/^(?:a|span|i|b|em|strong|sup|sub|td|th|tr|li)$/i.test(place.localName))
      place.insertAdjacentHTML('beforebegin', heading);
    else if (fragment === null) body.insertAdjacentHTML('afterbegin', heading);
  }
}

/** A chapter's file in, its body as a section of the joined document out. */
export function chapterToSection(xhtml: string, path: string, number: number, places: ChapterPlaces): string {
  const document = parseHtml(xhtmlToHtml(xhtml.replace(/^\ufeff/, '')));
  const body = document.body as unknown as ChapterElement | null;
  if (!body) return '';
  rewriteLinks(body, path, number, places);
  rewritePictures(body, path);
  addHeadings(body, number, path, places);
  return `<section id="c${number}">${body.innerHTML}</section>`;
}
