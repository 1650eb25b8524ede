import { compile, type Options } from 'css-select';
import { nextAfter } from './next-node.ts';
import type { HtmlElement, HtmlNode, HtmlParent } from './nodes.ts';

const isTag = (node: HtmlNode): node is HtmlElement => node.nodeType === 1;

const childrenOf = (node: HtmlNode | null): HtmlNode[] => node?.childNodes ?? [];

const options: Options<HtmlNode, HtmlElement> = {
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

type Test = (element: HtmlElement) => boolean;

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
function visitElements(root: HtmlParent, visit: Test): void {
  let node: HtmlNode | null = root.firstChild;
  while (node) {
    if (isTag(node) && visit(node)) return;
    // Templates contain what scripts may show later.
    const inner: HtmlNode | null = isTag(node) && node.localName === 'template' ? null : node.firstChild;
    node = inner ?? nextAfter(node, root);
  }
}

/** The first element below a root that matches CSS selectors, or null. */
export function selectFirst(root: HtmlParent, selectors: string): HtmlElement | null {
  const matches = testOf(selectors);
  let found: HtmlElement | null = null;
  visitElements(root, (element) => {
    if (!matches(element)) return false;
    found = element;
    return true;
  });
  return found;
}

/** The elements below a root that match CSS selectors, in document order. */
export function selectAll(root: HtmlParent, selectors: string): HtmlElement[] {
  const matches = testOf(selectors);
  const found: HtmlElement[] = [];
  visitElements(root, (element) => {
    if (matches(element)) found.push(element);
    return false;
  });
  return found;
}
