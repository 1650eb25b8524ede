import { listDeletedHighlights, purgeHighlights } from '../../data/store/highlights/highlight-trash.ts';
import {
  changeHighlights,
  putHighlightsBack,
  setHighlightsDeleted,
} from '../../data/store/notes/bulk-changes.ts';
import { listBacklinks, resolveNoteLink, suggestLinks } from '../../data/store/notes/note-links.ts';
import { listNoteTemplates, setNoteTemplates } from '../../data/store/notes/note-templates.ts';
import { listNoteVersions } from '../../data/store/notes/note-versions.ts';
import { listNotedArticles, listNoteIds, listNotes } from '../../data/store/notes/notes.ts';
import { listTags, renameTag, setTagColor, setTagsOfMany } from '../../data/store/tags/tag-library.ts';
import type { Handlers } from '../dispatch/handler.ts';
import { outcome } from '../dispatch/outcome.ts';

export const noteHandlers = {
  'notes.list': ({ library }, { filter, sort, offset, limit }) =>
    listNotes(library.db, filter, sort, { offset, limit }),
  'notes.ids': ({ library }, { filter }) => listNoteIds(library.db, filter),
  'notes.articles': ({ library }) => listNotedArticles(library.db),

  'highlights.changeMany': ({ library }, { ids, ...change }) => {
    const before = changeHighlights(library.db, ids, change);
    return before;
  },
  'highlights.putBack': ({ library }, { before }) => {
    putHighlightsBack(library.db, before);
    return null;
  },
  'highlights.setDeleted': ({ library }, { ids, deleted }) => {
    const articleIds = setHighlightsDeleted(library.db, ids, deleted);
    return outcome(null, { articleIds });
  },
  'notes.versions': ({ library }, owner) => listNoteVersions(library.db, owner),
  'highlights.listDeleted': ({ library }) => listDeletedHighlights(library.db),
  'highlights.purge': ({ library }, { ids }) => {
    purgeHighlights(library.db, ids);
    return null;
  },

  'tags.list': ({ library }) => listTags(library.db),
  'tags.setColor': ({ library }, { tag, color }) => {
    const before = setTagColor(library.db, tag, color);
    return { before };
  },
  'tags.rename': ({ library }, { from, to }) => {
    const before = renameTag(library.db, from, to);
    return before;
  },
  'tags.assign': ({ library }, { owners }) => {
    setTagsOfMany(library.db, owners);
    return null;
  },

  'noteTemplates.list': ({ library }) => listNoteTemplates(library.db),
  'noteTemplates.set': ({ library }, { templates }) => {
    setNoteTemplates(library.db, templates);
    return null;
  },

  'links.suggest': ({ library }, { query }) => suggestLinks(library.db, query),
  'links.resolve': ({ library }, { target }) => resolveNoteLink(library.db, target),
  'links.backlinks': ({ library }, to) => listBacklinks(library.db, to),
} satisfies Partial<Handlers>;
