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

export const noteHandlers = {
  'notes.list': ({ library }, { filter, sort, offset, limit }) =>
    listNotes(library.db, filter, sort, { offset, limit }),
  'notes.ids': ({ library }, { filter }) => listNoteIds(library.db, filter),
  'notes.articles': ({ library }) => listNotedArticles(library.db),

  'notes.changeMany': ({ library, emit }, { ids, ...change }) => {
    const before = changeHighlights(library.db, ids, change);
    emit('changed', { topic: 'tags' });
    return before;
  },
  'notes.putBack': ({ library, emit }, { before }) => {
    putHighlightsBack(library.db, before);
    emit('changed', { topic: 'tags' });
    return null;
  },
  'notes.setDeleted': ({ library, emit }, { ids, deleted }) => {
    for (const articleId of setHighlightsDeleted(library.db, ids, deleted))
      emit('changed', { topic: 'highlights', articleId });
    return null;
  },
  'notes.versions': ({ library }, owner) => listNoteVersions(library.db, owner),
  'notes.bin': ({ library }) => listDeletedHighlights(library.db),
  'notes.purge': ({ library, emit }, { ids }) => {
    purgeHighlights(library.db, ids);
    emit('changed', { topic: 'highlights' });
    return null;
  },

  'tags.list': ({ library }) => listTags(library.db),
  'tags.setColor': ({ library, emit }, { tag, color }) => {
    const before = setTagColor(library.db, tag, color);
    emit('changed', { topic: 'tags' });
    return { before };
  },
  'tags.rename': ({ library, emit }, { from, to }) => {
    const before = renameTag(library.db, from, to);
    emit('changed', { topic: 'tags' });
    return before;
  },
  'tags.put': ({ library, emit }, { owners }) => {
    setTagsOfMany(library.db, owners);
    emit('changed', { topic: 'tags' });
    return null;
  },

  'templates.list': ({ library }) => listNoteTemplates(library.db),
  'templates.set': ({ library, emit }, { templates }) => {
    setNoteTemplates(library.db, templates);
    emit('changed', { topic: 'templates' });
    return null;
  },

  'links.suggest': ({ library }, { query }) => suggestLinks(library.db, query),
  'links.resolve': ({ library }, { target }) => resolveNoteLink(library.db, target),
  'links.backlinks': ({ library }, to) => listBacklinks(library.db, to),
} satisfies Partial<Handlers>;
