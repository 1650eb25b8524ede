import { listNoteTemplates, setNoteTemplates } from '../../../data/store/notes/note-templates.ts';
import { listNoteVersions } from '../../../data/store/notes/note-versions.ts';
import { listNotedArticles, listNoteIds, listNotes } from '../../../data/store/notes/notes.ts';
import { inTransaction } from '../../../data/store/sqlite/database.ts';
import type { Handlers } from '../handler.ts';
import { callOf, outcome } from '../outcome.ts';

export const noteHandlers = {
  'notes.list': ({ library }, { filter, sort, offset, limit }) =>
    listNotes(library.db, filter, sort, { offset, limit }),
  'notes.ids': ({ library }, { filter }) => listNoteIds(library.db, filter),
  'notes.articles': ({ library }) => listNotedArticles(library.db),
  'notes.versions': ({ library }, owner) => listNoteVersions(library.db, owner),

  'noteTemplates.list': ({ library }) => listNoteTemplates(library.db),
  'noteTemplates.set': ({ library: { db } }, { templates }) =>
    inTransaction(db, () => {
      const before = listNoteTemplates(db);
      setNoteTemplates(db, templates);
      return outcome(null, { inverse: [callOf('noteTemplates.set', { templates: [...before] })] });
    }),
} satisfies Partial<Handlers>;
