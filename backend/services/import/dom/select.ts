import { compile, type Options } from 'css-select';
import { nextAfter, type LinkedNode } from './next-node.ts';

/** What selectors read of a node. */
interface SelectableNode extends LinkedNode<SelectableNode> {
  readonly nodeType: number;
  readonly firstChild: SelectableNode | null;
  readonly childNodes: SelectableNode[];
  readonly textContent: string;
}

/** What selectors read of an element. */
interface SelectableElement extends SelectableNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

/** Tells elements of type `E`, the only elements of a tree, from its other nodes. */
type IsElement<E extends SelectableElement> = (node: SelectableNode) => node is E;

const isTag = (node: SelectableNode): node is SelectableElement => node.nodeType === 1;

const childrenOf = (node: SelectableNode | null): SelectableNode[] => node?.childNodes ?? [];

const options: Options<SelectableNode, SelectableElement> = {
  adapter: {
    isTag,
    getName: ({ localName }) => localName,
    getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
    hasAttrib: (element, name) => element.hasAttribute(name),
    getChildren: childrenOf,
    getParent: ({ parentNode }) => parentNode,
    getSiblings: ({ parentNode }) => childrenOf(parentNode),
    getText: ({ textContent }) => textContent,
    removeSubsets: (nodes) => nodes,
  },
  // Trees change between searches.
  cacheResults: false,
};

type Test = (element: SelectableElement) => boolean;

/** Tests by their selectors, which are constants of the program. */
const tests = new Map<string, Test>();

/** "img" and "h1,h2,h3": names only. */
const onlyNames = /^[a-z][a-z\d]*(?:,\s*[a-z][a-z\d]*)*$/;

function createTest(selectors: string): Test {
  if (!onlyNames.test(selectors)) return compile(selectors, options);
  const names = selectors.split(/,\s*/);
  const [only] = names;
  if (names.length === 1) return ({ localName }) => localName === only;
  const all = new Set(names);
  return ({ localName }) => all.has(localName);
}

function testOf(selectors: string): Test {
  const known = tests.get(selectors);
  if (known) return known;
  const test = createTest(selectors);
  tests.set(selectors, test);
  return test;
}

/** Visits the elements below a root in document order until `visit` returns true. */
function visitElements<E extends SelectableElement>(
  root: SelectableNode,
  isElement: IsElement<E>,
  visit: (element: E) => boolean,
): void {
  let node: SelectableNode | null = root.firstChild;
  while (node) {
    const element: E | null = isElement(node) ? node : null;
    if (element && visit(element)) return;
    // Templates contain what scripts may show later.
    const inner: SelectableNode | null = element?.localName === 'template' ? null : node.firstChild;
    node = inner ?? nextAfter<SelectableNode>(node, root);
  }
}

/** The first element below a root that matches CSS selectors, or null. */
export function selectFirst<E extends SelectableElement>(
  root: SelectableNode,
  selectors: string,
  isElement: IsElement<E>,
): E | null {
  const matches = testOf(selectors);
  let found: E | null = null;
  visitElements(root, isElement, (element) => {
    if (!matches(element)) return false;
    found = element;
    return true;
  });
  return found;
}

/** The elements below a root that match CSS selectors, in document order. */
export function selectAll<E extends SelectableElement>(
  root: SelectableNode,
  selectors: string,
  isElement: IsElement<E>,
): E[] {
  const matches = testOf(selectors);
  const found: E[] = [];
  visitElements(root, isElement, (element) => {
    if (matches(element)) found.push(element);
    return false;
  });
  return found;
}
