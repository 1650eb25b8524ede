import type { Delete, Image, ImageReference, Nodes } from 'mdast';
import type { ImageReference as PictureReference } from '../../model/article.ts';
import { collapseSpace } from '../characters.ts';
import type { DraftMark, DraftRun } from '../draft.ts';
import { resolveHref, safeHref } from '../href.ts';
import { splitFormulas } from './formulas.ts';
import type { Context } from './names.ts';
import { splitNoteSyntax, type NotePiece } from './note-syntax.ts';

/** Maximum nesting depth; below it, structure is dropped and text is preserved. */
export const deepest = 200;

function linkMarks(href: string, context: Context): DraftMark[] {
  const safe = safeHref(href, context.base);
  return safe === null ? [] : [{ kind: 'link', href: safe }];
}

/** The text of all descendants, at any depth. */
export function textOfNodes(nodes: readonly Nodes[]): string {
  const words: string[] = [];
  const open = nodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if ('children' in node) open.push(...node.children.toReversed());
    else if ('value' in node) words.push(node.value);
  }
  return words.join(' ');
}

function imageOf(node: Image | ImageReference, context: Context): PictureReference | null {
  const url = node.type === 'image' ? node.url : (context.definitions.get(node.identifier) ?? '');
  const source = /^data:image\/[a-z+.-]+[;,]/i.test(url) ? url : resolveHref(url, context.base);
  return source === null ? null : { source, alt: collapseSpace(node.alt ?? ''), width: null, height: null };
}

/** The runs of a piece of text. A newline in the source is a space; a hard line break is a `break` node. */
function noteRuns(piece: NotePiece, marks: readonly DraftMark[], context: Context): DraftRun[] {
  if ('embedded' in piece) {
    const source = resolveHref(encodeURI(piece.embedded), context.base);
    const image = source === null ? null : { source, alt: '', width: null, height: null };
    return image ? [{ text: '', marks: [...marks, { kind: 'image', image }] }] : [];
  }
  const text = piece.text.replace(/\s+/g, ' ');
  return [{ text, marks: piece.mark === null ? marks : [...marks, piece.mark] }];
}

/** "H~2~O": a short word between single tildes that continues another one, which the parser takes for a deletion. */
function isLowered(node: Delete, before: Nodes | undefined): boolean {
  const [only] = node.children;
  if (node.children.length !== 1 || only?.type !== 'text' || !/^[\p{L}\p{N}+-]{1,8}$/u.test(only.value))
    return false;
  const [outer, inner] = [node.position?.start.offset, only.position?.start.offset];
  const isSingle = outer !== undefined && inner !== undefined && inner - outer === 1;
  return isSingle && before?.type === 'text' && /[\p{L}\p{N})]$/u.test(before.value);
}

/** The text of inline nodes with their marks. Raw HTML is treated as text. */
export function inlineRuns(
  nodes: readonly Nodes[],
  marks: readonly DraftMark[],
  context: Context,
  depth = 0,
): DraftRun[] {
  return nodes.flatMap((node, index): DraftRun[] => {
    const inside = (added: readonly DraftMark[], children: readonly Nodes[]): DraftRun[] =>
      depth > deepest
        ? [{ text: textOfNodes(children), marks }]
        : inlineRuns(children, [...marks, ...added], context, depth + 1);
    switch (node.type) {
      case 'text':
        return splitFormulas(node.value, context.formulas).flatMap((piece) =>
          typeof piece === 'string'
            ? splitNoteSyntax(piece).flatMap((part) => noteRuns(part, marks, context))
            : [{ text: piece.tex, marks: [...marks, { kind: 'formula' as const }] }],
        );
      case 'html':
        return [{ text: htmlToWords(node.value), marks }];
      case 'break':
        return [{ text: '\n', marks }];
      case 'inlineCode':
        return [{ text: node.value, marks: [...marks, { kind: 'code' }] }];
      case 'emphasis':
        return inside([{ kind: 'emphasis' }], node.children);
      case 'strong':
        return inside([{ kind: 'strong' }], node.children);
      case 'delete':
        return inside([{ kind: isLowered(node, nodes[index - 1]) ? 'subscript' : 'strike' }], node.children);
      case 'link':
        return inside(linkMarks(node.url, context), node.children);
      case 'linkReference':
        return inside(linkMarks(context.definitions.get(node.identifier) ?? '', context), node.children);
      case 'footnoteReference': {
        const note = context.notes.get(node.identifier);
        const own: DraftMark[] = note === undefined ? [] : [{ kind: 'noteRef', note }];
        return [{ text: node.label ?? node.identifier, marks: [...marks, { kind: 'superscript' }, ...own] }];
      }
      case 'image':
      case 'imageReference': {
        const image = imageOf(node, context);
        return image ? [{ text: '', marks: [...marks, { kind: 'image', image }] }] : [];
      }
      default:
        return 'children' in node ? inside([], node.children) : [];
    }
  });
}

/** An HTML line break is a break, and a section that opens is its text; every other tag is shown as source text. */
export const htmlToWords = (html: string): string =>
  /^<br\s*\/?>$/i.test(html)
    ? '\n'
    : /^<!--[^]*-->$/.test(html)
      ? ''
      : html.replace(/<\/?(?:details|summary)(?:\s[^<>]{0,200})?>/gi, '');
