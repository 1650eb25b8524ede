import { z } from 'zod';
import { entityKinds } from '../../../core/model/analysis.ts';
import { query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';

const kind = z.enum(entityKinds);

/** Names come from texts, so they may be longer than a user would write. */
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

/** Identified by kind and name; names that differ only in case or accents are the same. */
const whichEntity = z.object({ kind, name: knownName });

const inArticle = { articleId: s.id, title: z.string(), start: s.count, end: s.count };

/** Entities of the whole library. */
export const entityCommands = {
  /** Places of a name in the gazetteer, the most likely first. */
  'entities.findPlaces': query({
    input: z.object({ name: z.string().max(300) }),
    output: z.array(s.place).max(50),
  }),
  /** The entities of the library. `pending`: number of articles that are not analyzed yet. */
  'entities.list': query({
    input: z.object({
      text: z.string().max(300),
      kind: kind.nullable(),
      offset: s.count,
      limit: z.number().int().min(1).max(500),
    }),
    output: z.object({ total: s.count, entries: z.array(libraryEntity), pending: s.count }),
  }),
  /** The entity with a name; of several kinds, the most mentioned one. Null when no article mentions it. */
  'entities.named': query({ input: z.object({ name: knownName }), output: whichEntity.nullable() }),
  /** Null when no article mentions it. It begins with some articles; `entities.articles` continues them. */
  'entities.page': query({
    input: whichEntity,
    output: z
      .object({ ...libraryEntity.shape, inArticles: z.array(entityArticle), companions: z.array(companion) })
      .nullable(),
  }),
  /** The articles that mention it, those with the most mentions first. */
  'entities.articles': query({
    input: whichEntity.extend({ offset: s.count, limit: z.number().int().min(1).max(500) }),
    output: z.array(entityArticle),
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
  /** The sentences of one article that mention it. */
  'entities.passages': query({
    input: whichEntity.extend({ articleId: s.id }),
    output: z.array(
      z.object({ start: s.count, end: s.count, before: z.string(), mention: z.string(), after: z.string() }),
    ),
  }),
};
