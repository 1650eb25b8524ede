import { listNoteTemplates, setNoteTemplates } from '../../../data/store/notes/note-templates.ts';
import { saveNoteVersion, listNoteVersions } from '../../../data/store/notes/note-versions.ts';
import { listNoteIds } from '../../../data/store/notes/notes.ts';
import { inTransaction } from '../../../data/store/sqlite/database.ts';
import type { Handlers } from '../handler.ts';
import { callOf, outcome } from '../outcome.ts';
import { readInThread } from '../read-in-thread.ts';

export const noteHandlers = {
  'notes.list': (services, { filter, sort, offset, limit }) =>
    readInThread(services, 'notes', filter, sort, { offset, limit }),
  'notes.ids': ({ library }, { filter }) => listNoteIds(library.db, filter),
  'notes.articles': (services) => readInThread(services, 'notedArticles'),
  'notes.keepVersion'({ library }, owner) {
    saveNoteVersion(library.db, owner);
    return null;
  },
  'notes.versions': ({ library }, owner) => listNoteVersions(library.db, owner),

  'noteTemplates.list': ({ library }) => listNoteTemplates(library.db),
  'noteTemplates.set': ({ library: { db } }, { templates }) =>
    inTransaction(db, () => {
      const before = listNoteTemplates(db);
      setNoteTemplates(db, templates);
      return outcome(null, { inverse: [callOf('noteTemplates.set', { templates: [...before] })] });
    }),
} satisfies Partial<Handlers>;
