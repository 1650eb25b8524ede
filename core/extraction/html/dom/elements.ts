import type { DraftMark } from '../../draft.ts';
import { safeHref } from '../../href.ts';
import { isElement, isText, nameOf, type DomElement, type DomNode } from './dom.ts';

/** Elements whose text is no text: programs, styles, drawings, controls, and what other programs would show. */
const withoutText = new Set(
  'script style template noscript head title meta link base svg canvas iframe object embed audio source track map area input select textarea button datalist option progress meter dialog applet frame frameset noembed noframes param portal rt rp'.split(
    ' ',
  ),
);

export const blockNames: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption xmp listing plaintext'.split(
    ' ',
  ),
);

const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!important\s*)?(?:;|$)/i;

/** Code units of what a page may hide from screen readers and show to others: a sign, an icon's name, drawn formulas. */
const shortHidden = 200;

/** True when there are more than `limit` code units of text below a node; it looks no further than that. */
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

/** Numbers beside the lines of code, which are none of it; other things are called so too, and they hold words. */
const lineNumbers = /(?:^|\s)(?:gutter|lineno|linenos|line-numbers-rows|rouge-gutter|blob-num)(?:\s|$)/;

/** Parts that only help to look at a page: drawn formulas beside their source, labels laid over a drawing, what screen readers alone get. */
const helpers =
  /(?:^|\s)(?:katex-html|g-aiAbs|MathJax_Preview|MathJax_Display|MathJax(?:_CHTML|_SVG)?|mjx-chtml|sr-only|screen-reader-text|visually-?hidden|headerlink|anchorjs-link|mw-editsection|mw-empty-elt|noprint)(?:\s|$)/;

/** Code units of a class or an id that are looked at: longer ones are somebody's malice or a program's mistake. */
export const maxClassLength = 500;

/** True when nothing in an element is seen by a reader. */
export function isUnseen(element: DomElement): boolean {
  if (withoutText.has(nameOf(element)) || element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style')?.slice(0, 4 * maxClassLength) ?? null;
  if (style !== null && hiddenStyle.test(style)) return true;
  const classes = element.getAttribute('class')?.slice(0, maxClassLength) ?? null;
  if (classes !== null && helpers.test(classes)) return true;
  if (classes !== null && lineNumbers.test(classes)) return !/\p{L}/u.test(element.textContent ?? '');
  return element.getAttribute('aria-hidden') === 'true' && !hasMoreText(element, shortHidden)
    ? nameOf(element) !== 'img'
    : false;
}

type PlainMarkKind = Exclude<DraftMark['kind'], 'link' | 'noteRef' | 'image' | 'formula'>;
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

/** The mark that an element puts on its words, or null. Links to anything but http, https and mailto are none. */
export function markOf(element: DomElement, base: string | null): DraftMark | null {
  const name = nameOf(element);
  const kind = Object.hasOwn(markKinds, name) ? markKinds[name] : undefined;
  if (kind) return { kind };
  if (name !== 'a') return null;
  const href = safeHref(element.getAttribute('href') ?? '', base);
  return href === null ? null : { kind: 'link', href };
}

/** The programming language that a code block's class names, as highlighters write it, or null. */
export function codeLanguageOf(pre: DomElement): string | null {
  const code = pre.querySelector('code');
  const around = pre.parentNode && isElement(pre.parentNode) ? [pre.parentNode] : [];
  const classes = [pre, ...(code ? [code] : []), ...around]
    .map((element) => (element.getAttribute('class') ?? '').slice(0, maxClassLength))
    .join(' ');
  return (
    /(?:^|\s)(?:language|lang|highlight-source|brush:)-?\s?([A-Za-z0-9+#_.-]{1,30})/.exec(classes)?.[1] ??
    null
  );
}
