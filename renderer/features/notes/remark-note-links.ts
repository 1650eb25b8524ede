import type { Link, PhrasingContent, Root, RootContent } from 'mdast';
import { findNoteLinks, type NoteLinkTarget } from '../../../core/notes/note-links.ts';

type Parent = Root | Extract<RootContent, { children: unknown }>;

/** Internal URL of a note link in the syntax tree; it never leaves the window. */
const prefix = '#note-link:';

/** Parses an internal URL; null for any other URL or an invalid one. */
export function parseNoteLinkHref(address: string): NoteLinkTarget | null {
  if (!address.startsWith(prefix)) return null;
  try {
    // The main process validates the target before opening it.
    return JSON.parse(decodeURIComponent(address.slice(prefix.length))) as NoteLinkTarget;
  } catch {
    return null;
  }
}

function splitText(value: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let done = 0;
  for (const { start, end, target, label } of findNoteLinks(value)) {
    if (start > done) parts.push({ type: 'text', value: value.slice(done, start) });
    const url = `${prefix}${encodeURIComponent(JSON.stringify(target))}`;
    parts.push({ type: 'link', url, children: [{ type: 'text', value: label }] } satisfies Link);
    done = end;
  }
  if (done < value.length) parts.push({ type: 'text', value: value.slice(done) });
  return parts;
}

function walk(parent: Parent): void {
  const children: unknown[] = [];
  for (const child of parent.children) {
    if (child.type === 'text') children.push(...splitText(child.value));
    else {
      if ('children' in child && child.type !== 'link') walk(child as Parent);
      children.push(child);
    }
  }
  parent.children = children as never;
}

/** Converts `[[…]]` in a note's text to links, except in code and in other links. */
export const remarkNoteLinks = () => walk;
