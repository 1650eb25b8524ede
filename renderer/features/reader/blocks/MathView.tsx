import { createElement, type ReactNode } from 'react';
import { isMathAttribute, isMathElement, type MathNode } from '../../../../core/model/math.ts';
import './code-and-formulas.css';

/** Converts a node to MathML; elements not listed in core/model/math.ts are dropped. */
function nodeToElement(node: MathNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  if (!isMathElement(node.name)) return null;
  const attributes = Object.entries(node.attributes ?? {}).filter(([name, value]) =>
    isMathAttribute(name, value),
  );
  // Single-letter variables are italic in the text font; MathML's own italic letters are missing in most fonts.
  const [word] = node.children;
  const isVariable =
    node.name === 'mi' && typeof word === 'string' && /^\p{L}$/u.test(word) && attributes.length === 0;
  const props = { key, ...Object.fromEntries(attributes), ...(isVariable ? { className: 'variable' } : {}) };
  return createElement(node.name, props, ...node.children.map(nodeToElement));
}

/**
 * A rendered formula with its hidden source. Text offsets count the source, because it is the article's text
 * (text-position.ts skips the rendered form).
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
