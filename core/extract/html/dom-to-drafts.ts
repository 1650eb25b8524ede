import { tableDraft, type DraftBlock, type DraftCell, type DraftRun } from '../draft.ts';
import { Collector, paragraph, type Context, type PlacedDraft } from './collector.ts';
import { contextOf } from './context.ts';
import { childrenOf, isElement, isText, nameOf, type DomElement, type DomNode } from './dom.ts';
import { blockNames, isUnseen } from './elements.ts';
import { findNotes, type PageNotes } from './footnotes.ts';
import { formulaOf, type Formula } from './math/formula.ts';
import { readImage, wordsOfSign } from './image.ts';
import { cellsOf, isDataTable, rowsOf, spanOf } from './table.ts';

export type { PlacedDraft } from './collector.ts';

type Step =
  | { readonly kind: 'visit'; readonly node: DomNode; readonly context: Context; readonly late?: boolean }
  | { readonly kind: 'end' }
  | { readonly kind: 'caption'; readonly from: number };

const start: Context = {
  marks: [],
  shape: paragraph,
  item: null,
  pre: false,
  listDepth: 0,
  quoteDepth: 0,
};

/** Reads a tree into drafts. It keeps its own stack, so that no nesting is too deep. */
class Reader {
  readonly collector = new Collector();
  readonly #steps: Step[] = [];
  readonly #base: string | null;
  readonly #notes: PageNotes;
  readonly #isLeftOut: (node: DomNode) => boolean;

  constructor(base: string | null, notes: PageNotes, isLeftOut: (node: DomNode) => boolean) {
    this.#base = base;
    this.#notes = notes;
    this.#isLeftOut = isLeftOut;
  }

  read(root: DomNode, context: Context = start): void {
    this.#steps.push({ kind: 'visit', node: root, context });
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      if (step.kind === 'end') this.collector.end();
      else if (step.kind === 'caption') this.#endFigure(step.from);
      else this.#visit(step.node, step.context, step.node === root, step.late ?? false);
    }
    this.collector.end();
  }

  #visit(node: DomNode, context: Context, isRoot: boolean, late: boolean): void {
    if (isText(node)) {
      const text = node.nodeValue ?? '';
      const parent = node.parentNode && isElement(node.parentNode) ? node.parentNode : null;
      if (text !== '') this.collector.add(context.pre ? text : text.replace(/\s+/g, ' '), context, parent);
      return;
    }
    if (!isElement(node)) return;
    const name = nameOf(node);
    const formula = context.pre ? null : formulaOf(node);
    if (formula) this.#addFormula(formula, context, node);
    if (formula || name === 'math') return;
    if (!isRoot && (this.#isLeftOut(node) || this.#notes.furniture.has(node))) return;
    if (name === 'img' || name === 'video' || name === 'amp-img') this.#addImage(node, context);
    else if (name === 'noscript') this.#addNoscript(node, context);
    else if (name === 'br') this.collector.lineBreak(context, node);
    else if (name === 'hr') this.collector.rule(context);
    else if (isRoot || !isUnseen(node)) this.#enter(node, name, context, late);
  }

  #enter(node: DomElement, name: string, context: Context, late: boolean): void {
    const inside = this.#contextIn(node, context);
    if (name === 'table' && !context.pre && isDataTable(node)) {
      this.#addTable(node, inside);
      return;
    }
    if (name === 'figure' && !context.pre) {
      this.#addFigure(node, inside);
      return;
    }
    // Captions are read after what they belong to.
    if (name === 'figcaption' && !late && this.#figures > 0) return;
    if (name === 'q') this.collector.add('“', inside, node);
    if (blockNames.has(name)) {
      if (context.pre) this.collector.endLine(context);
      else {
        this.collector.end();
        this.#steps.push({ kind: 'end' });
      }
    }
    const children = childrenOf(node);
    if (name === 'q') this.#steps.push({ kind: 'visit', node: textNode('”', node), context: inside });
    for (const child of children.toReversed())
      this.#steps.push({ kind: 'visit', node: child, context: inside });
  }

  #figures = 0;

  #contextIn(node: DomElement, context: Context): Context {
    const note = this.#notes.bodies.get(node);
    if (note) return { ...context, item: null, shape: { kind: 'footnote', id: note.id, label: note.label } };
    const sign = this.#notes.signs.get(node);
    if (sign) return { ...context, marks: [...context.marks, { kind: 'noteRef', note: sign.id }] };
    const inside = contextOf(node, context, this.#base);
    // Paragraphs of a note are the note, whatever list or quote it stands in.
    return context.shape.kind === 'footnote' &&
      (inside.shape === paragraph || inside.shape.kind === 'caption')
      ? { ...inside, shape: context.shape, item: null }
      : inside;
  }

  #addFormula({ words, isBlock, math }: Formula, context: Context, element: DomElement): void {
    const formula = { kind: 'formula', ...(math ? { math } : {}) } as const;
    if (isBlock)
      this.collector.whole({ shape: formula, runs: [{ text: words, marks: [] }], element }, context);
    else this.collector.add(words, { ...context, marks: [...context.marks, formula] }, element);
  }

  #addImage(element: DomElement, context: Context): void {
    if (context.pre || isHidden(element)) return;
    const sign = wordsOfSign(element);
    if (sign !== null) {
      this.collector.add(sign, context, element);
      return;
    }
    const image = readImage(element, this.#base);
    if (image) this.collector.picture(image, context, element);
  }

  /** What a page shows where no script runs: of that, pictures alone, which scripts would load late. */
  #addNoscript(element: DomElement, context: Context): void {
    for (const image of Array.from(element.querySelectorAll('img'))) this.#addImage(image, context);
  }

  #addTable(table: DomElement, context: Context): void {
    const rows = rowsOf(table)
      .filter((row) => !this.#isLeftOut(row) && !isUnseen(row))
      .map((row) => cellsOf(row).map((cell) => this.#cellOf(cell, context)));
    this.collector.whole({ ...tableDraft(rows), element: table }, context);
    for (const child of childrenOf(table)) {
      if (isElement(child) && nameOf(child) === 'caption')
        this.#steps.push({ kind: 'visit', node: child, context });
    }
  }

  #cellOf(cell: DomElement, context: Context): DraftCell {
    const reader = new Reader(this.#base, this.#notes, this.#isLeftOut);
    reader.read(cell, { ...start, marks: context.marks });
    const runs = reader.collector.drafts.flatMap((draft, index): DraftRun[] => [
      ...(index > 0 ? [{ text: ' ', marks: [] }] : []),
      ...runsInLine(draft),
    ]);
    return {
      runs,
      header: nameOf(cell) === 'th',
      colspan: spanOf(cell, 'colspan'),
      rowspan: spanOf(cell, 'rowspan'),
    };
  }

  #addFigure(figure: DomElement, context: Context): void {
    this.collector.end();
    const captions = Array.from(figure.querySelectorAll('figcaption')).filter(
      (caption) => closestFigure(caption) === figure,
    );
    this.#figures += 1;
    this.#steps.push({ kind: 'caption', from: this.collector.drafts.length });
    for (const caption of captions.toReversed())
      this.#steps.push({ kind: 'visit', node: caption, context, late: true });
    this.#steps.push({ kind: 'end' });
    for (const child of childrenOf(figure).toReversed())
      this.#steps.push({ kind: 'visit', node: child, context });
  }

  /** The caption of what could not be kept (a film, a program) says nothing by itself. */
  #endFigure(from: number): void {
    this.collector.end();
    this.#figures -= 1;
    const { drafts } = this.collector;
    if (drafts.slice(from).every((draft) => draft.shape.kind === 'caption')) drafts.length = from;
  }
}

