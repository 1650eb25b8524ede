import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { findNoteLinks } from '../../notes/note-links.ts';
import { cleanSource } from '../clean-text.ts';
import { hrefOfNoteLink } from '../note-link.ts';

/** Micromark lets no address of ours pass; this stands for `lectern://` while it works. */
const standIn = 'https://lectern.invalid/';

/** Links to entities, highlights and articles open Lectern; a title, which leads nowhere from here, is just words. */
function linked(markdown: string): string {
  let out = '';
  let done = 0;
  for (const link of findNoteLinks(markdown)) {
    const address = hrefOfNoteLink(link);
    const words = link.label.replace(/[\\`*_{}[\]<>()#+\-.!|~&]/g, '\\$&');
    out += markdown.slice(done, link.start);
    out += address === null ? words : `[${words}](${standIn}${address.slice('lectern://'.length)})`;
    done = link.end;
  }
  return out + markdown.slice(done);
}

/**
 * A person's Markdown as HTML. Raw HTML in it is shown as text, addresses that run something are left out, pictures of
 * other places become links (the page asks nobody for anything), footnotes get ids of their own.
 * @param key different for each note of a page.
 */
export function noteToHtml(markdown: string, key: string): string {
  const html = micromark(linked(cleanSource(markdown)), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml({ clobberPrefix: `${key}-`, labelTagName: 'h4' })],
  });
  return html
    .replaceAll(`href="${standIn}`, 'href="lectern://')
    .replace(/<img src="([^"]*)" alt="([^"]*)"[^>]*\/>/g, (_whole, source: string, words: string) =>
      source === '' ? words : `<a href="${source}" rel="noreferrer">${words || source}</a>`,
    )
    .replace(/ id="footnote-label"/g, '')
    .replace(/ aria-describedby="footnote-label"/g, '');
}
