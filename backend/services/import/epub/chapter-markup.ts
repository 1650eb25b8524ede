import { replaceByHtml, typesOf, type ChapterElement } from './chapter-dom.ts';

/** Vocabularies that extraction reads, so that a case for them is preferred to the default. */
const supported = /MathML|1999\/xhtml/;

/** Of `epub:switch`, keeps the first case that can be read, otherwise the default. */
function resolveSwitches(body: ChapterElement): void {
  for (const element of Array.from(body.querySelectorAll('*'))) {
    if (element.localName.toLowerCase() !== 'epub:switch') continue;
    const branches = Array.from(element.children);
    const branch =
      branches.find((child) => supported.test(child.getAttribute('required-namespace') ?? '')) ??
      branches.find((child) => child.localName.toLowerCase() === 'epub:default');
    replaceByHtml(element, branch?.innerHTML ?? '');
  }
}

/** Page numbers of the printed edition are not part of the text; their elements stay as places that links lead to. */
function emptyPageBreaks(body: ChapterElement): void {
  for (const element of Array.from(body.querySelectorAll('span,a,div,p,hr,i,b,sup')))
    if (typesOf(element).some((type) => /^(?:doc-)?pagebreak$/.test(type))) element.innerHTML = '';
}

/** Prepares the markup of a chapter that only e-books have. */
export function resolveBookMarkup(body: ChapterElement): void {
  resolveSwitches(body);
  emptyPageBreaks(body);
}
