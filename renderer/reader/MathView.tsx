import { createElement, type ReactNode } from 'react';
import { isMathAttribute, isMathElement, type MathNode } from '../../core/model/math.ts';

/** A node as an element of MathML; what is in neither list of core/model/math.ts is not drawn. */
function nodeToElement(node: MathNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  if (!isMathElement(node.name)) return null;
  const attributes = Object.entries(node.attributes ?? {}).filter(([name, value]) =>
    isMathAttribute(name, value),
  );
  const props = { key, ...Object.fromEntries(attributes) };
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
