import type { NoteLink } from '../notes/note-links.ts';
import { articleLink, entityLink, highlightLink } from '../model/link.ts';

/**
 * The lasting address of what a link in a note leads to; null for a title, which only the library knows the article of.
 * In a file outside of it `[[entity:Xi Jinping]]` and an id say nothing.
 */
export function hrefOfNoteLink({ target }: NoteLink): string | null {
  switch (target.kind) {
    case 'article':
      return articleLink(target.id);
    case 'highlight':
      return highlightLink(target.id);
    case 'entity':
      // Brackets would end the address in Markdown.
      return entityLink(target.name).replaceAll('(', '%28').replaceAll(')', '%29');
    case 'title':
      return null;
  }
}

/** The same as other note programs link a page of that name; null for what has no name to link by. */
export const wikilinkOf = ({ target, label }: NoteLink): string | null => {
  if (target.kind !== 'entity') return null;
  const name = target.name.replace(/[[\]|#^:\\/\n]+/g, ' ').trim();
  if (name === '') return null;
  return label === target.name ? `[[${name}]]` : `[[${name}|${label.replace(/[[\]|\n]+/g, ' ').trim()}]]`;
};
