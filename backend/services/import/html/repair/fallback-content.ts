import { setInnerHtml } from '../../dom/build-tree.ts';
import { HtmlElement, type HtmlDocument } from '../../dom/nodes.ts';
import { innerHtml } from '../../dom/serialize.ts';
import { proseLength } from './prose-length.ts';

/** Minimum length in code units of hidden text that may be the article. */
const minLength = 200;

const templateType =
  /^text\/(?:template|html|x-template|x-handlebars(?:-template)?|x-jquery-tmpl|ng-template)$/i;

/**
 * Shows the text of `<noscript>`, templates and text areas where it is longer than the text of the page: the page builds its article
 * with a script. Only the longest is shown, because they often have the same content.
 */
export function showFallbackContent(document: HtmlDocument): void {
  let shown: number | null = null;
  const candidates = document.body
    .querySelectorAll('noscript,script[type],template,textarea')
    .flatMap((element) => {
      const isScript = element.localName === 'script';
      if (isScript && !templateType.test(element.getAttribute('type')?.trim() ?? '')) return [];
      const text = element.textContent ?? '';
      if (text.length < minLength) return [];
      shown ??= proseLength(document.body);
      // Its prose is not longer than its text, so it is not parsed.
      if (text.length <= shown) return [];
      const content = new HtmlElement('div');
      const markup = isScript || element.localName === 'textarea' || element.firstChild?.nodeType === 3;
      setInnerHtml(content, markup ? text : innerHtml(element));
      return [{ element, content, length: proseLength(content), isScript }];
    });
  const longest = candidates.reduce<(typeof candidates)[number] | null>(
    (best, one) =>
      best === null ||
      one.length > best.length ||
      (one.length === best.length && best.isScript && !one.isScript)
        ? one
        : best,
    null,
  );
  if (longest === null || longest.length < minLength || longest.length <= (shown ?? 0)) return;
  longest.element.replaceWith([longest.content]);
}
