import { replaceByHtml } from '../dom/build-tree.ts';
import type { HtmlElement } from '../dom/nodes.ts';
import { innerHtml } from '../dom/serialize.ts';
import { typesOf } from './chapter-dom.ts';

/** Vocabularies that extraction reads, so that a case for them is preferred to the default. */
const supported = /MathML|1999\/xhtml/;

/** Of `epub:switch`, keeps the first case that can be read, otherwise the default. */
function resolveSwitches(body: HtmlElement): void {
  for (const element of body.querySelectorAll('*')) {
    if (element.localName !== 'epub:switch') continue;
    const branches = element.children;
    const branch =
      branches.find((child) => supported.test(child.getAttribute('required-namespace') ?? '')) ??
      branches.find((child) => child.localName === 'epub:default');
    replaceByHtml(element, branch ? innerHtml(branch) : '');
  }
}

/** Page numbers of the printed edition are not part of the text; their elements stay as places that links lead to. */
function emptyPageBreaks(body: HtmlElement): void {
  for (const element of body.querySelectorAll('span,a,div,p,hr,i,b,sup'))
    if (typesOf(element).some((type) => /^(?:doc-)?pagebreak$/.test(type))) element.replaceChildren([]);
}

/** Prepares the markup of a chapter that only e-books have. */
export function resolveBookMarkup(body: HtmlElement): void {
  resolveSwitches(body);
  emptyPageBreaks(body);
}
