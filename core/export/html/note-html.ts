import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { cleanSource } from '../clean-text.ts';

/**
 * A person's Markdown as HTML. Raw HTML in it is shown as text, addresses that run something are left out, pictures of
 * other places become links (the page asks nobody for anything), footnotes get ids of their own.
 * @param key different for each note of a page.
 */
export function noteToHtml(markdown: string, key: string): string {
  const html = micromark(cleanSource(markdown), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml({ clobberPrefix: `${key}-`, labelTagName: 'h4' })],
  });
  return html
    .replace(/<img src="([^"]*)" alt="([^"]*)"[^>]*\/>/g, (_whole, source: string, words: string) =>
      source === '' ? words : `<a href="${source}" rel="noreferrer">${words || source}</a>`,
    )
    .replace(/ id="footnote-label"/g, '')
    .replace(/ aria-describedby="footnote-label"/g, '');
}