/** The words of a block that stands in a line with others; a picture and a formula of its own are marks there. */
function runsInLine({ shape, runs }: DraftBlock): readonly DraftRun[] {
  if (shape.kind === 'figure') return [{ text: '', marks: [{ kind: 'image', image: shape.image }] }];
  const { kind, ...rest } = shape;
  if (kind !== 'formula') return runs;
  return runs.map(({ text, marks }) => ({ text, marks: [...marks, { kind, ...rest }] }));
}

const isHidden = (element: DomElement): boolean =>
  element.hasAttribute('hidden') || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');

function closestFigure(node: DomNode): DomNode | null {
  let at = node.parentNode;
  while (at && !(isElement(at) && nameOf(at) === 'figure')) at = at.parentNode;
  return at;
}

const textNode = (text: string, parentNode: DomNode): DomNode => ({
  nodeType: 3,
  nodeValue: text,
  textContent: text,
  firstChild: null,
  nextSibling: null,
  parentNode,
});

/**
 * Trees in, drafts of their visible words out, in document order.
 * @param roots one element, or several that follow one another.
 * @param base the page's address, for relative links; null when it is not known.
 * @param options.notes the page's footnotes; without them they are looked for below the first root.
 * @param options.isLeftOut parts that are not to be read.
 */
export function domToDrafts(
  roots: DomElement | readonly DomElement[],
  base: string | null,
  options: { readonly notes?: PageNotes; readonly isLeftOut?: (node: DomNode) => boolean } = {},
): PlacedDraft[] {
  const all = 'nodeType' in roots ? [roots] : roots;
  const [first] = all;
  if (!first) return [];
  const reader = new Reader(base, options.notes ?? findNotes(first), options.isLeftOut ?? (() => false));
  for (const root of all) reader.read(root);
  return reader.collector.drafts;
}
