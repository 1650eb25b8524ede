import type { ExtractedArticle } from '../../model/article.ts';
import { assembleBlocks } from '../assemble.ts';
import { collapseSpace } from '../characters.ts';
import { plainDraft, type DraftBlock } from '../draft.ts';
import { excerptOf, shortenText } from '../excerpt.ts';
import { unitsToDrafts } from './body.ts';
import { splitGluedCaption } from './caption.ts';
import { readFront } from './front.ts';
import { findPageEdges } from './page-edges.ts';
import { isProse } from './prose.ts';
import { siteNameFromSmallPrint } from './site-name.ts';
import { titleFromText } from './title.ts';
import { textToUnits } from './units.ts';

/** Maximum length in code units of a title made from the beginning of the text. */
const generatedTitleLength = 80;

/**
 * Splits captions joined to a paragraph: in any paragraph of a saved page, but only in the first one of other texts, as only
 * saved pages lose breaks.
 */
function partCaptions(drafts: readonly DraftBlock[], text: string, isPage: boolean): DraftBlock[] {
  let seen = false;
  return drafts.flatMap((draft) => {
    const words = draft.runs[0]?.text ?? '';
    if (draft.shape.kind !== 'paragraph' || !isProse(words) || (seen && !isPage)) return [draft];
    seen = true;
    const parts = splitGluedCaption(words, text);
    return parts
      ? [plainDraft({ kind: 'caption' }, parts.caption), plainDraft({ kind: 'paragraph' }, parts.rest)]
      : [draft];
  });
}

/**
 * Converts plain text (pasted, from a file, or a page saved as text) to an article. Never throws; a text without words yields an
 * article without blocks. Conservative: lines are dropped only if other lines identify the text as a saved web page, and a
 * sentence that may belong to the article is never dropped.
 * @param text raw text with any line terminators, BOM, tabs and special spaces
 */
export function textToArticle(text: string): ExtractedArticle {
  const units = textToUnits(text);
  const edges = findPageEdges(units);
  const front = readFront(units, edges);
  const body = units.filter((_, index) => !edges.left[index] && !front.used.has(index));
  const captions = new Set([...front.captions].flatMap((index) => units[index] ?? []));
  const words = body.map((unit) => unit.text).join('\n');

  const drafts = partCaptions(unitsToDrafts(body, captions), words, edges.isPage);
  const { text: articleText, blocks } = assembleBlocks(drafts);
  const smallPrint = units.flatMap((unit, index) =>
    edges.left[index] ? (siteNameFromSmallPrint(unit.text) ?? []) : [],
  );
  return {
    title: collapseSpace(front.title ?? shortenText(titleFromText(articleText), generatedTitleLength)),
    byline: front.byline,
    siteName: front.siteName ?? smallPrint[0] ?? null,
    url: front.url,
    publishedAt: front.publishedAt,
    lang: null,
    excerpt: excerptOf(articleText, blocks),
    leadImage: null,
    text: articleText,
    blocks,
  };
}
