import type { Definition, Link, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { findNoteLinks } from '../notes/note-links.ts';
import { isNoteMarkdown } from '../text/markdown-work.ts';
import { cleanSource } from './clean-text.ts';
import { separateDelimiters } from './evaluated-text.ts';
import {
  importedCode,
  importedImage,
  importedInlineCode,
  importedLink,
  isInertVerbatim,
} from './imported-note.ts';
import { hrefOfNoteLink, wikilinkOf } from './note-link.ts';
import { splitVerbatim } from './verbatim.ts';

/** Where a note is placed in the document. */
export interface NotePlace {
  /** Level of the heading above the note; the headings of the note are shifted below it. */
  readonly underDepth: number;
  /** Unique per note, so that footnotes of different notes do not collide. */
  readonly key: string;
  /** How a link to an entity is written: `wiki` as `[[Its name]]`; `address` (default) as a deep link. */
  readonly links?: 'wiki' | 'address';
  /** It contains text from another program, of which nothing may be embedded, run or fetched where the file is opened. */
  readonly isImported?: boolean;
}

/** URLs with an effect other than opening a page. */
const unsafeUrl = /^[\s\p{Cc}]*(?:javascript|vbscript|data)\s*:/iu;

type Definitions = ReadonlyMap<string, Definition>;

/** Text with links to articles, highlights and entities, which other programs cannot resolve as written. */
function splitLinks(
  value: string,
  { links = 'address', isImported = false }: NotePlace,
  inLink: boolean,
): RootContent[] {
  const parts: RootContent[] = [];
  const isAllowed = (value: string): boolean => !isImported || isInertVerbatim(value);
  const words = (text: string) => {
    if (text === '') return;
    const split = inLink ? [{ type: 'text', value: text } as const] : splitVerbatim(text);
    parts.push(
      ...split.map(({ type, value }) => ({ type: isAllowed(value) ? type : 'text', value }) as const),
    );
  };
  let done = 0;
  for (const link of findNoteLinks(value)) {
    const url = hrefOfNoteLink(link);
    if (url === null) continue;
    words(value.slice(done, link.start));
    const name = links === 'wiki' ? wikilinkOf(link) : null;
    const wiki = name !== null && isAllowed(name) ? name : null;
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

/**
 * The label of a link in a table cell. The serializer would write an address that is its own label as `<address>`, in which a bar
 * cannot be escaped and becomes `%7C`; it does not do so for a label of two nodes.
 */
function withoutAutolink({ url, children }: Link): RootContent[] {
  const [label, ...others] = children;
  const bar =
    label?.type === 'text' && others.length === 0 && url.includes('|') ? label.value.indexOf('|') : -1;
  if (label?.type !== 'text' || bar <= 0) return children;
  return [
    { type: 'text', value: label.value.slice(0, bar) },
    { type: 'text', value: label.value.slice(bar) },
  ];
}

/** Converts a node for embedding in another document; an empty list drops it. */
const adaptNode = (
  node: RootContent,
  place: NotePlace,
  definitions: Definitions,
  inLink: boolean,
): RootContent[] => {
  // The content model does not change here, which the types cannot express.
  const withChildren = <N extends RootContent & { children: unknown[] }>(
    parent: N,
    children: RootContent[],
    link = inLink,
  ) =>
    ({ ...parent, children: children.flatMap((child) => adaptNode(child, place, definitions, link)) }) as N;
  const renameFootnote = ({
    identifier,
    label,
  }: {
    identifier: string;
    label?: string | null | undefined;
  }) => ({
    identifier: `${place.key}-${identifier}`,
    label: separateDelimiters(`${place.key}-${label ?? identifier}`),
  });
  switch (node.type) {
    case 'html':
      return [{ type: 'text', value: node.value }];
    case 'text':
      return splitLinks(node.value, place, inLink);
    case 'heading': {
      const depth = Math.min(6, node.depth + place.underDepth) as 1 | 2 | 3 | 4 | 5 | 6;
      return [withChildren({ ...node, depth }, node.children)];
    }
    case 'definition':
      return [];
    case 'linkReference': {
      const url = definitions.get(node.identifier)?.url ?? '';
      return adaptNode({ ...node, type: 'link', url }, place, definitions, inLink);
    }
    case 'imageReference': {
      const url = definitions.get(node.identifier)?.url ?? '';
      return adaptNode({ type: 'image', url, alt: node.alt ?? null }, place, definitions, inLink);
    }
    case 'link':
      if (place.isImported) return importedLink(node, withChildren(node, node.children, true).children);
      return unsafeUrl.test(node.url)
        ? withChildren(node, node.children).children
        : [withChildren(node, inLink ? withoutAutolink(node) : node.children, true)];
    case 'image':
      if (place.isImported) return [importedImage(node, inLink)];
      return unsafeUrl.test(node.url) ? [{ type: 'text', value: node.alt ?? '' }] : [node];
    case 'code':
      return [place.isImported ? importedCode(node) : node];
    case 'inlineCode':
      return [place.isImported ? importedInlineCode(node) : node];
    case 'footnoteReference':
      return [{ ...node, ...renameFootnote(node) }];
    case 'footnoteDefinition':
      return [withChildren({ ...node, ...renameFootnote(node) }, node.children)];
    // A wikilink with a bar would split the table cell, so its text is escaped.
    case 'tableCell':
      return [withChildren(node, node.children, true)];
    default:
      return 'children' in node ? [withChildren(node, node.children)] : [node];
  }
};

/** Raw HTML between paragraphs is now text, which needs a paragraph. */
const isPhrasing = (node: RootContent): node is PhrasingContent =>
  node.type === 'text' || node.type === 'verbatim';

const wrapPhrasing = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.map((node) => {
    if (isPhrasing(node)) return { type: 'paragraph', children: [node] };
    const containsBlocks =
      node.type === 'blockquote' ||
      node.type === 'listItem' ||
      node.type === 'list' ||
      node.type === 'footnoteDefinition';
    return containsBlocks ? ({ ...node, children: wrapPhrasing(node.children) } as RootContent) : node;
  });

/**
 * The user's Markdown as blocks for a document with several notes. It is confined to its place: raw HTML becomes text, headings
 * are shifted, definitions are resolved, footnotes are renamed, and unclosed constructs (a code fence) end with the note. A note
 * that would take too long to parse is one code block.
 */
export function noteToTree(markdown: string, place: NotePlace): RootContent[] {
  const source = cleanSource(markdown);
  if (!isNoteMarkdown(source)) return [{ type: 'code', value: source }];
  const root: Root = fromMarkdown(source, {
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
  return wrapPhrasing(root.children.flatMap((node) => adaptNode(node, place, definitions, false)));
}
