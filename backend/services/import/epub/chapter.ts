import { folderOf, nameToUrl, resolveInside } from '../../containers/container.ts';
import { parseHtml } from '../html/parse-html.ts';
import { pathKey } from './archive-names.ts';
import { escapeHtml } from '../dom/escape-html.ts';
import type { HtmlElement } from '../dom/nodes.ts';
import { innerHtml } from '../dom/serialize.ts';
import { textsOfDrawing } from './chapter-dom.ts';
import { addHeadings } from './chapter-headings.ts';
import { resolveBookMarkup } from './chapter-markup.ts';
import { rewritePictures, type FindName } from './chapter-pictures.ts';
import { expandDeclaredEntities } from './dtd-entities.ts';
import type { ContentsEntry } from './contents.ts';
import { xhtmlToHtml } from './xhtml.ts';

/** The places of all chapters in the joined document. */
export interface ChapterPlaces {
  /** The number of a chapter by the key of its path. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The lines of the table of contents that lead into each file, by the key of its path. */
  readonly contents: ReadonlyMap<string, readonly ContentsEntry[]>;
  readonly find: FindName;
}

const anchorOf = (number: number, fragment: string): string => `c${number}-${fragment}`;

const decoded = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

/** Converts links between chapters to links inside the joined document, and removes other relative ones. */
function rewriteLinks(body: HtmlElement, path: string, number: number, { numbers }: ChapterPlaces): void {
  for (const element of body.querySelectorAll('[id]'))
    element.setAttribute('id', anchorOf(number, element.getAttribute('id') ?? ''));
  for (const anchor of body.querySelectorAll('a[name]'))
    if (anchor.getAttribute('id') === null)
      anchor.setAttribute('id', anchorOf(number, anchor.getAttribute('name') ?? ''));
  for (const link of body.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (/^[a-z][a-z0-9+.-]*:/i.test(href)) continue;
    const [file = '', fragment = ''] = href.split('#');
    const target = file === '' ? number : numbers.get(pathKey(resolveInside(folderOf(path), file) ?? ''));
    if (target === undefined) link.removeAttribute('href');
    else
      link.setAttribute('href', fragment === '' ? `#c${target}` : `#${anchorOf(target, decoded(fragment))}`);
  }
}

/** The drawing of a chapter that is an SVG file: the picture, and its words as paragraphs. */
function drawingToHtml(svg: string, path: string): string {
  const { body } = parseHtml(svg.replace(/^[^<]*(?:<\?[^>]*\?>|<!--[^]*?-->|<!DOCTYPE[^>]*>|\s)*/i, ''));
  const texts = textsOfDrawing(body);
  const title = body.querySelector('title')?.textContent.trim() ?? '';
  return [
    `<img src="${escapeHtml(nameToUrl(path))}" alt="${escapeHtml(title)}">`,
    ...(texts.length > 0 ? texts : [title === '' ? `[Drawing: ${path.replace(/^.*\//, '')}]` : title]).map(
      (text) => `<p>${escapeHtml(text)}</p>`,
    ),
  ].join('');
}

/** A part of the book that cannot be read, named at its place, so that it is not missing without a trace. */
export const missingSection = (path: string, number: number): string =>
  `<section id="c${number}"><p>[This part of the e-book could not be read: ${escapeHtml(path.replace(/^.*\//, ''))}]</p></section>`;

/** The line before a part of the book whose bytes are not those that were packed. */
export const damagedNotice = (path: string): string =>
  `<p>[This part of the e-book is damaged, and may have wrong or missing words: ${escapeHtml(path.replace(/^.*\//, ''))}]</p>`;

/** A part of the book that is a picture alone. */
export const pictureSection = (entry: string, number: number): string =>
  `<section id="c${number}"><p><img src="${escapeHtml(nameToUrl(entry))}" alt=""></p></section>`;

/** The paragraphs of a chapter of plain text. */
const plainToHtml = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('');

/** Converts the file of a chapter to a section of the joined document. */
export function chapterToSection(
  source: string,
  { path, type }: { readonly path: string; readonly type: string },
  number: number,
  places: ChapterPlaces,
): string {
  if (type === 'image/svg+xml') return `<section id="c${number}">${drawingToHtml(source, path)}</section>`;
  const isPlain = type === 'text/plain' && !/<(?:html|body|p|div)\b/i.test(source);
  const document = parseHtml(
    isPlain ? plainToHtml(source) : xhtmlToHtml(expandDeclaredEntities(source.replace(/^\ufeff/, ''))),
  );
  const { body } = document;
  resolveBookMarkup(body);
  rewriteLinks(body, path, number, places);
  rewritePictures(body, path, places.find);
  addHeadings(body, places.contents.get(pathKey(path)) ?? [], (fragment) =>
    anchorOf(number, decoded(fragment)),
  );
  return `<section id="c${number}">${innerHtml(body)}</section>`;
}
