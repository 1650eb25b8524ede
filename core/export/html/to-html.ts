import type { Highlight } from '../../model/annotation.ts';
import { compareSpans } from '../../model/span.ts';
import { highlightLink } from '../../model/link.ts';
import { textDirection, textLanguage } from '../../text/script-language.ts';
import { cleanLine, cleanParagraphs } from '../clean-text.ts';
import type { ExportContext, ExportItem } from '../item.ts';
import { blocksToHtml } from './blocks-html.ts';
import { safeHref } from '../safe-href.ts';
import { escapeHtml } from './escape.ts';
import { noteToHtml } from './note-html.ts';
import { pageStyle, pageStyleHash } from './style.ts';

const paragraphs = (words: string): string => cleanParagraphs(words).map(escapeHtml).join('<br>');

/** Color, tags, time, and a deep link. */
function metadataHtml({ id, color, tags, createdAt }: Highlight, { colorNames }: ExportContext): string {
  const parts = [
    `<span class="dot ${color}"></span>${escapeHtml(colorNames[color])}`,
    ...tags.map((tag) => `#${escapeHtml(tag)}`),
    `<time datetime="${escapeHtml(createdAt)}">${escapeHtml(createdAt.slice(0, 10))}</time>`,
    `<a href="${escapeHtml(highlightLink(id))}">Open in Lectern</a>`,
  ];
  return `<p class="about">${parts.join(' · ')}</p>`;
}

/** An entry of the highlight list below the text. */
function entryHtml(highlight: Highlight, number: number, context: ExportContext): string {
  const { anchor, note } = highlight;
  const quote = `<p class="quote"><a href="#h-${number}" aria-label="Back to ${number} in the text">${number}</a> “${paragraphs(anchor.quote.exact)}”</p>`;
  return `<li id="n-${number}">${quote}${metadataHtml(highlight, context)}${noteToHtml(note, `n${number}`)}</li>`;
}

function sourceHtml({ article }: ExportItem): string {
  const metadata = [article.byline, article.siteName, article.publishedAt?.slice(0, 10) ?? null]
    .map((part) => escapeHtml(cleanLine(part ?? '')))
    .filter((part) => part !== '');
  const href = safeHref(article.url);
  if (href !== null) metadata.push(`<a href="${escapeHtml(href)}" rel="noreferrer">${escapeHtml(href)}</a>`);
  const tags = article.tags.map((tag) => `#${escapeHtml(tag)}`);
  return [...metadata, ...tags].length === 0
    ? ''
    : `<p class="source">${[...metadata, ...tags].join(' · ')}</p>`;
}

const orphanHtml = (highlight: Highlight, key: string, context: ExportContext): string =>
  `<li><p class="quote">“${paragraphs(highlight.anchor.quote.exact)}”</p>${metadataHtml(highlight, context)}${noteToHtml(highlight.note, key)}</li>`;

function articleHtml(item: ExportItem, context: ExportContext, firstNumber: number): string {
  const { article } = item;
  const placed = item.highlights
    .filter(({ state }) => state !== 'orphaned')
    .toSorted((a, b) => compareSpans(a.anchor.span, b.anchor.span));
  const orphaned = item.highlights.filter(({ state }) => state === 'orphaned');
  const numbers = new Map(placed.map(({ id }, index) => [id, firstNumber + index]));
  const words = article.text || article.title;
  const language = textLanguage(words, article.lang);
  const lang = language === null ? '' : ` lang="${escapeHtml(language)}"`;
  const dir = textDirection(words) === 'rtl' ? ' dir="rtl"' : '';
  const parts = [
    `<header><h1>${escapeHtml(cleanLine(article.title) || 'Untitled')}</h1>${sourceHtml(item)}</header>`,
    article.note === ''
      ? ''
      : `<section class="on-article" aria-label="Note on the article">${noteToHtml(article.note, `a${firstNumber}`)}</section>`,
    blocksToHtml(article, placed, numbers, item.pictures),
    placed.length === 0
      ? ''
      : `<section class="notes"><h2>Highlights and notes</h2><ol>${placed.map((h) => entryHtml(h, numbers.get(h.id) ?? 0, context)).join('')}</ol></section>`,
    orphaned.length === 0
      ? ''
      : `<section class="notes"><h2>No longer found in the article</h2><ul class="gone">${orphaned.map((h, index) => orphanHtml(h, `o${firstNumber}-${index}`, context)).join('')}</ul></section>`,
  ];
  return `<article${lang}${dir}>\n${parts.filter(Boolean).join('\n')}\n</article>`;
}

/**
 * Articles with their highlights and notes as one self-contained page: no scripts, no requests (enforced by its content security
 * policy), one embedded style sheet, printable.
 */
export function toHtml(items: readonly ExportItem[], context: ExportContext): string {
  let next = 1;
  const articles = items.map((item) => {
    const html = articleHtml(item, context, next);
    next += item.highlights.length;
    return html;
  });
  const [only] = items;
  const title =
    items.length === 1 && only ? cleanLine(only.article.title) || 'Untitled' : 'Articles from Lectern';
  const lang = (items.length === 1 && only?.article.lang) || 'en';
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src '${pageStyleHash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Lectern">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
${articles.join('\n')}
</main>
</body>
</html>
`;
}
