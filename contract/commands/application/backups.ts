import { z } from 'zod';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';
import { topics } from '../../schemas/topics.ts';

const path = z.string().min(1).max(4_000);

/** A backup that can be restored. */
export const knownBackup = z.object({
  file: z.string(),
  /** Automatic, by the user, before a migration, or a library that was replaced. */
  kind: z.enum(['daily', 'manual', 'migration', 'aside']),
  madeAt: s.isoTime,
  bytes: s.count,
  articles: s.count.nullable(),
  highlights: s.count.nullable(),
});

/** What a restore does, and how much of it is done; `total` is 0 while it is not known. */
export const restoreProgress = z.object({
  step: z.enum(['pictures', 'rows', 'checks']),
  done: s.count,
  total: s.count,
});

/** Backups of the library. */
export const backupCommands = {
  'backups.list': query({
    input: nothing,
    output: z.object({ folder: z.string(), backups: z.array(knownBackup) }),
  }),
  /** `ask`: shows the system's dialog for the file; null when the user cancelled. */
  'backups.make': command({
    input: z.object({ where: z.enum(['library', 'ask']) }),
    output: z.object({ file: z.string(), articles: s.count, highlights: s.count }).nullable(),
    changes: ['backups'],
  }),
  /**
   * Puts a backup in the place of the library, which is put aside and kept. `file` is one of `backups.list`; null: main
   * asks for one. Null when the user cancelled.
   */
  'backups.restore': command({
    input: z.object({ file: path.nullable() }),
    output: z
      .object({
        aside: z.string().nullable(),
        missingPictures: s.count,
        /** What was not restored from the backup: one message each. */
        problems: z.array(s.message),
        /** What was done because another person wrote the notes; null when the user did. */
        notesOfOthers: z.object({ marked: s.count, templates: s.count }).nullable(),
      })
      .nullable(),
    changes: topics,
  }),
  /** The progress of the running restore; null when none is running, or it has only begun. */
  'backups.restoreProgress': query({ input: nothing, output: restoreProgress.nullable() }),
  /** Cancels the restore while it reads its backup: `backups.restore` then returns null. */
  'backups.cancelRestore': command({ input: nothing, output: nothing, changes: [] }),
  'backups.showFolder': command({ input: nothing, output: nothing, changes: [] }),
};
