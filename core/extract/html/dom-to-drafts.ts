import type { BlockShape, DraftBlock, DraftMark, DraftRun } from '../draft.ts';
import { childrenOf, isElement, isText, nameOf, type DomElement, type DomNode } from './dom.ts';
import { blockNames, codeLanguageOf, isUnseen, markOf } from './elements.ts';

/** A list's item while its words are collected: only its first block is the item, what follows in it are paragraphs. */
interface OpenItem {
  readonly shape: BlockShape;
  used: boolean;
}

/** What the place in the tree says of the words below it. */
interface Context {
  readonly marks: readonly DraftMark[];
  readonly shape: BlockShape;
  readonly item: OpenItem | null;
  readonly pre: boolean;
  readonly listDepth: number;
}

/** A draft and the element that its words begin in. */
export interface PlacedDraft extends DraftBlock {
  readonly element: DomElement | null;
}

type Step =
  { readonly kind: 'visit'; readonly node: DomNode; readonly context: Context } | { readonly kind: 'end' };

const paragraph: BlockShape = { kind: 'paragraph' };
const cellSeparator = ' | ';
const blocksInCells = 'p,div,h1,h2,h3,h4,h5,h6,ul,ol,table,blockquote,pre,figure,section,article';

/** True for a table of data, whose rows are read as lines; a table for layout is read as what is in it. */
const isDataTable = (table: DomElement): boolean =>
  table.querySelector(blocksInCells) === null && table.querySelector('tr > :nth-child(2)') !== null;

function listItemShape(li: DomElement, depth: number): BlockShape {
  const list = li.parentNode && isElement(li.parentNode) ? li.parentNode : null;
  const ordered = list !== null && nameOf(list) === 'ol';
  if (!ordered) return { kind: 'listItem', ordered, ordinal: 1, depth, continued: false };
  let ordinal = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
  for (const sibling of childrenOf(list)) {
    if (!isElement(sibling) || nameOf(sibling) !== 'li') continue;
    const value = Number.parseInt(sibling.getAttribute('value') ?? '', 10);
    if (Number.isSafeInteger(value)) ordinal = value;
    if (sibling === li) break;
    ordinal += 1;
  }
  return { kind: 'listItem', ordered, ordinal, depth, continued: false };
}

/** Collects words into drafts; a block's end is wherever the shape changes or a block element begins or ends. */
class Collector {
  readonly drafts: PlacedDraft[] = [];
  #runs: DraftRun[] = [];
  #shape: BlockShape = paragraph;
  #item: OpenItem | null = null;
  #element: DomElement | null = null;

