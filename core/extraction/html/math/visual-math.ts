import { childrenOf, isElement, nameOf, type DomElement, type DomNode } from '../dom/dom.ts';

/** Attributes in which pages keep the TeX of a formula. */
const sourceAttributes = ['data-math', 'data-tex', 'data-latex', 'data-expr', 'data-formula'];

/** Names of functions in TeX, which read the same without the backslash. */
const functions =
  /\\(arccos|arcsin|arctan|cos|cosh|cot|csc|deg|det|dim|exp|gcd|inf|ker|lim|ln|log|max|min|mod|sec|sin|sinh|sup|tan|tanh)(?![A-Za-z])/g;

/** The TeX that an element or one of the two around it has in an attribute, or null. */
export function texAttributeOf(element: DomElement): string | null {
  let at: DomNode | null = element;
  for (let level = 0; level < 3 && at && isElement(at); level += 1, at = at.parentNode) {
    for (const name of sourceAttributes) {
      const value = at.getAttribute(name);
      if (value && /\S/.test(value)) return plainFunctions(value);
    }
  }
  return null;
}

/** A source whose only commands are functions reads better without their backslashes. */
function plainFunctions(source: string): string {
  const plain = source.replace(functions, '$1');
  return plain.includes('\\') ? source : plain;
}

const maxNodes = 5_000;

/** The characters that MathJax draws by class, such as `mjx-c1D463`, in order. */
export function renderedMathJaxOf(container: DomElement): string {
  let text = '';
  let count = 0;
  const open: DomNode[] = [container];
  for (let node = open.pop(); node && count < maxNodes; node = open.pop(), count += 1) {
    if (!isElement(node) || nameOf(node) === 'mjx-assistive-mml') continue;
    if (nameOf(node) === 'mjx-c') {
      const code = /(?:^|\s)mjx-c([0-9A-F]{2,6})(?:\s|$)/.exec(node.getAttribute('class') ?? '')?.[1];
      const point = code === undefined ? Number.NaN : Number.parseInt(code, 16);
      if (point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000))
        text += String.fromCodePoint(point).normalize('NFKC');
      continue;
    }
    open.push(...childrenOf(node).toReversed());
  }
  return text;
}

const services =
  /codecogs\.com|latex\.php|mathtex|mimetex|\/equation\?|[?&]cht=tx\b|\/math\/render|tex\.s2cms/i;

/** The TeX of a picture that a service drew: its alternative text, or the query of its URL; null for other pictures. */
export function texOfPicture(image: DomElement): string | null {
  const alt = image.getAttribute('alt')?.trim() ?? '';
  const src = image.getAttribute('src') ?? image.getAttribute('data-src') ?? '';
  if (services.test(src)) {
    if (alt !== '') return alt;
    try {
      return decodeURIComponent(src.replace(/^[^?]*\?(?:[a-z]+=)?/, '').replace(/\+/g, ' '));
    } catch {
      return null;
    }
  }
  return null;
}

/** Whether a text is TeX rather than a description in words. */
export function looksLikeTex(text: string): boolean {
  if (/[\\^_{}]/.test(text)) return true;
  return (text.match(/\p{L}{4,}/gu) ?? []).length < 2;
}
