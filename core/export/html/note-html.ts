import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { findNoteLinks } from '../../notes/note-links.ts';
import { isNoteMarkdown } from '../../text/markdown-work.ts';
import { cleanSource } from '../clean-text.ts';
import { hrefOfNoteLink } from '../note-link.ts';
import { escapeHtml } from './escape.ts';

/** A placeholder for `lectern://`, as micromark drops unknown schemes. */
const placeholder = 'https://lectern.invalid/';

/** Links to entities, highlights and articles become deep links; a title cannot be resolved here and becomes text. */
function resolveNoteLinks(markdown: string): string {
  let resolved = '';
  let done = 0;
  for (const link of findNoteLinks(markdown)) {
    const address = hrefOfNoteLink(link);
    const words = link.label.replace(/[\\`*_{}[\]<>()#+\-.!|~&]/g, '\\$&');
    resolved += markdown.slice(done, link.start);
    resolved += address === null ? words : `[${words}](${placeholder}${address.slice('lectern://'.length)})`;
    done = link.end;
  }
  return resolved + markdown.slice(done);
}

/**
 * The user's Markdown as HTML. Raw HTML is shown as text, unsafe URLs are dropped, remote images become links (the page loads
 * nothing), footnotes get unique ids. A note that would take too long to parse is shown as it was written.
 * @param key unique for each note of a page
 */
export function noteToHtml(markdown: string, key: string): string {
  const source = cleanSource(markdown);
  if (!isNoteMarkdown(source)) return `<pre>${escapeHtml(source)}</pre>`;
  const html = micromark(resolveNoteLinks(source), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml({ clobberPrefix: `${key}-`, labelTagName: 'h4' })],
  });
  return html
    .replaceAll(`href="${placeholder}`, 'href="lectern://')
    .replace(
      /<img src="([^"]*)" alt="([^"]*)"(?: title="[^"]*")? \/>/g,
      (_whole, source: string, words: string) =>
        source === '' ? words : `<a href="${source}" rel="noreferrer">${words || source}</a>`,
    )
    .replace(/ id="footnote-label"/g, '')
    .replace(/ aria-describedby="footnote-label"/g, '');
}
