import { useRef, type Dispatch } from 'react';
import { t } from '../../../../messages/translate.ts';
import type { Highlight, HighlightColor } from '../../../../core/model/annotation.ts';
import { isSameSpan, type TextSpan } from '../../../../core/model/span.ts';
import { filterHighlights, noFilter, type AnnotationCommands } from '../../annotations/index.ts';
import type { SidebarName } from '../../../lib/navigation/sidebar-name.ts';
import { useEventCallbacks } from '../../../lib/dom/use-event-callbacks.ts';
import type { ReaderAction, ReaderState } from '../page/reader-state.ts';
import { clearSelection, selectRange } from '../selection/select-range.ts';
import type { ArticlePage } from '../page/use-article-page.ts';

/** Actions on highlights from the text. */
export interface HighlightActions {
  activate(highlight: Highlight, scroll: boolean): void;
  edit(id: string, editing: 'note' | 'tags'): void;
  highlightSelection(color: HighlightColor): Promise<string | null>;
  annotateSelection(editing: 'note' | 'tags'): Promise<void>;
  /**
   * Ends the editing of a note or tags. A highlight that was created for them and got none is removed if the editing
   * was cancelled, and its text is selected again.
   */
  endEditing(highlight: Highlight, isAbandoned: boolean): Promise<void>;
  chooseBounds(highlight: Highlight): void;
  saveBounds(): Promise<void>;
  cancelBounds(): void;
  /** For an orphan: starts selecting its range. */
  choosePlace(highlight: Highlight, choosing: boolean): void;
  placeAt(highlight: Highlight, span: TextSpan): Promise<void>;
  remove(highlight: Highlight): Promise<void>;
  /** Activates the next or previous highlight in text order, wrapping around. False if there is none. */
  step(direction: 1 | -1): boolean;
}

interface HighlightActionsOptions {
  readonly page: ArticlePage;
  readonly highlights: readonly Highlight[];
  readonly state: ReaderState;
  readonly dispatch: Dispatch<ReaderAction>;
  readonly commands: AnnotationCommands;
  readonly onSidebar: (sidebar: SidebarName | null) => void;
}

export function useHighlightActions(options: HighlightActionsOptions): HighlightActions {
  const { page, highlights, state, dispatch, commands, onSidebar } = options;

  const activate = (highlight: Highlight, scroll: boolean) => {
    dispatch({ type: 'activate', id: highlight.id });
    if (scroll && highlight.state !== 'orphaned') page.goTo(highlight.anchor.span);
  };
  const edit = (id: string, editing: 'note' | 'tags') => {
    onSidebar('annotations');
    dispatch({ type: 'edit', id, editing });
  };
  /** Clears the selection that a command used, unless the user has selected other words while it ran. */
  const clearUsedSelection = (used: TextSpan) => {
    const current = page.selected();
    if (current && isSameSpan(current, used)) clearSelection();
  };
  /** The highlight that was created for the note or tags that are being edited. */
  const createdFor = useRef<string | null>(null);
  const creating = useRef<{ readonly span: TextSpan; readonly id: Promise<string | null> } | null>(null);
  const create = async (span: TextSpan, color: HighlightColor): Promise<string | null> => {
    dispatch({ type: 'create', span });
    const id = await commands.create(span, color);
    creating.current = null;
    dispatch({ type: 'created', id });
    if (id !== null) clearUsedSelection(span);
    return id;
  };
  const highlightSelection = async (color: HighlightColor): Promise<string | null> => {
    const span = page.selected();
    if (!span) return null;
    // Words stay selected until their highlight is stored; a second key or click is for the same highlight.
    if (creating.current && isSameSpan(creating.current.span, span)) return creating.current.id;
    const id = create(span, color);
    creating.current = { span, id };
    return id;
  };
  const cancelBounds = () => {
    dispatch({ type: 'choose-bounds', id: null });
    clearSelection();
  };

  return useEventCallbacks<HighlightActions>({
    activate,
    edit,
    highlightSelection,
    cancelBounds,
    async annotateSelection(editing) {
      const id = await highlightSelection('yellow');
      createdFor.current = id;
      if (id) edit(id, editing);
    },
    async endEditing(highlight, isAbandoned) {
      const { id, note, tags, color, anchor } = highlight;
      const isUnwanted = isAbandoned && id === createdFor.current && color === 'yellow';
      createdFor.current = null;
      if (!isUnwanted || note !== '' || tags.length > 0) {
        dispatch({ type: 'edit', id, editing: null });
        page.focus();
        return;
      }
      dispatch({ type: 'activate', id: null });
      page.focus();
      await commands.undoCreate(id);
      const range = page.rangeOf(anchor.span);
      if (range) selectRange(range);
    },
    chooseBounds(highlight) {
      const range = page.rangeOf(highlight.anchor.span);
      if (!range || highlight.state === 'orphaned') return;
      dispatch({ type: 'choose-bounds', id: highlight.id });
      page.goTo(highlight.anchor.span);
      page.focus();
      selectRange(range);
    },
    async saveBounds() {
      const highlight = highlights.find((h) => h.id === state.boundsId);
      const selected = page.selected();
      if (!highlight || !selected) return;
      const done =
        highlight.state === 'orphaned'
          ? await commands.place(highlight, selected)
          : await commands.update(highlight, { span: selected });
      if (!done) return;
      clearUsedSelection(selected);
      dispatch({ type: 'activate', id: highlight.id });
    },
    choosePlace(highlight, choosing) {
      if (!choosing) return cancelBounds();
      dispatch({ type: 'choose-bounds', id: highlight.id });
      clearSelection();
      page.focus();
    },
    async placeAt(highlight, span) {
      if (!(await commands.place(highlight, span, t('reader.done.placed')))) return;
      dispatch({ type: 'activate', id: highlight.id });
      page.goTo(span);
    },
    async remove(highlight) {
      const ordered = filterHighlights(highlights, noFilter);
      const at = ordered.findIndex((h) => h.id === highlight.id);
      const next = ordered[at + 1] ?? ordered[at - 1] ?? null;
      if (!(await commands.remove(highlight))) return;
      dispatch({ type: 'activate', id: next?.id ?? null });
      page.focus();
    },
    step(direction) {
      const ordered = filterHighlights(highlights, noFilter);
      if (ordered.length === 0) return false;
      const at = ordered.findIndex((h) => h.id === state.activeId);
      const from = at < 0 && direction === -1 ? 0 : at;
      const highlight = ordered[(from + direction + ordered.length) % ordered.length];
      if (highlight) activate(highlight, true);
      return true;
    },
  });
}
