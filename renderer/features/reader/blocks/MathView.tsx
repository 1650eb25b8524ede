import { createElement, type ReactNode } from 'react';
import { isMathAttribute, isMathElement, type MathNode } from '../../../../core/model/math.ts';
import './code-and-formulas.css';

/** A node as an element of MathML; what is in neither list of core/model/math.ts is not drawn. */
function nodeToElement(node: MathNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  if (!isMathElement(node.name)) return null;
  const attributes = Object.entries(node.attributes ?? {}).filter(([name, value]) =>
    isMathAttribute(name, value),
  );
  // A variable of one letter is set in italics, of the text's own font; MathML's own way takes letters that few fonts have.
  const [word] = node.children;
  const isVariable =
    node.name === 'mi' && typeof word === 'string' && /^\p{L}$/u.test(word) && attributes.length === 0;
  const props = { key, ...Object.fromEntries(attributes), ...(isVariable ? { className: 'variable' } : {}) };
  return createElement(node.name, props, ...node.children.map(nodeToElement));
}

/**
 * A formula as it is drawn, with its source beside it, unseen: the source is the article's words here, so that places in the text
 * are counted in it (text-position.ts passes over what is drawn).
 */
export function MathView({ math, source }: { readonly math: MathNode; readonly source: string }) {
  return (
    <span className="drawn-formula" title={source}>
      <span className="formula-source" aria-hidden="true">
        {source}
      </span>
      {nodeToElement(math, 0)}
    </span>
  );
}
