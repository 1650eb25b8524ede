import type { MathNode } from '../../../model/math.ts';
import { collapseSpace } from '../../characters.ts';
import { nameOf, type DomElement } from '../dom/dom.ts';
import { classOf } from '../dom/elements.ts';
import { mathTreeOf } from './math-tree.ts';
import { renderedMathJaxOf, looksLikeTex, texAttributeOf, texOfPicture } from './visual-math.ts';
import { mathWords } from './math-words.ts';

/** A formula: its TeX, or otherwise a linear form. */
export interface Formula {
  readonly words: string;
  /** Display rather than inline. */
  readonly isBlock: boolean;
  /** Its layout, if the page contains it. */
  readonly math: MathNode | null;
}

/** Maximum length of the source. */
const longest = 10_000;

/** "{\displaystyle x^2}" only declares the style, which the block already expresses. */
const withoutStyle = (source: string): string => {
  const style = /^\{\\(?:display|text)style/.exec(source)?.[0];
  return style !== undefined && source.endsWith('}') ? source.slice(style.length, -1).trimStart() : source;
};

const normalizeTex = (source: string): string =>
  collapseSpace(withoutStyle(source.trim()).replace(/^(\$\$?|\\\[|\\\()([^]*?)(\$\$?|\\\]|\\\))$/, '$2'));

function annotationIn(math: DomElement): string | null {
  const found = Array.from(math.querySelectorAll('annotation')).find((annotation) =>
    /tex/i.test(annotation.getAttribute('encoding') ?? ''),
  );
  return found?.textContent ?? null;
}

const made = (source: string | null | undefined, isBlock: boolean, math: MathNode | null): Formula | null => {
  const words = normalizeTex(source ?? '');
  return words === '' || words.length > longest ? null : { words, isBlock, math };
};

/** The text of MathML that is too large to be parsed as a tree. */
const linear = (math: DomElement): string =>
  Array.from(math.querySelectorAll('mi,mn,mo,mtext,ms'))
    .map((token) => token.textContent ?? '')
    .join(' ');

function formulaOfMath(math: DomElement, isBlock: boolean): Formula | null {
  const tree = mathTreeOf(math);
  const alternative = math.getAttribute('alttext');
  // The alternative text may also be a description, or say that there is none.
  const source =
    annotationIn(math) ??
    (alternative !== null && (looksLikeTex(alternative) || tree === null) ? alternative : null) ??
    (tree ? mathWords(tree) : linear(math));
  return made(source, isBlock || math.getAttribute('display') === 'block', tree);
}

/** Elements that render a formula and keep its MathML for assistive technology: MathJax 3 and later, MediaWiki. */
const isAround = (name: string, spanClasses: string): boolean =>
  name === 'mjx-container' || /(?:^|\s)mwe-math-element(?:\s|$)/.test(spanClasses);

/** A formula rendered by KaTeX, without MathML. */
const isKatex = (element: DomElement, spanClasses: string): boolean =>
  /(?:^|\s)katex(?:\s|$)/.test(spanClasses) && element.querySelector('math,annotation') === null;

/**
 * The formula of an element, or null: MathML with its TeX as `alttext` or annotation, a MathJax script, or an image of a formula
 * with its source as alternative text.
 */
export function formulaOf(element: DomElement): Formula | null {
  const name = nameOf(element);
  if (name === 'math') return formulaOfMath(element, false);
  const spanClasses = name === 'span' ? classOf(element) : '';
  if (isAround(name, spanClasses)) {
    const math = element.querySelector('math');
    const isBlock = element.getAttribute('display') === 'true';
    if (math) return formulaOfMath(math, isBlock);
    return name === 'mjx-container'
      ? made(texAttributeOf(element) ?? renderedMathJaxOf(element), isBlock, null)
      : null;
  }
  if (isKatex(element, spanClasses)) {
    const source = texAttributeOf(element) ?? element.querySelector('.katex-html')?.textContent;
    return made(source, false, null);
  }
  if (name === 'script') {
    const type = element.getAttribute('type') ?? '';
    return /^math\/tex/i.test(type) ? made(element.textContent, /mode=display/i.test(type), null) : null;
  }
  if (name !== 'img') return null;
  const tex = texOfPicture(element);
  if (tex !== null) return made(tex, false, null);
  const classes = classOf(element);
  if (!/(?:^|[\s_-])(?:mwe-math|latex|tex|mathtex|math)(?:$|[\s_-])/i.test(classes)) return null;
  return made(element.getAttribute('alt'), /display|block/.test(classes), null);
}
