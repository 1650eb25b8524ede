import { isMathAttribute, isMathElement, type MathNode } from '../../model/math.ts';
import { escapeHtml } from './escape.ts';

/** A formula as MathML, which browsers render; only allowed names and values are written. */
export function mathHtml(node: MathNode | string): string {
  if (typeof node === 'string') return escapeHtml(node);
  if (!isMathElement(node.name)) return '';
  const attributes = Object.entries(node.attributes ?? {})
    .filter(([name, value]) => isMathAttribute(name, value))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  return `<${node.name}${attributes}>${node.children.map(mathHtml).join('')}</${node.name}>`;
}
