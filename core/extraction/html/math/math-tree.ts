import {
  maxMathDepth,
  isMathAttribute,
  isMathElement,
  mathAttributes,
  maxMathNodes,
  type MathElement,
  type MathNode,
} from '../../../model/math.ts';
import { cleanCharacters, collapseSpace } from '../../characters.ts';
import { childrenOf, isElement, nameOf, type DomElement } from '../dom/dom.ts';
import { toMathAlphabet } from './math-letters.ts';

const tokens: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'mtext', 'ms']);

/** Parts of a formula that are not rendered: its source, semantics, images. */
const ignoredElements = /^(?:annotation|annotation-xml|script|style|mglyph|maligngroup|malignmark)$/;

const maxTokenLength = 200;

function attributesOf(element: DomElement): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of mathAttributes) {
    const value = element.getAttribute(name)?.trim();
    if (!value || !isMathAttribute(name, value)) continue;
    // Other alphabets are separate Unicode letters.
    if (name === 'mathvariant' && value !== 'normal') continue;
    found[name] = value;
  }
  return found;
}

const made = (
  name: MathElement,
  children: MathNode['children'],
  attributes: Record<string, string> = {},
): MathNode => ({ name, ...(Object.keys(attributes).length > 0 ? { attributes } : {}), children });

const sign = (text: string): MathNode => made('mo', [text]);

/** `mfenced` is not part of MathML Core; its brackets and commas become operators. */
function fenced(element: DomElement, children: readonly MathNode[]): MathNode {
  const separators = (element.getAttribute('separators') ?? ',').replace(/\s/g, '').slice(0, 20);
  const parts = children.flatMap((child, index) => {
    const between = separators[Math.min(index - 1, separators.length - 1)];
    return index > 0 && between !== undefined ? [sign(between), child] : [child];
  });
  const edge = (name: string, usual: string): string =>
    (element.getAttribute(name) ?? usual).trim().slice(0, 4);
  return made('mrow', [sign(edge('open', '(')), made('mrow', parts), sign(edge('close', ')'))]);
}

class TooLarge extends Error {}

/**
 * The MathML of a formula as a tree of supported elements; null when empty or too large. Unsupported elements become rows of
 * their children.
 */
export function mathTreeOf(math: DomElement): MathNode | null {
  let nodes = 0;
  const read = (element: DomElement, depth: number): MathNode | null => {
    nodes += 1;
    if (nodes > maxMathNodes || depth > maxMathDepth) throw new TooLarge();
    const name = nameOf(element);
    if (ignoredElements.test(name)) return null;
    if (tokens.has(name)) {
      const text = collapseSpace(cleanCharacters(element.textContent ?? '')).slice(0, maxTokenLength);
      return made(
        name as MathElement,
        [toMathAlphabet(text, element.getAttribute('mathvariant'))],
        attributesOf(element),
      );
    }
    const children = childrenOf(element)
      .filter(isElement)
      .flatMap((child) => read(child, depth + 1) ?? []);
    if (name === 'semantics') return children[0] ?? null;
    if (name === 'mfenced') return fenced(element, children);
    if (!isMathElement(name) || (name === 'math' && depth > 0)) return made('mrow', children);
    return made(name, children, attributesOf(element));
  };
  try {
    const tree = read(math, 0);
    return tree?.name === 'math' && tree.children.length > 0 ? tree : null;
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}
