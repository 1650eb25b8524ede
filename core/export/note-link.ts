import type { NoteLink } from '../notes/note-links.ts';
import { articleLink, entityLink, highlightLink } from '../model/link.ts';

/**
 * The deep link for a link in a note; null for a title, which only the library can resolve. Outside the library, `[[entity:Xi
 * Jinping]]` or an id is meaningless.
 */
export function hrefOfNoteLink({ target }: NoteLink): string | null {
  switch (target.kind) {
    case 'article':
      return articleLink(target.id);
    case 'highlight':
      return highlightLink(target.id);
    case 'entity':
      // Parentheses would end the URL in Markdown.
      return entityLink(target.name).replaceAll('(', '%28').replaceAll(')', '%29');
    case 'title':
      return null;
  }
}

/** The wikilink that other note programs use for a page of that name; null when there is no usable name. */
export const wikilinkOf = ({ target, label }: NoteLink): string | null => {
  if (target.kind !== 'entity') return null;
  const name = target.name.replace(/[[\]|#^:\\/\n]+/g, ' ').trim();
  if (name === '') return null;
  return label === target.name ? `[[${name}]]` : `[[${name}|${label.replace(/[[\]|\n]+/g, ' ').trim()}]]`;
};
