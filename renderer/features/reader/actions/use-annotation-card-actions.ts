import type { Dispatch } from 'react';
import type { AnnotationCardActions, AnnotationCommands } from '../../annotations/index.ts';
import { useEventCallbacks } from '../../../lib/dom/use-event-callbacks.ts';
import type { ReaderAction } from '../page/reader-state.ts';
import { selectRange } from '../selection/select-range.ts';
import type { CopyActions } from './use-copy-actions.ts';
import type { HighlightActions } from './use-highlight-actions.ts';
import type { ArticlePage } from '../page/use-article-page.ts';

interface AnnotationCardActionsOptions {
  readonly page: ArticlePage;
  readonly highlightActions: HighlightActions;
  readonly commands: AnnotationCommands;
  readonly copyActions: CopyActions;
  readonly dispatch: Dispatch<ReaderAction>;
}

/** Actions of the annotation cards. */
export const useAnnotationCardActions = ({
  page,
  highlightActions,
  commands,
  copyActions,
  dispatch,
}: AnnotationCardActionsOptions): AnnotationCardActions =>
  useEventCallbacks<AnnotationCardActions>({
    activate: (highlight) => highlightActions.activate(highlight, true),
    edit(highlight, editing) {
      dispatch({ type: 'edit', id: highlight.id, editing });
      if (editing === null) page.focus();
    },
    endEditing: (highlight, isAbandoned) => void highlightActions.endEditing(highlight, isAbandoned),
    color: (highlight, color) => void commands.update(highlight, { color }),
    setTags: (highlight, tags) => commands.update(highlight, { tags }),
    saveNote: ({ id }, note, session) => commands.saveNote(id, note, session),
    chooseBounds: highlightActions.chooseBounds,
    copy: ({ anchor }) => copyActions.copyQuote(anchor.quote.exact),
    copyLink: ({ id }) => copyActions.copyLink(id),
    remove: (highlight) => void highlightActions.remove(highlight),
    choosePlace: highlightActions.choosePlace,
    showPlace(span) {
      const range = page.rangeOf(span);
      page.goTo(span);
      if (range) selectRange(range);
    },
    place: (highlight, span) => void highlightActions.placeAt(highlight, span),
  });
