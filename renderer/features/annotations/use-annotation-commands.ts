import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Highlight, HighlightColor } from '../../../core/model/annotation.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import { call } from '../../lib/api/call.ts';
import { useAttempt } from '../../lib/api/use-attempt.ts';
import { queries } from '../../lib/api/queries.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import { useUndo } from '../../lib/undo/UndoProvider.tsx';

/** What may be changed on a highlight. */
interface HighlightPatch {
  readonly color?: HighlightColor;
  readonly span?: TextSpan;
  readonly note?: string;
  readonly tags?: readonly string[];
}

const patchLabels: readonly [keyof HighlightPatch, string][] = [
  ['span', 'change of bounds'],
  ['note', 'note'],
  ['tags', 'tags'],
  ['color', 'change of colour'],
];

const toInput = (id: string, { tags, ...rest }: HighlightPatch) => ({
  id,
  ...rest,
  ...(tags ? { tags: [...tags] } : {}),
});

/** The values that a patch will overwrite. */
function previousOf(highlight: Highlight, patch: HighlightPatch): HighlightPatch {
  return {
    ...(patch.color === undefined ? {} : { color: highlight.color }),
    ...(patch.span === undefined ? {} : { span: highlight.anchor.span }),
    ...(patch.note === undefined ? {} : { note: highlight.note }),
    ...(patch.tags === undefined ? {} : { tags: highlight.tags }),
  };
}

export interface AnnotationCommands {
  /** Answers the new highlight's id, or null when it could not be kept (the person has been told). */
  create(span: TextSpan, color: HighlightColor, tags?: readonly string[]): Promise<string | null>;
  update(highlight: Highlight, patch: HighlightPatch): Promise<boolean>;
  /** Puts a highlight that has lost its place on words of the text. */
  place(highlight: Highlight, span: TextSpan): Promise<boolean>;
  remove(highlight: Highlight): Promise<boolean>;
  /** A note as it is typed: kept at once, and no act to undo by itself. */
  keepNote(id: string, note: string): Promise<boolean>;
  /** Notes a whole editing of a note as one act. */
  recordNote(id: string, before: string, after: string): void;
}

/** Every act on an article's highlights: durable when it resolves, and undoable. */
export function useAnnotationCommands(articleId: string, textVersion: number): AnnotationCommands {
  const undo = useUndo();
  const toasts = useToasts();
  const attempt = useAttempt();
  const client = useQueryClient();
  const { record } = undo;

  return useMemo(() => {
    const refresh = () => client.invalidateQueries(queries.highlights(articleId));
    const send = <T>(work: () => Promise<T>) =>
      attempt(async () => {
        const value = await work();
        await refresh();
        return value;
      });
    const drop = (id: string) => call('highlights.delete', { id }).then(refresh);
    const restore = (id: string) => call('highlights.restore', { id }).then(refresh);
    const patch = (id: string, values: HighlightPatch) =>
      call('highlights.update', toInput(id, values)).then(refresh);

    return {
      async create(span, color, tags = []) {
        const id = crypto.randomUUID();
        const made = await send(() =>
          call('highlights.create', {
            id,
            articleId,
            span: { start: span.start, end: span.end },
            textVersion,
            color,
            ...(tags.length > 0 ? { tags: [...tags] } : {}),
          }),
        );
        if (!made) return null;
        record({ label: 'highlight', undo: () => drop(id), redo: () => restore(id) });
        return id;
      },
      async update(highlight, values) {
        const before = previousOf(highlight, values);
        const { id } = highlight;
        const done = await send(() => call('highlights.update', toInput(id, values)));
        if (!done) return false;
        const label = patchLabels.find(([key]) => values[key] !== undefined)?.[1] ?? 'change';
        record({ label, undo: () => patch(id, before), redo: () => patch(id, values) });
        return true;
      },
      async place({ id }, span) {
        const before = await send(() => call('highlights.place', { id, span: { ...span } }));
        if (!before) return false;
        record({
          label: 'placing',
          undo: () => call('highlights.putAnchor', { id, anchor: before.value }).then(refresh),
          redo: () => call('highlights.place', { id, span: { ...span } }).then(refresh),
        });
        return true;
      },
      async remove({ id }) {
        const done = await send(() => call('highlights.delete', { id }));
        if (!done) return false;
        record({ label: 'deletion', undo: () => restore(id), redo: () => drop(id) });
        toasts.info('Highlight deleted', { label: 'Undo', run: () => void undo.undo() });
        return true;
      },
      async keepNote(id, note) {
        return (await send(() => call('highlights.update', { id, note }))) !== null;
      },
      recordNote(id, before, after) {
        if (before === after) return;
        record({
          label: 'note',
          undo: () => patch(id, { note: before }),
          redo: () => patch(id, { note: after }),
        });
      },
    };
    // The undo api changes with every act; only its stable members are used here.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [articleId, textVersion, client, attempt, toasts, record]);
}
