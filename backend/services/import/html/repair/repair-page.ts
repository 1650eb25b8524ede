import type { HtmlDocument } from '../../dom/nodes.ts';
import { showFallbackContent } from './fallback-content.ts';
import { inlineFrames } from './frames.ts';
import { showHiddenArticle } from './hidden-content.ts';
import { restoreGroupedPictures } from './grouped-pictures.ts';
import { joinShadowRoots, shadowMarker } from './shadow-roots.ts';
import { placeStreamedFragments } from './streamed-fragments.ts';

/**
 * Makes a parsed page what a browser shows, in place: shadow trees, streamed fragments, frames, and content
 * that only scripts or pages without scripts show.
 * @param html the text that was parsed
 * @param openFrame returns the HTML of a frame by its URL; null when it is not available
 */
export function repairPage(
  document: HtmlDocument,
  html: string,
  openFrame: (url: string) => string | null,
): void {
  // Searching the text for these is faster than searching the tree.
  if (html.includes(shadowMarker)) joinShadowRoots(document);
  if (/\sid\s*=\s*["']?S:/i.test(html)) placeStreamedFragments(document);
  if (/<i?frame\b/i.test(html)) inlineFrames(document, openFrame);
  restoreGroupedPictures(document, html);
  if (/<(?:noscript|template|textarea)\b|\btype\s*=\s*["']?text\/(?:template|html|x-|ng-)/i.test(html))
    showFallbackContent(document);
  if (/display\s*:\s*none|visibility\s*:\s*hidden|\shidden[\s=>]/i.test(html)) showHiddenArticle(document);
}
