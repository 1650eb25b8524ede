import { z } from 'zod';
import { entityKinds } from '../../core/model/analysis.ts';
import { command, nothing } from '../command.ts';
import * as s from '../schemas.ts';

const kind = z.enum(entityKinds);
const name = z.string().trim().min(1).max(300);
/** Names come from texts: one may be longer than a person would write. */
const knownName = z.string().max(2_000);

/** Which entity is meant; `span`: one of its mentions in the shown text. */
const ref = z.object({ kind, name: knownName, span: s.span.nullable() });

const act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('rename'), target: ref, name }),
  z.object({ act: z.literal('kind'), target: ref, kind }),
  z.object({ act: z.literal('merge'), target: ref, into: ref }),
  z.object({ act: z.literal('split'), target: ref, spans: z.array(s.span).min(1).max(10_000), name }),
  z.object({ act: z.literal('remove'), target: ref }),
  z.object({ act: z.literal('place'), target: ref, place: s.place }),
  z.object({ act: z.literal('add'), span: s.span, kind, name }),
  z.object({ act: z.literal('speaker'), quote: s.span, speaker: ref.nullable() }),
]);

const keptRef = z.object({ kind, name: knownName, mention: s.anchor.nullable() });
const keptAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('rename'), target: keptRef, name }),
  z.object({ act: z.literal('kind'), target: keptRef, kind }),
  z.object({ act: z.literal('merge'), target: keptRef, into: keptRef }),
  z.object({ act: z.literal('split'), target: keptRef, mentions: z.array(s.anchor), name }),
  z.object({ act: z.literal('remove'), target: keptRef }),
  z.object({ act: z.literal('place'), target: keptRef, place: s.place }),
  z.object({ act: z.literal('add'), anchor: s.anchor, kind, name }),
  z.object({ act: z.literal('speaker'), quote: s.anchor, speaker: keptRef.nullable() }),
]);

/** A correction as it is kept: core/model/correction.ts. */
export const correction = z.object({
  id: z.uuid(),
  articleId: s.id,
  always: z.boolean(),
  act: keptAct,
  createdAt: s.isoTime,
});

const libraryEntity = z.object({
  kind,
  nameKey: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  articles: s.count,
  mentions: s.count,
  quotes: s.count,
});
const entityArticle = z.object({
  articleId: s.id,
  title: z.string(),
  siteName: z.string().nullable(),
  publishedAt: z.string().nullable(),
  addedAt: s.isoTime,
  mentions: s.count,
  quotes: s.count,
});
const companion = z.object({ kind, nameKey: z.string(), name: z.string(), articles: s.count });
/** By kind and name; names that differ in case or accents alone are one. */
const whichEntity = z.object({ kind, name: knownName });
const inArticle = { articleId: s.id, title: z.string(), start: s.count, end: s.count };

/** What the analysis found: corrections of it, and all of it over the whole library. */
export const entityCommands = {
  /** Those made in the article and those that hold always; `applies`: it has something to correct in the shown text. */
  'corrections.list': command(
    z.object({ articleId: s.id }),
    z.array(correction.extend({ applies: z.boolean() })),
  ),
  /** The window makes the ids; main makes the anchors from the stored text. The same id twice changes nothing. */
  'corrections.add': command(
    z.object({
      id: z.uuid(),
      articleId: s.id,
      textVersion: s.count,
      always: z.boolean(),
      act,
    }),
    nothing,
  ),
  /** Takes corrections back, or lets them hold again. */
  'corrections.setDeleted': command(
    z.object({ ids: z.array(z.uuid()).min(1).max(10_000), deleted: z.boolean() }),
    nothing,
  ),

  /** Places of a name out of the gazetteer, the likeliest first. */
  'places.find': command(z.object({ name: z.string().max(300) }), z.array(s.place).max(50)),

  /** The entities of the library. `pending`: articles that have not been looked through yet. */
  'entities.list': command(
    z.object({
      text: z.string().max(300),
      kind: kind.nullable(),
      offset: s.count,
      limit: z.number().int().min(1).max(500),
    }),
    z.object({ total: s.count, entries: z.array(libraryEntity), pending: s.count }),
  ),
  /** The entity of a name, of several kinds the most mentioned one; null when no article names it. */
  'entities.named': command(z.object({ name: knownName }), whichEntity.nullable()),
  /** Null when no article names it any more. */
  'entities.page': command(
    whichEntity,
    z
      .object({ ...libraryEntity.shape, inArticles: z.array(entityArticle), companions: z.array(companion) })
      .nullable(),
  ),
  'entities.details': command(
    whichEntity,
    z.object({
      aliases: z.array(z.string()),
      place: s.place.nullable(),
      country: z.string().nullable(),
      quotes: z.array(
        z.object({ ...inArticle, text: z.string(), kind: z.enum(['direct', 'mixed', 'indirect']) }),
      ),
      timeline: z.array(
        z.object({
          ...inArticle,
          text: z.string(),
          from: z.string().nullable(),
          to: z.string().nullable(),
          sentence: z.string(),
        }),
      ),
      read: s.count,
    }),
  ),
  /** The sentences of one article that speak of it. */
  'entities.passages': command(
    whichEntity.extend({ articleId: s.id }),
    z.array(
      z.object({ start: s.count, end: s.count, before: z.string(), mention: z.string(), after: z.string() }),
    ),
  ),
};
