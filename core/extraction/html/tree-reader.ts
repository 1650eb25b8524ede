import { tableDraft } from '../draft.ts';
import { cellDraft } from './tables/cell-draft.ts';
import { Collector, outermost, paragraph, type Context, type PlacedDraft } from './collector.ts';
import { contextOf } from './context.ts';
import {
  childrenOf,
  closestOf,
  isElement,
  isText,
  nameOf,
  textNode,
  type DomElement,
  type DomNode,
} from './dom/dom.ts';
import { blockNames, isHiddenElement } from './dom/elements.ts';
import type { PageNotes } from './footnotes.ts';
import { isControlInSentence, isInSentence } from './inline-place.ts';
import { imageOrIcon } from './images/image.ts';
import { formulaOf, type Formula } from './math/formula.ts';
import { rubyParts } from './ruby.ts';
import { codeOfTable } from './tables/code-table.ts';
import { cellsOf, isDataTable, rowsOf } from './tables/table.ts';

/** Maximum width in pixels of a picture that is part of a sentence. */
const maxInlineWidth = 200;

type Step =
  | { readonly kind: 'visit'; readonly node: DomNode; readonly context: Context; readonly late?: boolean }
  | { readonly kind: 'end' }
  | { readonly kind: 'caption'; readonly from: number };

/** Converts a tree to drafts. Uses an explicit stack, so nesting depth is unlimited. */
export class TreeReader {
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

  read(root: DomNode, context: Context = outermost): void {
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
    else if (!isRoot && this.#notes.inline.has(node)) this.#addInlineNote(node, context);
    else if (isRoot || !isHiddenElement(node) || (name === 'button' && isControlInSentence(node)))
      this.#enter(node, name, context, late);
  }

  #enter(node: DomElement, name: string, context: Context, late: boolean): void {
    const inside = this.#contextIn(node, context);
    const code = name === 'table' && !context.pre ? codeOfTable(node) : null;
    if (code !== null) {
      const shape = { kind: 'code', language: null } as const;
      this.collector.whole({ shape, runs: [{ text: code, marks: [] }], element: node }, context);
      return;
    }
    if (name === 'table' && !context.pre && isDataTable(node)) {
      this.#addTable(node, inside);
      return;
    }
    if (name === 'figure' && !context.pre) {
      this.#addFigure(node, inside);
      return;
    }
    // Captions are read after the element they belong to.
    if (name === 'figcaption' && !late && this.#figures > 0) return;
    if (name === 'q') this.collector.add('“', inside, node);
    if (blockNames.has(name)) {
      if (context.pre) this.collector.endLine(context);
      else {
        this.collector.end();
        this.#steps.push({ kind: 'end' });
      }
    }
    if (name === 'ruby' && !context.pre) {
      this.#addRuby(node, inside);
      return;
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
    // Paragraphs of a footnote belong to it, whatever list or quotation contains it.
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

  #addRuby(ruby: DomElement, context: Context): void {
    const steps = rubyParts(ruby).flatMap(({ base, reading }): Step[] => {
      const marks = reading === '' ? context.marks : [...context.marks, { kind: 'ruby' as const, reading }];
      return base.map((node) => ({ kind: 'visit', node, context: { ...context, marks } }));
    });
    this.#steps.push(...steps.toReversed());
  }

  #addImage(element: DomElement, context: Context): void {
    const shown = context.pre ? null : imageOrIcon(element, this.#base);
    if (typeof shown === 'string') this.collector.add(shown, context, element);
    else if (shown && (shown.width ?? 0) <= maxInlineWidth && isInSentence(element, this.collector.words))
      this.collector.pictureInSentence(shown, context, element);
    else if (shown) this.collector.picture(shown, context, element);
  }

  /** A note in the middle of a sentence is placed after its paragraph. */
  #addInlineNote(element: DomElement, context: Context): void {
    const note = this.#notes.inline.get(element);
    if (!note || context.pre) return;
    const reader = new TreeReader(this.#base, this.#notes, this.#isLeftOut);
    reader.read(element, { ...outermost, shape: { kind: 'footnote', ...note } });
    this.collector.after(reader.collector.drafts);
  }

  /** Of `<noscript>`, only pictures are used, which scripts would load lazily. */
  #addNoscript(element: DomElement, context: Context): void {
    for (const image of Array.from(element.querySelectorAll('img'))) this.#addImage(image, context);
  }

  #addTable(table: DomElement, context: Context): void {
    const rows = rowsOf(table)
      .filter((row) => !this.#isLeftOut(row) && !isHiddenElement(row))
      .map((row) => cellsOf(row).map((cell) => cellDraft(cell, this.#draftsIn(cell, context))));
    this.collector.whole({ ...tableDraft(rows), element: table }, context);
    for (const child of childrenOf(table)) {
      if (isElement(child) && nameOf(child) === 'caption')
        this.#steps.push({ kind: 'visit', node: child, context });
    }
  }

  /** The content of a table cell is read separately; lists and quotations do not extend into it. */
  #draftsIn(cell: DomElement, context: Context): readonly PlacedDraft[] {
    const reader = new TreeReader(this.#base, this.#notes, this.#isLeftOut);
    reader.read(cell, { ...outermost, marks: context.marks });
    return reader.collector.drafts;
  }

  #addFigure(figure: DomElement, context: Context): void {
    this.collector.end();
    const captions = Array.from(figure.querySelectorAll('figcaption')).filter(
      (caption) => closestOf(caption, 'figure') === figure,
    );
    this.#figures += 1;
    this.#steps.push({ kind: 'caption', from: this.collector.drafts.length });
    for (const caption of captions.toReversed())
      this.#steps.push({ kind: 'visit', node: caption, context, late: true });
    this.#steps.push({ kind: 'end' });
    for (const child of childrenOf(figure).toReversed())
      this.#steps.push({ kind: 'visit', node: child, context });
  }

  /** The caption of a video or embedded object that is dropped is meaningless without it. */
  #endFigure(from: number): void {
    this.collector.end();
    this.#figures -= 1;
    const { drafts } = this.collector;
    if (drafts.slice(from).every((draft) => draft.shape.kind === 'caption')) drafts.length = from;
  }
}
