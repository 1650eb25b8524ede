import type { Nodes, Root } from 'mdast';
import { collapseSpace } from '../characters.ts';
import { tableDraft, type BlockShape, type DraftBlock, type DraftMark, type DraftRun } from '../draft.ts';
import { resolveHref, safeHref } from '../href.ts';

/** Addresses of `[text][name]` links by name. */
type Definitions = ReadonlyMap<string, string>;

interface Context {
  readonly definitions: Definitions;
  /** Footnotes by their names: their ids, in the order of the text. */
  readonly notes: ReadonlyMap<string, string>;
  readonly base: string | null;
}

/** Deeper nesting than any writer's; below it, structure is dropped and words are kept. */
const deepest = 200;

function linkMarks(href: string, context: Context): DraftMark[] {
  const safe = safeHref(href, context.base);
  return safe === null ? [] : [{ kind: 'link', href: safe }];
}

/** All words below some nodes, however deep. */
function wordsBelow(nodes: readonly Nodes[]): string {
  const words: string[] = [];
  const open = nodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if ('children' in node) open.push(...node.children.toReversed());
    else if ('value' in node) words.push(node.value);
  }
  return words.join(' ');
}

/** The words of inline nodes with their marks. Raw HTML is kept as the words that it is. */
function inlineRuns(
  nodes: readonly Nodes[],
  marks: readonly DraftMark[],
  context: Context,
  depth = 0,
): DraftRun[] {
  return nodes.flatMap((node): DraftRun[] => {
    const inside = (added: readonly DraftMark[], children: readonly Nodes[]): DraftRun[] =>
      depth > deepest
        ? [{ text: wordsBelow(children), marks }]
        : inlineRuns(children, [...marks, ...added], context, depth + 1);
    switch (node.type) {
      case 'text':
        // A line end in the source is a space; a line break that was asked for is a `break` node.
        return [{ text: node.value.replace(/\s+/g, ' '), marks }];
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
        return inside([{ kind: 'strike' }], node.children);
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
      case 'imageReference':
        // They follow their paragraph; what they are said to show would stand in the sentence as words that nobody wrote there.
        return [];
      default:
        return 'children' in node ? inside([], node.children) : [];
    }
  });
}

/** Line breaks in HTML are breaks here too; every other tag is shown as it was typed. */
const htmlToWords = (html: string): string =>
  /^<br\s*\/?>$/i.test(html) ? '\n' : /^<!--[^]*-->$/.test(html) ? '' : html;

/** The pictures among inline nodes, those in links too. */
function picturesIn(nodes: readonly Nodes[], context: Context, depth = 0): DraftBlock[] {
  return nodes.flatMap((node): DraftBlock[] => {
    if (node.type !== 'image' && node.type !== 'imageReference')
      return 'children' in node && depth <= deepest ? picturesIn(node.children, context, depth + 1) : [];
    const url = node.type === 'image' ? node.url : (context.definitions.get(node.identifier) ?? '');
    const source = /^data:image\/[a-z+.-]+[;,]/i.test(url) ? url : resolveHref(url, context.base);
    if (source === null) return [];
    const image = { source, alt: collapseSpace(node.alt ?? ''), width: null, height: null };
    return [{ shape: { kind: 'figure', image }, runs: [] }];
  });
}

interface Place extends Context {
  /** The block that the next paragraph is: a list's item, a quote, or a plain paragraph. */
  readonly shape: BlockShape;
  readonly listDepth: number;
  readonly quoteDepth: number;
  readonly depth: number;
}

function blockDrafts(nodes: readonly Nodes[], place: Place): DraftBlock[] {
  const plain: BlockShape = { kind: 'paragraph' };
  let shape = place.shape;
  return nodes.flatMap((node): DraftBlock[] => {
    const deeper = { ...place, depth: place.depth + 1 };
    if (place.depth > deepest) return [{ shape: plain, runs: [{ text: wordsBelow([node]), marks: [] }] }];
    switch (node.type) {
      case 'paragraph': {
        const own = shape;
        const runs = inlineRuns(node.children, [], place);
        // The first words in an item are the item; what follows continues it.
        if (own.kind === 'listItem' && runs.some((run) => /\S/.test(run.text)))
          shape = { ...own, continued: true };
        return [{ shape: own, runs }, ...picturesIn(node.children, place)];
      }
      case 'heading':
        return [
          { shape: { kind: 'heading', level: node.depth }, runs: inlineRuns(node.children, [], place) },
        ];
      case 'blockquote':
        return blockDrafts(node.children, {
          ...deeper,
          quoteDepth: place.quoteDepth + 1,
          shape: { kind: 'quote', depth: place.quoteDepth },
        });
      case 'list': {
        const first = node.start ?? 1;
        return node.children.flatMap((item, index) =>
          blockDrafts(item.children, {
            ...deeper,
            listDepth: place.listDepth + 1,
            shape: {
              kind: 'listItem',
              ordered: node.ordered === true,
              ordinal: node.ordered === true ? first + index : 1,
              depth: place.listDepth,
              continued: false,
            },
          }),
        );
      }
      case 'code':
        return [
          { shape: { kind: 'code', language: node.lang ?? null }, runs: [{ text: node.value, marks: [] }] },
        ];
      case 'html': {
        const words = htmlToWords(node.value);
        return [{ shape: plain, runs: [{ text: words, marks: [] }] }];
      }
      case 'thematicBreak':
        return [{ shape: { kind: 'rule' }, runs: [] }];
      case 'table':
        return [
          tableDraft(
            node.children.map((row, index) =>
              row.children.map((cell) => ({
                runs: inlineRuns(cell.children, [], place),
                header: index === 0,
                colspan: 1,
                rowspan: 1,
              })),
            ),
          ),
        ];
      case 'footnoteDefinition': {
        const id = place.notes.get(node.identifier);
        const note: BlockShape =
          id === undefined ? plain : { kind: 'footnote', id, label: node.label ?? node.identifier };
        return blockDrafts(node.children, { ...deeper, shape: note });
      }
      default:
        return [];
    }
  });
}

/** The footnotes that the text has, numbered in its order. */
function readNotes(root: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'footnoteDefinition' && !found.has(node.identifier))
      found.set(node.identifier, String(found.size + 1));
    if ('children' in node) open.push(...node.children.toReversed());
  }
  return found;
}

function readDefinitions(root: Root): Definitions {
  const found = new Map<string, string>();
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition') found.set(node.identifier, node.url);
    else if ('children' in node) open.push(...node.children);
  }
  return found;
}

/** A Markdown tree in, drafts out in document order. @param base the article's address for relative links, or null. */
export const mdastToDrafts = (root: Root, base: string | null): DraftBlock[] =>
  blockDrafts(root.children, {
    definitions: readDefinitions(root),
    notes: readNotes(root),
    base,
    shape: { kind: 'paragraph' },
    listDepth: 0,
    quoteDepth: 0,
    depth: 0,
  });
