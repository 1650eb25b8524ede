import type { StructureNode } from '../page/page-content.ts';

/** A cell of a tagged table. */
interface TaggedCell {
  readonly contents: readonly string[];
  readonly header: boolean;
}

/** A block of a tagged page. */
export interface TaggedBlock {
  readonly kind: 'paragraph' | 'heading' | 'caption' | 'item' | 'footnote' | 'table' | 'figure';
  /** Identifiers of the marked contents with its text. */
  readonly contents: readonly string[];
  /** Identifiers of those with the sign of an item or note. */
  readonly label: readonly string[];
  /** Of a heading, from 1; 0 where the tag does not say it. */
  readonly level: number;
  readonly rows: readonly (readonly TaggedCell[])[];
  readonly alt: string;
}

/** Elements within a line of text. */
const inline =
  /^(?:Span|Link|Quote|Em|Strong|Sub|Reference|Annot|Ruby|RB|RT|RP|Warichu|WT|WP|BibEntry|Formula|Code|Form)$/;
/** Elements that only group others. */
const neutral = /^(?:NonStruct|Private|Div)$/;

const isElement = (node: StructureNode | string): node is StructureNode => typeof node !== 'string';

const isInline = (node: StructureNode | string): boolean =>
  !isElement(node) ||
  inline.test(node.role) ||
  (neutral.test(node.role) && node.role !== 'Div' && node.children.every(isInline));

const contentsOf = (node: StructureNode | string): string[] =>
  isElement(node) ? node.children.flatMap(contentsOf) : [node];

const findAll = (node: StructureNode, role: RegExp): StructureNode[] =>
  node.children
    .filter(isElement)
    .flatMap((child) => (role.test(child.role) ? [child] : findAll(child, role)));

interface Context {
  readonly kind: TaggedBlock['kind'];
  readonly level: number;
}

const block = (
  context: Context,
  contents: readonly string[],
  more: Partial<TaggedBlock> = {},
): TaggedBlock => ({
  ...context,
  contents,
  label: [],
  rows: [],
  alt: '',
  ...more,
});

const plain: Context = { kind: 'paragraph', level: 0 };

function contextOf({ role }: StructureNode, outer: Context): Context {
  const heading = /^H(\d)?$/.exec(role);
  if (heading) return { kind: 'heading', level: Number(heading[1] ?? 0) };
  if (role === 'Title') return { kind: 'heading', level: 1 };
  if (role === 'Caption') return { kind: 'caption', level: 0 };
  if (/^(?:Note|FENote)$/.test(role)) return { kind: 'footnote', level: 0 };
  return outer.kind === 'item' || outer.kind === 'footnote' || outer.kind === 'caption' ? outer : plain;
}

function itemBlocks(item: StructureNode): TaggedBlock[] {
  const label = item.children.filter((child) => isElement(child) && child.role === 'Lbl').flatMap(contentsOf);
  const rest = item.children.filter((child) => !isElement(child) || child.role !== 'Lbl');
  const blocks = walk({ ...item, children: rest }, { kind: 'item', level: 0 });
  const [first, ...others] = blocks;
  return first?.kind === 'item' ? [{ ...first, label }, ...others] : blocks;
}

function tableBlock(table: StructureNode): TaggedBlock[] {
  const captions = findAll(table, /^Caption$/).flatMap((caption) =>
    walk(caption, { kind: 'caption', level: 0 }),
  );
  const rows = findAll(table, /^TR$/).map((row) =>
    row.children
      .filter(isElement)
      .filter(({ role }) => /^T[HD]$/.test(role))
      .map((cell): TaggedCell => ({ contents: contentsOf(cell), header: cell.role === 'TH' })),
  );
  return [block({ kind: 'table', level: 0 }, [], { rows }), ...captions];
}

function figureBlocks(figure: StructureNode): TaggedBlock[] {
  const captions = findAll(figure, /^Caption$/);
  const inCaptions = new Set(captions.flatMap(contentsOf));
  const own = contentsOf(figure).filter((content) => !inCaptions.has(content));
  return [
    block({ kind: 'figure', level: 0 }, own, { alt: figure.alt ?? '' }),
    ...captions.flatMap((caption) => walk(caption, { kind: 'caption', level: 0 })),
  ];
}

function walk(node: StructureNode, context: Context): TaggedBlock[] {
  const blocks: TaggedBlock[] = [];
  let run: string[] = [];
  let label: string[] = [];
  const end = (): void => {
    if (run.length > 0) blocks.push(block(context, run, { label }));
    run = [];
    label = [];
  };
  for (const child of node.children) {
    if (isInline(child)) run.push(...contentsOf(child));
    else if (isElement(child)) {
      if (child.role === 'Lbl' && context.kind !== 'paragraph') {
        label = contentsOf(child);
        continue;
      }
      end();
      if (child.role === 'Table') blocks.push(...tableBlock(child));
      else if (child.role === 'Figure') blocks.push(...figureBlocks(child));
      else if (child.role === 'LI') blocks.push(...itemBlocks(child));
      else blocks.push(...walk(child, contextOf(child, context)));
    }
  }
  end();
  return blocks;
}

/** The blocks of a page by its structure tree, in its order. */
export const readTaggedBlocks = (root: StructureNode): TaggedBlock[] => walk(root, plain);
