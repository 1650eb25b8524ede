import { z } from 'zod';
import type { Block, Mark } from '../model/article.ts';
import { imagesOf } from '../model/block.ts';
import { isSafeLink } from '../model/link.ts';
import { isMathTree, type MathNode } from '../model/math.ts';
import { linesAsBlocks } from '../model/structure/blocks-of-text.ts';
import { isObject } from './values.ts';

/** Validates blocks from an untrusted file: no executable links, and all spans within the text. */
const count = z.number().int().nonnegative();
const at = { start: count, end: count };
const size = z.number().nonnegative().nullable();
const image = z.object({ source: z.string().max(10_000_000), alt: z.string(), width: size, height: size });
const depth = count;
const math = z.custom<MathNode>(isMathTree);
const mark = z.union([
  z.object({
    kind: z.enum(['emphasis', 'strong', 'code', 'strike', 'superscript', 'subscript']),
    ...at,
  }),
  z.object({ kind: z.literal('link'), href: z.string().max(8_000), ...at }),
  z.object({ kind: z.literal('ruby'), reading: z.string().max(200), ...at }),
  z.object({
    kind: z.literal('noteRef'),
    note: z.string().max(200),
    label: z.string().max(20).exactOptional(),
    ...at,
  }),
  z.object({ kind: z.literal('formula'), math: math.exactOptional(), ...at }),
  z.object({ kind: z.literal('image'), image, ...at }),
]);
const base = { ...at, marks: z.array(mark), quoted: depth.exactOptional() };
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]);
const cell = z.object({
  ...at,
  header: z.boolean(),
  colspan: z.number().int().min(1),
  rowspan: z.number().int().min(1),
});
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['paragraph', 'caption', 'rule']), ...base }),
  z.object({ kind: z.literal('formula'), math: math.exactOptional(), ...base }),
  z.object({ kind: z.literal('heading'), level, label: z.string().max(40).exactOptional(), ...base }),
  z.object({ kind: z.literal('quote'), depth: depth.default(0), ...base }),
  z.object({
    kind: z.literal('listItem'),
    ordered: z.boolean(),
    ordinal: z.number().int(),
    depth,
    continued: z.boolean().default(false),
    ...base,
  }),
  z.object({ kind: z.literal('code'), language: z.string().max(100).nullable(), ...base }),
  z.object({ kind: z.literal('table'), rows: z.array(z.array(cell).min(1)), ...base }),
  z.object({ kind: z.literal('figure'), image, ...base }),
  z.object({ kind: z.literal('footnote'), id: z.string().max(200), label: z.string().max(200), ...base }),
]);

const isSafeImage = (source: string): boolean =>
  !/^[a-z][a-z0-9+.-]*:/i.test(source) || /^(?:https?:\/\/|data:image\/)/i.test(source);

const isAllowedMark = (mark: Mark): boolean => mark.kind !== 'link' || isSafeLink(mark.href);

const contains = (outer: { start: number; end: number }, inner: { start: number; end: number }): boolean =>
  outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;

/** The validated value with the property order of the original, because articles are deduplicated by their serialized blocks. */
function inPropertyOrderOf(original: unknown, checked: unknown): unknown {
  if (Array.isArray(checked) && Array.isArray(original))
    return checked.map((each: unknown, index) => inPropertyOrderOf(original[index], each));
  if (!isObject(checked) || !isObject(original)) return checked;
  const names = new Set([...Object.keys(original), ...Object.keys(checked)]);
  return Object.fromEntries(
    [...names]
      .filter((name) => name in checked)
      .map((name) => [name, inPropertyOrderOf(original[name], checked[name])]),
  );
}

/** The blocks without unsafe links; one paragraph per line if they do not match the text. */
export function readBlocks(value: unknown, text: string): readonly Block[] {
  const parsed = z.array(block).min(1).safeParse(value);
  if (!parsed.success) return linesAsBlocks(text);
  const blocks = inPropertyOrderOf(value, parsed.data) as readonly Block[];
  let next = 0;
  for (const each of blocks) {
    const cells = each.kind === 'table' ? each.rows.flat() : [];
    const isValidBlock =
      each.start === next &&
      each.end >= each.start &&
      [...each.marks, ...cells].every((part) => contains(each, part));
    if (!isValidBlock || !imagesOf(each).every(({ source }) => isSafeImage(source)))
      return linesAsBlocks(text);
    next = each.end + 1;
  }
  if (next !== text.length + 1) return linesAsBlocks(text);
  return blocks.map((each) => ({ ...each, marks: each.marks.filter(isAllowedMark) }));
}
