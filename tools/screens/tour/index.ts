import type { Stage } from '../stage/stage.ts';
import { dialogs } from './dialogs.ts';
import { empty } from './empty.ts';
import { entities } from './entities.ts';
import { exporting } from './exporting.ts';
import { imports } from './imports.ts';
import { library } from './library.ts';
import { libraryActions } from './library-actions.ts';
import { names } from './names.ts';
import { notes } from './notes.ts';
import { noteWriting } from './note-writing.ts';
import { reader } from './reader.ts';
import { revisions } from './revisions.ts';
import { sepia } from './sepia.ts';
import { settings } from './settings.ts';
import { startup } from './startup.ts';
import { texts } from './texts.ts';

/** A tour of some screens, on its own library. */
export interface Chapter {
  readonly name: string;
  /** Starts with a new library instead of the seeded one. */
  readonly fresh?: boolean;
  readonly walk: (stage: Stage) => Promise<void>;
}

export const chapters: readonly Chapter[] = [
  { name: 'empty', fresh: true, walk: empty },
  { name: 'library', walk: library },
  { name: 'library-acts', walk: libraryActions },
  { name: 'imports', walk: imports },
  { name: 'reader', walk: reader },
  { name: 'texts', walk: texts },
  { name: 'entities', walk: entities },
  { name: 'revisions', walk: revisions },
  { name: 'notes', walk: notes },
  { name: 'note-writing', walk: noteWriting },
  { name: 'names', walk: names },
  { name: 'exporting', walk: exporting },
  { name: 'settings', walk: settings },
  { name: 'dialogs', walk: dialogs },
  { name: 'sepia', walk: sepia },
  { name: 'startup', walk: startup },
];
