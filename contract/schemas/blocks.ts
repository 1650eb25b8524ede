import { z } from 'zod';
import { isMathTree, type MathNode } from '../../core/model/math.ts';

/** An article's blocks and marks as they go between main and window: core/model/block.ts. */
const count = z.number().int().nonnegative();
const place = { start: count, end: count };

const image = z.object({
  source: z.string(),
  alt: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
});
const math = z.custom<MathNode>(isMathTree, 'no formula that can be drawn');

const mark = z.union([
  z.object({
    kind: z.enum(['emphasis', 'strong', 'code', 'strike', 'superscript', 'subscript']),
    ...place,
  }),
  z.object({ kind: z.literal('link'), href: z.string(), ...place }),
  z.object({ kind: z.literal('ruby'), reading: z.string(), ...place }),
  z.object({ kind: z.literal('noteRef'), note: z.string(), label: z.string().exactOptional(), ...place }),
  z.object({ kind: z.literal('formula'), math: math.exactOptional(), ...place }),
  z.object({ kind: z.literal('image'), image, ...place }),
]);
const base = { ...place, marks: z.array(mark), quoted: count.exactOptional() };

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]);
const cell = z.object({
  ...place,
  header: z.boolean(),
  colspan: z.number().int().positive(),
  rowspan: z.number().int().positive(),
});

export const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), ...base }),
  z.object({ kind: z.literal('heading'), level, label: z.string().exactOptional(), ...base }),
  z.object({ kind: z.literal('quote'), depth: count, ...base }),
  z.object({
    kind: z.literal('listItem'),
    ordered: z.boolean(),
    ordinal: z.number().int(),
    depth: count,
    continued: z.boolean(),
    ...base,
  }),
  z.object({ kind: z.literal('code'), language: z.string().nullable(), ...base }),
  z.object({ kind: z.literal('formula'), math: math.exactOptional(), ...base }),
  z.object({ kind: z.literal('table'), rows: z.array(z.array(cell)), ...base }),
  z.object({ kind: z.literal('figure'), image, ...base }),
  z.object({ kind: z.literal('caption'), ...base }),
  z.object({ kind: z.literal('footnote'), id: z.string(), label: z.string(), ...base }),
  z.object({ kind: z.literal('rule'), ...base }),
]);
