/** The elements of MathML Core allowed in a formula; none of them is interactive, links or loads anything. */
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

/** Allowed layout attributes; a value is a keyword or a length. */
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

/** The MathML of a formula as a tree of allowed elements and attributes. */
export interface MathNode {
  readonly name: MathElement;
  /** By names in `mathAttributes`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Child elements, or the text of a `mi`, `mn`, `mo`, `mtext` or `ms`. */
  readonly children: readonly (MathNode | string)[];
}

/** Maximum number of elements and nesting depth; a larger formula is stored as text. */
export const maxMathNodes = 2000;
export const maxMathDepth = 60;

const elementNames: ReadonlySet<string> = new Set(mathElements);
const attributeNames: ReadonlySet<string> = new Set(mathAttributes);

export const isMathElement = (name: string): name is MathElement => elementNames.has(name);

/** Whether an attribute is an allowed layout attribute with a safe value. */
export const isMathAttribute = (name: string, value: string): boolean =>
  attributeNames.has(name) && /^[\w.%+-]{1,24}$/.test(value);

/** Whether untrusted data is a valid formula: allowed names and values, and a size that can be rendered. */
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
