import type { DraftMark } from '../draft.ts';
import { safeHref } from '../href.ts';
import { nameOf, type DomElement } from './dom.ts';

/** Elements whose text is no text: programs, styles, drawings, controls, and what other programs would show. */
const withoutText = new Set(
  'script style template noscript head title meta link base svg math canvas iframe object embed video audio picture source track img map area input select textarea button datalist option progress meter dialog applet frame frameset noembed noframes param portal'.split(
    ' ',
  ),
);

export const blockNames: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption xmp listing plaintext'.split(
    ' ',
  ),
);

const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!important\s*)?(?:;|$)/i;

/** True when nothing in an element is seen by a reader. */
export const isUnseen = (element: DomElement): boolean =>
  withoutText.has(nameOf(element)) ||
  element.hasAttribute('hidden') ||
  hiddenStyle.test(element.getAttribute('style') ?? '');

type PlainMarkKind = Exclude<DraftMark['kind'], 'link' | 'noteRef'>;
const markKinds: Readonly<Record<string, PlainMarkKind>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
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
  const classes = [pre, ...(code ? [code] : [])]
    .map((element) => element.getAttribute('class') ?? '')
    .join(' ');
  return (
    /(?:^|\s)(?:language|lang|highlight-source|brush:)-?\s?([A-Za-z0-9+#_.-]{1,30})/.exec(classes)?.[1] ??
    null
  );
}
