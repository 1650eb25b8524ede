import { z } from 'zod';
import { command, nothing } from '../command.ts';
import * as s from '../schemas.ts';

/** What became of one input of an import. */
export const importResult = z.object({
  /** The file's name, the address, or "Pasted text". */
  name: z.string(),
  /** `differs`: it is in the library with another text, which stays until `import.acceptUpdate`. */
  status: z.enum(['added', 'updated', 'unchanged', 'differs', 'failed', 'cancelled']),
  id: s.id.nullable(),
  title: z.string().nullable(),
  words: s.count,
  /** For people: why it failed and what to do; null when it did not. */
  problem: z.string().nullable(),
  /** For `import.acceptUpdate`, where the status is `differs`. */
  updateId: s.id.nullable(),
  /** Pictures of the article that could not be had. */
  missingPictures: s.count,
});

/** Inputs that a person gave at once. */
const batch = z.object({
  id: s.id,
  total: s.count,
  done: s.count,
  failed: s.count,
  running: z.boolean(),
  cancelled: z.boolean(),
  /** What is being read at this moment. */
  current: z.array(
    z.object({
      name: z.string(),
      stage: z.enum(['fetching', 'reading', 'pictures']),
      /** Of `total` pictures. */
      done: s.count,
      total: s.count,
    }),
  ),
  /** Empty while it is running. */
  results: z.array(importResult),
  /** The person opened it with the app, and wants to see it when it is there. */
  open: z.boolean(),
});

/** The batch, or null when there was nothing to import (the person cancelled the dialog). */
const started = z.object({ batchId: s.id.nullable() });
const batchId = z.object({ id: s.id });
const webAddress = z.string().trim().min(1).max(8_000);

/** How a text that was read again compares with the one in the library; `form`: the same words in other blocks. */
const change = z.enum(['none', 'form', 'text']);

export const importCommands = {
  /** Main asks for files with the system's dialog. */
  'import.openFiles': command(nothing, started),
  /** Main asks for a folder; every file in it that can be read is. */
  'import.openFolder': command(nothing, started),
  /** Files and folders that were dropped on the window: absolute paths. */
  'import.paths': command(z.object({ paths: z.array(z.string().min(1).max(32_000)).max(10_000) }), started),
  /** `asked`: another program gave the address, which then may not lead into a private network. */
  'import.addresses': command(
    z.object({ addresses: z.array(webAddress).min(1).max(1_000), asked: z.boolean() }),
    started,
  ),
  /** Text from the clipboard, and the same as HTML where the clipboard has it. */
  'import.text': command(
    z.object({
      text: z.string().min(1).max(20_000_000),
      html: z.string().max(40_000_000).nullable().optional(),
    }),
    importResult,
  ),
  /** Fetches the texts of articles that have an address and no text yet. */
  'import.fetchTexts': command(z.object({ articleIds: z.array(s.id).min(1).max(10_000) }), started),

  /** Running ones, and finished ones that were not dismissed. */
  'import.batches': command(nothing, z.array(batch)),
  'import.cancel': command(batchId, nothing),
  'import.dismiss': command(batchId, nothing),
  /** Tries what failed or was cancelled in a finished batch once more, as a new one. */
  'import.retry': command(batchId, started),

  /** Reads an article's address again and keeps what is found until it is accepted; changes nothing. */
  'import.prepareUpdate': command(
    z.object({ articleId: s.id }),
    z.object({ updateId: s.id, change, missingPictures: s.count }),
  ),
  /** The text that a prepared update would bring. */
  'import.getUpdate': command(
    z.object({ updateId: s.id }),
    z.object({
      articleId: s.id,
      change,
      title: z.string(),
      text: z.string(),
      blocks: s.article.shape.blocks,
    }),
  ),
  /** The prepared text becomes the article's new version; the old one is kept. */
  'import.acceptUpdate': command(
    z.object({ updateId: s.id }),
    z.object({ articleId: s.id, textVersion: s.count }),
  ),
  'import.dropUpdate': command(z.object({ updateId: s.id }), nothing),

  'pictures.list': command(
    z.object({ articleId: s.id }),
    z.array(
      z.object({
        /** As the blocks name it. */
        source: z.string(),
        /** To show it by; null when it is missing. */
        url: z.string().nullable(),
        width: s.count.nullable(),
        height: s.count.nullable(),
        /** For people: why it is missing. */
        problem: z.string().nullable(),
        /** Whether `pictures.retry` can do anything for it. */
        retry: z.boolean(),
        /** It is being fetched. */
        pending: z.boolean(),
      }),
    ),
  ),
  /** Fetches missing pictures of an article from the network; a `changed` event with the topic `pictures` follows. */
  'pictures.retry': command(
    z.object({ articleId: s.id, sources: z.array(z.string().max(8_000)).max(2_000).optional() }),
    z.object({ fetched: s.count, missing: s.count }),
  ),
  /** The pictures that stand for articles, of those that have one. */
  'pictures.covers': command(
    z.object({ articleIds: z.array(s.id).max(500) }),
    z.array(
      z.object({
        articleId: s.id,
        url: z.string(),
        width: s.count.nullable(),
        height: s.count.nullable(),
      }),
    ),
  ),
};
