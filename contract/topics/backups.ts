import { z } from 'zod';
import { command, nothing } from '../command.ts';
import * as s from '../schemas.ts';

const path = z.string().min(1).max(4_000);

/** A backup that can be restored. */
export const knownBackup = z.object({
  file: z.string(),
  /** By itself, by the person, before a new version, or a library that was put aside. */
  kind: z.enum(['daily', 'manual', 'migration', 'aside']),
  madeAt: s.isoTime,
  bytes: s.count,
  articles: s.count.nullable(),
  highlights: s.count.nullable(),
});

export const backupCommands = {
  'backups.list': command(nothing, z.object({ folder: z.string(), backups: z.array(knownBackup) })),
  /** `ask`: main asks where, with the system's dialog; null when the person cancelled. */
  'backups.make': command(
    z.object({ where: z.enum(['library', 'ask']) }),
    z.object({ file: z.string(), articles: s.count, highlights: s.count }).nullable(),
  ),
  /**
   * Puts a backup in the place of the library, which is put aside and kept. `file` is one of `backups.list`; null: main
   * asks for one. Null when the person cancelled.
   */
  'backups.restore': command(
    z.object({ file: path.nullable() }),
    z.object({ aside: z.string().nullable(), missingPictures: s.count }).nullable(),
  ),
  'backups.showFolder': command(nothing, nothing),
};
