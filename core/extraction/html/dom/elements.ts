import type { DraftMark } from '../../draft.ts';
import { safeHref } from '../../href.ts';
import { childrenOf, isElement, isText, nameOf, type DomElement, type DomNode } from './dom.ts';

/** Elements whose text is not content: scripts, styles, graphics, controls, embedded objects. */
const withoutText = new Set(
  'script style template noscript head title meta link base svg canvas iframe object embed audio source track map area input select textarea button datalist option progress meter dialog applet frame frameset noembed noframes param portal rt rp amp-lightbox amp-sidebar amp-consent amp-ad amp-sticky-ad amp-user-notification'.split(
    ' ',
  ),
);

export const blockNames: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption xmp listing plaintext'.split(
    ' ',
  ),
);

const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!important\s*)?(?:;|$)/i;

/** Maximum length in code units of aria-hidden text that is dropped: icons, icon names, rendered formulas. */
const shortHidden = 200;

/** Whether a subtree contains more than `limit` code units of text; stops as soon as it does. */
function hasMoreText(root: DomNode, limit: number): boolean {
  let length = 0;
  const open: DomNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isText(node)) length += (node.nodeValue ?? '').trim().length;
    if (length > limit) return true;
    for (let child = node.firstChild; child; child = child.nextSibling) open.push(child);
  }
  return false;
}

/** Line numbers of code are not content; other elements with such class names contain text. */
export const lineNumbers =
  /(?:^|\s)(?:gutter|lineno|linenos|line-numbers-rows|rouge-gutter|blob-num|lnt?|[\w-]*line-?numbers?|hljs-ln-n(?:umbers|line)?|linenumber)(?:\s|$)/;

/** Whether an element is a block of code without `<pre>`: its class is one of code, and each line of it is a block. */
export function isCodeBlock(element: DomElement): boolean {
  if (
    nameOf(element) !== 'div' ||
    !/(?:^|\s)(?:code-?block|codehilite|highlight|source-?code)(?:\s|$)/i.test(classOf(element))
  )
    return false;
  const lines = Array.from(element.querySelectorAll('div')).filter((line) =>
    /(?:^|\s)(?:line|code-?line|token-line|view-line)(?:\s|$)/.test(classOf(line)),
  );
  return lines.length > 0 && element.querySelector('pre') === null;
}

/** Page numbers of a printed edition are not content; other elements with such class names contain text. */
const pageNumbers = /(?:^|\s)(?:page-?num(?:ber)?|page-?no|pageno|pb-?num)(?:\s|$)/i;

/** "14", "[xiv]", "p. 14". */
const isPageNumber = (text: string): boolean =>
  text.length <= 20 && /^[[({]?(?:p(?:g|age)?\.? ?)?[\divxlc]{1,8}[\])}]?$/i.test(text.trim());

/** Presentation-only parts: rendered formulas next to their source, labels over a drawing, text for screen readers only. */
const helpers =
  /(?:^|\s)(?:katex-html|g-aiAbs|MathJax_Preview|MathJax_Display|MathJax(?:_CHTML|_SVG)?|mjx-chtml|sr-only|screen-reader-text|visually-?hidden|headerlink|anchorjs-link|mw-editsection|mw-empty-elt|noprint)(?:\s|$)/;

/** Maximum number of code units of a class or id that are examined; longer ones are malicious or erroneous. */
export const maxClassLength = 500;

const startOf = (element: DomElement, attribute: 'class' | 'id'): string =>
  (element.getAttribute(attribute) ?? '').slice(0, maxClassLength);

/** The class of an element, for pattern matching; empty when it has none. */
export const classOf = (element: DomElement): string => startOf(element, 'class');

/** The class and id of an element, for pattern matching. */
export const classAndIdOf = (element: DomElement): string => `${classOf(element)} ${startOf(element, 'id')}`;

/** Classes of the panels of accordions and tabs. */
const panelClass =
  /(?:^|[\s_-])(?:accordions?|collapsed?|collapsible|panels?|tab-?panes?|tab-?contents?|faqs?|answers?|toggles?|expand(?:er|able)?|spoilers?)(?=$|[\s_-])/i;

