import { useMemo } from 'react';
import { t } from '../../../../messages/translate.ts';
import { messageRef } from '../../../../messages/message-keys.ts';
import type { HighlightColor } from '../../../../core/model/annotation.ts';
import type { NoteOwner, TagColor } from '../../../../core/model/notes.ts';
import { useCommands } from '../../../lib/commands/use-command.ts';

interface ManyChange {
  readonly color?: HighlightColor;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
}

export interface AnnotationListActions {
  changeMany(ids: readonly string[], change: ManyChange): Promise<void>;
  deleteMany(ids: readonly string[]): Promise<boolean>;
  restoreMany(ids: readonly string[]): Promise<void>;
  purge(ids: readonly string[]): Promise<void>;
  setTags(owner: NoteOwner, tags: readonly string[]): Promise<void>;
  /** Saves a note while it is typed; one editing session is one undo entry. */
  saveNote(owner: NoteOwner, note: string, session: string): Promise<boolean>;
  renameTag(from: string, to: string | null): Promise<void>;
  setTagColor(tag: string, color: TagColor | null): Promise<void>;
}

/** Actions of the annotations page. Each is on disk when it resolves, and can be undone except emptying the trash. */
export function useAnnotationListActions(): AnnotationListActions {
  const { run } = useCommands();
  return useMemo(
    () => ({
      changeMany: async (ids, { color, addTags, removeTags }) => {
        await run('highlights.changeMany', {
          ids: [...ids],
          ...(color ? { color } : {}),
          ...(addTags ? { addTags: [...addTags] } : {}),
          ...(removeTags ? { removeTags: [...removeTags] } : {}),
        });
      },
      deleteMany: async (ids) => {
        const message = t('annotations.done.trashed', { count: ids.length });
        return (await run('highlights.delete', { ids: [...ids] }, { message })) !== null;
      },
      restoreMany: async (ids) => {
        const message = t('annotations.done.restored', { count: ids.length });
        await run('highlights.restore', { ids: [...ids] }, { message });
      },
      purge: async (ids) => {
        const message = t('annotations.done.purged', { count: ids.length });
        await run('highlights.purge', { ids: [...ids] }, { message });
      },
      setTags: async ({ kind, id }, tags) => {
        await (kind === 'highlight'
          ? run('highlights.update', { id, tags: [...tags] }, { untilShown: true })
          : run('articles.setTags', { id, tags: [...tags] }, { untilShown: true }));
      },
      saveNote: async ({ kind, id }, note, session) =>
        (await (kind === 'highlight'
          ? run('highlights.update', { id, note }, { session, untilShown: true })
          : run(
              'articles.setNote',
              { id, note },
              { session, label: messageRef('undo.note'), untilShown: true },
            ))) !== null,
      renameTag: async (from, to) => {
        const message =
          to === null
            ? t('annotations.done.tagRemoved', { tag: from })
            : t('annotations.done.tagRenamed', { tag: from, name: to });
        await run('tags.rename', { from, to }, { message });
      },
      setTagColor: async (tag, color) => void (await run('tags.setColor', { tag, color })),
    }),
    [run],
  );
}
