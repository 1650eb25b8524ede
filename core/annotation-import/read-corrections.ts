import { messageRef } from '../../messages/message-keys.ts';
import { z } from 'zod';
import { entityKinds } from '../model/analysis.ts';
import type { CorrectionAct } from '../model/entities/correction.ts';
import type { ImportedCorrection, ImportProblem } from './model.ts';
import { asList, asTime, isObject } from './values.ts';

const kind = z.enum(entityKinds);
const name = z.string().min(1).max(2_000);
const count = z.int().nonnegative();
const anchor = z.object({
  span: z.object({ start: count, end: count }),
  quote: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
  textVersion: count,
});
const ref = z.object({ kind, name, mention: anchor.nullable() });
const place = z.object({
  id: z.string().max(200),
  kind: z.enum(['country', 'region', 'city', 'feature']),
  name,
  latitude: z.number(),
  longitude: z.number(),
  country: z.string().nullable(),
  admin: z.string().nullable(),
  population: z.number().nullable(),
});

/** The acts of core/model/entities/correction.ts. */
const act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('rename'), target: ref, name }),
  z.object({ act: z.literal('kind'), target: ref, kind }),
  z.object({ act: z.literal('merge'), target: ref, into: ref }),
  z.object({ act: z.literal('split'), target: ref, mentions: z.array(anchor).max(10_000), name }),
  z.object({ act: z.literal('remove'), target: ref }),
  z.object({ act: z.literal('place'), target: ref, place }),
  z.object({ act: z.literal('add'), anchor, kind, name }),
  z.object({ act: z.literal('speaker'), quote: anchor, speaker: ref.nullable() }),
]) satisfies z.ZodType<CorrectionAct>;

const correction = z.object({
  id: z.uuid(),
  articleId: z.string().min(1).max(100),
  always: z.boolean(),
  act,
  createdAt: z.unknown().transform(asTime),
});

/** Reads the corrections of an article in Lectern's JSON; an invalid one is reported and the others are imported. */
export function readCorrections(
  value: unknown,
  place: string,
  problems: ImportProblem[],
): ImportedCorrection[] {
  return asList(value).flatMap((each, index) => {
    const at = `${place}, correction ${index + 1}`;
    const read = isObject(each) ? correction.safeParse(each) : null;
    if (read?.success) return [{ ...read.data, place: at, key: `lectern:${read.data.id}` }];
    problems.push({
      place: at,
      message: messageRef('errors.annotations.correction'),
    });
    return [];
  });
}
