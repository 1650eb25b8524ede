import type { Link, PhrasingContent, Root, RootContent } from 'mdast';
import { findNoteLinks, type NoteLinkTarget } from '../../../core/notes/note-links.ts';

type Parent = Root | Extract<RootContent, { children: unknown }>;

/** The address that stands for a link between notes inside the tree; it never leaves the window. */
const prefix = '#note-link:';

/** What such an address stands for; null for any other, also for one that was written by hand and makes no sense. */
export function addressToTarget(address: string): NoteLinkTarget | null {
  if (!address.startsWith(prefix)) return null;
  try {
    // Main checks it against the contract before it follows it.
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

/** Turns `[[…]]` in a note's words into links; those in code and in other links stay as they are. */
export const remarkNoteLinks = () => walk;
