import { useMemo } from 'react';
import type { HighlightColor } from '../../../../core/model/annotation.ts';
import type { NoteOwner } from '../../../../core/model/notes.ts';
import type { CommandOutput } from '../../../../contract/commands.ts';
import { call } from '../../../lib/api/call.ts';
import { useAttempt } from '../../../lib/api/use-attempt.ts';
import { countOf } from '../../../lib/format/format-article.ts';
import { useToasts } from '../../../ui/Toasts.tsx';
import { useUndo } from '../../../lib/undo/UndoProvider.tsx';

interface ManyChange {
  readonly color?: HighlightColor;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
}

export interface NoteActs {
  changeMany(ids: readonly string[], change: ManyChange): Promise<void>;
  deleteMany(ids: readonly string[]): Promise<boolean>;
  restoreMany(ids: readonly string[]): Promise<void>;
  purge(ids: readonly string[]): Promise<void>;
  setTags(owner: NoteOwner, before: readonly string[], tags: readonly string[]): Promise<void>;
  /** A note as it is typed: kept at once, and no act to undo by itself. */
  keepNote(owner: NoteOwner, note: string): Promise<boolean>;
  recordNote(owner: NoteOwner, before: string, after: string): void;
  renameTag(from: string, to: string | null): Promise<void>;
  setTagColor(...input: Parameters<typeof writeColor>): Promise<void>;
}

const writeNote = ({ kind, id }: NoteOwner, note: string): Promise<unknown> =>
  kind === 'highlight' ? call('highlights.update', { id, note }) : call('articles.setNote', { id, note });

const writeTags = ({ kind, id }: NoteOwner, tags: readonly string[]): Promise<unknown> =>
  kind === 'highlight'
    ? call('highlights.update', { id, tags: [...tags] })
    : call('articles.setTags', { id, tags: [...tags] });

const writeColor = (tag: string, color: CommandOutput<'tags.list'>[number]['color']) =>
  call('tags.setColor', { tag, color });

/** Every act of the notes page: durable when it resolves, and undoable but for emptying the bin. */
export function useNoteActs(): NoteActs {
  const { record, undo } = useUndo();
  const toasts = useToasts();
  const attempt = useAttempt();
  return useMemo(() => {
    const setDeleted = (ids: readonly string[], deleted: boolean) =>
      call('highlights.setDeleted', { ids: [...ids], deleted });
    const undoable = (text: string) => toasts.info(text, { label: 'Undo', run: () => void undo() });

    return {
      changeMany: async (ids, { color, addTags, removeTags }) => {
        const input = {
          ids: [...ids],
          ...(color ? { color } : {}),
          ...(addTags ? { addTags: [...addTags] } : {}),
          ...(removeTags ? { removeTags: [...removeTags] } : {}),
        };
        await attempt(async () => {
          const before = await call('highlights.changeMany', input);
          record({
            label: `change of ${countOf(before.length, 'highlight')}`,
            undo: () => call('highlights.putBack', { before }),
            redo: () => call('highlights.changeMany', input),
          });
        });
      },
      deleteMany: async (ids) => {
        const done = await attempt(async () => {
          await setDeleted(ids, true);
          record({
            label: 'deletion',
            undo: () => setDeleted(ids, false),
            redo: () => setDeleted(ids, true),
          });
          undoable(`${countOf(ids.length, 'highlight')} moved to the bin`);
        });
        return done !== null;
      },
      restoreMany: async (ids) => {
        await attempt(async () => {
          await setDeleted(ids, false);
          record({
            label: 'restoring',
            undo: () => setDeleted(ids, true),
            redo: () => setDeleted(ids, false),
          });
          undoable(`${countOf(ids.length, 'highlight')} restored`);
        });
      },
      purge: async (ids) => {
        await attempt(async () => {
          await call('highlights.purge', { ids: [...ids] });
          toasts.info(`${countOf(ids.length, 'highlight')} deleted for good`);
        });
      },
      setTags: async (owner, before, tags) => {
        await attempt(async () => {
          await writeTags(owner, tags);
          record({
            label: 'tags',
            undo: () => writeTags(owner, before),
            redo: () => writeTags(owner, tags),
          });
        });
      },
      keepNote: async (owner, note) => (await attempt(() => writeNote(owner, note))) !== null,
      recordNote: (owner, before, after) => {
        if (before === after) return;
        record({
          label: 'note',
          undo: () => writeNote(owner, before),
          redo: () => writeNote(owner, after),
        });
      },
      renameTag: async (from, to) => {
        await attempt(async () => {
          const before = await call('tags.rename', { from, to });
          record({
            label: to === null ? 'removal of a tag' : 'new name of a tag',
            undo: () => call('tags.assign', { owners: before }),
            redo: () => call('tags.rename', { from, to }),
          });
          undoable(to === null ? `Tag “${from}” removed` : `Tag “${from}” is now “${to}”`);
        });
      },
      setTagColor: async (tag, color) => {
        await attempt(async () => {
          const { before } = await writeColor(tag, color);
          record({
            label: 'colour of a tag',
            undo: () => writeColor(tag, before),
            redo: () => writeColor(tag, color),
          });
        });
      },
    };
    // Only the stable members of the undo api are used.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [attempt, toasts, record]);
}