/** Minimum number of code units of the text of a closed panel that is content; shorter ones are menus and hints. */
const minPanel = 40;

/** Whether a hidden element is a closed panel, which a reader would open: of tabs or an accordion, or one that a search in the page opens. */
function isClosedPanel(element: DomElement): boolean {
  if (element.getAttribute('hidden')?.trim().toLowerCase() === 'until-found') return true;
  if (blockNames.has(nameOf(element)) && nameOf(element) !== 'nav' && hasMoreText(element, minPanel)) {
    const role = element.getAttribute('role') ?? '';
    if (role === 'tabpanel' || (role === 'region' && element.hasAttribute('aria-labelledby'))) return true;
    const parent = element.parentNode;
    const around = parent && isElement(parent) ? classOf(parent) : '';
    return (panelClass.test(classOf(element)) || panelClass.test(around)) && isBelowHeading(element);
  }
  return false;
}

/** Whether the element before one is a heading, or has one in it. */
function isBelowHeading(element: DomElement): boolean {
  const { parentNode: parent } = element;
  if (!parent || !isElement(parent)) return false;
  const siblings = childrenOf(parent).filter(isElement);
  const before = siblings[siblings.indexOf(element) - 1] ?? null;
  return (
    before !== null &&
    (/^(?:h[1-6]|dt|summary)$/.test(nameOf(before)) || before.querySelector('h2,h3,h4,h5,h6') !== null)
  );
}

/** Whether a button is the heading of a panel. */
const isHeadingButton = (element: DomElement): boolean => {
  const { parentNode: parent } = element;
  return (
    nameOf(element) === 'button' &&
    parent !== null &&
    isElement(parent) &&
    /^(?:h[1-6]|dt|summary)$/.test(nameOf(parent)) &&
    (parent.textContent ?? '').trim() === (element.textContent ?? '').trim()
  );
};

/** Whether nothing in an element is visible. */
export function isHiddenElement(element: DomElement): boolean {
  if (withoutText.has(nameOf(element))) return !isHeadingButton(element);
  if (element.hasAttribute('hidden')) return !isClosedPanel(element);
  const style = element.getAttribute('style')?.slice(0, 4 * maxClassLength) ?? null;
  if (style !== null && hiddenStyle.test(style)) return !isClosedPanel(element);
  const classes = element.getAttribute('class')?.slice(0, maxClassLength) ?? null;
  if (classes !== null && helpers.test(classes)) return true;
  if (classes !== null && lineNumbers.test(classes)) return !/\p{L}/u.test(element.textContent ?? '');
  if (classes !== null && pageNumbers.test(classes) && isPageNumber(element.textContent ?? '')) return true;
  return element.getAttribute('aria-hidden') === 'true' && !hasMoreText(element, shortHidden)
    ? nameOf(element) !== 'img'
    : false;
}

type PlainMarkKind = Exclude<DraftMark['kind'], 'link' | 'formula' | 'image' | 'noteRef' | 'ruby'>;
const markKinds: Readonly<Record<string, PlainMarkKind>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  sup: 'superscript',
  sub: 'subscript',
};

/** The mark that an element gives to its text, or null. Only http, https and mailto links count. */
export function markOf(element: DomElement, base: string | null): DraftMark | null {
  const name = nameOf(element);
  const kind = Object.hasOwn(markKinds, name) ? markKinds[name] : undefined;
  if (kind) return { kind };
  if (name !== 'a') return null;
  const href = safeHref(element.getAttribute('href') ?? '', base);
  return href === null ? null : { kind: 'link', href };
}

/** The programming language in the class of a code block, as syntax highlighters write it, or null. */
export function codeLanguageOf(pre: DomElement): string | null {
  const code = pre.querySelector('code');
  const around = pre.parentNode && isElement(pre.parentNode) ? [pre.parentNode] : [];
  const classes = [pre, ...(code ? [code] : []), ...around].map(classOf).join(' ');
  return (
    /(?:^|\s)(?:language|lang|highlight-source|brush:)-?\s?([A-Za-z0-9+#_.-]{1,30})/.exec(classes)?.[1] ??
    null
  );
}
