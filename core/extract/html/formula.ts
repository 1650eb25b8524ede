import { collapseSpace } from '../characters.ts';
import { nameOf, type DomElement } from './dom.ts';
import { longestClass } from './elements.ts';

/** A formula's TeX source, and whether it stands by itself. */
export interface Formula {
  readonly tex: string;
  readonly isBlock: boolean;
}

/** Longest source that is believed. */
const longest = 10_000;

/** "{\displaystyle x^2}" says how to set x^2, which is said by the block already. */
const tidyTex = (source: string): string =>
  collapseSpace(
    source
      .trim()
      .replace(/^\{\\(?:display|text)style\s*([^]*)\}$/, '$1')
      .replace(/^(\$\$?|\\\[|\\\()([^]*?)(\$\$?|\\\]|\\\))$/, '$2'),
  );

function annotationIn(math: DomElement): string | null {
  const found = Array.from(math.querySelectorAll('annotation')).find((annotation) =>
    /tex/i.test(annotation.getAttribute('encoding') ?? ''),
  );
  return found?.textContent ?? null;
}

const made = (source: string | null | undefined, isBlock: boolean): Formula | null => {
  const tex = tidyTex(source ?? '');
  return tex === '' || tex.length > longest ? null : { tex, isBlock };
};

/** MathML that brings no source: its letters and signs in their order. */
const linear = (math: DomElement): string =>
  Array.from(math.querySelectorAll('mi,mn,mo,mtext,ms'))
    .map((token) => token.textContent ?? '')
    .join(' ');

/**
 * The formula that an element is, or null: MathML with its TeX as `alttext` or annotation, a script of MathJax, a picture of a
 * formula with its source as description.
 */
export function formulaOf(element: DomElement): Formula | null {
  const name = nameOf(element);
  if (name === 'math') {
    const isBlock = element.getAttribute('display') === 'block';
    return made(annotationIn(element) ?? element.getAttribute('alttext') ?? linear(element), isBlock);
  }
  if (name === 'script') {
    const type = element.getAttribute('type') ?? '';
    return /^math\/tex/i.test(type) ? made(element.textContent, /mode=display/i.test(type)) : null;
  }
  if (name !== 'img') return null;
  const classes = (element.getAttribute('class') ?? '').slice(0, longestClass);
  if (!/(?:^|[\s_-])(?:mwe-math|latex|tex|mathtex|math)(?:$|[\s_-])/i.test(classes)) return null;
  return made(element.getAttribute('alt'), /display|block/.test(classes));
}
