import {
  withQuotationDepth,
  type BlockShape,
  type DraftBlock,
  type DraftMark,
  type DraftRun,
} from '../draft.ts';
import type { ImageReference } from '../../model/article.ts';
import type { DomElement } from './dom/dom.ts';

type ListItemShape = Extract<BlockShape, { kind: 'listItem' }>;

/** A list item under construction: its first block is the item, later ones continue it. */
export interface OpenItem {
  readonly shape: ListItemShape;
  used: boolean;
}

/** The context that the position in the tree gives to text. */
export interface Context {
  readonly marks: readonly DraftMark[];
  readonly shape: BlockShape;
  readonly item: OpenItem | null;
  readonly pre: boolean;
  readonly listDepth: number;
  readonly quoteDepth: number;
}

/** A draft and the element in which its text starts. */
export interface PlacedDraft extends DraftBlock {
  readonly element: DomElement | null;
}

export const paragraph: BlockShape = { kind: 'paragraph' };

/** Maximum length in code units of text below a picture that is taken as its caption without markup. */
const maxCaptionLength = 160;

const placed = (shape: BlockShape, { quoteDepth }: Context): BlockShape =>
  withQuotationDepth(shape, quoteDepth);

/** The initial context. */
export const outermost: Context = {
  marks: [],
  shape: paragraph,
  item: null,
  pre: false,
  listDepth: 0,
  quoteDepth: 0,
};

const textOf = (runs: readonly DraftRun[]): string => runs.map((run) => run.text).join('');

/** Collects text into drafts. A block ends wherever its properties change or a block element starts or ends. */
export class Collector {
  readonly drafts: PlacedDraft[] = [];
  #runs: DraftRun[] = [];
  #shape: BlockShape = paragraph;
  #item: OpenItem | null = null;
  #element: DomElement | null = null;
  #hasWords = false;
  /** Whether a picture started the current block. */
  #underPicture = false;
  /** Pictures in the middle of a paragraph, which are placed after it. */
  #pictures: PlacedDraft[] = [];
  /** Other blocks that are placed after the current one. */
  #following: PlacedDraft[] = [];

  end(): void {
    if (this.#hasWords) {
      this.drafts.push({ shape: this.#shapeOfWords(), runs: this.#runs, element: this.#element });
      if (this.#item) this.#item.used = true;
    }
    this.#runs = [];
    this.#hasWords = false;
    this.#underPicture = false;
    if (this.#pictures.length > 0) this.drafts.push(...this.#pictures);
    this.#pictures = [];
    this.drafts.push(...this.#following);
    this.#following = [];
  }

  add(text: string, context: Context, element: DomElement | null): void {
    if (this.#runs.length === 0) {
      this.#item = context.shape === paragraph ? context.item : null;
      const item = this.#item;
      const shape = item ? (item.used ? { ...item.shape, continued: true } : item.shape) : context.shape;
      this.#shape = placed(shape, context);
      this.#element = element;
    }
    this.#hasWords ||= /\S/.test(text);
    this.#runs.push({ text, marks: context.marks });
  }

  /** A single line break stays in the block; a double one ends it, as old pages separate paragraphs that way. */
  lineBreak(context: Context, element: DomElement | null): void {
    const words = textOf(this.#runs.slice(-3));
    if (!context.pre && words.slice(words.trimEnd().length).includes('\n')) this.end();
    else if (context.pre || this.#runs.length > 0) this.add('\n', context, element);
  }

  /** In code, a block element is a line. */
  endLine(context: Context): void {
    if (this.#runs.length > 0 && !(this.#runs.at(-1)?.text ?? '').endsWith('\n'))
      this.add('\n', context, null);
  }

  rule(context: Context): void {
    this.end();
    this.drafts.push({ shape: placed({ kind: 'rule' }, context), runs: [], element: null });
  }

  picture(image: ImageReference, context: Context, element: DomElement): void {
    const same = (draft: PlacedDraft | undefined): boolean =>
      draft?.shape.kind === 'figure' && draft.shape.image.source === image.source;
    if (same(this.#pictures.at(-1)) || (this.#pictures.length === 0 && same(this.drafts.at(-1)))) return;
    const draft: PlacedDraft = { shape: placed({ kind: 'figure', image }, context), runs: [], element };
    if (this.#hasWords) this.#pictures.push(draft);
    else {
      this.end();
      this.drafts.push(draft);
      this.#underPicture = true;
    }
  }

  /** A picture in the middle of a sentence. */
  pictureInSentence(image: ImageReference, context: Context, element: DomElement): void {
    this.add('', { ...context, marks: [...context.marks, { kind: 'image', image }] }, element);
  }

  /** The text of the current block. */
  get words(): string {
    return textOf(this.#runs.slice(-5));
  }

  /** Blocks that follow the current one, such as the note of a reference in it. */
  after(drafts: readonly PlacedDraft[]): void {
    if (this.#hasWords) this.#following.push(...drafts);
    else this.drafts.push(...drafts);
  }

  /** Short text in one block with the picture above it is its caption, regardless of markup. */
  #shapeOfWords(): BlockShape {
    if (!this.#underPicture || this.#shape.kind !== 'paragraph') return this.#shape;
    const words = textOf(this.#runs).trim();
    const isCaption = words.length <= maxCaptionLength && !/[.!?:…]["'”’)]*$/.test(words);
    return isCaption ? { ...this.#shape, kind: 'caption' } : this.#shape;
  }

  /** A complete block. */
  whole(draft: PlacedDraft, context: Context): void {
    this.end();
    this.drafts.push({ ...draft, shape: placed(draft.shape, context) });
  }
}
