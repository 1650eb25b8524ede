import type { MessageRef } from '../../messages/message-keys.ts';
import { z } from 'zod';
import { maxNoteLength, normalizeName } from '../../core/model/notes.ts';
import { articleSources } from '../../core/model/article.ts';
import { highlightColors } from '../../core/model/annotation.ts';
import { entityKinds } from '../../core/model/analysis.ts';
import { structureKinds } from '../../core/model/structure-limits.ts';
import { sidebarWidths, textSizes, themes, zoomLevels } from '../../core/model/settings.ts';
import { block } from './blocks.ts';

/** Schemas that several commands share. Sizes are UTF-16 code units; limits keep a broken window from filling the disk. */
export const id = z.string().min(1).max(100);
export const count = z.number().int().nonnegative();
export const isoTime = z.string().max(40);
export const span = z
  .object({ start: count, end: count })
  .refine((s) => s.start < s.end, 'a span must not be empty');
export const noteBody = z.string().max(maxNoteLength);
const messageValues = z.record(z.string(), z.union([z.string(), z.number()]));
/** A text for people, which the window formats in its language. */
export const message = z.object({
  key: z.custom<MessageRef['key']>((key) => typeof key === 'string'),
  values: messageValues,
});
/** A name that a user types, such as that of a tag, in its normalized form (see `normalizeName`). */
export const name = (maxLength: number) => z.string().overwrite(normalizeName).min(1).max(maxLength);
export const tagName = name(100);
export const tags = z.array(tagName).max(100);
export const color = z.enum(highlightColors);
/** What a new version replaces besides the text; undo restores it. */
export const articleDetails = z.object({
  title: z.string(),
  byline: z.string().nullable(),
  siteName: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  lang: z.string().nullable(),
  excerpt: z.string(),
  leadImage: z.string().nullable(),
});
export const anchorState = z.enum(['exact', 'moved', 'orphaned']);

export const anchor = z.object({
  span: z.object({ start: count, end: count }),
  quote: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
  textVersion: count,
});

export const highlight = z.object({
  id,
  articleId: id,
  anchor,
  state: anchorState,
  color,
  note: noteBody,
  tags: z.array(z.string()),
  createdAt: isoTime,
  updatedAt: isoTime,
});

const source = z.enum(articleSources);
const text = z.string().nullable();
export const article = z.object({
  id,
  source,
  title: z.string(),
  byline: text,
  siteName: text,
  url: text,
  publishedAt: text,
  lang: text,
  excerpt: z.string(),
  leadImage: text,
  text: z.string(),
  blocks: z.array(block),
  textVersion: count,
  addedAt: isoTime,
  words: count,
  note: noteBody,
  tags: z.array(z.string()),
  readingPosition: count,
  simplified: z.array(z.enum(structureKinds)),
});
export const articleSummary = z.object({
  id,
  source,
  title: z.string(),
  byline: text,
  siteName: text,
  url: text,
  publishedAt: text,
  lang: text,
  addedAt: isoTime,
  excerpt: z.string(),
  leadImage: text,
  words: count,
  tags: z.array(z.string()),
  highlights: count,
  notes: count,
  progress: z.number().min(0).max(1),
});

const mention = z.object({
  start: count,
  end: count,
  text: z.string(),
  type: z.enum(['name', 'nominal', 'pronoun']),
});
export const place = z.object({
  id,
  kind: z.enum(['country', 'region', 'city', 'feature']),
  name: z.string(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  country: z.string().length(2).nullable(),
  admin: z.string().nullable(),
  population: count.nullable(),
});
export const analysis = z.object({
  entities: z.array(
    z.object({
      id,
      kind: z.enum(entityKinds),
      name: z.string(),
      description: z.string().nullable(),
      aliases: z.array(z.string()),
      role: z.string().nullable(),
      country: z.string().nullable(),
      place: place.nullable(),
      weight: z.number().min(0).max(1),
      mentions: z.array(mention),
    }),
  ),
  quotes: z.array(
    z.object({
      start: count,
      end: count,
      text: z.string(),
      kind: z.enum(['direct', 'mixed', 'indirect']),
      speaker: z.string().nullable(),
      speakerText: z.string(),
      cue: z.object({ start: count, end: count }).nullable(),
    }),
  ),
  dates: z.array(z.object({ start: count, end: count, text: z.string(), value: z.string().nullable() })),
  language: z.string().max(35).optional(),
});

const colorName = name(40);
export const settings = z.object({
  language: z.string().min(2).max(35),
  theme: z.enum(themes),
  colorNames: z.object({
    yellow: colorName,
    green: colorName,
    blue: colorName,
    pink: colorName,
    purple: colorName,
  }),
  entityLayer: z.boolean(),
  trashDays: z.union([z.literal(30), z.literal(90), z.literal(365)]).nullable(),
  markedKinds: z.array(z.enum(entityKinds)).max(entityKinds.length),
  zoom: z
    .number()
    .int()
    .min(Math.min(...zoomLevels))
    .max(Math.max(...zoomLevels)),
  textSize: z.number().int().min(textSizes.min).max(textSizes.max),
  sidebarWidth: z.number().int().min(sidebarWidths.min).max(sidebarWidths.max),
  lookForUpdates: z.boolean(),
});
