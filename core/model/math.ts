/** The elements of MathML Core that a formula may be drawn with; none of them can act, lead anywhere or fetch anything. */
export const mathElements = [
  'math',
  'mrow',
  'mi',
  'mn',
  'mo',
  'mtext',
  'ms',
  'mspace',
  'mfrac',
  'msqrt',
  'mroot',
  'msup',
  'msub',
  'msubsup',
  'munder',
  'mover',
  'munderover',
  'mmultiscripts',
  'mprescripts',
  'none',
  'mphantom',
  'mpadded',
  'mstyle',
  'mtable',
  'mtr',
  'mtd',
] as const;

/** How they are set; a value is a word or a measure. */
export const mathAttributes = [
  'accent',
  'accentunder',
  'columnspan',
  'depth',
  'display',
  'displaystyle',
  'fence',
  'form',
  'height',
  'largeop',
  'linethickness',
  'lspace',
  'mathvariant',
  'maxsize',
  'minsize',
  'movablelimits',
  'rowspan',
  'rspace',
  'scriptlevel',
  'separator',
  'stretchy',
  'symmetric',
  'voffset',
  'width',
] as const;

export type MathElement = (typeof mathElements)[number];

/** A formula's MathML as a tree of what is in the two lists above. */
export interface MathNode {
  readonly name: MathElement;
  /** By names out of `mathAttributes`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Elements, or the words of a `mi`, `mn`, `mo`, `mtext` or `ms`. */
  readonly children: readonly (MathNode | string)[];
}

/** Elements of one formula, and how deep they may lie in one another; a larger one is kept as words alone. */
export const maxMathNodes = 2000;
export const maxMathDepth = 60;

const elementNames: ReadonlySet<string> = new Set(mathElements);
const attributeNames: ReadonlySet<string> = new Set(mathAttributes);

export const isMathElement = (name: string): name is MathElement => elementNames.has(name);

/** True for an attribute that only says how a formula is set, with a value that can be nothing else. */
export const isMathAttribute = (name: string, value: string): boolean =>
  attributeNames.has(name) && /^[\w.%+-]{1,24}$/.test(value);

/** True for a tree that is a formula, whoever wrote it: names and values out of the lists, of a size that can be drawn. */
export function isMathTree(value: unknown): value is MathNode {
  let nodes = 0;
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    nodes += 1;
    const { value: node, depth } = next;
    if (nodes > maxMathNodes || depth > maxMathDepth) return false;
    if (typeof node === 'string') continue;
    if (typeof node !== 'object' || node === null) return false;
    const { name, attributes = {}, children, ...rest } = node as Partial<MathNode>;
    if (typeof name !== 'string' || !isMathElement(name) || !Array.isArray(children)) return false;
    if ((name === 'math') !== (depth === 0) || Object.keys(rest).length > 0) return false;
    if (typeof attributes !== 'object' || attributes === null) return false;
    for (const [key, words] of Object.entries(attributes))
      if (typeof words !== 'string' || !isMathAttribute(key, words)) return false;
    for (const child of children as readonly unknown[]) open.push({ value: child, depth: depth + 1 });
  }
  return true;
}
