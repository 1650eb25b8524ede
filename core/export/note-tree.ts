import type { Definition, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { findNoteLinks } from '../notes/note-links.ts';
import { cleanSource } from './clean-text.ts';
import { hrefOfNoteLink, wikilinkOf } from './note-link.ts';
import { splitVerbatim } from './verbatim.ts';

/** Where a note goes in the document. */
export interface NotePlace {
  /** Depth of the heading that the note stands under; its own headings become deeper ones. */
  readonly underDepth: number;
  /** Different for each note, so that the footnotes of two notes do not meet. */
  readonly key: string;
  /** How a link to an entity is written: `wiki` as `[[Its name]]`; `address`, the usual, as a link that opens Lectern. */
  readonly links?: 'wiki' | 'address';
}

/** Addresses that do something when followed, other than open a page. */
const harmful = /^[\s\p{Cc}]*(?:javascript|vbscript|data)\s*:/iu;

type Definitions = ReadonlyMap<string, Definition>;

/** Words with their links to articles, highlights and entities, which other programs cannot follow as they are. */
function splitLinks(value: string, links: 'wiki' | 'address', inLink: boolean): RootContent[] {
  const parts: RootContent[] = [];
  const words = (text: string) => {
    if (text !== '') parts.push(...(inLink ? [{ type: 'text', value: text } as const] : splitVerbatim(text)));
  };
  let done = 0;
  for (const link of findNoteLinks(value)) {
    const url = hrefOfNoteLink(link);
    if (url === null) continue;
    words(value.slice(done, link.start));
    const wiki = links === 'wiki' ? wikilinkOf(link) : null;
    const label = { type: 'text', value: link.label } as const;
    if (inLink) parts.push(label);
    else
      parts.push(
        wiki === null ? { type: 'link', url, children: [label] } : { type: 'verbatim', value: wiki },
      );
    done = link.end;
  }
  words(value.slice(done));
  return parts;
}

/** What a node becomes in a document that is not its own; an empty list drops it. */
const adapted = (
  node: RootContent,
  place: NotePlace,
  definitions: Definitions,
  inLink: boolean,
): RootContent[] => {
  // What a node may hold does not change here, which the types cannot say.
  const rebuilt = <N extends RootContent & { children: unknown[] }>(
    parent: N,
    children: RootContent[],
    link = inLink,
  ) => ({ ...parent, children: children.flatMap((child) => adapted(child, place, definitions, link)) }) as N;
  const renamed = ({ identifier, label }: { identifier: string; label?: string | null | undefined }) => ({
    identifier: `${place.key}-${identifier}`,
    label: `${place.key}-${label ?? identifier}`,
  });
  switch (node.type) {
    case 'html':
      return [{ type: 'text', value: node.value }];
    case 'text':
      return splitLinks(node.value, place.links ?? 'address', inLink);
    case 'heading': {
      const depth = Math.min(6, node.depth + place.underDepth) as 1 | 2 | 3 | 4 | 5 | 6;
      return [rebuilt({ ...node, depth }, node.children)];
    }
    case 'definition':
      return [];
    case 'linkReference': {
      const url = definitions.get(node.identifier)?.url ?? '';
      return adapted({ ...node, type: 'link', url }, place, definitions, inLink);
    }
    case 'imageReference': {
      const url = definitions.get(node.identifier)?.url ?? '';
      return adapted({ type: 'image', url, alt: node.alt ?? null }, place, definitions, inLink);
    }
    case 'link':
      return harmful.test(node.url)
        ? rebuilt(node, node.children).children
        : [rebuilt(node, node.children, true)];
    case 'image':
      return harmful.test(node.url) ? [{ type: 'text', value: node.alt ?? '' }] : [node];
    case 'footnoteReference':
      return [{ ...node, ...renamed(node) }];
    case 'footnoteDefinition':
      return [rebuilt({ ...node, ...renamed(node) }, node.children)];
    // A wikilink with a bar would part the cell; its text is kept, escaped.
    case 'tableCell':
      return [rebuilt(node, node.children, true)];
    default:
      return 'children' in node ? [rebuilt(node, node.children)] : [node];
  }
};

/** Raw HTML between paragraphs is text now, and text needs a paragraph. */
const isPhrasing = (node: RootContent): node is PhrasingContent =>
  node.type === 'text' || node.type === 'verbatim';

const wrapped = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.map((node) => {
    if (isPhrasing(node)) return { type: 'paragraph', children: [node] };
    const holdsBlocks =
      node.type === 'blockquote' ||
      node.type === 'listItem' ||
      node.type === 'list' ||
      node.type === 'footnoteDefinition';
    return holdsBlocks ? ({ ...node, children: wrapped(node.children) } as RootContent) : node;
  });

/**
 * A person's Markdown as blocks for a document that holds other notes too. It stays their Markdown, but cannot reach
 * beyond its place: raw HTML becomes text, headings go below the one above, definitions are resolved, footnotes get
 * names of their own, and what was left open (a code fence) ends with the note.
 */
export function noteToTree(markdown: string, place: NotePlace): RootContent[] {
  const root: Root = fromMarkdown(cleanSource(markdown), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const definitions = new Map<string, Definition>();
  const collect = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'definition' && !definitions.has(node.identifier))
        definitions.set(node.identifier, node);
      if ('children' in node) collect(node.children);
    }
  };
  collect(root.children);
  return wrapped(root.children.flatMap((node) => adapted(node, place, definitions, false)));
}
