import { z } from 'zod';
import { entityKinds } from '../../core/model/analysis.ts';
import { query } from '../command.ts';
import * as s from '../schemas.ts';

const kind = z.enum(entityKinds);

/** Names come from texts: one may be longer than a person would write. */
const knownName = z.string().max(2_000);

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

/** People, places and the like over the whole library. */
export const entityCommands = {
  /** Places of a name out of the gazetteer, the likeliest first. */
  'entities.findPlaces': query({
    input: z.object({ name: z.string().max(300) }),
    output: z.array(s.place).max(50),
  }),
  /** The entities of the library. `pending`: articles that have not been looked through yet. */
  'entities.list': query({
    input: z.object({
      text: z.string().max(300),
      kind: kind.nullable(),
      offset: s.count,
      limit: z.number().int().min(1).max(500),
    }),
    output: z.object({ total: s.count, entries: z.array(libraryEntity), pending: s.count }),
  }),
  /** The entity of a name, of several kinds the most mentioned one; null when no article names it. */
  'entities.named': query({ input: z.object({ name: knownName }), output: whichEntity.nullable() }),
  /** Null when no article names it any more. */
  'entities.page': query({
    input: whichEntity,
    output: z
      .object({ ...libraryEntity.shape, inArticles: z.array(entityArticle), companions: z.array(companion) })
      .nullable(),
  }),
  'entities.details': query({
    input: whichEntity,
    output: z.object({
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
  }),
  /** The sentences of one article that speak of it. */
  'entities.passages': query({
    input: whichEntity.extend({ articleId: s.id }),
    output: z.array(
      z.object({ start: s.count, end: s.count, before: z.string(), mention: z.string(), after: z.string() }),
    ),
  }),
};
