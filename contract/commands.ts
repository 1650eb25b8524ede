import { z } from 'zod';
import { errorCodes } from '../core/model/error.ts';
import { command, nothing } from './command.ts';
import type { CommandName, EventName } from './names.ts';
import * as s from './schemas.ts';
import { addressCommands } from './topics/addresses.ts';
import { backupCommands, knownBackup } from './topics/backups.ts';
import { entityCommands } from './topics/entities.ts';
import { exportCommands } from './topics/export.ts';
import { importCommands } from './topics/imports.ts';
import { exchangeCommands } from './topics/exchange.ts';
import { revisionCommands } from './topics/revisions.ts';
import { libraryCommands } from './topics/library.ts';
import { noteCommands } from './topics/notes.ts';
import { programCommands } from './topics/program.ts';

const startupAction = z.enum(['restore', 'retry', 'showFolder', 'startFresh', 'quit']);

/** Every command of the window, with its input and output. Main checks the input on arrival, tests check the output. */
export const commands = {
  'app.info': command(
    nothing,
    z.object({ version: z.string(), platform: z.string(), dataFolder: z.string() }),
  ),
  /** Null when the library opened; otherwise why it did not, in plain words. */
  'startup.problem': command(
    nothing,
    z
      .object({
        code: z.enum(errorCodes),
        title: z.string(),
        message: z.string(),
        dataFolder: z.string(),
        /** The newest backup that is whole, where one could take the place of a damaged library. */
        backup: knownBackup.nullable(),
        actions: z.array(startupAction),
      })
      .nullable(),
  ),
  /** `restore` takes the backup that the problem names; it and `startFresh` keep the file that could not be opened, renamed, and begins an empty library beside it. */
  'startup.act': command(z.object({ action: startupAction }), nothing),

  'settings.get': command(nothing, s.settings),
  'settings.set': command(s.settings.partial(), s.settings),

  'articles.list': command(nothing, z.array(s.articleSummary)),
  'articles.get': command(z.object({ id: s.id }), s.article),
  /** Takes the article out of the library with all that is on it; `articles.restore` brings it back whole. */
  'articles.delete': command(z.object({ id: s.id }), nothing),
  'articles.restore': command(z.object({ id: s.id }), nothing),
  /** Brings the sample back, with its annotations where it had any; answers its id. */
  'articles.restoreSample': command(nothing, z.object({ id: s.id })),
  'articles.setNote': command(z.object({ id: s.id, note: s.noteBody }), nothing),
  'articles.setTags': command(z.object({ id: s.id, tags: s.tags }), nothing),
  'articles.setReadingPosition': command(z.object({ id: s.id, position: s.count }), nothing),

  ...importCommands,

  'highlights.list': command(z.object({ articleId: s.id }), z.array(s.highlight)),
  /** The window makes the id; main makes the quote from the stored text. The same id twice changes nothing. */
  'highlights.create': command(
    z.object({
      id: z.uuid(),
      articleId: s.id,
      span: s.span,
      textVersion: s.count,
      color: s.color,
      note: s.noteBody.optional(),
      tags: s.tags.optional(),
    }),
    s.highlight,
  ),
  'highlights.update': command(
    z.object({
      id: s.id,
      color: s.color.optional(),
      span: s.span.optional(),
      note: s.noteBody.optional(),
      tags: s.tags.optional(),
    }),
    s.highlight,
  ),
  'highlights.delete': command(z.object({ id: s.id }), nothing),
  'highlights.restore': command(z.object({ id: s.id }), s.highlight),

  /**
   * `pending` while a worker is at it; a `changed` event follows. `failed` and `stopped` stay until it is asked for with
   * `retry`, or the app is started again.
   */
  'analysis.get': command(
    z.object({ articleId: s.id, retry: z.boolean().optional() }),
    z.object({
      status: z.enum(['ready', 'pending', 'failed', 'stopped']),
      analysis: s.analysis.nullable(),
      /** How much of a long text is done, 0 to 1; null when that is not known. */
      progress: z.number().min(0).max(1).nullable(),
    }),
  ),

  /** Leaves a text that is `pending`. */
  'analysis.stop': command(z.object({ articleId: s.id }), nothing),

  ...exportCommands,
  ...entityCommands,
  ...libraryCommands,
  ...noteCommands,
  ...addressCommands,
  ...backupCommands,
  ...exchangeCommands,
  ...revisionCommands,

  ...programCommands,

  'clipboard.write': command(z.object({ text: z.string().max(20_000_000) }), nothing),
  /** Opens an http, https or mailto address in the system's browser; the window has shown it first. */
  'links.open': command(z.object({ url: z.url().max(8_000) }), nothing),
} satisfies Record<CommandName, { input: z.ZodType; output: z.ZodType }>;

/** Every event from main to the window. */
export const events = {
  changed: z.object({
    topic: z.enum([
      'articles',
      'highlights',
      'analysis',
      'settings',
      'tags',
      'templates',
      'imports',
      'annotation-imports',
      'pictures',
      'entities',
      'backups',
      'updates',
      'library',
      'exportTemplates',
      'vault',
    ]),
    articleId: s.id.optional(),
  }),
  menu: z.object({
    action: z.enum([
      'library',
      'notes',
      'names',
      'search',
      'find',
      'import',
      'import-folder',
      'import-address',
      'import-annotations',
      'paste-text',
      'export',
      'undo',
      'redo',
      'settings',
      'shortcuts',
      'about',
      'toggle-entities',
      'toggle-annotations',
      'text-larger',
      'text-smaller',
      'text-default-size',
    ]),
  }),
  /** An address has come: `address.take` answers it. */
  address: z.object({}),
} satisfies Record<EventName, z.ZodType>;

export type Commands = typeof commands;
export type CommandInput<N extends CommandName> = z.input<Commands[N]['input']>;
/** The input as a handler gets it, checked. */
export type CheckedInput<N extends CommandName> = z.output<Commands[N]['input']>;
export type CommandOutput<N extends CommandName> = z.output<Commands[N]['output']>;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;
