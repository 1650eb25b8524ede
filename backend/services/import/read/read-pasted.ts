import type { ExtractedArticle } from '../../../../core/model/article.ts';
import { textToArticle } from '../../../../core/extraction/text/text-to-article.ts';
import { wholeToArticle } from '../../../../core/extraction/html/whole-to-article.ts';
import { parseHtml } from '../html/parse-html.ts';

/** Markup that browsers put around a selection on the clipboard, and office programs into it. */
const fragmentStart = /<!--\s*StartFragment\s*-->/i;
const fragmentEnd = /<!--\s*EndFragment\s*-->/i;

/** The selection without the markup that browsers put around it; null when there is none. */
function fragmentOf(html: string): string | null {
  const start = fragmentStart.exec(html);
  if (!start) return null;
  const inside = html.slice(start.index + start[0].length);
  const end = fragmentEnd.exec(inside);
  return end ? inside.slice(0, end.index) : null;
}

/** Structure that plain text does not have. */
const structured = /<(?:p|h[1-6]|ul|ol|table|blockquote|pre|img|a|em|strong|b|i)\b/i;

/** The URL of the page that a selection was copied from, where the system provides it (Windows' "HTML Format"). */
const sourceUrl = /^SourceURL:(https?:\/\/\S+)/im;

/**
 * Converts pasted content to an article: with its structure where the clipboard has it, otherwise as text, whose headline and
 * byline are detected as in a text file.
 */
export async function readPasted(text: string, html: string | null): Promise<ExtractedArticle> {
  const inside = html === null ? null : (fragmentOf(html) ?? html);
  if (inside === null || !structured.test(inside)) return textToArticle(text);
  const url = sourceUrl.exec(html ?? '')?.[1] ?? null;
  const document = parseHtml(inside);
  const first = text.trim().split(/\n/, 1)[0]?.trim() ?? '';
  // A selection that begins in the middle of an article has no headline; its first words become the title.
  const hasHeading = document.querySelector('h1,h2') !== null;
  const title = hasHeading || first.length > 120 || /^$|[.,;:]$/.test(first) ? null : first;
  const article = wholeToArticle(document, url, {
    title,
    byline: null,
    siteName: null,
    url,
    publishedAt: null,
    lang: document.documentElement?.getAttribute('lang') ?? null,
    leadImage: null,
  });
  return /\S/.test(article.text) ? article : textToArticle(text);
}
