import { z } from 'zod';
import { highlightColors } from '../../core/model/annotation.ts';
import { noteSorts, tagColors } from '../../core/model/notes.ts';
import { command, nothing } from '../command.ts';
import * as s from '../schemas.ts';

const kind = z.enum(['highlight', 'article']);
const owner = z.object({ kind, id: s.id });
const day = z.iso.date().nullable();
const words = z.string().max(1_000);

export const noteFilter = z.object({
  text: words,
  tags: s.tags,
  colors: z.array(s.color).max(highlightColors.length),
  articleId: s.id.nullable(),
  entity: words.nullable(),
  from: day,
  to: day,
  notesOnly: z.boolean(),
});

export const noteEntry = z.object({
  kind,
  id: s.id,
  articleId: s.id,
  articleTitle: z.string(),
  byline: z.string().nullable(),
  siteName: z.string().nullable(),
  url: z.string().nullable(),
  quote: z.string().nullable(),
  color: s.color.nullable(),
  state: s.anchorState.nullable(),
  note: s.noteBody,
  tags: z.array(z.string()),
  createdAt: s.isoTime,
  updatedAt: s.isoTime,
});

const many = z.array(s.id).max(100_000);
const tagName = z.string().trim().min(1).max(100);
const tagColor = z.enum(tagColors).nullable();
const ownerTags = z.object({ kind, id: s.id, tags: z.array(z.string()) });
const before = z.object({ id: s.id, color: s.color, tags: z.array(z.string()) });
const template = z.object({
  id: s.id,
  name: z.string().trim().min(1).max(100),
  body: z.string().max(100_000),
});
const linkTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), title: words }),
  z.object({ kind: z.literal('article'), id: words }),
  z.object({ kind: z.literal('highlight'), id: words }),
  z.object({ kind: z.literal('entity'), name: words }),
]);

/** The notes page, tags, templates, links between notes, older versions and the bin. */
export const noteCommands = {
  'notes.list': command(
    z.object({
      filter: noteFilter,
      sort: z.enum(noteSorts),
      offset: s.count,
      limit: z.number().int().min(1).max(500),
    }),
    z.object({ total: s.count, entries: z.array(noteEntry) }),
  ),
  /** The ids of all that pass, for choosing all of them. */
  'notes.ids': command(z.object({ filter: noteFilter }), z.array(owner)),
  /** The articles that have highlights or notes. */
  'notes.articles': command(nothing, z.array(z.object({ id: s.id, title: z.string(), entries: s.count }))),
  /** Changes many highlights at once; answers what they were, for `notes.putBack`. */
  'notes.changeMany': command(
    z.object({
      ids: many,
      color: s.color.optional(),
      addTags: s.tags.optional(),
      removeTags: s.tags.optional(),
    }),
    z.array(before),
  ),
  'notes.putBack': command(z.object({ before: z.array(before).max(100_000) }), nothing),
  /** Deletes many highlights so that they can come back, or brings them back. */
  'notes.setDeleted': command(z.object({ ids: many, deleted: z.boolean() }), nothing),
  /** What a note was before, the newest first. */
  'notes.versions': command(
    owner,
    z.array(z.object({ id: s.count, note: s.noteBody, replacedAt: s.isoTime })),
  ),
  'notes.bin': command(
    nothing,
    z.array(
      z.object({
        id: s.id,
        articleId: s.id,
        articleTitle: z.string(),
        quote: z.string(),
        color: s.color,
        note: s.noteBody,
        tags: z.array(z.string()),
        deletedAt: s.isoTime,
      }),
    ),
  ),
  /** Takes highlights that are in the bin away for good. The one act here that cannot be undone. */
  'notes.purge': command(z.object({ ids: many }), nothing),

  'tags.list': command(
    nothing,
    z.array(z.object({ tag: z.string(), color: tagColor, highlights: s.count, articles: s.count })),
  ),
  'tags.setColor': command(z.object({ tag: tagName, color: tagColor }), z.object({ before: tagColor })),
  /** Everywhere; null takes the tag away. Answers what each owner had before, for `tags.put`. */
  'tags.rename': command(z.object({ from: tagName, to: tagName.nullable() }), z.array(ownerTags)),
  'tags.put': command(z.object({ owners: z.array(ownerTags).max(200_000) }), nothing),

  'templates.list': command(nothing, z.array(template)),
  'templates.set': command(z.object({ templates: z.array(template).max(100) }), nothing),

  'links.suggest': command(
    z.object({ query: words }),
    z.array(
      z.object({
        kind: z.enum(['article', 'highlight', 'entity']),
        key: z.string(),
        label: z.string(),
        detail: z.string(),
      }),
    ),
  ),
  /** Null when nothing in the library answers to it. */
  'links.resolve': command(
    z.object({ target: linkTarget }),
    z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('article'), articleId: s.id, title: z.string() }),
        z.object({ kind: z.literal('highlight'), articleId: s.id, highlightId: s.id, title: z.string() }),
        z.object({ kind: z.literal('entity'), name: z.string() }),
      ])
      .nullable(),
  ),
  'links.backlinks': command(
    z.object({ kind: z.enum(['article', 'highlight', 'entity']), key: words }),
    z.array(noteEntry),
  ),
};
