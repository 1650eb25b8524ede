import { useMemo, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import { messageRef } from '../../../messages/message-keys.ts';
import type { Highlight, HighlightColor } from '../../../core/model/annotation.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import { queries } from '../../lib/api/queries.ts';
import { useCommands } from '../../lib/commands/use-command.ts';
import { useUndo } from '../../lib/undo/UndoProvider.tsx';
import { withHighlight } from './with-highlight.ts';

/** The editable properties of a highlight. */
interface HighlightPatch {
  readonly color?: HighlightColor;
  readonly span?: TextSpan;
  readonly note?: string;
  readonly tags?: readonly string[];
}

const toInput = (id: string, { tags, ...rest }: HighlightPatch) => ({
  id,
  ...rest,
  ...(tags ? { tags: [...tags] } : {}),
});

/** Each command resolves when it is on disk and shown; false or null when it failed (the error was shown). */
export interface AnnotationCommands {
  /** Returns the new highlight's id; `message` is shown with an Undo button. */
  create(
    span: TextSpan,
    color: HighlightColor,
    more?: { readonly tags?: readonly string[]; readonly message?: string },
  ): Promise<string | null>;
  /** Undoes the creation of a highlight in this window. */
  undoCreate(id: string): Promise<void>;
  update(highlight: Highlight, patch: HighlightPatch): Promise<boolean>;
  /** Anchors an orphaned highlight to a range of the text; `message` is shown with an Undo button. */
  place(highlight: Highlight, span: TextSpan, message?: string): Promise<boolean>;
  remove(highlight: Highlight): Promise<boolean>;
  /** Saves a note while it is typed; one editing session is one undo entry. */
  saveNote(id: string, note: string, session: string): Promise<boolean>;
}

const shown = { untilShown: true } as const;

/** Commands on an article's highlights; all can be undone. */
export function useAnnotationCommands(articleId: string, textVersion: number): AnnotationCommands {
  const { run } = useCommands();
  const history = useUndo();
  const undoIds = useRef(new Map<string, number>());
  const client = useQueryClient();
  return useMemo(() => {
    /** An article may have thousands of highlights, which take a while to fetch again. */
    const show = (highlight: Highlight): void =>
      void client.setQueryData(queries.highlights(articleId).queryKey, (list) =>
        list ? withHighlight(list, highlight) : list,
      );
    return {
      async create(span, color, { tags = [], message } = {}) {
        const id = crypto.randomUUID();
        const created = await run(
          'highlights.create',
          {
            id,
            articleId,
            span: { start: span.start, end: span.end },
            textVersion,
            color,
            ...(tags.length > 0 ? { tags: [...tags] } : {}),
          },
          { ...shown, show, ...(message === undefined ? {} : { message }) },
        );
        if (created?.undoId !== undefined) undoIds.current.set(id, created.undoId);
        return created && id;
      },
      async undoCreate(id) {
        const undoId = undoIds.current.get(id);
        if (undoId !== undefined) await history.undo(undoId);
      },
      update: async ({ id }, patch) =>
        (await run('highlights.update', toInput(id, patch), { ...shown, show })) !== null,
      place: async ({ id }, span, message) =>
        (await run(
          'highlights.update',
          { id, span: { ...span } },
          { ...shown, label: messageRef('undo.place'), ...(message === undefined ? {} : { message }) },
        )) !== null,
      remove: async ({ id }) =>
        (await run(
          'highlights.delete',
          { ids: [id] },
          { ...shown, message: t('annotations.done.deleted') },
        )) !== null,
      saveNote: async (id, note, session) =>
        (await run('highlights.update', { id, note }, { ...shown, session })) !== null,
    };
  }, [articleId, textVersion, run, history, client]);
}
