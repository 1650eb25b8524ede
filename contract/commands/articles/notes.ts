import { z } from 'zod';
import { highlightColors } from '../../../core/model/annotation.ts';
import { noteSorts } from '../../../core/model/notes.ts';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';

const kind = z.enum(['highlight', 'article']);

const owner = z.object({ kind, id: s.id });

const day = z.iso.date().nullable();

const words = z.string().max(1_000);

const noteFilter = z.object({
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
  lang: z.string().nullable(),
  quote: z.string().nullable(),
  color: s.color.nullable(),
  state: s.anchorState.nullable(),
  note: s.noteBody,
  tags: z.array(z.string()),
  createdAt: s.isoTime,
  updatedAt: s.isoTime,
});

/** The Annotations page: highlights and notes of all articles. */
export const noteCommands = {
  'notes.list': query({
    input: z.object({
      filter: noteFilter,
      sort: z.enum(noteSorts),
      offset: s.count,
      limit: z.number().int().min(1).max(500),
    }),
    output: z.object({ total: s.count, entries: z.array(noteEntry) }),
  }),
  /** The ids of all matches, to select all of them. */
  'notes.ids': query({ input: z.object({ filter: noteFilter }), output: z.array(owner) }),
  /** The articles that have highlights or notes. */
  'notes.articles': query({
    input: nothing,
    output: z.array(z.object({ id: s.id, title: z.string(), entries: s.count })),
  }),
  /** Adds a note's text to its earlier versions, before another one replaces it. */
  'notes.keepVersion': command({ input: owner, output: nothing, changes: [] }),
  /** Earlier versions of a note, newest first. */
  'notes.versions': query({
    input: owner,
    output: z.array(z.object({ id: s.count, note: s.noteBody, replacedAt: s.isoTime })),
  }),
};
