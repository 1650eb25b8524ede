/**
 * Limits of an article's structure. They keep the work of laying out an article in proportion to its text, and are far above
 * real articles and books. Text is not limited: what is above a limit is shown with less structure (structure/limit-structure.ts).
 */
export const structureLimits = {
  /** Blocks of one article; further paragraphs are joined. */
  blocks: 100_000,
  headings: 5_000,
  /** Footnote blocks. */
  footnotes: 10_000,
  /** Figures and inline pictures. */
  pictures: 20_000,
  tables: 2_000,
  /** Columns times rows of one table, spanned ones included. */
  tableSlots: 20_000,
  /** Columns times rows of all tables together. */
  slots: 400_000,
  tableColumns: 1_000,
  /** Nesting of list items and of quotations. */
  depth: 32,
  marksPerBlock: 5_000,
  /** Marks over the same character. */
  nestedMarks: 16,
} as const;

/** The kinds of structure that are limited. */
export const structureKinds = [
  'tables',
  'headings',
  'footnotes',
  'pictures',
  'formatting',
  'nesting',
  'paragraphs',
] as const;
export type StructureKind = (typeof structureKinds)[number];
