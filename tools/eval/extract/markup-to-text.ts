import type { DomNode } from '../../../core/extraction/html/dom/dom.ts';
import { childrenOf, isElement, isText, nameOf } from '../../../core/extraction/html/dom/dom.ts';

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const ignoredElements = new Set(['script', 'style', 'noscript', 'template', 'title']);

/**
 * Converts an article's markup to text with a newline around each block, independently of the extraction that is being
 * scored.
 */
export function markupToText(root: DomNode, { captions }: { readonly captions: boolean }): string {
  let text = '';
  const steps: (DomNode | string)[] = [root];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'string') text += step;
    else if (isText(step)) text += step.nodeValue ?? '';
    else if (isElement(step)) {
      const name = nameOf(step);
      if (ignoredElements.has(name) || (!captions && /^(?:fig)?caption$/.test(name))) continue;
      const edge = inline.has(name) ? '' : '\n';
      text += edge;
      steps.push(edge, ...childrenOf(step).toReversed());
    }
  }
  return text;
}
