import type { Dispatch } from 'react';
import { flushSync } from 'react-dom';
import type { Highlight } from '../../../../core/model/annotation.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import type { AnnotationCommands } from '../../annotations/index.ts';
import type { SidebarName } from '../../../lib/navigation/sidebar-name.ts';
import type { Find } from '../find/use-find.ts';
import type { ReaderAction, ReaderState } from '../page/reader-state.ts';
import { clearSelection, selectRange } from '../selection/select-range.ts';
import { sentenceFrom, stepSentence } from '../selection/sentences.ts';
import type { CopyActions } from './use-copy-actions.ts';
import type { HighlightActions } from './use-highlight-actions.ts';
import type { EntityActions } from './use-entity-actions.ts';
import type { ArticlePage } from '../page/use-article-page.ts';
import { useReaderKeys } from './use-reader-keys.ts';

interface KeyActionsOptions {
  readonly page: ArticlePage;
  readonly active: Highlight | null;
  readonly state: ReaderState;
  readonly dispatch: Dispatch<ReaderAction>;
  readonly commands: AnnotationCommands;
  readonly copyActions: CopyActions;
  readonly highlightActions: HighlightActions;
  readonly entityActions: EntityActions;
  readonly find: Find;
  readonly onSidebar: (sidebar: SidebarName | null) => void;
}

/** Key actions on the selection or the active highlight. */
export function useKeyActions(options: KeyActionsOptions): void {
  const { page, active, state, dispatch, commands, copyActions, highlightActions, entityActions, find } =
    options;
  const { article } = page;

  /** Applies to the selection or else the active highlight; false if there is neither. */
  const onTarget = (
    toSelected: (span: TextSpan) => void,
    toActive: (highlight: Highlight) => void,
  ): boolean => {
    const selected = page.selected();
    if (selected) toSelected(selected);
    else if (active) toActive(active);
    return selected !== null || active !== null;
  };
  /** Applies to the active highlight, unless text is selected. */
  const onActive = (run: (highlight: Highlight) => void): boolean => {
    if (active && !page.selected()) run(active);
    return active !== null;
  };

  useReaderKeys({
    color: (color) => {
      const recolor = () => active && void commands.update(active, { color });
      return onTarget(
        state.boundsId ? recolor : () => void highlightActions.highlightSelection(color),
        recolor,
      );
    },
    note: () =>
      onTarget(
        () => void highlightActions.annotateSelection('note'),
        ({ id }) => highlightActions.edit(id, 'note'),
      ),
    tags: () =>
      onTarget(
        () => void highlightActions.annotateSelection('tags'),
        ({ id }) => highlightActions.edit(id, 'tags'),
      ),
    copy: () =>
      onTarget(
        ({ start, end }) => copyActions.copyQuote(article.text.slice(start, end)),
        ({ anchor }) => copyActions.copyQuote(anchor.quote.exact),
      ),
    name: entityActions.nameSelection,
    copyLink: () => onActive(({ id }) => copyActions.copyLink(id)),
    bounds: () => onActive(highlightActions.chooseBounds),
    remove: () => onActive((highlight) => void highlightActions.remove(highlight)),
    stepSentence(direction) {
      // Continue stepping from the new highlight.
      const here = page.selected() ?? (active?.state === 'orphaned' ? null : active?.anchor.span) ?? null;
      const next = stepSentence(article, here, here ? 0 : page.firstVisible(), direction);
      const range = next && page.rangeOf(next);
      if (!next || !range) return true;
      page.goTo(next);
      selectRange(range);
      return true;
    },
    stepHighlight: highlightActions.step,
    stepMention: entityActions.stepMention,
    stepName: entityActions.stepName,
    entities() {
      // Rendered at once, so that it can be focused.
      flushSync(() => options.onSidebar('entities'));
      const sidebar = page.scroller.current?.parentElement?.querySelector('.sidebar');
      const inSidebar = (selector: string) => sidebar?.querySelector<HTMLElement>(selector);
      const shown = inSidebar('[data-entity], [data-entity-title]') ?? inSidebar('.sidebar-body button');
      (shown ?? inSidebar('[role=tab][aria-selected=true]'))?.focus();
      return true;
    },
    accept() {
      if (state.boundsId) void highlightActions.saveBounds();
      else if (state.steppedMention)
        entityActions.choose(state.steppedMention.entity.id, state.steppedMention.index);
      else return false;
      return true;
    },
    find(direction) {
      if (find.isOpen) find.step(direction);
      return find.isOpen;
    },
    escape() {
      if (state.boundsId) highlightActions.cancelBounds();
      else if (page.selected()) clearSelection();
      else if (state.activeId) dispatch({ type: 'activate', id: null });
      else if (state.steppedMention) dispatch({ type: 'step-to-mention', to: null });
      else if (state.passage) dispatch({ type: 'show-passage', span: null });
      else if (find.close()) return true;
      else if (state.entityId) dispatch({ type: 'choose-entity', id: null });
      else return false;
      page.focus();
      return true;
    },
    ensureSelection() {
      const current = window.getSelection();
      if (current && !current.isCollapsed && page.body.current?.contains(current.anchorNode)) return true;
      const first = sentenceFrom(article, page.firstVisible());
      const range = first && page.rangeOf({ start: first.start, end: first.start + 1 });
      if (!range) return false;
      range.collapse(true);
      selectRange(range);
      return true;
    },
  });
}
