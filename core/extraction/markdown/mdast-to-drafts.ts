import type { Nodes, Paragraph, Root } from 'mdast';
import { withQuotationDepth, tableDraft, type BlockShape, type DraftBlock } from '../draft.ts';
import { splitFormulas, type TexFormula } from './formulas.ts';
import { deepest, htmlToWords, inlineRuns, textOfNodes } from './inline-runs.ts';
import { readDefinitions, readNotes, type Context } from './names.ts';
import { readCallout } from './note-syntax.ts';
import { picturesOrWords } from './picture-lines.ts';

interface Place extends Context {
  /** The kind of block that the next paragraph becomes: a list item, a quotation, or a plain paragraph. */
  readonly shape: BlockShape;
  readonly listDepth: number;
  readonly quoteDepth: number;
  readonly depth: number;
}

const placed = (shape: BlockShape, { quoteDepth }: Place): BlockShape =>
  withQuotationDepth(shape, quoteDepth);

/** The TeX of a paragraph that consists of one formula in lines of its own, or null. */
function onlyFormula(children: readonly Nodes[], { formulas }: Context): string | null {
  const [only, ...others] = children;
  if (only?.type !== 'text' || others.length > 0) return null;
  const pieces = splitFormulas(only.value, formulas).filter(
    (piece) => typeof piece !== 'string' || /\S/.test(piece),
  );
  const [formula, ...more] = pieces;
  return typeof formula === 'object' && formula.isBlock && more.length === 0 ? formula.tex : null;
}

/** The drafts of a task with a box that shows whether it is done. */
function withState(drafts: readonly DraftBlock[], isDone: boolean): DraftBlock[] {
  const box = { text: isDone ? '☑ ' : '☐ ', marks: [] };
  const [first, ...others] = drafts;
  return first?.shape.kind === 'listItem'
    ? [{ ...first, runs: [box, ...first.runs] }, ...others]
    : [...drafts];
}

/** The paragraphs of a quotation; the first line of a callout ("[!note] Good to know") is its title. */
function withCalloutTitle(children: readonly Nodes[]): readonly Nodes[] {
  const [first, ...others] = children;
  const [start, ...more] = first?.type === 'paragraph' ? first.children : [];
  const callout = start?.type === 'text' ? readCallout(start.value) : null;
  if (callout === null) return children;
  const title: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value: callout.title }] }],
  };
  const rest: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: callout.rest }, ...more] };
  return callout.rest === '' && more.length === 0 ? [title, ...others] : [title, rest, ...others];
}

function blockDrafts(nodes: readonly Nodes[], place: Place): DraftBlock[] {
  const plain: BlockShape = { kind: 'paragraph' };
  let shape = place.shape;
  return nodes.flatMap((node): DraftBlock[] => {
    const deeper = { ...place, depth: place.depth + 1 };
    if (place.depth > deepest) return [{ shape: plain, runs: [{ text: textOfNodes([node]), marks: [] }] }];
    switch (node.type) {
      case 'paragraph': {
        const formula = onlyFormula(node.children, place);
        if (formula !== null)
          return [{ shape: placed({ kind: 'formula' }, place), runs: [{ text: formula, marks: [] }] }];
        return picturesOrWords(node.children, place).map((part): DraftBlock => {
          if ('image' in part)
            return { shape: placed({ kind: 'figure', image: part.image }, place), runs: [] };
          const own = shape;
          // The first text of an item is the item; later paragraphs continue it.
          if (own.kind === 'listItem' && part.runs.some((run) => /\S/.test(run.text)))
            shape = { ...own, continued: true };
          return { shape: own, runs: part.runs };
        });
      }
      case 'heading':
        return [
          {
            shape: placed({ kind: 'heading', level: node.depth }, place),
            runs: inlineRuns(node.children, [], place),
          },
        ];
      case 'blockquote':
        return blockDrafts(withCalloutTitle(node.children), {
          ...deeper,
          quoteDepth: place.quoteDepth + 1,
          shape: { kind: 'quote', depth: place.quoteDepth },
        });
      case 'list': {
        const first = node.start ?? 1;
        return node.children.flatMap((item, index) => {
          const drafts = blockDrafts(item.children, {
            ...deeper,
            listDepth: place.listDepth + 1,
            shape: placed(
              {
                kind: 'listItem',
                ordered: node.ordered === true,
                ordinal: node.ordered === true ? first + index : 1,
                depth: place.listDepth,
                continued: false,
              },
              place,
            ),
          });
          return typeof item.checked === 'boolean' ? withState(drafts, item.checked) : drafts;
        });
      }
      case 'code':
        return [
          {
            shape: placed({ kind: 'code', language: node.lang ?? null }, place),
            runs: [{ text: node.value, marks: [] }],
          },
        ];
      case 'html': {
        const words = htmlToWords(node.value);
        return [{ shape: plain, runs: [{ text: words, marks: [] }] }];
      }
      case 'thematicBreak':
        return [{ shape: placed({ kind: 'rule' }, place), runs: [] }];
      case 'table': {
        const table = tableDraft(
          node.children.map((row, index) =>
            row.children.map((cell) => ({
              runs: inlineRuns(cell.children, [], place),
              header: index === 0,
              colspan: 1,
              rowspan: 1,
            })),
          ),
        );
        return [{ ...table, shape: placed(table.shape, place) }];
      }
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

/**
 * Converts a Markdown tree to drafts in document order.
 * @param base URL of the article for relative links, or null
 * @param formulas those that `takeFormulas` replaced in the text
 */
export const mdastToDrafts = (
  root: Root,
  base: string | null,
  formulas: readonly TexFormula[],
): DraftBlock[] =>
  blockDrafts(root.children, {
    definitions: readDefinitions(root),
    notes: readNotes(root),
    base,
    formulas,
    shape: { kind: 'paragraph' },
    listDepth: 0,
    quoteDepth: 0,
    depth: 0,
  });