  end(): void {
    if (this.#runs.some((run) => /\S/.test(run.text))) {
      this.drafts.push({ shape: this.#shape, runs: this.#runs, element: this.#element });
      if (this.#item) this.#item.used = true;
    }
    this.#runs = [];
  }

  add(text: string, context: Context, element: DomElement | null): void {
    if (this.#runs.length === 0) {
      this.#item = context.shape === paragraph && context.item && !context.item.used ? context.item : null;
      this.#shape = this.#item?.shape ?? context.shape;
      this.#element = element;
    }
    this.#runs.push({ text, marks: context.marks });
  }

  /** One line break stays in the block, a second one ends it: that is how old pages part paragraphs. */
  lineBreak(context: Context, element: DomElement | null): void {
    const words = this.#runs.map((run) => run.text).join('');
    if (!context.pre && /\n\s*$/.test(words)) this.end();
    else if (words !== '') this.add('\n', context, element);
  }

  rule(): void {
    this.end();
    this.drafts.push({ shape: { kind: 'rule' }, runs: [], element: null });
  }
}

function contextOf(element: DomElement, context: Context, base: string | null): Context {
  const name = nameOf(element);
  const heading = /^h([1-6])$/.exec(name);
  const plain = { ...context, shape: paragraph };
  if (heading)
    return {
      ...plain,
      item: null,
      shape: { kind: 'heading', level: Number(heading[1]) as 1 | 2 | 3 | 4 | 5 | 6 },
    };
  switch (name) {
    case 'blockquote':
      return { ...context, item: null, shape: { kind: 'quote', depth: 0 } };
    case 'figcaption':
    case 'caption':
      return { ...context, item: null, shape: { kind: 'caption' } };
    case 'pre':
    case 'xmp':
    case 'listing':
    case 'plaintext':
      return {
        ...context,
        item: null,
        marks: [],
        pre: true,
        shape: { kind: 'code', language: codeLanguageOf(element) },
      };
    case 'ul':
    case 'ol':
    case 'menu':
      return { ...context, listDepth: context.listDepth + 1 };
    case 'li': {
      const shape = listItemShape(element, Math.max(0, context.listDepth - 1));
      return { ...plain, item: { shape, used: false } };
    }
    case 'dt':
      return { ...context, marks: [...context.marks, { kind: 'strong' }] };
    default: {
      const mark = context.pre ? null : markOf(element, base);
      return mark ? { ...context, marks: [...context.marks, mark] } : context;
    }
  }
}

/** A row's cells as one line; the separators are no words of the page, so that they carry no marks. */
function addRow(row: DomElement, context: Context, steps: Step[]): void {
  const cells = childrenOf(row).filter(
    (node): node is DomElement => isElement(node) && /^t[dh]$/.test(nameOf(node)),
  );
  const separator = (): DomNode => ({
    nodeType: 3,
    nodeValue: cellSeparator,
    textContent: cellSeparator,
    firstChild: null,
    nextSibling: null,
    parentNode: row,
  });
  const nodes = cells
    .filter((cell) => /\S/.test(cell.textContent ?? ''))
    .flatMap((cell, index) => [...(index > 0 ? [separator()] : []), ...childrenOf(cell)]);
  steps.push({ kind: 'end' });
  for (const node of nodes.toReversed()) steps.push({ kind: 'visit', node, context });
}

/**
 * A tree in, drafts of its visible words out, in document order. It keeps its own stack, so that no nesting is too deep.
 * @param base the page's address, for relative links; null when it is not known.
 */
export function domToDrafts(root: DomElement, base: string | null): PlacedDraft[] {
  const collector = new Collector();
  const start: Context = { marks: [], shape: paragraph, item: null, pre: false, listDepth: 0 };
  const dataTables = new Set<DomNode>();
  const steps: Step[] = [{ kind: 'visit', node: root, context: start }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (step.kind === 'end') {
      collector.end();
      continue;
    }
    const { node, context } = step;
    if (isText(node)) {
      const text = node.nodeValue ?? '';
      const parent = node.parentNode && isElement(node.parentNode) ? node.parentNode : null;
      if (text !== '') collector.add(context.pre ? text : text.replace(/\s+/g, ' '), context, parent);
      continue;
    }
    if (!isElement(node) || (isUnseen(node) && node !== root)) continue;
    const name = nameOf(node);
    if (name === 'br') {
      collector.lineBreak(context, node);
      continue;
    }
    if (name === 'hr') {
      collector.rule();
      continue;
    }
    const inside = contextOf(node, context, base);
    if (name === 'table' && isDataTable(node)) {
      for (const row of Array.from(node.querySelectorAll('tr'))) dataTables.add(row);
    }
    const isBlock = blockNames.has(name);
    if (isBlock) {
      collector.end();
      steps.push({ kind: 'end' });
    }
    if (dataTables.has(node)) addRow(node, inside, steps);
    else {
      const children = childrenOf(node);
      for (let index = children.length - 1; index >= 0; index -= 1) {
        const child = children[index];
        if (child) steps.push({ kind: 'visit', node: child, context: inside });
      }
    }
  }
  collector.end();
  return collector.drafts;
}
